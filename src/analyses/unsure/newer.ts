import type { LedgerCoding } from '../../ledger/index.ts'
import type { Stance, StatementData } from '../../reading/index.ts'
import { daysOf } from '../calendar/index.ts'
import type { Unsure } from './unsure.ts'

/** A stance that something unsure would put into the table, and the day of which it holds, ISO 8601; null: it is not known. */
export interface Stands {
  readonly stance: Stance
  readonly day: string | null
}

/** What the table of positions tells in a cell, as far as something newer may say otherwise. */
export interface ToldCell {
  readonly party: string
  readonly issue: string
  readonly stance: Stance
  /** What it asks for beside what it takes, or the other way round. */
  readonly also: Stance | null
  /** Day of the last statement of it; null: undated. */
  readonly lastConfirmed: string | null
}

/** Something unsure that is newer than what its cell tells, and says another stance. */
export interface NewerStance {
  readonly coding: string
  readonly stance: Stance
  readonly day: string
  readonly confidence: number
}

/** Cells of a table by party and issue. */
export type CellOf = (party: string, issue: string) => ToldCell | undefined

export function cellsOf(told: readonly ToldCell[]): CellOf {
  const cells = new Map(told.map((cell) => [keyOf(cell.party, cell.issue), cell]))
  return (party, issue) => cells.get(keyOf(party, issue))
}

/** The stance that a coding would put into a cell; null: none, for what is denied, asked, or told of what was before. */
export function standsOf({ kind, party, issue, data, sort }: LedgerCoding): Stands | null {
  if (kind !== 'statement' || party === null || issue === null) return null
  const { stance, modality, past, times } = data as StatementData
  if (stance === null || modality === 'denied' || modality === 'asked' || past === true) return null
  const published = sort.length >= 10 ? sort.slice(0, 10) : null
  const said = times === undefined || published === null ? null : (daysOf(times, published)?.last ?? null)
  // What was said "last week" is no newer than that, whenever it was printed.
  return { stance, day: said !== null && published !== null && said < published ? said : published }
}

/** Whether it is newer than what its cell tells, and says another stance. Where either day is not known, nothing tells. */
export function isNewer({ party, issue, stands }: Pick<Unsure, 'party' | 'issue' | 'stands'>, cellOf: CellOf): boolean {
  if (stands === null || stands.day === null) return false
  const cell = cellOf(party!, issue!)
  if (cell === undefined || cell.lastConfirmed === null || stands.day <= cell.lastConfirmed) return false
  return stands.stance !== cell.stance && stands.stance !== cell.also
}

/** What is newer in each cell that has something: the newest first, of one day the surest. */
export function newerByCell(
  all: readonly Unsure[],
  cellOf: CellOf,
): { readonly party: string; readonly issue: string; readonly newer: readonly NewerStance[] }[] {
  const found = new Map<string, { party: string; issue: string; newer: NewerStance[] }>()
  for (const one of all) {
    if (!isNewer(one, cellOf)) continue
    const [party, issue] = [one.party!, one.issue!]
    const { stance, day } = one.stands!
    const { coding, evidence } = one
    const reading = { coding, stance, day: day!, confidence: evidence.confidence }
    const held = found.get(keyOf(party, issue))
    if (held === undefined) found.set(keyOf(party, issue), { party, issue, newer: [reading] })
    else held.newer.push(reading)
  }
  for (const { newer } of found.values()) newer.sort(newestFirst)
  return [...found.values()]
}

const newestFirst = (a: NewerStance, b: NewerStance): number =>
  a.day === b.day ? b.confidence - a.confidence || (a.coding < b.coding ? -1 : 1) : a.day < b.day ? 1 : -1

const keyOf = (party: string, issue: string): string => JSON.stringify([party, issue])
