import type { ClaimCodes, ClaimTable } from './claim-table.ts'
import { dayOf } from './days.ts'

/** How many claims rest on each kind of source, in the order of the kinds' codes. */
export interface KindGroup {
  readonly value: string
  readonly total: number
  readonly kinds: Uint32Array
}

export interface SourceOverview {
  readonly total: number
  readonly kinds: Uint32Array
  readonly months: readonly KindGroup[]
  /** Empty where there are more than MAX_DAYS. */
  readonly days: readonly KindGroup[]
  readonly outlets: readonly KindGroup[]
  readonly parties: readonly KindGroup[]
}

const MAX_DAYS = 92

/** On whose word these claims rest, over time, by outlet and by party. */
export function overviewOf(rows: Uint32Array, table: ClaimTable, codes: ClaimCodes): SourceOverview {
  const size = codes.kind.values.length
  const kinds = new Uint32Array(size)
  for (const row of rows) kinds[table.kind[row]!]!++
  const grouped = (codeOf: (row: number) => number): Map<number, Uint32Array> => {
    const groups = new Map<number, Uint32Array>()
    for (const row of rows) {
      const code = codeOf(row)
      let group = groups.get(code)
      if (group === undefined) {
        group = new Uint32Array(size)
        groups.set(code, group)
      }
      group[table.kind[row]!]!++
    }
    return groups
  }
  const named = (groups: Map<number, Uint32Array>, nameOf: (code: number) => string): KindGroup[] =>
    [...groups].map(([code, counts]) => ({ value: nameOf(code), total: sum(counts), kinds: counts }))
  const days = grouped((row) => table.day[row]!)
  const byName = (a: KindGroup, b: KindGroup): number =>
    Number(a.value === '') - Number(b.value === '') || (a.value < b.value ? -1 : 1)
  const byTotal = (a: KindGroup, b: KindGroup): number => b.total - a.total || byName(a, b)
  /** What is of no known outlet comes behind them, as in the lists' facets. */
  const knownFirst = (a: KindGroup, b: KindGroup): number =>
    Number(a.value === '') - Number(b.value === '') || byTotal(a, b)
  return {
    total: rows.length,
    kinds,
    months: named(
      grouped((row) => table.month[row]!),
      (code) => codes.month.values[code]!,
    ).sort(byName),
    days: days.size > MAX_DAYS ? [] : named(days, written).sort(byName),
    outlets: named(
      grouped((row) => table.outlet[row]!),
      (code) => codes.outlet.values[code]!,
    ).sort(knownFirst),
    parties: named(
      grouped((row) => table.party[row]!),
      (code) => codes.party.values[code]!,
    ).sort(byTotal),
  }
}

const sum = (counts: Uint32Array): number => counts.reduce((total, count) => total + count, 0)

/** `2031-03-04` of 20310304; empty where the day is not known. */
function written(day: number): string {
  const digits = String(day).padStart(8, '0')
  return digits.endsWith('00') ? '' : dayOf(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`)
}
