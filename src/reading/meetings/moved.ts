import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { UNDECIDED } from './dropped.ts'
import { TELLING_NOUNS } from './families.ts'
import type { Sign } from './signs.ts'

const MOVING: ReadonlySet<string> = new Set(
  'postpone delay defer reschedule put_off push_back put_back hold_over'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
)

/** Whether the text says outright that a sign's meeting was, or will be, put off: "the round would be postponed". */
export function isMoved(context: MeetingText, sign: Sign): boolean {
  const { lower } = context.text
  const { clause, token, form } = sign
  const { lemma, object, negations, modals, asked, conditional } = clause
  if (form !== 'noun') return false
  if (isMovedBehind(context, sign)) return true
  if (object !== token || !MOVING.has(lemma) || negations.length > 0) return false
  return !asked && !conditional && !modals.some((at) => UNDECIDED.has(lower[at]))
}

/** Tokens between a noun and the verb that says that it was moved: "A meeting of the cabinet, planned for today, *has been moved*". */
const TO_MOVED = 14
/** Tokens between that verb and to when: "moved from Monday to Friday". */
const TO_NEW_DAY = 5

/** "A meeting of the cabinet planned for today *has been moved to* Friday", whatever the parser makes of what stands between. */
function isMovedBehind({ text }: MeetingText, { token }: Sign): boolean {
  const { lower, sentence, upos } = text
  // "after Friday's session the vote was moved to Monday"
  if (caseOf(text, token) !== '') return false
  const isOwn = (at: number): boolean => sentence[at] === sentence[token]
  let at = token + 1
  while (isOwn(at) && at < token + TO_MOVED && !isAuxiliary(lower, at)) if (isSitting(text, at++)) return false
  if (!isOwn(at) || !isAuxiliary(lower, at)) return false
  while (isOwn(at) && (isAuxiliary(lower, at) || upos[at] === 'ADV')) at++
  if (/^(?:put|pushed|held)$/.test(lower[at])) {
    if (!/^(?:off|back|over)$/.test(lower[at + 1])) return false
  } else if (!/^(?:moved|postponed|rescheduled|deferred|delayed|shifted)$/.test(lower[at])) return false
  for (let to = at + 1; isOwn(to) && to < at + TO_NEW_DAY && !/^[,;:]$/.test(lower[to]); to++)
    if (/^(?:to|until|till)$/.test(lower[to])) return true
  return false
}

/** A noun of another meeting, of which the verb may tell; not "of the cabinet". */
function isSitting({ lemma, lower }: MeetingText['text'], at: number): boolean {
  const before = /^(?:the|a|an|its|his|her|their)$/.test(lower[at - 1]) ? at - 2 : at - 1
  if (lower[before] === 'of') return false
  return (TELLING_NOUNS.get(lemma[at]) ?? []).some(({ kinds }) => !kinds.includes('deadline'))
}

/** Of the perfect or the passive; not one that a relative pronoun has: "which *were* to resume, have been put off". */
const isAuxiliary = (lower: readonly string[], at: number): boolean =>
  /^(?:is|are|was|were|has|have|had|been|be|being|will|would)$/.test(lower[at]) &&
  !/^(?:which|who|that)$/.test(lower[at - 1] ?? '')

/** "Friday's talks *are off*", not "are off to a good start". */
export function isOff({ text }: MeetingText, { token, form, clause }: Sign): boolean {
  const { lower, sentence, upos } = text
  if (form !== 'noun' || clause.conditional || clause.asked || caseOf(text, token) !== '') return false
  for (let at = token + 1; at < token + TO_MOVED && sentence[at] === sentence[token]; at++) {
    if (/^(?:is|are|was|were)$/.test(lower[at]) && lower[at + 1] === 'off')
      return /^(?:[,;:.]|until|again|for|and|but)$/.test(lower[at + 2] ?? '.')
    if (isSitting(text, at) || upos[at] === 'PUNCT' || /^(?:which|who|whose|that)$/.test(lower[at])) return false
  }
  return false
}
