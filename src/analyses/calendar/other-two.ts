import { type Gathered, isNamed } from './gathered.ts'
import { participantKey } from './persons.ts'
import type { MeetingReport } from './row.ts'
import { isOfTalks } from './shared.ts'

/**
 * "Maurek met Solvane", "Temesh met Solvane", or is to: two met, and two met, and they are not the same two. Talks are told with some
 * of their people only, and a plan and what became of it, in two texts, by other people.
 */
export function areOtherTwo(
  { parties, persons, others, reports, documents }: Gathered,
  { coding, status }: MeetingReport,
): boolean {
  const isOneText = documents.size === 1 && documents.has(coding.document)
  const isOfTwo = ({ status: told, coding: { data } }: Pick<MeetingReport, 'status' | 'coding'>): boolean =>
    (told === 'held' || told === 'planned') && (isOneText || (told === status && data.meeting !== 'talks'))
  const { data } = coding
  // In the text of the talks it is told whole who sees whom beside them.
  const areSeen = data.meeting === 'meeting' && data.participants.every(({ person }) => person)
  const isBeside = areSeen && reports.some((one) => one.coding.document === coding.document && isOfTalks(one))
  if (!isBeside && !(isOfTwo({ status, coding }) && reports.every(isOfTwo))) return false
  const theirs = new Set([...parties, ...[...persons].flatMap(([name, of]) => (of === null ? [name] : [])), ...others])
  const mine = new Set(coding.data.participants.filter(isNamed).map((one) => one.party ?? participantKey(one)))
  return mine.size === 2 && theirs.size === 2 && ![...mine].every((one) => theirs.has(one))
}
