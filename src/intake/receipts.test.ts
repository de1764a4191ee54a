import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  exported,
  findings,
  handMade,
  incoming,
  inFolder,
  MARKED,
  withNewLedgerAndFiles,
} from '../../test/ledger-fixtures.ts'
import { readUnopened } from '../document/index.ts'
import { parseRecord } from '../exports/index.ts'
import { type Incoming, type Ledger, openLedger, selectorOf } from '../ledger/index.ts'
import { type AddCounts, addAll, importAll, incomingOf, type Refused, type Sealed, sealedOf } from './index.ts'

const CLOCK = (): string => '2031-04-02T09:00:00.000Z'
const NOW = Date.parse(CLOCK())
const [TEXT, OTHER] = MARKED.map(({ text }) => text) as [string, string]

/** What decides besides the files. */
interface Given {
  readonly maker?: string | null
  readonly map?: Readonly<Record<string, string>>
  readonly agencies?: ReadonlyMap<string, string>
  readonly signal?: AbortSignal
  readonly onOpen?: () => void
}

interface Outcome extends AddCounts {
  /** How many were opened. */
  readonly opened: number
  /** What was told of single documents. */
  readonly told: readonly string[]
}

async function add(ledger: Ledger, paths: readonly string[], given: Given = {}): Promise<Outcome> {
  const { maker = 'this', map = {}, agencies = new Map(), signal = new AbortController().signal } = given
  let opened = 0
  const told: string[] = []
  async function* sources(): AsyncGenerator<Incoming | Refused | Sealed> {
    const options = { map, agencies, now: NOW }
    for (const path of paths) {
      for await (const one of readUnopened(path, maker, options)) {
        if (one.kind !== 'unopened') yield incomingOf(one)
        else
          yield sealedOf(one, (made) => {
            opened++
            given.onOpen?.()
            if (made.kind === 'document') told.push(...made.warnings)
            return incomingOf(made)
          })
      }
    }
  }
  const counts = await addAll(ledger, sources(), handMade(), {
    signal,
    clock: CLOCK,
    onRefused: ({ from, reason }) => told.push(`${from}: ${reason}`),
    onProgress: () => {},
  })
  return { ...counts, opened, told }
}

const STORIES = [
  { text: TEXT, outlet: 'Quay Herald', id: 'q1' },
  { text: OTHER, outlet: 'Quay Herald', id: 'q2', published: '2031-03-04' },
]
const KNOWN = { newDocuments: 0, newAppearances: 0, read: 0, unread: 0, refused: 0 }

describe('what was added before', () => {
  it('is not opened again, is counted as ever, and leaves the file untouched', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      expect(await add(ledger, [path])).toMatchObject({ opened: 2, seen: 2, newDocuments: 2, read: 2 })
      const all = await exported(ledger)
      const looking = await openLedger(ledger.file)
      const before = await looking.dataVersion()
      expect(await add(ledger, [path])).toMatchObject({ ...KNOWN, opened: 0, seen: 2 })
      expect(await looking.dataVersion()).toBe(before)
      await looking.close()
      expect(await exported(ledger)).toBe(all)
      expect(await findings(ledger)).toEqual([])
    }))

  it('is known in a longer file too, and what is new in it is added', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      await add(ledger, [write('a.jsonl', STORIES)])
      const more = write('a.jsonl', [...STORIES, { text: 'It rained.' }])
      expect(await add(ledger, [more])).toMatchObject({ opened: 1, seen: 3, newDocuments: 1 })
    }))

  it('is what has it in the ledger: with its arrival the receipt is gone', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, [path])
      const all = await exported(ledger)
      const { openSqlite } = await import('../ledger/sqlite.ts')
      const db = openSqlite(ledger.file, { create: false })
      await db.deleteFrom('arrivals').where('origin', 'like', '%line 1').execute()
      await db.destroy()
      expect(await add(ledger, [path])).toMatchObject({ opened: 1, seen: 2, newDocuments: 0 })
      expect(await exported(ledger)).toBe(all)
    }))

  it('stays ruled on', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, [path])
      const { claims } = await ledger.claims({}, 1)
      const { document } = claims[0]!
      const selector = selectorOf((await ledger.document(document)).text, claims[0]!)
      await ledger.rule({ document, action: 'reject', edit: {}, selector, who: 'ines', at: CLOCK(), why: null })
      const all = await exported(ledger)
      expect(await add(ledger, [path])).toMatchObject({ ...KNOWN, opened: 0 })
      expect(await exported(ledger)).toBe(all)
      expect(await ledger.status()).toMatchObject({ rulings: 1, orphans: 0 })
    }))

  it('is read where it was not yet', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      const broken = { ...handMade(), read: () => Promise.reject(new Error('out of memory')) }
      const options = { signal: new AbortController().signal, clock: CLOCK, onRefused: () => {}, onProgress: () => {} }
      async function* sealed(): AsyncGenerator<Sealed> {
        for await (const one of readUnopened(path, 'this', { now: NOW }))
          if (one.kind === 'unopened') yield sealedOf(one, incomingOf)
      }
      await expect(addAll(ledger, sealed(), broken, options)).rejects.toThrow('out of memory')
      expect(await add(ledger, [path])).toMatchObject({ opened: 0, seen: 2, newDocuments: 0, read: 2, unread: 0 })
    }))
})

