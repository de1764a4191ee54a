import { folded } from '../../ledger/index.ts'
import { daysBetween } from './news-days.ts'
import type { StatementRow } from './position.ts'

/** A statement that an outlet takes back, and what it says then of what it had written. */
export interface CorrectedRow {
  readonly row: StatementRow
  readonly by: StatementRow
}

/** Rows that stand, and those that do not. */
export interface Standing {
  readonly told: readonly StatementRow[]
  readonly corrected: readonly CorrectedRow[]
}

/** Corrections of what was written longer ago are none of the last article that says so. */
const MOST_DAYS = 31

/**
 * Without what outlets take back: neither what a correction tells again counts, nor what it is about, which is what the same outlet had last
 * told of that party and issue before, on the side that the correction tells again, or on the other one than it tells instead.
 *
 * @param sorted by date
 */
export function standing(sorted: readonly StatementRow[]): Standing {
  const corrections = sorted.filter((row) => isRetold(row) || row.data.corrects === true)
  if (corrections.length === 0) return { told: sorted, corrected: [] }
  const told = sorted.filter((row) => !isRetold(row))
  const corrected = new Map<StatementRow, StatementRow>()
  for (const by of corrections) {
    const before = told.filter((row) => isOf(row, by))
    const last = before.at(-1)
    if (last === undefined) continue
    for (const row of before) if (row.sort.slice(0, DAY) === last.sort.slice(0, DAY)) corrected.set(row, by)
  }
  return {
    told: told.filter((row) => !corrected.has(row)),
    corrected: [...corrected].map(([row, by]) => ({ row, by })),
  }
}

const isRetold = ({ claim }: StatementRow): boolean => claim?.retracted !== undefined

const DAY = '2031-03-04'.length

function isOf(row: StatementRow, by: StatementRow): boolean {
  const [outlet, own] = [row, by].map(({ metadata }) => folded(metadata.outlet?.value ?? ''))
  if (outlet === '' || outlet !== own || row.party !== by.party || row.issue !== by.issue) return false
  if (row.document === by.document || !isSideOf(row, by) || row.sort === '' || row.sort >= by.sort) return false
  if (row.sort.length < DAY || by.sort.length < DAY) return false
  return daysBetween(row.sort.slice(0, DAY), by.sort.slice(0, DAY)) <= MOST_DAYS
}

/** Whether a row tells the side that is taken back. */
function isSideOf(row: StatementRow, by: StatementRow): boolean {
  const [told, side] = [sideOf(row), sideOf(by)]
  if (isRetold(by)) return told === side
  return (told === 'for' && side === 'against') || (told === 'against' && side === 'for')
}

const sideOf = ({ data: { stance } }: StatementRow): string =>
  stance === null || stance === 'demands'
    ? `${stance}`
    : stance === 'rejects' || stance === 'resists'
      ? 'against'
      : 'for'
