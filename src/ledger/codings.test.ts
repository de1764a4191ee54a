import { describe, expect, it } from 'vitest'
import {
  exported,
  findings,
  type HandCoding,
  handMade,
  incoming,
  MARKED,
  withNewLedger,
} from '../../test/ledger-fixtures.ts'
import type { Coding } from '../reading/index.ts'
import {
  type CodingFilter,
  type Ledger,
  type LedgerCoding,
  openLedger,
  rowsOf,
  selectorOf,
  withCodings,
} from './index.ts'

const NOW = '2031-04-02T09:00:00.000Z'
const LATER = '2031-04-02T10:00:00.000Z'
const LATEST = '2031-04-02T11:00:00.000Z'

/** A coding of these words where they first stand in the text. */
function coded(text: string, words: string, id: string, more: Partial<Coding> = {}): Coding {
  const start = text.indexOf(words)
  if (start === -1) throw new Error(`"${words}" is not in the text`)
  const span = { start, end: start + words.length }
  const why = [{ field: 'stance', span: { start, end: start + 3 }, reading: null }]
  const statement = { kind: 'statement', attribution: null, party: null, issue: null, confidence: 0.8 } as const
  return { id, ...statement, span, why, data: { stance: 'rejects', weight: 2 }, ...more }
}

/** One statement in each of the texts that have one, two of one place in the last. */
const codingsOf = (text: string): readonly Coding[] => {
  const at = MARKED.findIndex((marked) => marked.text === text)
  if (at === 0) {
    const words = 'the ferry tax would stay until autumn'
    return [coded(text, words, 's1', { attribution: 'a1', party: 'Council', issue: 'Tax' })]
  }
  if (at === 1) return [coded(text, 'said on Friday', 'm1', { kind: 'meeting', data: { status: 'held' } })]
  if (at === 3) {
    const words = 'the toll would ruin 40 boats'
    return [
      coded(text, words, 's1', { attribution: 'a1', party: 'Olm', issue: 'Tolls' }),
      coded(text, words, 's2', { attribution: 'a1', party: 'Olm', issue: 'Boats' }),
    ]
  }
  return []
}

const CODING: HandCoding = { fingerprint: 'f1', of: codingsOf }

const STANDARD = [
  incoming(MARKED[0]!.text, { outlet: 'The Post', published: '2031-03-04T20:15:00-05:00', title: 'Tolls' }),
  incoming(MARKED[0]!.text, { outlet: 'Harbour Herald', published: '2031-03-07' }),
  incoming(MARKED[1]!.text, { outlet: 'Harbour Herald', published: '2031-03-06' }),
  incoming(MARKED[3]!.text, { outlet: 'The Post' }),
]

async function fill(ledger: Ledger, documents = STANDARD, coding: HandCoding | null = CODING): Promise<void> {
  await ledger.add(documents, NOW)
  const { documents: unread } = await ledger.unread(0, 1000)
  await ledger.writeReadings(await handMade(1, '0.0.0', coding).read(unread), { replace: false })
}

/** Codes anew what another coding has coded. */
async function recode(ledger: Ledger, coding: HandCoding, reader = '0.0.0'): Promise<void> {
  const uncoded = await ledger.uncoded(coding.fingerprint, 0, 1000)
  await ledger.writeCodings(await handMade(1, reader, coding).read(uncoded))
}

const shown = (codings: readonly LedgerCoding[]): string[] =>
  codings.map(({ id, metadata, issue }) => `${id.split(':')[1]} ${metadata.outlet?.value} ${issue}`)

type Ruled = Parameters<Ledger['rule']>[0]

async function rule(ledger: Ledger, id: string, action: Ruled['action'], at: string, edit = {}): Promise<void> {
  const { document, selector } = await ledger.coding(id)
  await ledger.rule({ document: document.id, action, edit, selector, who: 'ines', at, why: null })
}

