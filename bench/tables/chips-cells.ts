import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type FoundItem, foundItemsOf, TABLES, type Table } from '../../keys/index.ts'
import { documentIdOf } from '../../src/ledger/index.ts'
import type { Codebook, Reader } from '../../src/reading/index.ts'
import type { ChipsStory } from './chips-stories.ts'

/** What a table says on the strength of one place. */
export interface Cell {
  /** The same for the same words of a cell on the same sentence of the same text, whatever else was found. */
  readonly id: string
  readonly table: Table
  readonly story: string
  readonly published: string
  /** Without the place: `{ party: 'Japan', issue: 'Tariffs', stance: 'rejects' }`. */
  readonly says: Readonly<Record<string, unknown>>
  /** The sentence of its evidence, which stands in [brackets]. */
  readonly sentence: string
}

/** A person's word on a cell, as a line of `gold/chips-cells.jsonl`. */
export interface Verdict {
  readonly table: Table
  readonly id: string
  readonly right: boolean
}

export interface CellPrecision {
  readonly cells: number
  readonly judged: number
  readonly right: number
  /** Where the share of right ones lies, with a confidence of 95 %: Wilson's interval; from 0 to 1, [0, 1] of nothing. */
  readonly between: readonly [number, number]
}

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex')

/** Every cell that the stories give; a text that was sent twice counts once. */
export function cellsOf(stories: Iterable<ChipsStory>, reader: Reader, codebook: Codebook): Cell[] {
  const cells = new Map<string, Cell>()
  const seen = new Set<string>()
  for (const { id: story, published, text } of stories) {
    const document = documentIdOf(text)
    if (seen.has(document)) continue
    seen.add(document)
    const { codings, sentences, attributions } = reader.read(text, { published, language: 'en', codebook })
    for (const item of foundItemsOf(codings, { article: story, day: published.slice(0, 10), text, attributions })) {
      const { kind: table, article: _, start, end, ...says } = item
      const from = sentences.findLast((sentence) => sentence.start <= start)?.start ?? 0
      const to = Math.max(end, sentences.find((sentence) => sentence.end >= end)?.end ?? text.length)
      const id = cellId(document, from, item)
      const sentence = `${text.slice(from, start)}[${text.slice(start, end)}]${text.slice(end, to)}`.replace(
        /\s+/g,
        ' ',
      )
      if (!cells.has(id)) cells.set(id, { id, table, story, published, says, sentence })
    }
  }
  return [...cells.values()]
}

function cellId(document: string, sentence: number, { article: _, start: _s, end: _e, ...says }: FoundItem): string {
  const fields = Object.entries(says).sort(([a], [b]) => (a < b ? -1 : 1))
  return sha256(JSON.stringify([document, sentence, fields])).slice(0, 12)
}

/**
 * So many cells of a table at random. Each has its own lot, so a reader that finds a few others has most of the same drawn
 * again, with their verdicts.
 *
 * @param seed another seed, another draw
 */
export function drawn(cells: readonly Cell[], table: Table, count: number, seed = 'chips'): Cell[] {
  const lot = ({ id }: Cell): string => sha256(`${seed} ${id}`)
  return cells
    .filter((cell) => cell.table === table)
    .map((cell) => ({ cell, lot: lot(cell) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, count)
    .map(({ cell }) => cell)
}

/** How many of the cells were judged, and were right. */
export function precisionOf(cells: readonly Cell[], verdicts: readonly Verdict[]): CellPrecision {
  const by = new Map(verdicts.map(({ table, id, right }) => [`${table} ${id}`, right]))
  const judged = cells.map(({ table, id }) => by.get(`${table} ${id}`)).filter((right) => right !== undefined)
  const right = judged.filter(Boolean).length
  return { cells: cells.length, judged: judged.length, right, between: wilson(right, judged.length) }
}

/** E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927). */
function wilson(right: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1]
  const z = 1.96
  const middle = (right + z ** 2 / 2) / (of + z ** 2)
  const reach = (z / (of + z ** 2)) * Math.sqrt((right * (of - right)) / of + z ** 2 / 4)
  return [middle - reach, middle + reach]
}

/** None where nobody has judged yet. */
export function readVerdicts(file: string): Verdict[] {
  if (!existsSync(file)) return []
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Verdict)
}

/** Adds verdicts; a new one stands in the place of an old one on the same cell. In order, so that versions compare. */
export function writeVerdicts(file: string, added: readonly Verdict[]): void {
  const all = new Map([...readVerdicts(file), ...added].map((verdict) => [`${verdict.table} ${verdict.id}`, verdict]))
  const inOrder = [...all.values()].sort(
    (a, b) => TABLES.indexOf(a.table) - TABLES.indexOf(b.table) || (a.id < b.id ? -1 : 1),
  )
  const lines = inOrder.map(({ table, id, right }) => JSON.stringify({ table, id, right }))
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
}
