import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incoming, withNewLedger } from '../../../test/ledger-fixtures.ts'
import { type MarkedReading, markedReading } from '../../../test/marked-reading.ts'
import { type Ledger, rowsOf } from '../../ledger/index.ts'
import {
  clusterBefore,
  clustersOf,
  difference,
  findOrigins,
  jaccard,
  mapArticles,
  mapArticlesAround,
  originInLedger,
  readSketch,
  shinglesOf,
  sketchOf,
} from './index.ts'

interface Story {
  readonly marked: MarkedReading
  readonly outlet?: string
  readonly published?: string
  readonly url?: string
  readonly wireCredit?: string
}

async function fill(ledger: Ledger, stories: readonly Story[]): Promise<void> {
  await ledger.add(
    stories.map(({ marked, ...details }) => incoming(marked.text, details)),
    '2031-04-02T09:00:00.000Z',
  )
  const readings = new Map(stories.map(({ marked }) => [marked.text, marked.reading]))
  await ledger.writeReadings(
    (await ledger.unread(0, 1000)).documents.map(({ no, text }) =>
      rowsOf(no, text, readings.get(text)!, sketchOf(text)),
    ),
    { replace: false },
  )
}

/** Sentences that share no five words with any other's. */
const WORDS =
  'harbour toll ferry council winter bridge minister ledger boat engine market pilot signal copper ribbon candle'.split(
    ' ',
  )
const sentences = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, s) =>
    Array.from(
      { length: 9 },
      (_, w) => `${WORDS[(seed * 7 + s * 5 + w * (seed + s + 3)) % WORDS.length]}${seed * 31 + s}`,
    ).join(' '),
  ).join('. ')

const plain = (text: string): MarkedReading => markedReading(text)

async function relations(
  stories: readonly Story[],
  outlets: Parameters<typeof mapArticles>[1] = [],
): Promise<string[]> {
  return withNewLedger(async (ledger) => {
    await fill(ledger, stories)
    const { articles } = await mapArticles(ledger, outlets)
    // Looked at one by one, every article comes from the same one.
    for (const { document, from } of articles) {
      const around = await mapArticlesAround(ledger, outlets, document)
      const reasons = around.ofDocument.get(document)!.map((article) => article.from?.reason)
      expect(reasons).toContain(from?.reason)
    }
    return articles.map(({ outlet, from }) =>
      from === null
        ? `${outlet?.name}: own`
        : `${outlet?.name}: ${from.relation} of ${articles[from.of]!.outlet?.name}`,
    )
  })
}

describe('where articles come from', () => {
  const story = sentences(1, 12)
  const at = (day: number): string => `2031-03-${String(day).padStart(2, '0')}`

  it('the same story later, in another outlet or the same', async () => {
    expect(
      await relations([
        { marked: plain(story.toUpperCase()), outlet: 'Post', published: at(5) },
        { marked: plain(story), outlet: 'Agency', published: at(4) },
        { marked: plain(story.replace('harbour32', 'haven')), outlet: 'Agency', published: at(6) },
        { marked: plain(sentences(2, 12)), outlet: 'Herald', published: at(7) },
      ]),
    ).toEqual(['Agency: own', 'Post: copy of Agency', 'Agency: resend of Agency', 'Herald: own'])
  })

  it('one text in two outlets, word for word', async () => {
    const both = [
      { marked: plain(story), outlet: 'Post', published: at(5) },
      { marked: plain(story), outlet: 'Agency', published: at(4) },
    ]
    expect(await relations(both)).toEqual(['Agency: own', 'Post: copy of Agency'])
  })

  it('an update has new passages, or stands at the same address', async () => {
    const url = 'https://post.example/tolls'
    expect(
      await relations([
        { marked: plain(story), outlet: 'Agency', published: at(4) },
        { marked: plain(`${story}. ${sentences(3, 8)}`), outlet: 'Agency', published: at(5) },
        { marked: plain(sentences(4, 12)), outlet: 'Post', published: at(6), url },
        { marked: plain(sentences(5, 12)), outlet: 'Post', published: at(7), url },
      ]),
    ).toEqual(['Agency: own', 'Agency: update of Agency', 'Post: own', 'Post: update of Post'])
  })

  it('an excerpt stands in a longer story, or a longer story is made around it', async () => {
    const long = sentences(6, 40)
    expect(
      await relations([
        { marked: plain(long), outlet: 'Agency', published: at(4) },
        { marked: plain(long.split('. ').slice(10, 16).join('. ')), outlet: 'Post', published: at(5) },
        { marked: plain(sentences(7, 6)), outlet: 'Herald', published: at(6) },
        { marked: plain(`${sentences(8, 30)}. ${sentences(7, 6)}`), outlet: 'Courier', published: at(7) },
      ]),
    ).toEqual(['Agency: own', 'Post: excerpt of Agency', 'Herald: own', 'Courier: excerpt of Herald'])
  })

  it('outlets of one family are one outlet here', async () => {
    const outlets = [
      { name: 'Post', aliases: ['post.example'], family: 'Lund Press' },
      { name: 'Herald', aliases: [], family: 'Lund Press' },
    ]
    expect(
      await relations(
        [
          { marked: plain(story), outlet: 'post.example', published: at(4) },
          { marked: plain(story), outlet: 'Herald', published: at(5) },
        ],
        outlets,
      ),
    ).toEqual(['Post: own', 'Herald: resend of Post'])
  })
})