describe('codings', () => {
  it('come in each appearance, by date, undated ones last, with their words, sentence and claim', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      const codings = await ledger.codings()
      expect(shown(codings)).toEqual([
        's1 The Post Tax',
        'm1 Harbour Herald null',
        's1 Harbour Herald Tax',
        's1 The Post Tolls',
        's2 The Post Boats',
      ])
      const { text } = MARKED[0]!
      expect(codings[0]).toMatchObject({
        party: 'Council',
        words: 'the ferry tax would stay until autumn',
        confidence: 0.8,
        why: [{ field: 'stance', span: { start: text.indexOf('the ferry') }, reading: null }],
        data: { stance: 'rejects', weight: 2 },
        claim: { id: `${codings[0]!.document.slice(0, 10)}:a1`, profile: { kind: 'anonymous' }, confidence: 0.91 },
        metadata: { title: { value: 'Tolls' } },
        ruling: null,
      })
      expect(codings[1]!.claim).toBeNull()
      expect(await findings(ledger)).toEqual([])
      expect((await ledger.status()).codings).toEqual([
        { kind: 'statement', codings: 3, unsure: 0, settled: 0 },
        { kind: 'meeting', codings: 1, unsure: 0, settled: 0 },
      ])
    }))

  it.each<[CodingFilter, string[]]>([
    [{ kinds: ['meeting'] }, ['m1 Harbour Herald null']],
    [{ kinds: ['term', 'market'] }, []],
    [{ party: 'Council' }, ['s1 The Post Tax', 's1 Harbour Herald Tax']],
    [{ issue: 'Boats' }, ['s2 The Post Boats']],
    [{ party: 'Council', issue: 'Boats' }, []],
    [{ since: '2031-03-06' }, ['m1 Harbour Herald null', 's1 Harbour Herald Tax']],
    // The day as written, though in UTC it was the next one.
    [{ until: '2031-03-04' }, ['s1 The Post Tax']],
    [{ sourceKind: 'collective' }, ['s1 The Post Tolls', 's2 The Post Boats']],
  ])('filtered by %o', (filter, expected) =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      expect(shown(await ledger.codings(filter))).toEqual(expected)
    }),
  )

  it('of some documents alone', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      const [first] = await ledger.codings()
      expect(shown(await ledger.codings({ documents: [first!.document] }))).toEqual([
        's1 The Post Tax',
        's1 Harbour Herald Tax',
      ])
      expect(await ledger.codings({ documents: [] })).toEqual([])
    }))

  it('come in pages, which leave nothing out', () =>
    withNewLedger(async (ledger) => {
      const many = Array.from({ length: 800 }, (_, i) => incoming(MARKED[0]!.text, { outlet: `outlet ${i}` }))
      await fill(ledger, many)
      const pages: number[] = []
      for await (const page of ledger.codingPages()) pages.push(page.length)
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.reduce((a, b) => a + b)).toBe(800)
    }))

  it('have the sentences that they touch around them', () =>
    withNewLedger(async (ledger) => {
      const text = 'It rained. The council met, and left. Nothing was signed.'
      const sentences = [
        { start: 0, end: 10 },
        { start: 11, end: 37 },
        { start: 38, end: 57 },
      ]
      await ledger.add([incoming(text)], NOW)
      const { no } = (await ledger.unread(0, 1)).documents[0]!
      const reading = { ...MARKED[2]!.reading, sentences }
      const codings = [coded(text, 'council met', 's1'), coded(text, 'left. Nothing', 's2')]
      await ledger.writeReadings(
        [withCodings(rowsOf(no, text, reading, null), { codings, unsure: [], speakers: [] }, 'f1')],
        {
          replace: false,
        },
      )
      expect((await ledger.codings()).map(({ sentence }) => sentence.words)).toEqual([
        'The council met, and left.',
        'The council met, and left. Nothing was signed.',
      ])
    }))

  it('of rejected claims are left out, and a claim’s edit is heeded', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      const [first] = await ledger.codings({ issue: 'Tax' })
      const { document, claims } = await ledger.claim(first!.claim!.id)
      const selector = selectorOf(document.text, claims[0]!)
      const ruling = { document: document.id, selector, who: 'ines', why: null }
      await ledger.rule({ ...ruling, action: 'edit', edit: { kind: 'role' }, at: LATER })
      expect(shown(await ledger.codings({ sourceKind: 'role' }))).toHaveLength(2)
      await ledger.rule({ ...ruling, action: 'reject', edit: {}, at: LATEST })
      expect(await ledger.codings({ issue: 'Tax' })).toEqual([])
      expect(await ledger.codings({ issue: 'Tax', withRejected: true })).toHaveLength(2)
    }))
})

