import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { each, exported, findings, handMade, incoming, MARKED, withNewLedger } from '../../test/ledger-fixtures.ts'
import { parseRecord } from '../exports/index.ts'
import { type Incoming, type Ledger, selectorOf } from '../ledger/index.ts'
import { addAll, importAll } from './index.ts'

const CLOCK = (): string => '2031-04-02T09:00:00.000Z'

function add(ledger: Ledger, documents: readonly Incoming[], width = 2): ReturnType<typeof addAll> {
  return addAll(ledger, each(documents), handMade(width), {
    signal: new AbortController().signal,
    clock: CLOCK,
    onRefused: () => {},
    onProgress: () => {},
  })
}

const document: fc.Arbitrary<Incoming> = fc
  .record({
    text: fc.oneof(fc.constantFrom(...MARKED.map(({ text }) => text)), fc.string({ unit: 'binary', maxLength: 30 })),
    outlet: fc.option(fc.constantFrom('The Post', 'Harbour Herald', 'Läger'), { nil: undefined }),
    published: fc.option(fc.constantFrom('2031-03-04', '2031-03-04T20:15:00-05:00', '2031-03', '2030'), {
      nil: undefined,
    }),
    title: fc.option(fc.constantFrom('Tolls', 'Tax “stays”', 'odd \ud800'), { nil: undefined }),
    url: fc.option(fc.constantFrom('https://post.example/a', 'https://herald.example/b'), { nil: undefined }),
    from: fc.constantFrom('a.txt', 'b.jsonl:3', '-'),
    raw: fc.option(fc.uint8Array({ maxLength: 40 }), { nil: undefined }),
    sourceId: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
  })
  .map(({ text, ...details }) => incoming(text, details))

const documents = fc.array(document, { minLength: 1, maxLength: 12 })

describe('laws of adding', () => {
  it('adding twice is adding once', () =>
    fc.assert(
      fc.asyncProperty(documents, (list) =>
        withNewLedger(async (ledger) => {
          await add(ledger, list)
          const once = await exported(ledger)
          const again = await add(ledger, list)
          expect(await exported(ledger)).toBe(once)
          expect(again).toMatchObject({ seen: list.length, newDocuments: 0, newAppearances: 0, read: 0, unread: 0 })
        }),
      ),
      { numRuns: 15 },
    ))

  it('order of adding and number of readers do not matter', () =>
    fc.assert(
      fc.asyncProperty(
        documents,
        fc.infiniteStream(fc.nat()),
        fc.integer({ min: 1, max: 4 }),
        async (list, random, width) => {
          const shuffled = list
            .map((one) => [random.next().value as number, one] as const)
            .sort(([a], [b]) => a - b)
            .map(([, one]) => one)
          const first = await withNewLedger(async (ledger) => {
            await add(ledger, list, 1)
            return exported(ledger)
          })
          await withNewLedger(async (ledger) => {
            const half = Math.floor(shuffled.length / 2)
            await add(ledger, shuffled.slice(0, half), width)
            await add(ledger, shuffled.slice(half), width)
            expect(await exported(ledger)).toBe(first)
            expect(await findings(ledger)).toEqual([])
          })
        },
      ),
      { numRuns: 15 },
    ))

  it('what was exported and imported is exported the same, byte for byte, rulings and all', () =>
    fc.assert(
      fc.asyncProperty(documents, fc.constantFrom('accept', 'reject', 'edit'), async (list, action) => {
        const original = await withNewLedger(async (ledger) => {
          await add(ledger, [...list, incoming(MARKED[1]!.text)])
          const { claims } = await ledger.claims({}, 3)
          for (const claim of claims) {
            const { text } = await ledger.document(claim.document)
            const edit = action === 'edit' ? { kind: 'role', most: null } : {}
            await ledger.rule({
              document: claim.document,
              action,
              edit,
              selector: selectorOf(text, claim),
              who: 'ines',
              at: CLOCK(),
              why: null,
            })
          }
          return exported(ledger)
        })
        await withNewLedger(async (ledger) => {
          const lines = original.split('\n').filter((line) => line !== '')
          await importAll(ledger, each(lines.map(parseRecord)), () => '2032-01-01T00:00:00.000Z')
          expect(await exported(ledger)).toBe(original)
          expect(await findings(ledger)).toEqual([])
        })
      }),
      { numRuns: 15 },
    ))

  it('gives texts and raw bytes back as they came', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), fc.uint8Array({ maxLength: 200 }), (text, raw) =>
        withNewLedger(async (ledger) => {
          await ledger.add([incoming(text, { raw })], CLOCK())
          for await (const { text: kept, appearances } of ledger.export()) {
            expect(kept).toBe(text)
            expect(Buffer.from(appearances[0]!.arrivals[0]!.raw).equals(Buffer.from(raw))).toBe(true)
          }
          expect(await findings(ledger)).toEqual([])
        }),
      ),
      { numRuns: 25 },
    ))
})

describe('going on', () => {
  it('an add that was stopped is finished by the next, whatever that one adds', () =>
    withNewLedger(async (ledger) => {
      const stop = new AbortController()
      const many = Array.from({ length: 900 }, (_, i) => incoming(`Text number ${i}.`))
      await addAll(ledger, each(many), handMade(1), {
        signal: stop.signal,
        clock: CLOCK,
        onRefused: () => {},
        onProgress: ({ read }) => (read > 0 ? stop.abort() : undefined),
      })
      const { documents: stored, unread } = await ledger.status()
      expect(stored).toBeGreaterThan(0)
      expect(unread).toBeGreaterThan(0)
      expect(await add(ledger, [incoming('One more.')])).toMatchObject({ newDocuments: 1, read: unread + 1, unread: 0 })
      expect(await add(ledger, many)).toMatchObject({ newDocuments: 900 - stored, read: 900 - stored, unread: 0 })
    }))

  it('two adds at once lose nothing and double nothing', () =>
    withNewLedger(async (ledger) => {
      const many = Array.from({ length: 150 }, (_, i) => incoming(`Text number ${i}.`, { outlet: `o${i % 3}` }))
      await Promise.all([add(ledger, many), add(ledger, [...many].reverse())])
      expect(await ledger.status()).toMatchObject({ documents: 150, appearances: 150, unread: 0 })
      expect(await findings(ledger)).toEqual([])
    }))

  it('a reader that fails is reported, and what was stored stays', () =>
    withNewLedger(async (ledger) => {
      const broken = { ...handMade(), read: () => Promise.reject(new Error('out of memory')) }
      const options = { signal: new AbortController().signal, clock: CLOCK, onRefused: () => {}, onProgress: () => {} }
      await expect(addAll(ledger, each([incoming('A text.')]), broken, options)).rejects.toThrow('out of memory')
      expect(await add(ledger, [])).toMatchObject({ read: 1, unread: 0 })
    }))

  it('notes failures until they are mended', () =>
    withNewLedger(async (ledger) => {
      const options = { signal: new AbortController().signal, clock: CLOCK, onRefused: () => {}, onProgress: () => {} }
      await addAll(ledger, each([{ from: 'fixture.txt', reason: 'it is a PNG picture' }]), handMade(), options)
      expect((await ledger.status()).failures).toEqual([
        { from: 'fixture.txt', reason: 'it is a PNG picture', at: CLOCK() },
      ])
      await add(ledger, [incoming('A text.')])
      expect((await ledger.status()).failures).toEqual([])
    }))
})
