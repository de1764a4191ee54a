import { type Gathered, isNamed } from './gathered.ts'
import type { MeetingReport } from './row.ts'

/**
 * "Maurek met Solvane", "Temesh met Solvane": two met, and two met, and they are not the same two. Plans of several texts, and talks,
 * are told with some of their people only.
 */
export function areOtherTwo(
  { parties, persons, others, reports, documents }: Gathered,
  { coding, status }: MeetingReport,
): boolean {
  const isOfTwo = (held: MeetingReport['status'], { meeting }: { readonly meeting: string }): boolean =>
    (held === 'held' || (held === 'planned' && documents.size === 1 && documents.has(coding.document))) &&
    meeting !== 'talks'
  if (!isOfTwo(status, coding.data) || !reports.every((one) => isOfTwo(one.status, one.coding.data))) return false
  const theirs = new Set([...parties, ...[...persons].flatMap(([name, of]) => (of === null ? [name] : [])), ...others])
  const mine = new Set(coding.data.participants.filter(isNamed).map(({ name, party }) => party ?? name))
  return mine.size === 2 && theirs.size === 2 && ![...mine].every((one) => theirs.has(one))
}