describe('a receipt does not speak for', () => {
  it('the same words in another place, outlet or line', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      await add(ledger, [write('a.jsonl', STORIES)])
      expect(await add(ledger, [write('b.jsonl', STORIES)])).toMatchObject({ opened: 2, newAppearances: 0 })
      expect(await add(ledger, [write('a.jsonl', [...STORIES].reverse())])).toMatchObject({
        opened: 2,
        newAppearances: 0,
      })
      const elsewhere = STORIES.map((story) => ({ ...story, outlet: 'Harbour Post' }))
      expect(await add(ledger, [write('a.jsonl', elsewhere)])).toMatchObject({ opened: 2, newAppearances: 2 })
      const arrivals = (await exported(ledger)).match(/"from":"[^"]+, line \d"/g) ?? []
      expect(new Set(arrivals).size).toBe(4)
      expect(arrivals).toHaveLength(8)
    }))

  it('a line that changed in its place', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      await add(ledger, [write('a.jsonl', STORIES)])
      const changed = [STORIES[0]!, { ...STORIES[1]!, text: `${OTHER} So it is.` }]
      expect(await add(ledger, [write('a.jsonl', changed)])).toMatchObject({ opened: 1, newDocuments: 1 })
      expect(await add(ledger, [write('a.jsonl', STORIES)])).toMatchObject({ ...KNOWN, opened: 0 })
    }))

  it('what the dossier or the command line has read otherwise', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', [
        { text: `OSTREL, March 4 (Quay Wire) - ${TEXT}`, place: 'Ostrel', published: '2031-03-04' },
      ])
      await add(ledger, [path])
      const agencies = new Map([['Quay Wire', 'Quay Wire']])
      expect(await add(ledger, [path], { agencies })).toMatchObject({ opened: 1, newAppearances: 1 })
      expect(await add(ledger, [path], { agencies, map: { title: 'place' } })).toMatchObject({
        opened: 1,
        newAppearances: 1,
      })
      expect(await add(ledger, [path], { agencies, map: { title: 'place' } })).toMatchObject({ opened: 0 })
      expect((await exported(ledger)).match(/"title":\{"value":"Ostrel"/g)).toHaveLength(1)
    }))

  it('what other code makes of the same bytes; nor has that to find it twice', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, [path])
      expect(await add(ledger, [path], { maker: 'newer' })).toMatchObject({ ...KNOWN, opened: 2 })
      expect(await add(ledger, [path], { maker: 'newer' })).toMatchObject({ ...KNOWN, opened: 0 })
    }))

  it('a text that lies beside the file', () =>
    inFolder((folder) =>
      withNewLedgerAndFiles(async (ledger) => {
        const path = join(folder, 'named.jsonl')
        writeFileSync(path, `${JSON.stringify({ path: 'beside.txt' })}\n`)
        writeFileSync(join(folder, 'beside.txt'), TEXT)
        await add(ledger, [path])
        expect(await add(ledger, [path])).toMatchObject({ ...KNOWN, opened: 1 })
        writeFileSync(join(folder, 'beside.txt'), OTHER)
        expect(await add(ledger, [path])).toMatchObject({ opened: 1, newDocuments: 1 })
      }),
    ))

  it('what has to be told each time, or can not be read', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', [{ ...STORIES[0], published: '03/04/2031' }, { title: 'No text' }, STORIES[1]!])
      const first = await add(ledger, [path])
      expect(first.told).toEqual([expect.stringContaining("can't be told"), expect.stringContaining('it has no text')])
      const again = await add(ledger, [path])
      expect(again).toMatchObject({ opened: 2, refused: 1, seen: 2, newDocuments: 0, told: first.told })
      expect((await ledger.status()).failures).toHaveLength(1)
    }))

  it('one of two equal lines alone', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', [STORIES[0]!, STORIES[0]!])
      expect(await add(ledger, [path, path])).toMatchObject({ seen: 4, newDocuments: 1, newAppearances: 0 })
      expect(await add(ledger, [path, path])).toMatchObject({ ...KNOWN, opened: 0, seen: 4 })
    }))
})