describe('for whom sources speak', () => {
  const speaking = (party: string): HandCoding => ({
    ...CODING,
    fingerprint: party,
    speakersOf: (text) => (text === MARKED[0]!.text ? [{ attribution: 'a1', party, how: 'unnamed' }] : []),
  })
  const ofParty = async (ledger: Ledger, party: string): Promise<number> =>
    (await ledger.claims({ party }, 99)).claims.length

  it('is told by the coding, and anew with it', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD, speaking('Council'))
      expect(await ofParty(ledger, 'Council')).toBe(2)
      await recode(ledger, speaking('Harbour'))
      expect(await ofParty(ledger, 'Council')).toBe(0)
      expect(await ofParty(ledger, 'Harbour')).toBe(2)
      expect(await findings(ledger)).toEqual([])
    }))

  it('is what an analyst says, where one does', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD, speaking('Council'))
      const { claims } = await ledger.claims({ party: 'Council' }, 99)
      const { document } = await ledger.claim(claims[0]!.id)
      const ruling = { document: document.id, selector: selectorOf(document.text, claims[0]!), who: 'ines', why: null }
      await ledger.rule({ ...ruling, action: 'edit', edit: { party: 'Olm' }, at: LATER })
      expect([await ofParty(ledger, 'Council'), await ofParty(ledger, 'Olm')]).toEqual([0, 2])
      await ledger.rule({ ...ruling, action: 'withdraw', edit: {}, at: LATEST })
      expect([await ofParty(ledger, 'Council'), await ofParty(ledger, 'Olm')]).toEqual([2, 0])
    }))

  it('is told by the words of the source until the text is coded in the terms of other parties', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD, speaking('Council'))
      const again = await openLedger(ledger.file, { parties: [{ id: 'Other', names: ['Nobody'] }] })
      expect(await ofParty(again, 'Council')).toBe(0)
      expect(await again.countUncoded('Council')).toBe(3)
      await again.close()
    }))
})

