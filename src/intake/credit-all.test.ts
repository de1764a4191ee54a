import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exported, findings, handMade, MARKED, withNewLedgerAndFiles } from '../../test/ledger-fixtures.ts'
import { readUnopened } from '../document/index.ts'
import { type Incoming, type Ledger, openLedger, selectorOf } from '../ledger/index.ts'
import { addAll, creditAll, incomingOf, type Refused, type Sealed, sealedOf } from './index.ts'

const CLOCK = (): string => '2031-04-02T09:00:00.000Z'
const NONE: ReadonlyMap<string, string> = new Map()
const WIRE = new Map([['Quay Wire', 'Quay Wire']])
const BOTH = new Map([...WIRE, ['QW', 'Quay Wire'], ['Isle News', 'Isle News']])
const signal = new AbortController().signal

async function add(ledger: Ledger, path: string, agencies: ReadonlyMap<string, string>): Promise<number> {
  async function* sources(): AsyncGenerator<Incoming | Refused | Sealed> {
    for await (const one of readUnopened(path, 'this', { now: Date.parse(CLOCK()), agencies }))
      yield one.kind === 'unopened' ? sealedOf(one, incomingOf) : incomingOf(one)
  }
  const options = { signal, clock: CLOCK, onRefused: () => {}, onProgress: () => {} }
  return (await addAll(ledger, sources(), handMade(), options)).newAppearances
}

/** What a ledger has that all of these files are added to under these agencies. */
const addedUnder = (agencies: ReadonlyMap<string, string>, paths: readonly string[]): Promise<string> =>
  withNewLedgerAndFiles(async (ledger) => {
    for (const path of paths) await add(ledger, path, agencies)
    return exported(ledger)
  })

const published = '2031-03-04'
const STORIES = [
  { text: `OSTREL, March 4 (Quay Wire) - ${MARKED[0]!.text}`, published },
  { text: `OSTREL, March 4 (Quay Wire) - ${MARKED[1]!.text}`, published, outlet: 'Harbour Post' },
  { text: MARKED[1]!.text, published, byline: 'Ina Berg, Isle News' },
  { text: MARKED[3]!.text, published, outlet: 'Harbour Post' },
]

describe('crediting anew', () => {
  it('gives what was stored before its agency was marked what it would be given now', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, path, NONE)
      expect(await creditAll(ledger, BOTH, { signal })).toBe(3)
      expect(await exported(ledger)).toBe(await addedUnder(BOTH, [path]))
      expect(await findings(ledger)).toEqual([])
      expect(await add(ledger, path, BOTH)).toBe(0)
    }))

  it('takes a credit back where the agency is marked no longer', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, path, BOTH)
      expect(await creditAll(ledger, WIRE, { signal })).toBe(1)
      expect(await exported(ledger)).toBe(await addedUnder(WIRE, [path]))
      expect(await creditAll(ledger, NONE, { signal })).toBe(2)
      expect(await exported(ledger)).toBe(await addedUnder(NONE, [path]))
    }))

  it('makes one of an article and its later self that was added with the credit', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      const other = write('b.jsonl', STORIES)
      await add(ledger, path, NONE)
      expect(await add(ledger, path, BOTH)).toBe(3)
      await add(ledger, other, BOTH)
      expect(await creditAll(ledger, BOTH, { signal })).toBe(3)
      expect(await exported(ledger)).toBe(await addedUnder(BOTH, [path, other]))
      expect(await findings(ledger)).toEqual([])
    }))

  it('writes nothing where nothing is another', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      await add(ledger, write('a.jsonl', STORIES), WIRE)
      const looking = await openLedger(ledger.file)
      const before = await looking.dataVersion()
      expect(await creditAll(ledger, WIRE, { signal })).toBe(0)
      expect(await looking.dataVersion()).toBe(before)
      await looking.close()
    }))

  it('leaves rulings where they are, and lists in step', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', [
        { text: MARKED[1]!.text, byline: 'Ina Berg, Isle News', outlet: 'Post', published },
      ])
      await add(ledger, path, NONE)
      const [claim] = (await ledger.claims({}, 1)).claims
      const selector = selectorOf((await ledger.document(claim!.document)).text, claim!)
      const { document } = claim!
      await ledger.rule({ document, action: 'accept', edit: {}, selector, who: 'ines', at: CLOCK(), why: null })
      const seen = await ledger.newestChange()
      expect(await creditAll(ledger, BOTH, { signal })).toBe(1)
      expect((await ledger.changesSince(seen, 9)).documents).toHaveLength(1)
      expect((await ledger.claims({}, 1)).claims[0]).toMatchObject({ id: claim!.id, ruling: { action: 'accept' } })
      expect(await findings(ledger)).toEqual([])
    }))

  it('and what a receipt spoke for before is looked at again', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, path, NONE)
      await creditAll(ledger, BOTH, { signal })
      // Added without the agencies it is another appearance, as it ever was.
      expect(await add(ledger, path, NONE)).toBe(3)
    }))
})

describe('laws of crediting', () => {
  const line = fc.record(
    {
      text: fc.constantFrom(...STORIES.map(({ text }) => text), `${MARKED[0]!.text}\n\nReporting by Isle News`),
      byline: fc.constantFrom('Ina Berg, Isle News', 'Ina Berg'),
      outlet: fc.constantFrom('Harbour Post', 'Quay Wire'),
      url: fc.constant('https://post.example/a'),
    },
    { requiredKeys: ['text'] },
  )
  const agencies = fc.constantFrom(NONE, WIRE, BOTH)
  const steps = fc.array(
    fc.record({ lines: fc.array(line, { maxLength: 5 }), under: agencies, credited: fc.boolean() }),
    {
      minLength: 1,
      maxLength: 4,
    },
  )

  it('whenever what was added and credited, it ends as if all was added under the last agencies', () =>
    fc.assert(
      fc.asyncProperty(steps, agencies, (all, last) =>
        withNewLedgerAndFiles(async (ledger, write) => {
          const paths: string[] = []
          for (const [i, { lines, under, credited }] of all.entries()) {
            paths.push(
              write(
                `${i}.jsonl`,
                lines.map((one) => ({ ...one, published })),
              ),
            )
            await add(ledger, paths.at(-1)!, under)
            if (credited) await creditAll(ledger, under, { signal })
          }
          await creditAll(ledger, last, { signal })
          expect(await exported(ledger)).toBe(await addedUnder(last, paths))
          expect(await findings(ledger)).toEqual([])
        }),
      ),
      { numRuns: 12 },
    ))
})
