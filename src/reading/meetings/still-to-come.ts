import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { aheadOf } from './noun-before.ts'
import type { Sign } from './signs.ts'

/** What is said to be to come was not held by that, though it was said in the past. */
export const isStillToCome = (context: MeetingText, sign: Sign, time: TimeMention | null): boolean =>
  isOnlyExpected(sign) || (isAwaited(context, sign) && !isPastByWords(time))

/** "A vote *was expected* today", "*is due* on Friday"; not "is expected to have". */
export function isOnlyExpected({ form, token, clause, core }: Sign): boolean {
  const { lemma, object, passive, tense, modals, negations } = clause
  if (form !== 'noun' || !core || !/^(?:expect|schedule|slate|pencil in)$/.test(lemma)) return false
  return passive && object === token && /^(?:past|present)$/.test(tense) && modals.length + negations.length === 0
}

/** "sold dollars *ahead of* the ministers' meeting", "on the *eve of* its session": by that it may be to come or not. */
const isAwaited = ({ text }: MeetingText, { form, token }: Sign): boolean =>
  form === 'noun' && aheadOf(text, token) >= 0

/** "*ahead of* the ministers' meeting this week": of days that are not over it is to come. */
export const isAwaitedNow = (context: MeetingText, sign: Sign, time: TimeMention | null): boolean =>
  time?.expression.form.kind === 'unit' &&
  time.expression.form.least === 0 &&
  !isPastByWords(time) &&
  isAwaited(context, sign)

/** "last week", "yesterday" */
const isPastByWords = (time: TimeMention | null): boolean =>
  time !== null &&
  (/^(?:last|earlier|yesterday)\b|\bago$/i.test(time.expression.words) ||
    (time.expression.form.kind === 'unit' && time.expression.form.most < 0))

/** "did not *currently* have a meeting *arranged*": what is not yet arranged was not missing last week. */
export function isNotArranged({ text }: MeetingText, { form, token }: Sign, time: TimeMention | null): boolean {
  const { lower, sentence } = text
  if (form !== 'noun' || time === null || !isPastByWords(time)) return false
  for (let at = token - 8; at < token; at++)
    if (at >= 0 && sentence[at] === sentence[token] && /^(?:currently|presently|yet)$/.test(lower[at])) return true
  return false
}