describe('coding anew', () => {
  it('takes what was coded otherwise, and nothing else', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      expect(await ledger.countUncoded('f1')).toBe(0)
      expect(await ledger.countUncoded('f2')).toBe(3)
      const claims = (await ledger.claims({}, 99)).claims
      const other = { fingerprint: 'f2', of: (text: string) => codingsOf(text).slice(0, 1) }
      await recode(ledger, other)
      expect(await ledger.countUncoded('f2')).toBe(0)
      expect(shown(await ledger.codings({ kinds: ['statement'] }))).toHaveLength(3)
      expect((await ledger.claims({}, 99)).claims).toEqual(claims)
      await fill(ledger, [...STANDARD, incoming(MARKED[4]!.text)], other)
      expect(await ledger.countUncoded('f2')).toBe(0)
      expect(await findings(ledger)).toEqual([])
    }))

  it('is needed by what was not coded when it was read, and changes no export', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD, null)
      const before = await exported(ledger)
      expect(await ledger.countUncoded('f1')).toBe(3)
      expect(await ledger.codings()).toEqual([])
      await recode(ledger, CODING)
      expect(await ledger.codings()).toHaveLength(5)
      expect(await exported(ledger)).toBe(before)
    }))

  it('leaves alone what another process has coded meanwhile', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD, null)
      const uncoded = await ledger.uncoded('f1', 0, 1000)
      const rows = await handMade(1, '0.0.0', CODING).read(uncoded)
      await recode(ledger, CODING)
      await ledger.writeCodings(rows)
      expect(await ledger.codings()).toHaveLength(5)
      expect(await findings(ledger)).toEqual([])
    }))

  it('reads again what another reader has read: codings name attributions by their number', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      await recode(ledger, { ...CODING, fingerprint: 'f2' }, '9.0.0')
      expect((await ledger.status()).readers).toEqual([{ reader: '9.0.0', readings: 3 }])
      expect(await ledger.codings()).toHaveLength(5)
      expect(await findings(ledger)).toEqual([])
    }))

  it('goes when the reading goes', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      const all = await ledger.outdated(null, 0, 1000)
      await ledger.writeReadings(await handMade(1).read(all), { replace: true })
      expect(await ledger.codings()).toEqual([])
      expect(await ledger.countUncoded('f1')).toBe(3)
    }))
})

describe('rulings on codings', () => {
  const idOf = async (ledger: Ledger, issue: string): Promise<string> => (await ledger.codings({ issue }))[0]!.id

  it('leave out, set, settle and are withdrawn', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      const id = await idOf(ledger, 'Tolls')
      await rule(ledger, id, 'reject', NOW)
      expect(shown(await ledger.codings({ party: 'Olm' }))).toEqual(['s2 The Post Boats'])
      await rule(ledger, id, 'edit', LATER, { issue: 'Tax', party: null, stance: 'open' })
      expect(shown(await ledger.codings({ issue: 'Tax' }))).toEqual([
        's1 The Post Tax',
        's1 Harbour Herald Tax',
        's1 The Post Tax',
      ])
      expect((await ledger.coding(id)).codings[0]).toMatchObject({
        party: null,
        confidence: 1,
        data: { stance: 'open', weight: 2 },
        ruling: { action: 'edit', who: 'ines' },
      })
      expect(await ledger.codings({ issue: 'Tolls' })).toEqual([])
      await rule(ledger, id, 'withdraw', LATEST)
      expect((await ledger.coding(id)).codings[0]).toMatchObject({ party: 'Olm', issue: 'Tolls', ruling: null })
      expect((await ledger.coding(id)).rulings).toHaveLength(3)
    }))

  it('of two codings of one place mean the one that was ruled on', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      await rule(ledger, await idOf(ledger, 'Boats'), 'reject', NOW)
      expect(shown(await ledger.codings({ party: 'Olm' }))).toEqual(['s1 The Post Tolls'])
      // Left alone at its place, the other one is not what was rejected.
      await recode(ledger, { fingerprint: 'f2', of: (text) => codingsOf(text).slice(0, 1) })
      expect(shown(await ledger.codings({ party: 'Olm' }))).toEqual(['s1 The Post Tolls'])
      expect(await ledger.rulings({ orphansOnly: true })).toHaveLength(1)
      await recode(ledger, { ...CODING, fingerprint: 'f3' })
      expect(shown(await ledger.codings({ party: 'Olm' }))).toEqual(['s1 The Post Tolls'])
      expect(await ledger.rulings({ orphansOnly: true })).toEqual([])
    }))

  it('find their words again under another number, party or issue; what was accepted stays what it was', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      await rule(ledger, await idOf(ledger, 'Tax'), 'accept', NOW)
      const renamed = (text: string): readonly Coding[] =>
        codingsOf(text).flatMap((coding) =>
          coding.issue === 'Tax'
            ? [
                coded(text, 'asking', 's1', { issue: 'Levy' }),
                { ...coding, id: 's2', issue: 'Levy', data: { stance: 'open', weight: 3 } },
              ]
            : [coding],
        )
      await recode(ledger, { fingerprint: 'f2', of: renamed })
      const [, second] = await ledger.codings({ issue: 'Levy' })
      expect(second).toMatchObject({
        confidence: 1,
        data: { stance: 'rejects', weight: 3 },
        ruling: { action: 'accept' },
      })
      expect(await ledger.rulings()).toMatchObject([{ about: 'coding', attachedTo: 's2' }])
    }))

  it('without their words are orphans that are shown; not while their document waits to be coded', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      await rule(ledger, await idOf(ledger, 'Tax'), 'accept', NOW)
      const all = await ledger.outdated(null, 0, 1000)
      await ledger.writeReadings(await handMade(1).read(all), { replace: true })
      expect((await ledger.status()).orphans).toBe(0)
      await recode(ledger, { fingerprint: 'f2', of: () => [] })
      expect((await ledger.status()).orphans).toBe(1)
      expect((await findings(ledger)).join()).toMatch(/^notice: ruling .* is an orphan/)
      await recode(ledger, CODING)
      expect((await ledger.status()).orphans).toBe(0)
      expect(await findings(ledger)).toEqual([])
    }))

  it('an id that leads nowhere is told so', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger)
      const [{ document }] = (await ledger.codings()) as [LedgerCoding]
      const short = document.slice(0, 6)
      await expect(ledger.coding(`${short}:s9`)).rejects.toThrow(`document ${short} has no statement s9; it has s1`)
      await expect(ledger.coding(`${short}:k1`)).rejects.toThrow('it has none of this kind')
      await expect(ledger.coding(`${short}:x1`)).rejects.toThrow("is no coding's id")
    }))
})