it('sketches find what exact comparison finds', async () => {
  const random = fc.sample(fc.integer({ min: 0, max: 1e6 }), { numRuns: 4000, seed: 7 })
  let at = 0
  const next = (below: number): number => random[at++ % random.length]! % below
  // Sixty stories, each with variants in which one word in five to one in sixty is another.
  const texts = Array.from({ length: 60 }, (_, s) => sentences(s + 20, 14)).flatMap((text) => [
    text,
    ...[5, 20, 60].map((every) =>
      text
        .split(' ')
        .map((word) => (next(every) === 0 ? `other${next(9999)}` : word))
        .join(' '),
    ),
  ])
  const shingles = texts.map(shinglesOf)
  const exact = new Set<string>()
  for (const [i, a] of shingles.entries())
    for (let j = i + 1; j < shingles.length; j++) if (jaccard(a, shingles[j]!) >= 0.8) exact.add(`${i} ${j}`)
  const { findLikenesses } = await import('./index.ts')
  const found = (
    await findLikenesses(
      texts.map((text, rank) => ({ rank, sketch: readSketch(sketchOf(text)) })),
      async (indices) => new Map(indices.map((i) => [i, shingles[i]!])),
    )
  )
    .filter((likeness) => likeness.jaccard >= 0.8)
    .map(({ a, b }) => `${a} ${b}`)
  expect(exact.size).toBeGreaterThan(20)
  expect(new Set(found)).toEqual(exact)
})

describe('what is the same claim', () => {
  const differ = (a: string, b: string, more: { cue?: string; party?: string } = {}): string | null =>
    difference(
      { cue: 'said', content: a, party: null, sort: '', story: 0 },
      { cue: 'said', content: b, party: null, sort: '', story: 0, ...more },
    )

  it.each([
    [
      'the ferry tax would stay until autumn',
      'the ferry tax would not stay until autumn',
      'one says that it is not so',
    ],
    [
      'the ferry tax would stay until autumn',
      'the ferry tax would never stay until autumn',
      'one says that it is not so',
    ],
    ['it won’t sign', 'it will sign', 'one says that it is not so'],
    ['the toll rose by 40 per cent', 'the toll rose by 45 per cent', 'other numbers (40; 45)'],
    ['the toll rose by 40 per cent', 'the toll rose', 'other numbers (40; none)'],
    ['two boats were lost', 'three boats were lost', 'other numbers (2; 3)'],
    ['the envoy met Ove Lund in spring', 'the envoy met Ina Berg in spring', 'other names (lund, ove; berg, ina)'],
    ['talks would open in Kestrel', 'talks would open in Olm', 'other names (kestrel; olm)'],
  ])('“%s” is not “%s”', (a, b, why) => expect(differ(a, b)).toBe(why))

  it.each([
    ['the ferry tax would stay until autumn', 'that the ferry tax will stay until the autumn'],
    ['it would not sign', 'it won’t sign'],
    ['two boats were lost', '2 boats were lost'],
    ['a toll of 1,200 crowns', 'the toll of 1200 crowns'],
    ['talks with Kestrel would open', 'Kestrelian talks would open'],
  ])('nothing tells “%s” from “%s”', (a, b) => expect(differ(a, b)).toBeNull())

  it('a denied claim is not the claim; a denied denial is', () => {
    expect(differ('it had asked for the toll', 'it had asked for the toll', { cue: 'denied' })).toBe(
      'one says that it is not so',
    )
    expect(differ('it had not asked for the toll', 'it had asked for the toll', { cue: 'denied' })).toBeNull()
  })

  it('changing one number, one name or adding one "not" always makes another claim', () =>
    fc.assert(
      fc.property(fc.subarray(WORDS, { minLength: 4 }), fc.nat(99), fc.nat(99), fc.nat(3), (words, a, b, place) => {
        const claim = (insert: string): string => [...words.slice(0, place), insert, ...words.slice(place)].join(' ')
        if (a !== b) expect(differ(claim(`${a}`), claim(`${b}`))).not.toBeNull()
        expect(differ(words.join(' '), claim('not'))).not.toBeNull()
        expect(differ(`the ${claim('Kestrel')}`, `the ${claim('Varnia')}`)).not.toBeNull()
        expect(differ(claim(`${a}`), claim(`${a}`))).toBeNull()
      }),
    ))
})

