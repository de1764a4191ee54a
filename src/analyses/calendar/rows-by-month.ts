import { shifted } from './days.ts'
import { tellsOfEnd } from './ends.ts'
import { anchored, type Family, type Gathered } from './gathered.ts'
import type { Days, MeetingReport } from './row.ts'
import { ENDING_DAYS, mayFit, soughtBy } from './sought.ts'

/** Longer intervals are looked for, and looked at, by all. */
const MAX_MONTHS = 4

/** Rows by kind and month of their days, or of their reports, so that a report is held against few of them. */
export class RowsByMonth {
  readonly all: Gathered[] = []
  /** With the keys by which each is found. */
  readonly #known = new Map<Gathered, Set<string>>()
  readonly #byMonth = new Map<string, Gathered[]>()

  /** Rows that a report may belong to, in the order of their first reports. */
  near(family: Family, report: MeetingReport): Gathered[] {
    const found = new Set<Gathered>()
    const sought = soughtBy(report)
    for (const key of monthKeys(family, report))
      for (const row of this.#byMonth.get(key) ?? []) if (mayFit(row, sought)) found.add(row)
    return [...found].sort((a, b) => a.number - b.number)
  }

  /** Puts a row where its newest report is looked for. */
  put(row: Gathered, report: MeetingReport): void {
    let known = this.#known.get(row)
    if (known === undefined) {
      known = new Set()
      this.#known.set(row, known)
      row.number = this.all.length
      this.all.push(row)
    }
    for (const key of monthKeys(row.family, report)) {
      if (known.has(key)) continue
      known.add(key)
      const held = this.#byMonth.get(key)
      if (held === undefined) this.#byMonth.set(key, [row])
      else held.push(row)
    }
  }
}

/** What a report and the rows that it may belong to have in common: one of these. */
export function monthKeys(family: Family, report: MeetingReport): string[] {
  const { days, before, published, status } = report
  const months = new Set<string>()
  for (const one of [days, before]) if (one !== null) for (const month of monthsOf(one)) months.add(month)
  // What was put off, called off or told without a day is looked for around the day of its publication too.
  if (published !== null && (days === null || status === 'postponed'))
    for (const month of monthsAround(published)) months.add(month)
  // What ended on a day may have begun in the month before.
  if (days?.first != null && tellsOfEnd(report)) months.add(String(monthNumber(shifted(days.first, -ENDING_DAYS))))
  return [...months].map((month) => `${family} ${month}`)
}

function monthsOf(days: Days): string[] {
  const { first, last } = anchored(days)
  const [from, to] = [monthNumber(first), monthNumber(last)]
  if (to - from >= MAX_MONTHS) return [String(from), String(to)]
  return Array.from({ length: to - from + 1 }, (_, i) => String(from + i))
}

function monthsAround(day: string): string[] {
  const month = monthNumber(day)
  return [month - 1, month, month + 1].map(String)
}

const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
