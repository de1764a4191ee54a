import { describe, expect, it } from 'vitest'
import { each, findings, handMade, incoming, MARKED, withNewLedger } from '../../test/ledger-fixtures.ts'
import type { Ledger } from '../ledger/index.ts'
import { type Codebook, type Coding, READER_VERSION } from '../reading/index.ts'
import { addAll, codeAll, fingerprintOf, importAll } from './index.ts'

const CLOCK = (): string => '2031-04-02T09:00:00.000Z'
const BOOK: Codebook = {
  parties: [{ name: 'Council', aliases: [], metonyms: ['the harbour'], people: [{ name: 'Ove Lund', aliases: [] }] }],
  issues: [{ name: 'Tolls', words: ['toll'] }],
}
const OTHER: Codebook = { ...BOOK, issues: [{ name: 'Tolls', words: ['toll', 'tax'] }] }

/** One statement a text of more than a few words, whose issue is the codebook's first. */
function readers(codebook: Codebook | null): ReturnType<typeof handMade> {
  const of = (text: string): Coding[] =>
    text.length < 20
      ? []
      : [
          {
            id: 's1',
            kind: 'statement',
            attribution: null,
            party: null,
            issue: `${codebook!.issues[0]!.name} ${codebook!.issues[0]!.words.length}`,
            span: { start: 0, end: 9 },
            confidence: 0.9,
            why: [],
            data: {},
          },
        ]
  return handMade(2, READER_VERSION, codebook === null ? null : { fingerprint: fingerprintOf(codebook), of })
}

const never = new AbortController().signal

function add(ledger: Ledger, texts: readonly string[], codebook: Codebook | null): ReturnType<typeof addAll> {
  const documents = texts.map((text) => incoming(text))
  const options = { signal: never, clock: CLOCK, onRefused: () => {}, onProgress: () => {} }
  return addAll(ledger, each(documents), readers(codebook), options)
}

/** @returns how often it told how far it was, and how many documents it left */
async function code(ledger: Ledger, codebook: Codebook, signal = never): Promise<[number[], number]> {
  const steps: number[] = []
  const onCoded = (done: number): void => void steps.push(done)
  return [steps, await codeAll(ledger, codebook, { signal, onCoded, readers: readers(codebook) })]
}

const issues = async (ledger: Ledger): Promise<(string | null)[]> => (await ledger.codings()).map(({ issue }) => issue)

describe('coding a ledger', () => {
  const texts = [MARKED[0]!.text, MARKED[1]!.text, MARKED[2]!.text]

  it('is done while documents are read; adding one codes that one', () =>
    withNewLedger(async (ledger) => {
      await add(ledger, texts, BOOK)
      expect(await code(ledger, BOOK)).toEqual([[], 0])
      await add(ledger, [...texts, MARKED[3]!.text], BOOK)
      expect(await code(ledger, BOOK)).toEqual([[], 0])
      expect(await issues(ledger)).toEqual(['Tolls 1', 'Tolls 1', 'Tolls 1', 'Tolls 1'])
    }))

  it('is done anew when the codebook changes, for what was not coded by it, and then no more', () =>
    withNewLedger(async (ledger) => {
      await add(ledger, texts, BOOK)
      await add(ledger, [MARKED[3]!.text], OTHER)
      expect(await code(ledger, OTHER)).toEqual([[3], 0])
      expect(await issues(ledger)).toEqual(['Tolls 2', 'Tolls 2', 'Tolls 2', 'Tolls 2'])
      expect(await code(ledger, OTHER)).toEqual([[], 0])
      expect(await findings(ledger)).toEqual([])
    }))

  it('is done for what was imported, and for what can’t be read only once', () =>
    withNewLedger(async (original) => {
      await add(original, [...texts, 'A text that no fixture has.'], BOOK)
      const documents: { record: 'document'; document: never }[] = []
      for await (const document of original.export())
        documents.push({ record: 'document', document: document as never })
      await withNewLedger(async (ledger) => {
        await importAll(ledger, each(documents), CLOCK)
        expect(await ledger.codings()).toEqual([])
        expect(await ledger.countUncoded(fingerprintOf(BOOK))).toBe(4)
        await code(ledger, BOOK)
        expect(await issues(ledger)).toEqual(['Tolls 1', 'Tolls 1', 'Tolls 1'])
        expect(await code(ledger, BOOK)).toEqual([[], 0])
      })
    }))

  it('stopped half-way keeps what it has, and the next goes on', () =>
    withNewLedger(async (ledger) => {
      const many = Array.from({ length: 900 }, (_, i) => `Text number ${i} of a long row of them.`)
      await add(ledger, many, null)
      const stop = new AbortController()
      const options = { signal: stop.signal, onCoded: () => stop.abort(), readers: readers(BOOK) }
      const left = await codeAll(ledger, BOOK, options)
      expect(left).toBeGreaterThan(0)
      expect(left).toBeLessThan(900)
      const [steps] = await code(ledger, BOOK)
      expect(steps.at(-1)).toBe(left)
      expect(await ledger.countUncoded(fingerprintOf(BOOK))).toBe(0)
    }))

  it('by two at once doubles nothing', () =>
    withNewLedger(async (ledger) => {
      await add(ledger, texts, null)
      await Promise.all([code(ledger, BOOK), code(ledger, BOOK)])
      expect(await issues(ledger)).toEqual(['Tolls 1', 'Tolls 1', 'Tolls 1'])
      expect(await findings(ledger)).toEqual([])
    }))
})

it('a fingerprint tells every name and word of a codebook, and nothing else', () => {
  const same: Codebook = JSON.parse(JSON.stringify({ issues: BOOK.issues, parties: BOOK.parties, more: 'x' }))
  expect(fingerprintOf(same)).toBe(fingerprintOf(BOOK))
  expect(fingerprintOf(OTHER)).not.toBe(fingerprintOf(BOOK))
  const [party] = BOOK.parties
  const moved = { ...BOOK, parties: [{ ...party!, aliases: ['the harbour'], metonyms: [] }] }
  expect(fingerprintOf(moved)).not.toBe(fingerprintOf(BOOK))
})