describe('origins of a claim', () => {
  const CLAIM = 'the ferry tax would stay in force until the autumn session'
  const anonymous = (words: string, outlet?: string): MarkedReading => {
    const head = outlet === undefined ? `[${words}]{source} [said]{cue} ` : `[${words}]{source} [told]{cue} ${outlet} `
    const at = head.replace(/[[\]]|\{\w+\}/g, '').indexOf(outlet ?? '?')
    return markedReading(`${head}[${CLAIM}]{content}. ${sentences(words.length + (outlet?.length ?? 0) + 40, 9)}`, {
      1: {
        profile: {
          kind: 'anonymous',
          name: words,
          outlet: outlet === undefined ? null : { value: outlet, span: { start: at, end: at + outlet.length } },
        },
      },
    })
  }
  const clusters = (
    stories: readonly Story[],
    outlets: Parameters<typeof mapArticles>[1] = [],
  ): ReturnType<typeof findOrigins> =>
    withNewLedger(async (ledger) => {
      await fill(ledger, stories)
      const found = await findOrigins(ledger, {}, outlets)
      // The same out of whole claims, and with the least number of articles.
      const { claims } = await ledger.claims({}, 9999)
      expect(clustersOf(claims, await mapArticles(ledger, outlets))).toEqual(found)
      const several = found.filter(({ articles }) => articles > 1)
      expect(await findOrigins(ledger, {}, outlets, { articles: 2 })).toEqual(several)
      return found
    })

  it('five articles that all go back to two officials at one agency are one origin', async () => {
    const told = anonymous('two officials', 'Meridian')
    const [cluster] = await clusters([
      { marked: anonymous('Two officials'), outlet: 'Meridian', published: '2031-03-04' },
      { marked: anonymous('the officials'), outlet: 'Meridian', published: '2031-03-05' },
      { marked: told, outlet: 'Post', published: '2031-03-05T12:00:00Z' },
      { marked: told, outlet: 'Herald', published: '2031-03-06' },
      { marked: anonymous('officials'), outlet: 'Courier', published: '2031-03-07', wireCredit: 'Meridian' },
    ])
    expect(cluster).toMatchObject({ articles: 5, outlets: ['Meridian', 'Post', 'Herald', 'Courier'] })
    expect(cluster!.origins).toEqual([{ name: 'Two officials, in Meridian', named: false, reports: 5 }])
    const chain = cluster!.reports.find(({ claim }) => claim.metadata.outlet?.value === 'Herald')!.origin.chain
    expect(chain.map(({ step, who }) => `${step} ${who}`)).toEqual([
      'article Herald',
      'copy Post',
      'relay Meridian',
      'source two officials',
    ])
    expect(chain[1]!.reason).toBe('word for word the story of 2031-03-05 in Post')
    expect(chain[2]!.reason).toBe('its source spoke to it: “two officials told”')
  })

  it('a person of the dossier in many spellings is one origin; without it, a surname in another spelling may be anybody', async () => {
    const told = (name: string, seed: number): MarkedReading =>
      markedReading(`[${name}]{source} [said]{cue} [${CLAIM}]{content}. ${sentences(seed, 9)}`, {
        1: { profile: { kind: 'named', name } },
      })
    const stories = ['Orlinsky', 'Orlinskyy', 'Victor Orlinskiy'].map((name, i) => ({
      marked: told(name, i + 80),
      outlet: ['Meridian', 'Post', 'Herald'][i]!,
      published: `2031-03-0${i + 4}`,
    }))
    const people = [['Viktor Orlinsky', 'Orlinsky'], ['Ove Lund']]
    const [cluster] = await clusters(stories, { outlets: [], people })
    expect(cluster!.origins).toEqual([{ name: 'Viktor Orlinsky', named: true, reports: 3 }])
    const [apart] = await clusters(stories)
    expect(apart!.origins).toHaveLength(3)
  })

  it('what others report of an agency is of its source, however they call it, and whatever the reader took it for', async () => {
    const agency = [{ name: 'Brookwire', aliases: ['brook'], family: 'Brookwire' }]
    const cites = {
      kind: 'role' as const,
      entity: null,
      name: 'a senior envoy',
      count: { least: 1, most: 1 },
      outlet: null,
      span: { start: 0, end: 1 },
    }
    const own = markedReading(
      `[A senior envoy]{source} [told]{cue} Brookwire [${CLAIM}]{content}. ${sentences(91, 9)}`,
      {
        1: {
          profile: {
            kind: 'role',
            name: 'a senior envoy',
            outlet: { value: 'Brookwire', span: { start: 21, end: 30 } },
          },
        },
      },
    )
    const citing = markedReading(
      `[The Brookwire news agency]{source} [reported]{cue} that [${CLAIM}]{content}. ${sentences(92, 9)}`,
      { 1: { profile: { kind: 'outlet', name: 'the Brookwire news agency', cites: [cites] } } },
    )
    const behind = (name: string, seed: number): MarkedReading =>
      markedReading(
        `[[A senior envoy]{source 2} [said]{cue 2} [${CLAIM}]{content 2}]{content}, [${name}]{source} [reported]{cue}. ${sentences(seed, 9)}`,
        {
          1: { profile: { kind: 'named', name } },
          2: { within: 'a1', profile: { kind: 'role', name: 'A senior envoy' } },
        },
      )
    const stories = (name: string) => [
      { marked: own, outlet: 'Brookwire', published: '2031-03-04' },
      { marked: citing, outlet: 'Post', published: '2031-03-05' },
      { marked: behind(name, 93), outlet: 'Herald', published: '2031-03-05' },
    ]
    const [cluster] = await clusters(stories('Brookwire'), agency)
    expect(cluster!.origins).toEqual([{ name: 'a senior envoy, in Brookwire', named: false, reports: 3 }])
    // Of two words it is an outlet's where the dossier has it, or it ends as outlets' names do; a person with such a name is one.
    const called = (name: string) => [...agency, { name, aliases: [], family: 'Brookwire' }]
    expect((await clusters(stories('Brook Wire'), called('Brook Wire')))[0]!.origins).toHaveLength(1)
    expect((await clusters(stories('Dara Brook'), agency))[0]!.origins).toHaveLength(2)
  })

  it('a correction corroborates nothing, and what it takes back is not counted', async () => {
    const told = (source: string, seed: number, details: Parameters<typeof markedReading>[1] = {}): MarkedReading =>
      markedReading(`[${source}]{source} [said]{cue} [${CLAIM}]{content}. ${sentences(seed, 9)}`, details)
    const named = { 1: { profile: { kind: 'named' as const, name: 'Ove Lund' } } }
    const envoy = { 1: { profile: { kind: 'named' as const, name: 'Ida Brand' } } }
    const correction = {
      1: { retracted: { start: 0, end: 9 }, profile: { kind: 'document' as const, name: 'report' } },
    }
    const stories = [
      { marked: told('Ove Lund', 101, named), outlet: 'Post', published: '2031-03-04' },
      { marked: told('Ida Brand', 102, envoy), outlet: 'Herald', published: '2031-03-05' },
      { marked: told('A report', 103, correction), outlet: 'Post', published: '2031-03-06' },
    ]
    const [cluster] = await clusters(stories)
    expect(cluster).toMatchObject({ articles: 3, outlets: ['Post', 'Herald'] })
    expect(cluster!.origins.map(({ name }) => name)).toEqual(['Ida Brand'])
    const by = cluster!.reports[2]!.claim.id
    expect(cluster!.reports.map(({ takenBack }) => takenBack)).toEqual([by, undefined, by])
    // Before it there were two.
    expect(clusterBefore(cluster!, '2031-03-06')!.origins).toHaveLength(2)
    const [alone] = await clusters([stories[1]!, stories[2]!])
    expect(alone!.origins.map(({ name }) => name)).toEqual(['Ida Brand'])
  })

  it('papers without a name that one outlet has seen are one origin, whoever relays what they say', async () => {
    const paper = (words: string): MarkedReading =>
      markedReading(`[${words}]{source} [says]{cue} [${CLAIM}]{content}. ${sentences(words.length + 70, 9)}`, {
        1: { profile: { kind: 'document', name: words } },
      })
    const relayed = markedReading(`[Meridian]{source} [reported]{cue} that [${CLAIM}]{content}. ${sentences(71, 9)}`, {
      1: {
        profile: {
          kind: 'outlet',
          name: 'Meridian',
          cites: [
            {
              kind: 'document',
              entity: null,
              name: 'a leaked paper',
              count: { least: 1, most: 1 },
              outlet: null,
              span: { start: 0, end: 1 },
            },
          ],
        },
      },
    })
    const [cluster] = await clusters([
      { marked: paper('a confidential mandate'), outlet: 'Meridian', published: '2031-03-04' },
      { marked: relayed, outlet: 'Post', published: '2031-03-05' },
    ])
    expect(cluster!.origins).toEqual([{ name: 'a confidential mandate, in Meridian', named: false, reports: 2 }])
  })

  it('equal descriptions at two outlets are two origins; a name is one everywhere', async () => {
    const named = (name: string, filler: number): MarkedReading =>
      markedReading(`[${name}]{source} [said]{cue} [${CLAIM}]{content}. ${sentences(filler, 9)}`, {
        1: { profile: { kind: 'named', name: 'Ove Lund' } },
      })
    const [cluster] = await clusters([
      { marked: anonymous('two officials'), outlet: 'Meridian', published: '2031-03-04' },
      { marked: anonymous('an official'), outlet: 'Post', published: '2031-03-05' },
      { marked: named('Lund', 60), outlet: 'Post', published: '2031-03-06' },
      { marked: named('Ove Lund', 61), outlet: 'Herald', published: '2031-03-07' },
    ])
    expect(cluster!.origins.map(({ name, named: isNamed }) => [name, isNamed])).toEqual([
      ['two officials, in Meridian', false],
      ['an official, in Post', false],
      ['Ove Lund', true],
    ])
    expect(cluster!.families).toHaveLength(3)
  })

  describe('by name', () => {
    const said = (name: string, filler: number): Story => ({
      marked: markedReading(`[${name}]{source} [said]{cue} [${CLAIM}]{content}. ${sentences(filler, 9)}`, {
        1: { profile: { kind: 'named', name } },
      }),
      outlet: `Outlet ${filler}`,
      published: `2031-03-0${filler % 10}`,
    })

    it('one person is one origin under each of her names, and the chain says why', async () => {
      const [cluster] = await clusters([
        said('Ingrid Solvane', 61),
        said('Solvane', 62),
        said('the envoy Ingrid Solvane', 63),
      ])
      expect(cluster!.origins).toEqual([{ name: 'Ingrid Solvane', named: true, reports: 3 }])
      expect(cluster!.reports.map(({ origin }) => origin.chain.at(-1)!.reason)).toEqual([
        'called by name',
        'called by name, “Solvane”: the only one of that surname who speaks here',
        'called by name, “the envoy Ingrid Solvane”: with an office',
      ])
    })

    it('two people of one surname are two, and the surname alone is neither', async () => {
      const stories = [said('Ingrid Solvane', 61), said('Solvane', 62), said('Karl Solvane', 63)]
      const [cluster] = await clusters(stories)
      expect(cluster!.origins.map(({ name }) => name)).toEqual(['Ingrid Solvane', 'Solvane', 'Karl Solvane'])
    })

    it('whoever else has the surname need not say the same', async () => {
      const other = markedReading(
        `[Karl Solvane]{source} [said]{cue} [the ice was thin]{content}. ${sentences(64, 9)}`,
        {
          1: { profile: { kind: 'named', name: 'Karl Solvane' } },
        },
      )
      const found = await clusters([said('Ingrid Solvane', 61), said('Solvane', 62), { marked: other }])
      expect(found[0]!.origins).toHaveLength(2)
    })
  })

  it('an agency and the source that it quotes in the same breath are one origin', async () => {
    const marked = markedReading(
      `[Meridian]{source} [quoted]{cue} [Ove Lund]{source 2} [as saying]{cue 2} [[${CLAIM}]{content 2}]{content}. ${sentences(71, 9)}`,
      {
        1: { profile: { kind: 'outlet', name: 'Meridian' } },
        2: { within: 'a1', profile: { kind: 'named', name: 'Ove Lund' } },
      },
    )
    const [cluster] = await clusters([{ marked, outlet: 'Post', published: '2031-03-04' }])
    expect(cluster!.origins).toEqual([{ name: 'Ove Lund', named: true, reports: 1 }])
    expect(cluster!.reports).toMatchObject([{ reason: null }])
  })

  it('an outlet that the ledger knows is no person, though its name alone does not tell', async () => {
    const told = (outlet: string, n: number, name = outlet): MarkedReading =>
      markedReading(`[${outlet}]{source} [reported]{cue} that [${CLAIM}]{content}. ${sentences(n, 9)}`, {
        1: { profile: { kind: 'named', name } },
      })
    const own = markedReading(`${sentences(80, 12)}`)
    const origins = async (outlet: string): Promise<unknown> => {
      const [cluster] = await clusters([
        { marked: own, outlet, published: '2031-03-04' },
        { marked: told(outlet, 81), outlet: 'Post', published: '2031-03-05' },
        { marked: told(outlet, 82), outlet: 'Herald', published: '2031-03-05' },
      ])
      return cluster!.origins
    }
    expect(await origins('Seawire')).toEqual([{ name: 'Seawire, which names no source', named: false, reports: 2 }])
    const cites = [
      {
        kind: 'role',
        entity: null,
        name: 'two officials',
        count: { least: 2, most: 2 },
        outlet: null,
        span: { start: 0, end: 4 },
      },
    ] as const
    const whoCites = markedReading(`[Seawire]{source} [reported]{cue} that [${CLAIM}]{content}. ${sentences(83, 9)}`, {
      1: { profile: { kind: 'named', name: 'Seawire', cites } },
    })
    const [cited] = await clusters([
      { marked: own, outlet: 'Seawire', published: '2031-03-04' },
      { marked: whoCites, outlet: 'Post', published: '2031-03-05' },
    ])
    expect(cited!.origins).toMatchObject([{ name: 'two officials, in Seawire', named: false }])
    expect(await origins('Ove Lund')).toEqual([{ name: 'Ove Lund', named: true, reports: 2 }])
  })

  it('one article that was kept as a page and as a line of a file is one article, and one origin', async () => {
    const story = anonymous('two officials')
    const [twice] = await clusters([
      { marked: story, published: '2031-03-04' },
      { marked: story, outlet: 'Meridian', published: '2031-03-04T09:00:00Z' },
      { marked: story, outlet: 'Meridian' },
    ])
    expect(twice).toMatchObject({ articles: 1, outlets: ['Meridian'] })
    expect(twice!.origins.map(({ name }) => name)).toEqual(['two officials, in Meridian'])
    const [again] = await clusters([
      { marked: story, outlet: 'Meridian', published: '2031-03-04T09:00:00Z' },
      { marked: story, outlet: 'Meridian', published: '2031-03-04T14:00:00Z' },
    ])
    expect(again!.articles).toBe(2)
  })

  it('officials in title case are described, a council of them is named', async () => {
    const called = (name: string, kind: 'named' | 'collective', filler: number): Story => ({
      marked: markedReading(`[${name}]{source} [said]{cue} [${CLAIM}]{content}. ${sentences(filler, 9)}`, {
        1: { profile: { kind, name } },
      }),
      outlet: 'Post',
      published: `2031-03-04T09:${filler}:00Z`,
    })
    const [cluster] = await clusters([
      called('U.S. Officials', 'named', 50),
      called('Officials', 'named', 51),
      called('Diplomats', 'collective', 52),
      called('The Council of Ministers', 'collective', 53),
    ])
    expect(cluster!.origins.map(({ named }) => named)).toEqual([false, false, false, true])
  })

  describe('an outlet that cites somebody', () => {
    const cited = (name: string, kind: 'anonymous' | 'outlet' | 'role' | 'named' = 'anonymous') => ({
      kind,
      entity: null,
      name,
      count: { least: 1, most: null },
      outlet: null,
      span: { start: 0, end: 1 },
    })
    const report = (outlet: string, filler: number, cites: ReturnType<typeof cited>[]): MarkedReading =>
      markedReading(`[${outlet}]{source} [reported]{cue} [${CLAIM}]{content}. ${sentences(filler, 9)}`, {
        1: { profile: { kind: 'outlet', name: outlet, cites } },
      })

    it('is not the end of the chain: whom it cites is', async () => {
      const [cluster] = await clusters([
        { marked: anonymous('Two officials'), outlet: 'Meridian', published: '2031-03-04' },
        { marked: report('Meridian', 91, [cited('two unnamed officials')]), outlet: 'Post', published: '2031-03-05' },
        { marked: report('Meridian', 92, [cited('Ove Lund', 'named')]), outlet: 'Herald', published: '2031-03-06' },
      ])
      expect(cluster!.origins.map(({ name, named }) => [name, named])).toEqual([
        ['Two officials, in Meridian', false],
        ['Ove Lund', true],
      ])
      expect(cluster!.reports[1]!.origin.chain.map(({ step, who, reason }) => [step, who, reason]).slice(1)).toEqual([
        ['relay', 'Meridian', 'attributed to it: “Meridian reported”'],
        ['source', 'two unnamed officials', 'Meridian cites it; the text withholds the name'],
      ])
    })

    it('and is relayed without its source has it from whom its own report has it, whoever relays that', async () => {
      const [cluster] = await clusters([
        { marked: anonymous('Two officials'), outlet: 'Meridian', published: '2031-03-04' },
        { marked: report('Meridian', 93, []), outlet: 'Post', published: '2031-03-05' },
        { marked: report('Post', 94, []), outlet: 'Herald', published: '2031-03-06' },
        { marked: report('Courier', 96, []), outlet: 'Globe', published: '2031-03-07' },
      ])
      expect(cluster!.origins.map(({ name, reports }) => [name, reports])).toEqual([
        ['Two officials, in Meridian', 3],
        ['Courier, which names no source', 1],
      ])
      expect(cluster!.reports[2]!.origin.chain.map(({ step, who }) => [step, who])).toEqual([
        ['article', 'Herald'],
        ['relay', 'Post'],
        ['copy', 'Post'],
        ['relay', 'Meridian'],
        ['copy', 'Meridian'],
        ['source', 'Two officials'],
      ])
      expect(cluster!.reports[2]!.origin.chain[4]).toMatchObject({ reason: 'its own report of the same claim' })
    })

    it('and is relayed: one claim is told the same origin as its cluster', async () => {
      await withNewLedger(async (ledger) => {
        await fill(ledger, [
          { marked: anonymous('Two officials'), outlet: 'Meridian', published: '2031-03-04' },
          { marked: report('Meridian', 93, []), outlet: 'Post', published: '2031-03-05' },
          { marked: report('Post', 94, []), outlet: 'Herald', published: '2031-03-06' },
          { marked: report('Courier', 96, []), outlet: 'Globe', published: '2031-03-07' },
        ])
        const [cluster] = await findOrigins(ledger, {}, [], { articles: 2 })
        expect(cluster!.reports).toHaveLength(4)
        for (const { claim, origin } of cluster!.reports)
          expect(await originInLedger(claim, [claim], ledger, [])).toEqual(origin)
      })
    })

    it('is no part of what is said, even where it stands in it', async () => {
      const inContent = markedReading(
        `[Meridian]{source} [reported]{cue} [${CLAIM}, citing three officials]{content}. ${sentences(95, 9)}`,
        { 1: { profile: { kind: 'outlet', name: 'Meridian', cites: [cited('three officials')] } } },
      )
      const [cluster] = await clusters([
        { marked: anonymous('Two officials'), outlet: 'Meridian', published: '2031-03-04' },
        { marked: inContent, outlet: 'Post', published: '2031-03-05' },
      ])
      expect(cluster!.articles).toBe(2)
      expect(cluster!.origins.map(({ name }) => name)).toEqual(['Two officials, in Meridian'])
    })

    it('and whom that outlet cites', async () => {
      const [cluster] = await clusters([
        {
          marked: report('Meridian', 93, [cited('Corvane Times', 'outlet'), cited('two envoys', 'role')]),
          outlet: 'Post',
          published: '2031-03-05',
        },
      ])
      expect(cluster!.reports[0]!.origin.chain.map(({ who }) => who)).toEqual([
        'Post',
        'Meridian',
        'Corvane Times',
        'two envoys',
      ])
      expect(cluster!.origins[0]!.name).toBe('two envoys, in Corvane Times')
    })

    it('many outlets at once that cite somebody lead on too, and are nobody of a name', async () => {
      const media = (filler: number, cites: ReturnType<typeof cited>[]): MarkedReading =>
        markedReading(`[Local media]{source} [said]{cue} [${CLAIM}]{content}. ${sentences(filler, 9)}`, {
          1: { profile: { kind: 'collective', name: 'Local media', cites } },
        })
      const [cluster] = await clusters([
        { marked: media(96, [cited('Ove Lund', 'named')]), outlet: 'Post', published: '2031-03-05' },
        { marked: media(97, []), outlet: 'Herald', published: '2031-03-06' },
        { marked: media(98, []), outlet: 'Courier', published: '2031-03-07' },
      ])
      expect(cluster!.origins.map(({ name }) => name)).toEqual([
        'Ove Lund',
        'Local media, which names no source',
        'Local media, which names no source',
      ])
    })

    it('state television of two stories may be of two states', async () => {
      const stories = [
        { marked: report('State television', 99, []), outlet: 'Post', published: '2031-03-05' },
        { marked: report('State television', 89, []), outlet: 'Herald', published: '2031-03-06' },
      ]
      expect((await clusters(stories))[0]!.origins).toHaveLength(2)
    })

    it('"the newspaper" in two stories is not one newspaper', async () => {
      const stories = [
        { marked: report('the newspaper', 94, []), outlet: 'Post', published: '2031-03-05' },
        { marked: report('the newspaper', 95, []), outlet: 'Herald', published: '2031-03-06' },
      ]
      expect((await clusters(stories))[0]!.origins).toHaveLength(2)
    })
  })

  it('a report of a report goes back to the outlet that had it', async () => {
    const nested = markedReading(
      `[Meridian]{source} [reported]{cue} that [[two officials]{source 2} [said]{cue 2} [${CLAIM}]{content 2}]{content}. ${sentences(70, 9)}`,
      {
        1: { profile: { kind: 'outlet', name: 'Meridian' } },
        2: { within: 'a1', profile: { kind: 'anonymous', name: 'two officials' } },
      },
    )
    const found = await clusters([
      { marked: nested, outlet: 'Post', published: '2031-03-05' },
      { marked: anonymous('Two officials'), outlet: 'Meridian News', published: '2031-03-04' },
    ])
    const cluster = found.find(({ articles }) => articles === 2)!
    expect(cluster.origins).toHaveLength(1)
    expect(cluster.reports[1]!.origin.chain.map(({ who }) => who)).toEqual(['Post', 'Meridian News', 'two officials'])
  })

  it('what differs by a number, a name or a negation is another claim', async () => {
    const saying = (content: string, filler: number): Story => ({
      marked: markedReading(`[An official]{source} [said]{cue} [${content}]{content}. ${sentences(filler, 9)}`, {
        1: { profile: { kind: 'role' } },
      }),
      outlet: `Outlet ${filler}`,
      published: '2031-03-04',
    })
    const found = await clusters([
      saying('Kestrel would pay 40 million crowns for the northern ferry', 80),
      saying('Kestrel would pay 45 million crowns for the northern ferry', 81),
      saying('Kestrel would not pay 40 million crowns for the northern ferry', 82),
      saying('Varnia would pay 40 million crowns for the northern ferry', 83),
      saying('that Kestrel will pay 40 million crowns for its northern ferry', 84),
    ])
    expect(found.map(({ articles }) => articles)).toEqual([2, 1, 1, 1])
    expect(found[0]!.reports[1]!.reason).toBe(
      '100 % of its words shared, rare ones counting more (pay, crowns, northern, ferry, kestrel, 1e6, 40)',
    )
  })
})
