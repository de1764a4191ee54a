import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import type { Moment } from './moments.ts'
import type { Sign } from './signs.ts'

/** "have *not* spoken by *telephone since May*": since then there was none, by whichever word it is told. */
export const isSinceNone = ({ text }: MeetingText, { form, token, clause }: Sign, time: Moment['time']): boolean =>
  time !== null &&
  time.expression.relation === 'since' &&
  time.first > token &&
  clause.negations.length > 0 &&
  (form !== 'noun' || caseOf(text, token) !== 'since')

/** "Talks were *suspended on Friday*": when they were broken off, and perhaps none of the days on which they were held. */
export function isDayOfSuspending({ text }: MeetingText, { form, token, clause }: Sign, time: Moment['time']): boolean {
  if (time === null || !/^(?:suspend|break off|halt|freeze)$/.test(clause.lemma)) return false
  if (form === 'noun' ? clause.object !== token : token !== clause.head) return false
  const { first, governor, expression } = time
  // "were suspended on Friday night": till then they had gone on.
  if (expression.hour !== null) return false
  const isOwn =
    text.clauses.of[governor < 0 ? first : governor] === clause.index && (form !== 'noun' || governor !== token)
  return isOwn && first > clause.head && expression.relation === 'at' && clause.tense !== 'coming'
}
