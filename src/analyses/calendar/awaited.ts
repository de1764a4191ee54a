import { overlap, shifted } from './days.ts'
import { scoreOf } from './fit.ts'
import { anchored, type Gathered } from './gathered.ts'
import { begun, familyOf, familyOfKind, join } from './merge.ts'
import { exact } from './nearness.ts'
import { lengthOf } from './reports.ts'
import type { CalendarRow, Days, MayHaveBeen, MeetingReport } from './row.ts'
import { namesNobody } from './shared.ts'

/** What ends a plan on its day. */
const OUTCOMES: ReadonlySet<MeetingReport['status']> = new Set(['held', 'missed', 'cancelled', 'absent'])

/** Unsure reports of what became of something, by each day that they tell of. */
export type Outcomes = ReadonlyMap<string, readonly MeetingReport[]>

/** @param unsure reports of codings that are not told, see `Ledger.codings({ unsure: 'only' })` */
export function outcomesByDay(unsure: readonly MeetingReport[]): Outcomes {
  const byDay = new Map<string, MeetingReport[]>()
  for (const report of unsure) {
    if (!OUTCOMES.has(report.status) || report.days === null || !exact(report.days)) continue
    for (const day of daysOf(report.days)) {
      const held = byDay.get(day)
      if (held === undefined) byDay.set(day, [report])
      else held.push(report)
    }
  }
  return byDay
}

/**
 * Planned rows whose day is over, and of which no report tells what became, with what unsure reports say of that very day: those that
 * would join the row were they sure (`scoreOf`), the surest first. One that names nobody is of the only plan of its kind
 * that the day has. The rows stay what they are.
 *
 * @param rows those that are shown
 * @param all all dated rows of the calendar
 * @example
 * const outcomes = outcomesByDay(reportsOf(unsure, originOf))
 * withAwaited(rows, rows, outcomes).map(({ maybe }) => maybe?.[0]?.status) // ['held', undefined]
 */
export function withAwaited(
  rows: readonly CalendarRow[],
  all: readonly CalendarRow[],
  outcomes: Outcomes,
): CalendarRow[] {
  if (outcomes.size === 0) return [...rows]
  const plansOf = ({ coding: { data }, days }: MeetingReport): number =>
    all.filter((row) => isOfKind(row, familyOfKind(data.meeting)) && row.days !== null && overlap(row.days, days!))
      .length
  return rows.map((row) => {
    if (!isAwaited(row)) return row
    const state = foldedOf(row)
    const told = new Set(daysOf(row.days!).flatMap((day) => outcomes.get(day) ?? []))
    const maybe = [...told].filter(
      (report) =>
        report.published !== null &&
        report.published >= anchored(row.days!).first &&
        familyOf(report) === state.family &&
        scoreOf(state, report) > 0 &&
        (!namesNobody(report) || plansOf(report) === 1),
    )
    if (maybe.length === 0) return row
    maybe.sort((a, b) => b.coding.confidence - a.coding.confidence || (a.coding.id < b.coding.id ? -1 : 1))
    return { ...row, maybe: maybe.map(asMaybe) }
  })
}

const asMaybe = ({ coding, status, published }: MeetingReport): MayHaveBeen => ({
  ...{ coding: coding.id, status, published: published!, confidence: coding.confidence },
})

/** A row of which it is known that its day is over, and not what became of it. */
const isAwaited = ({ status, lies, days }: CalendarRow): boolean =>
  status === 'planned' && lies === 'past' && days !== null && exact(days)

const isOfKind = ({ kind, status }: CalendarRow, family: Gathered['family']): boolean =>
  status === 'planned' && familyOfKind(kind) === family

function foldedOf({ reports }: CalendarRow): Gathered {
  const state = begun(familyOf(reports[0]!))
  for (const report of reports) join(state, report)
  return state
}

/** Each day of some, of which there are few. */
function daysOf(days: Days): string[] {
  const { first, last } = anchored(days)
  return Array.from({ length: lengthOf({ first, last }) }, (_, i) => shifted(first, i))
}
