import { begun, type CalendarRow, familyOf, type Gathered, join, type MeetingReport } from '../calendar/index.ts'
import { byText } from '../evidence/index.ts'
import { bySort } from './places.ts'

/** A report in its place among all. */
export interface Entry {
  report: MeetingReport
  /** Its place among those of its document that begin at the same word. */
  readonly place: number
  /** What it has in common with every row that it may belong to. */
  readonly keys: readonly string[]
  row: Row | null
  /** How well it fits its row, of the reports before it; null: not worked out. */
  score: number | null
}

export interface Row {
  /** In the order of publication. */
  readonly entries: Entry[]
  /** What `gather` knows of it; null: to be worked out. */
  state: Gathered | null
  cell: CalendarRow | null
}

/** As `reportsOf` orders them. */
export function inOrder(a: Entry, b: Entry): number {
  const [x, y] = [a.report.coding, b.report.coding]
  return bySort(x.sort, y.sort) || byText(x.document, y.document) || x.span.start - y.span.start || a.place - b.place
}

/** What `gather` knows of a row that has these reports alone. */
export const folded = (entries: readonly Entry[]): Gathered => foldedOf(entries.map(({ report }) => report))

export function foldedOf(reports: readonly MeetingReport[]): Gathered {
  const row = begun(familyOf(reports[0]!))
  for (const report of reports) join(row, report)
  return row
}