describe('receipts', () => {
  it('are stored with what they are of, or not at all', () =>
    withNewLedgerAndFiles(async (ledger) => {
      const whole = incoming(TEXT, { receipt: 'a'.repeat(64) })
      // The column takes numbers alone: writing fails when all but the arrivals is written.
      const broken = { ...incoming(OTHER), kept: 'much' as unknown as number }
      await expect(ledger.add([whole, broken], CLOCK())).rejects.toThrow()
      expect(await ledger.status()).toMatchObject({ documents: 0 })
      const asked = [{ from: whole.from, receipt: whole.receipt! }]
      expect(await ledger.knownReceipts(asked)).toEqual([false])
      await ledger.add([whole], CLOCK())
      expect(await ledger.knownReceipts([...asked, ...asked])).toEqual([true, true])
      expect(await ledger.knownReceipts([{ ...asked[0]!, from: 'elsewhere.txt' }, ...asked])).toEqual([false, true])
    }))

  it('are given to what came without: imported, or by an older program', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, [path])
      const all = await exported(ledger)
      await withNewLedgerAndFiles(async (other) => {
        const lines = all.split('\n').filter((one) => one !== '')
        async function* records(): AsyncGenerator<ReturnType<typeof parseRecord>> {
          for (const one of lines) yield parseRecord(one)
        }
        await importAll(other, records(), CLOCK)
        expect(await add(other, [path])).toMatchObject({ ...KNOWN, opened: 2, seen: 2 })
        expect(await add(other, [path])).toMatchObject({ ...KNOWN, opened: 0, seen: 2 })
        expect(await exported(other)).toBe(all)
      })
    }))

  it('are in a backup', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write('a.jsonl', STORIES)
      await add(ledger, [path])
      await ledger.backup(`${ledger.file}.copy`)
      const copy = await openLedger(`${ledger.file}.copy`)
      expect(await add(copy, [path])).toMatchObject({ ...KNOWN, opened: 0 })
      await copy.close()
    }))

  it('of places whose names are not whole are found again', () =>
    withNewLedgerAndFiles(async (ledger) => {
      const odd = incoming(TEXT, { from: 'odd \ud800.txt', receipt: 'b'.repeat(64) })
      await ledger.add([odd], CLOCK())
      expect(await ledger.knownReceipts([{ from: odd.from, receipt: odd.receipt! }])).toEqual([true])
    }))

  it('stopped while documents are opened, the rest is left for the next time', () =>
    withNewLedgerAndFiles(async (ledger, write) => {
      const path = write(
        'a.jsonl',
        Array.from({ length: 60 }, (_, i) => ({ text: `Text number ${i}.` })),
      )
      const stop = new AbortController()
      let opened = 0
      const onOpen = (): void => void (++opened === 10 && stop.abort())
      const first = await add(ledger, [path], { signal: stop.signal, onOpen })
      expect(first).toMatchObject({ opened: 10, seen: 10, newDocuments: 10 })
      expect(await add(ledger, [path])).toMatchObject({ opened: 50, seen: 60, newDocuments: 50, unread: 0 })
    }))
})

const story = fc.record(
  {
    text: fc.constantFrom(...MARKED.map(({ text }) => text), 'OSTREL, March 4 (Quay Wire) - It rained on the quay.'),
    outlet: fc.constantFrom('Quay Herald', 'Harbour Post'),
    id: fc.constantFrom('1', '2'),
    published: fc.constantFrom('2031-03-04', '03/04/2031', '2031-05-09'),
    place: fc.constantFrom('Ostrel', 'Maradin'),
  },
  { requiredKeys: ['text'] },
)
const batch = fc.record({
  file: fc.constantFrom('a.jsonl', 'b.jsonl'),
  stories: fc.array(story, { maxLength: 6 }),
  map: fc.constantFrom<Readonly<Record<string, string>>>({}, { title: 'place' }),
  agencies: fc.constantFrom(new Map<string, string>(), new Map([['Quay Wire', 'Quay Wire']])),
  maker: fc.constantFrom('this', 'newer'),
})

describe('laws of receipts', () => {
  it('with and without them, adding whatever in whatever order tells and leaves the same', () =>
    fc.assert(
      fc.asyncProperty(fc.array(batch, { minLength: 1, maxLength: 5 }), (batches) =>
        withNewLedgerAndFiles((known, write) =>
          withNewLedgerAndFiles(async (opened) => {
            // Each twice: what came is most often what was there.
            for (const { file, stories, map, agencies, maker } of batches.flatMap((one) => [one, one])) {
              const path = write(file, stories)
              const { opened: _, ...short } = await add(known, [path], { map, agencies, maker })
              const { opened: __, ...long } = await add(opened, [path], { map, agencies, maker: null })
              // What is opened at once is not counted as opened later, and its notes are not told here.
              expect({ ...short, told: [] }).toEqual({ ...long, told: [] })
            }
            expect(await exported(known)).toBe(await exported(opened))
            expect(await findings(known)).toEqual([])
          }),
        ),
      ),
      { numRuns: 15 },
    ))
})
