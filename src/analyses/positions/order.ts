import { weightOfOne } from './firmness.ts'
import type { Conflict, Position, StatementRow } from './position.ts'

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** How much a statement says beside others of its document: what was so before least, then what is told by others and hedged. */
function weightOf({ confidence, data }: StatementRow): number {
  return data.past === true ? 0 : weightOfOne(data.how, data.modality) * confidence
}

/** By publication, undated ones last; then by document, the weightiest last, and of these what stands first. */
export function byDate(a: StatementRow, b: StatementRow): number {
  return (
    compare(a.sort === '' ? '\uffff' : a.sort, b.sort === '' ? '\uffff' : b.sort) ||
    compare(a.document, b.document) ||
    weightOf(a) - weightOf(b) ||
    b.span.start - a.span.start ||
    compare(a.id, b.id) ||
    compare(JSON.stringify(a.metadata), JSON.stringify(b.metadata))
  )
}

/** Orders conflicts by what was said last. */
export const newestFirst = (a: Conflict, b: Conflict): number =>
  compare(b.after.date ?? '', a.after.date ?? '') || compare(a.after.id, b.after.id)

/** Names in the order in which to list them. */
interface Names {
  readonly parties?: readonly string[]
  readonly issues?: readonly string[]
}

/** Orders the table by the dossier's parties, then its issues; what it does not name comes last. */
export function inOrder({ parties = [], issues = [] }: Names): (a: Position, b: Position) => number {
  const place = (list: readonly string[], name: string): number => {
    const at = list.indexOf(name)
    return at < 0 ? list.length : at
  }
  return (a, b) =>
    place(parties, a.party) - place(parties, b.party) ||
    compare(a.party, b.party) ||
    place(issues, a.issue) - place(issues, b.issue) ||
    compare(a.issue, b.issue)
}
