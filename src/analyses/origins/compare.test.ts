import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findings, incoming, inFolder, withNewLedger } from '../../../test/ledger-fixtures.ts'
import { documentIdOf, type Ledger, openLedger, problemRows, rankOf } from '../../ledger/index.ts'
import { compareDocuments, findLikenesses, mapArticles, methodOf, readSketch, shinglesOf, sketchOf } from './index.ts'

/** Passages of which stories are put together: none shares five words with another. */
const PASSAGES = Array.from({ length: 7 }, (_, p) =>
  Array.from({ length: 18 }, (_, w) => `${'abcdefghijklmnopqr'[(w * (p + 3)) % 18]}${p}${w}`).join(' '),
)

interface Told {
  readonly text: string
  readonly outlet: string
  readonly published: string | undefined
  readonly url: string | undefined
}

const told: fc.Arbitrary<Told> = fc.record({
  text: fc
    .tuple(fc.array(fc.constantFrom(...PASSAGES), { minLength: 1, maxLength: 5 }), fc.integer({ min: 0, max: 12 }))
    .map(([passages, n]) => `${passages.join('. ')}. story ${n} is over now`),
  outlet: fc.constantFrom('Post', 'Herald', 'Meridian'),
  published: fc.option(fc.constantFrom('2031-03-04', '2031-03-05', '2031-03-06T10:00:00Z'), { nil: undefined }),
  url: fc.option(fc.constantFrom('https://post.example/a', 'https://post.example/b'), { nil: undefined }),
})

/** Adds and reads these: with nothing in them, but their sketches. */
async function add(ledger: Ledger, stories: readonly Told[]): Promise<void> {
  await ledger.add(
    stories.map(({ text, ...details }) => incoming(text, JSON.parse(JSON.stringify(details)))),
    '2031-04-02T09:00:00.000Z',
  )
  const { documents } = await ledger.unread(0, 9999)
  await ledger.writeReadings(
    documents.map(({ no, text }) => ({ ...problemRows(no, '0.0.0', 'und', 'a fixture'), sketch: sketchOf(text) })),
    { replace: false },
  )
}

/** What is kept of likenesses, with the documents by their ids. */
async function kept(ledger: Ledger): Promise<string[]> {
  const ids = new Map((await ledger.originDocuments()).map(({ no, id }) => [no, id]))
  const lines = (await ledger.likenesses()).map(({ a, b, shared, inA, inB }) =>
    [`${ids.get(a)} ${inA}`, `${ids.get(b)} ${inB}`].sort().concat(String(shared)).join(' '),
  )
  return lines.sort()
}

/** The same, from the texts, all at once. */
async function fromScratch(stories: readonly Told[], crowd: number): Promise<string[]> {
  const texts = new Map(stories.map(({ text }) => [rankOf(documentIdOf(text)), text]))
  const found = await findLikenesses(
    [...texts].map(([rank, text]) => ({ rank, sketch: readSketch(sketchOf(text)) })),
    async (ranks) => new Map(ranks.map((rank) => [rank, shinglesOf(texts.get(rank)!)])),
    crowd,
  )
  const side = (rank: number): string => `${documentIdOf(texts.get(rank)!)} ${shinglesOf(texts.get(rank)!).size}`
  return found
    .map(({ a, b, aInB }) => {
      const shared = Math.round(aInB * shinglesOf(texts.get(a)!).size)
      return [side(a), side(b)].sort().concat(String(shared)).join(' ')
    })
    .sort()
}

/** Where each article comes from, in words that no order of adding changes. */
async function relations(ledger: Ledger): Promise<string[]> {
  const { articles } = await mapArticles(ledger, [])
  return articles.map(({ document, outlet, sort, from, story }) =>
    [document, outlet?.name, sort, from?.relation, from?.of, from?.reason, story].join(' '),
  )
}

