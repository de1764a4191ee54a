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
  if (saidBehind(context, sign) === 'postpone') return true
  if (isRightBehindMoving(context, token)) return true
  if (object !== token || !MOVING.has(lemma) || negations.length > 0) return false
  return !asked && !conditional && !modals.some((at) => UNDECIDED.has(lower[at]))
}

/** Tokens between the verb that puts something off and its noun: "postponed indefinitely a special meeting". */
const FROM_MOVING = 6

/** "*postponed* indefinitely a special meeting", "has *postponed* the meeting": whatever the parser makes of it. */
function isRightBehindMoving({ text: { lower, lemma, upos, sentence } }: MeetingText, token: number): boolean {
  let at = token - 1
  while (at > token - FROM_MOVING && sentence[at] === sentence[token] && /^(?:DET|ADJ|NOUN|ADV)$/.test(upos[at])) at--
  if (sentence[at] !== sentence[token] || upos[at] !== 'VERB' || !/^(?:postpone|defer|reschedule)$/.test(lemma[at]))
    return false
  return (
    /^postponed$|^deferred$|^rescheduled$/.test(lower[at]) &&
    !/^(?:be|not|n't|never|to)$/.test(lower[at - 1] ?? '') &&
    !/^(?:may|might|could|would|should|can|not|if)$/.test(lower[at - 2] ?? '')
  )
}

/** "*had called off* talks", "*cancelled* Monday's session": it is off, and nothing else became of it, whatever the parser makes of it. */
export function isCalledOff({ text: { lower, upos, sentence } }: MeetingText, { form, token }: Sign): boolean {
  if (form !== 'noun') return false
  let at = token - 1
  while (at > token - FROM_MOVING && sentence[at] === sentence[token] && /^(?:DET|ADJ|NOUN|PROPN|PART)$/.test(upos[at]))
    at--
  if (lower[at] === 'off' && lower[at - 1] === 'called') at--
  else if (!/^(?:cancelled|canceled|scrapped)$/.test(lower[at])) return false
  if (sentence[at] !== sentence[token]) return false
  const before = lower.slice(Math.max(0, at - 3), at).join(' ')
  return !/\b(?:be|was|were|been|being|is|are|not|n't|never|may|might|could|would|should|if)\b|\b(?:a|an|the|of|its|any)$/.test(
    before,
  )
}

/** Tokens between a noun and the verb that says that it was moved: "A meeting of the cabinet, planned for today, *has been moved*". */
const TO_MOVED = 18
/** The same where what stands between ends in a comma: "A round, which was to open in Vienna on Monday after a week of delays, *was cancelled*". */
const TO_MOVED_BEHIND_COMMA = 40
/** Tokens between that verb and to when: "moved from Monday to Friday". */
const TO_NEW_DAY = 5

/**
 * What became of a sign's noun by the verb behind it, whatever the parser makes of what stands between: "A meeting of the cabinet
 * planned for today *has been moved to* Friday", "A trip by the minister, Olm Brand, to Ostrel on Tuesday *has been called off*".
 */
export function saidBehind({ text }: MeetingText, { token, form }: Sign): 'cancel' | 'postpone' | null {
  const { lower, sentence, upos } = text
  // "after Friday's session the vote was moved to Monday"
  if (form !== 'noun' || caseOf(text, wholeOf(text, token)) !== '') return null
  const isOwn = (at: number): boolean => sentence[at] === sentence[token]
  const isNear = (at: number): boolean =>
    at < token + TO_MOVED || (at < token + TO_MOVED_BEHIND_COMMA && lower[at - 1] === ',')
  let at = token + 1
  while (isOwn(at) && at < token + TO_MOVED_BEHIND_COMMA && !(isAuxiliary(lower, at) && isNear(at)))
    if (isSitting(text, at++)) return null
  if (!isOwn(at) || !isAuxiliary(lower, at)) return null
  let isNot = false
  for (; isOwn(at) && (isAuxiliary(lower, at) || /^(?:ADV|PART)$/.test(upos[at])); at++)
    if (/^(?:not|n't|never)$/.test(lower[at])) isNot = true
  if (isNot) return isTakingPlace(lower, at) ? 'cancel' : null
  if (/^(?:cancelled|canceled|scrapped|abandoned)$/.test(lower[at])) return 'cancel'
  if (lower[at] === 'called') return lower[at + 1] === 'off' ? 'cancel' : null
  if (/^(?:put|pushed|held|brought)$/.test(lower[at])) {
    if (!/^(?:off|back|over|forward)$/.test(lower[at + 1])) return null
  } else if (!/^(?:moved|postponed|rescheduled|deferred|delayed|shifted|advanced)$/.test(lower[at])) return null
  for (let to = at + 1; isOwn(to) && to < at + TO_NEW_DAY && !/^[,;:]$/.test(lower[to]); to++)
    if (/^(?:to|until|till)$/.test(lower[to])) return 'postpone'
  return null
}

/** "a *round* of talks": what becomes of it becomes of the talks. */
export function wholeOf({ lemma, head }: MeetingText['text'], token: number): number {
  const whole = head[token]
  return whole >= 0 && whole < token && /^(?:round|session|series|day)$/.test(lemma[whole]) ? whole : token
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
  !/^(?:which|who|that)(?: (?:had|has|have))?$/.test(
    /^(?:been|be|being)$/.test(lower[at]) ? `${lower[at - 2]} ${lower[at - 1]}` : lower[at - 1],
  )

/** "will not now *take place*" */
const isTakingPlace = (lower: readonly string[], at: number): boolean =>
  /^(?:take place|happen|go ahead|proceed|held)\b/.test(`${lower[at]} ${lower[at + 1]}`)

/** "Friday's talks *are off*", not "are off to a good start"; "talks set for Monday *fell through*". */
export function isOff({ text }: MeetingText, { token, form, clause }: Sign): boolean {
  const { lower, sentence, upos } = text
  if (form !== 'noun' || clause.conditional || clause.asked || caseOf(text, token) !== '') return false
  for (let at = token + 1; at < token + TO_MOVED && sentence[at] === sentence[token]; at++) {
    if (/^(?:is|are|was|were)$/.test(lower[at]) && lower[at + 1] === 'off')
      return /^(?:[,;:.]|until|again|for|and|but)$/.test(lower[at + 2] ?? '.')
    if (/^(?:fell|fall|falls|fallen)$/.test(lower[at]) && lower[at + 1] === 'through') return true
    // "his visit, *planned for this week*, is off"
    if (lower[at] === ',' && /^(?:planned|scheduled|set|due|arranged|originally|once)$/.test(lower[at + 1] ?? '')) {
      for (at++; at < token + TO_MOVED && lower[at] !== ','; at++);
      continue
    }
    if (isSitting(text, at) || upos[at] === 'PUNCT' || /^(?:which|who|whose|that)$/.test(lower[at])) return false
  }
  return false
}

/** Tokens between a noun and who stays away from it: "stayed away from the coal *talks*". */
const TO_AWAY = 9

/** "stayed away from the talks", "failed to show up for the session", "refused to attend the meeting", "boycotted the session". */
export function isAwayFrom({ text: { lower, sentence, tokens } }: MeetingText, { token, form }: Sign): boolean {
  if (form !== 'noun') return false
  const from = Math.max(tokens.sentences[sentence[token]], token - TO_AWAY)
  return AWAY.test(lower.slice(from, token).join(' '))
}

const AWAY =
  /\b(?:(?:stay|stays|stayed|kept|keeps?) away from|(?:boycott|skip|shun|snub)(?:s|p?ed|n?ed|b?ed)?|missed|(?:pull|pulls|pulled) out of|(?:withdrew|withdraws?) from|(?:suspend|end|halt|cancel|withdr[ae]w)(?:s|ed|led)? (?:its|his|her|their|all) (?:participation|involvement|attendance) in|(?:failed|refused|declined) to (?:attend|join|appear (?:at|for|in)|(?:show|turn) up (?:at|for|to)|come to|take part in)|(?:did|does|do) not (?:attend|show up (?:at|for)|turn up (?:at|for)|come to|take part in))(?: (?:the|a|any|this|that|its|his|her|their))?(?: \S+(?: - \S+)?){0,2}$/
