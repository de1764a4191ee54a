import { caseOf } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import type { Sign } from './signs.ts'

/** Whether a time is that of another noun beside what a sign tells of: of what is before or after it, or why, or of what is told with it. */
export const isOfNounBeside = (context: MeetingText, sign: Sign, time: TimeMention): boolean =>
  RULES.some((rule) => rule(context, sign, time))

type Rule = (context: MeetingText, sign: Sign, time: TimeMention) => boolean

/** Tokens from "before" to a day. */
const TO_DAY = 9

/** "come just weeks *before the May 9 primary*", "came 12 days *before the poll in Ostrel on May 1*": the day of what is counted to. */
const isOfCountedTo: Rule = ({ text: { lower, sentence, clauses } }, { token }, { first }) => {
  for (let at = first - 1; at > first - TO_DAY && sentence[at] === sentence[first]; at--) {
    if (/^[,;:]$/.test(lower[at]) || clauses.at[at] >= 0) return false
    if (!/^(?:before|after)$/.test(lower[at])) continue
    return token < at && at + 1 < first && /^(?:day|week|month|year|hour)s?$/.test(lower[at - 1] ?? '')
  }
  return false
}

/** "votes for him *because of the shooting in Ostrel on Friday*" */
const isOfCause: Rule = ({ text: { lower, sentence, clauses } }, { token }, { first }) => {
  for (let at = first - 1; at > first - TO_DAY && sentence[at] === sentence[first]; at--) {
    // "of the shelling": a noun, whatever its ending.
    if (/^[,;:]$/.test(lower[at]) || (clauses.at[at] >= 0 && lower[at - 1] !== 'the')) return false
    if (lower[at] === 'because' && lower[at + 1] === 'of') return token < at
  }
  return false
}

/** "Today, *despite mediation*, the two sides …": that is told of today, and not the mediation. */
const isDespite: Rule = ({ text }, { form, token }, { governor, first }) =>
  form === 'noun' &&
  caseOf(text, token) === 'despite' &&
  (governor < text.left[token] || governor > text.right[token]) &&
  first < token

/** "the floods in Ostrel *on Friday, and a vote* that …": the day of the first of two things. */
const isOfFirst: Rule = ({ text: { upos, left, lower, clauses } }, { form, token }, { first, end, governor }) => {
  if (form !== 'noun' || lower[end] !== ',' || lower[end + 1] !== 'and' || left[token] < end || token > end + TO_SECOND)
    return false
  for (let at = end; at < token; at++) if (clauses.at[at] >= 0) return false
  return governor >= 0 && governor < first && upos[governor] === 'NOUN'
}

/** Tokens from a day to the second of two things. */
const TO_SECOND = 6

/** "will be shut *until May* - just before Friday, *when* the council votes": that is how long the mill is. */
const isOfWaiting: Rule = ({ text: { clauses, lower } }, { family, clause }, { first, end, governor, expression }) =>
  expression.relation === 'until' &&
  !family.kinds.includes('deadline') &&
  governor >= 0 &&
  governor < first &&
  clauses.of[governor] !== clause.index &&
  clause.head > end &&
  clause.opener === 'when' &&
  lower[lower[end] === ',' ? end + 1 : end] !== 'when'

const RULES: readonly Rule[] = [isOfCountedTo, isOfCause, isDespite, isOfFirst, isOfWaiting]
