import type { TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
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

/** Tokens from "ahead of" to its noun. */
const TO_AHEAD = 6

/** "sold dollars *ahead of* the ministers' meeting": by what comes before it alone it may be to come or not. */
function isAwaited({ text: { lower, sentence, upos } }: MeetingText, { form, token }: Sign): boolean {
  if (form !== 'noun') return false
  for (let at = token - 1; at > token - TO_AHEAD && sentence[at] === sentence[token]; at--) {
    if (lower[at] === 'of') return lower[at - 1] === 'ahead' || (lower[at - 1] === 'eve' && lower[at - 2] === 'the')
    if (!/^(?:DET|ADJ|NOUN|PROPN|PART|NUM|PRON)$/.test(upos[at])) return false
  }
  return false
}

/** "last week", "yesterday" */
const isPastByWords = (time: TimeMention | null): boolean =>
  time !== null &&
  (/^(?:last|earlier|yesterday)\b|\bago$/i.test(time.expression.words) ||
    (time.expression.form.kind === 'unit' && time.expression.form.most < 0))