describe('what is not sure enough to be told', () => {
  /** In the first text one that is told and one that is unsure, in the second an unsure one alone. */
  const UNSURE: HandCoding = {
    fingerprint: 'f1',
    of: (text) => {
      const at = MARKED.findIndex((marked) => marked.text === text)
      const unsure = { unsure: true, confidence: 0.4 } as const
      if (at === 0)
        return [
          coded(text, 'the ferry tax', 's1', { party: 'Council', issue: 'Tax' }),
          coded(text, 'until autumn', 's2', { party: 'Council', issue: 'Tolls', ...unsure }),
        ]
      if (at === 1)
        return [coded(text, 'said on Friday', 'm1', { kind: 'meeting', data: { status: 'held' }, ...unsure })]
      return []
    },
  }

  const filled = (work: (ledger: Ledger) => Promise<void>): Promise<void> =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD, UNSURE)
      await work(ledger)
    })

  it.each<[CodingFilter, string[]]>([
    [{}, ['s1 The Post Tax', 's1 Harbour Herald Tax']],
    [{ issue: 'Tolls' }, []],
    [{ kinds: ['meeting'] }, []],
    [{ sure: 0.4, kinds: ['meeting'] }, ['m1 Harbour Herald null']],
    [{ sure: 0.41 }, ['s1 The Post Tax', 's1 Harbour Herald Tax']],
    [{ sure: 0.4, kinds: ['statement'], until: '2031-03-04' }, ['s1 The Post Tax', 's2 The Post Tolls']],
    [{ unsure: 'only' }, ['s2 The Post Tolls', 'm1 Harbour Herald null', 's2 Harbour Herald Tolls']],
    [{ unsure: 'only', sure: 0.5 }, []],
    [{ unsure: 'with', party: 'Council', until: '2031-03-04' }, ['s1 The Post Tax', 's2 The Post Tolls']],
  ])('is listed only where it is asked for: %o', (filter, expected) =>
    filled(async (ledger) => expect(shown(await ledger.codings(filter))).toEqual(expected)),
  )

  it('is counted apart, and says of itself that it is unsure', () =>
    filled(async (ledger) => {
      expect((await ledger.status()).codings).toEqual([
        { kind: 'statement', codings: 1, unsure: 1, settled: 0 },
        { kind: 'meeting', codings: 0, unsure: 1, settled: 0 },
      ])
      const codings = await ledger.codings({ unsure: 'with', issue: 'Tolls' })
      expect(codings.map(({ unsure, confidence }) => [unsure, confidence])).toEqual([
        [true, 0.4],
        [true, 0.4],
      ])
      expect((await ledger.codings()).every(({ unsure }) => unsure === undefined)).toBe(true)
    }))

  it('is told once a ruling accepts it or sets something in it, and is not once that is withdrawn', () =>
    filled(async (ledger) => {
      const [{ id }] = (await ledger.codings({ unsure: 'only', issue: 'Tolls' })) as [LedgerCoding]
      await rule(ledger, id, 'accept', LATER)
      const settled = async (): Promise<number> => (await ledger.status()).codings[0]!.settled
      expect(await settled()).toBe(1)
      expect(await ledger.codings({ issue: 'Tolls', until: '2031-03-04' })).toMatchObject([{ id, confidence: 1 }])
      expect((await ledger.codings({ issue: 'Tolls' }))[0]).not.toHaveProperty('unsure')
      expect(shown(await ledger.codings({ unsure: 'only' }))).toEqual(['m1 Harbour Herald null'])
      await rule(ledger, id, 'withdraw', LATEST)
      expect(await settled()).toBe(0)
      expect(await ledger.codings({ issue: 'Tolls' })).toEqual([])
      expect(shown(await ledger.codings({ unsure: 'only', kinds: ['statement'] }))).toHaveLength(2)
    }))

  it('waits for nobody any more where it was rejected', () =>
    filled(async (ledger) => {
      const [{ id }] = (await ledger.codings({ unsure: 'only', kinds: ['meeting'] })) as [LedgerCoding]
      await rule(ledger, id, 'reject', LATER)
      expect(await ledger.codings({ unsure: 'only', kinds: ['meeting'] })).toEqual([])
      expect(await ledger.codings({ kinds: ['meeting'] })).toEqual([])
      expect(await ledger.codings({ sure: 0.3, kinds: ['meeting'] })).toEqual([])
      expect(await findings(ledger)).toEqual([])
    }))

  it('takes no ruling from what is told with the same words', () =>
    filled(async (ledger) => {
      const [{ id }] = (await ledger.codings({ issue: 'Tax' })) as [LedgerCoding]
      await rule(ledger, id, 'accept', LATER)
      // Read anew, the same words might tell something else besides, and they are told for another issue.
      const of = (text: string): readonly Coding[] =>
        UNSURE.of(text).flatMap((coding) =>
          coding.id === 's1'
            ? [
                { ...coding, issue: 'Boats' },
                { ...coding, id: 's3', issue: 'Tolls', unsure: true as const, confidence: 0.31 },
              ]
            : [],
        )
      await recode(ledger, { fingerprint: 'f2', of })
      expect(await ledger.codings({ until: '2031-03-04' })).toMatchObject([
        { id, issue: 'Boats', ruling: { action: 'accept' } },
      ])
      expect((await ledger.status()).orphans).toBe(0)
    }))

  it('keeps the ruling that accepted it when it was told', () =>
    filled(async (ledger) => {
      const [{ id }] = (await ledger.codings({ issue: 'Tax' })) as [LedgerCoding]
      await rule(ledger, id, 'accept', LATER)
      const of = (text: string): readonly Coding[] =>
        UNSURE.of(text).map((coding) => ({ ...coding, unsure: true as const, confidence: 0.4 }))
      await recode(ledger, { fingerprint: 'f2', of })
      expect(shown(await ledger.codings())).toEqual(['s1 The Post Tax', 's1 Harbour Herald Tax'])
      expect((await ledger.codings())[0]).toMatchObject({ confidence: 1, ruling: { action: 'accept' } })
    }))
})