describe('comparing documents as they come', () => {
  const stories = fc.array(told, { minLength: 2, maxLength: 30 })
  const steps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 })

  it('finds what comparing all at once finds, in whatever order and steps they came', () =>
    fc.assert(
      fc.asyncProperty(
        stories,
        steps,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 4 }),
        async (list, sizes, random, crowd) => {
          const expected = await fromScratch(list, crowd)
          const shuffled = list
            .map((one) => [random.next().value as number, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one)
          await withNewLedger(async (ledger) => {
            for (let at = 0, step = 0; at < shuffled.length; step++) {
              const size = sizes[step % sizes.length]!
              await add(ledger, shuffled.slice(at, at + size))
              at += size
              if (step % 3 !== 2) await compareDocuments(ledger, { crowd, together: 1 + (size % 4) })
            }
            await compareDocuments(ledger, { crowd })
            expect(await kept(ledger)).toEqual(expected)
          })
        },
      ),
      { numRuns: 60 },
    ))

  it('so that where every article comes from is the same too, and told of a part as of the whole', () =>
    fc.assert(
      fc.asyncProperty(stories, fc.integer({ min: 1, max: 29 }), async (list, cut) => {
        const together = await withNewLedger(async (ledger) => {
          await add(ledger, list)
          return relations(ledger)
        })
        await withNewLedger(async (ledger) => {
          const backwards = [...list].reverse()
          await add(ledger, backwards.slice(0, cut))
          await relations(ledger)
          await add(ledger, backwards.slice(cut))
          expect(await relations(ledger)).toEqual(together)
          const whole = await mapArticles(ledger, [])
          for (const id of new Set(whole.articles.map(({ document }) => document))) {
            const part = await mapArticles(ledger, [], [id])
            const told = (map: typeof whole): unknown[] =>
              map.ofDocument
                .get(id)!
                .map(({ from, story, credit, record }) => [
                  from?.relation,
                  from?.reason,
                  from === null ? null : map.articles[from.of]!.document,
                  map.articles[story]!.document,
                  map.articles[record]!.sort,
                  credit,
                ])
            expect(told(part)).toEqual(told(whole))
          }
          expect(await findings(ledger)).toEqual([])
        })
      }),
      { numRuns: 25 },
    ))

  it('compares nothing twice, and reading again changes nothing', () =>
    withNewLedger(async (ledger) => {
      const list = fc.sample(told, { numRuns: 25, seed: 3 })
      await add(ledger, list)
      const steps: number[] = []
      await compareDocuments(ledger, { together: 10, onCompared: (done) => steps.push(done) })
      const documents = new Set(list.map(({ text }) => text)).size
      expect(steps.at(-1)).toBe(documents)
      const before = await kept(ledger)
      expect(before.length).toBeGreaterThan(5)
      const rows = (await ledger.outdated(null, 0, 99)).map(({ no, text }) => ({
        ...problemRows(no, '0.0.1', 'und', 'a fixture'),
        sketch: sketchOf(text),
      }))
      await ledger.writeReadings(rows, { replace: true })
      await compareDocuments(ledger, { onCompared: () => expect.unreachable('all were compared') })
      expect(await kept(ledger)).toEqual(before)
      expect(await ledger.countUncompared(methodOf())).toBe(0)
    }))

  it('compares again what was compared another way', () =>
    withNewLedger(async (ledger) => {
      const list = fc.sample(told, { numRuns: 25, seed: 4 })
      await add(ledger, list)
      await compareDocuments(ledger, { crowd: 1 })
      expect(await ledger.countUncompared(methodOf(3))).toBe(new Set(list.map(({ text }) => text)).size)
      await compareDocuments(ledger, { crowd: 3 })
      expect(await kept(ledger)).toEqual(await fromScratch(list, 3))
    }))

  it('stopped, goes on where it was; by two at once doubles nothing', () =>
    inFolder(async (folder) => {
      const file = `${folder}/ledger.sqlite`
      const ledger = await openLedger(file, { create: true })
      const list = fc.sample(told, { numRuns: 40, seed: 5 })
      await add(ledger, list)
      const stop = { aborted: false }
      await compareDocuments(ledger, {
        together: 5,
        signal: stop,
        onCompared: () => {
          stop.aborted = true
        },
      })
      expect(await ledger.countUncompared(methodOf())).toBe(new Set(list.map(({ text }) => text)).size - 5)
      await Promise.all([compareDocuments(ledger, { together: 3 }), compareDocuments(ledger, { together: 4 })])
      expect(await kept(ledger)).toEqual(await fromScratch(list, 48))
      await ledger.close()
    }))
})

it('a story in more outlets than a crowd is one story', () =>
  withNewLedger(async (ledger) => {
    const body = PASSAGES.join('. ')
    const list = Array.from({ length: 160 }, (_, i) => ({
      text: `${body}. as told by outlet number ${i}`,
      outlet: `Outlet ${i}`,
      published: '2031-03-04',
      url: undefined,
    }))
    await add(ledger, list)
    const { articles } = await mapArticles(ledger, [])
    expect(new Set(articles.map(({ story }) => story)).size).toBe(1)
    expect((await ledger.likenesses()).length).toBeLessThan(160 * 48)
  }))
