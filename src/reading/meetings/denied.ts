import { denialOf, denialOfNoun } from '../clauses/index.ts'
import { DENYING, deniedBehind, denyingVerbOver, isDenial, isJoinedToDenied } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { CLUES, TELLING_VERBS } from './families.ts'
import { BEING } from './hedges.ts'
import type { Sign } from './signs.ts'

/**
 * The token by which the text denies that a sign's meeting was or will be: "*denied* that they had met", "*denied* a meeting", "it is
 * *not* true that they met", "*dismissed* reports of a meeting", "they met, a claim that she *denied*".
 *
 * @returns -1 where nothing denies it
 */
export function denialIn({ text }: MeetingText, { clause, token, form, core }: Sign): number {
  const ofNoun = form === 'noun' ? denialOfNoun(token, text) : -1
  if (ofNoun >= 0) return ofNoun
  // "denied at the talks that": the clause is told at the meeting, and is none of it.
  if (form === 'noun' && !core && DENYING.test(clause.lemma)) return deniedObject(text, token)
  if (form === 'noun' && clause.object === token && DENYING.test(clause.lemma)) return deniedObject(text, token)
  const report = denialOf(clause, text)
  if (report >= 0) return report
  const verb = denyingVerbOver(text, clause)
  if (verb !== null) return verb.negations.length > 0 ? -1 : verb.head
  return deniedBehind(text, Math.max(token, clause.head))
}

/** "did *not* deny that they had met", "could neither confirm nor *deny*", "denied that it had agreed *and met* them": neither is told. */
export function isLeftOpen({ text }: MeetingText, { clause, form, core }: Sign): boolean {
  if (form === 'noun' && !core) return false
  const verb = denyingVerbOver(text, clause)
  return (verb !== null && verb.negations.length > 0) || isJoinedToDenied(text, clause)
}

/** "*denied* a meeting with her", "*denied* any part in the talks" */
function deniedObject({ clauses, head }: MeetingText['text'], token: number): number {
  const of = clauses.all[clauses.of[token]]
  if (of === undefined || !DENYING.test(of.lemma) || of.negations.length > 0) return -1
  return of.object === token || (of.object >= 0 && head[token] === of.object) ? of.head : -1
}

/** Families of verbs by which people meet, go somewhere or speak. */
const DOING = /^(?:meet|talk|talks|see|go|phone|speak)$/
/** Who does not do these has not been away from there. */
const LEAVING = /^(?:leave|depart|set off|set out|head|sail|return|come back|go back|fly back)$/
/** What "not" is said of besides: "met *not only* her". */
const ONLY = /^(?:only|just|merely|simply|alone)$/

/**
 * Whether the text says outright that a sign's meeting was, or will, not be: "never met", "did not meet", "no meeting took place",
 * "no meeting is planned", "at no time did they meet".
 */
export function isNegated(
  { text }: MeetingText,
  { clause, token, form, core, family }: Sign,
  isNone: boolean,
): boolean {
  const { lower } = text
  const { negations, lemma } = clause
  if (negations.some((at) => ONLY.test(lower[at + 1] ?? ''))) return false
  if (form === 'noun') {
    // "there will be no meeting": the noun is the predicate.
    if (clause.head === token && isNone) return true
    const isToBe = BEING.has(lemma) || CLUES.get(lemma) === 'plan'
    return core && isToBe && (isNone || negations.length > 0 || isNegatedBefore(text, clause.first, token))
  }
  if (negations.length === 0 && !isNegatedBefore(text, clause.first, token)) return false
  const takesPlace = family.name === 'phase' && BEING.has(lemma)
  return takesPlace || (DOING.test(family.name) && !LEAVING.test(lemma))
}

/** Tokens from the beginning of a clause in which what negates all of it stands. */
const TO_NEGATION = 3

/** "*at no time* did they meet", "*neither* of them came", "*neither* Maurek nor Temesh came" */
function isNegatedBefore({ lower, sentence, tokens }: MeetingText['text'], first: number, token: number): boolean {
  const from = Math.max(tokens.sentences[sentence[token]], first - 1)
  const words = lower.slice(from, Math.min(token, first + TO_NEGATION)).join(' ')
  return /^(?:\S+ )?(?:at no (?:time|point|stage)|on no occasion|neither|none of)\b/.test(words)
}

/** Tokens behind a verb within which "until" stands. */
const TO_UNTIL = 10

/** "did *not* meet *until* Friday", "met *not only* her": then they met, or will. */
export function isNotUntil({ text }: MeetingText, { clause, token, form, core }: Sign): boolean {
  const { lower } = text
  if (form === 'noun' && !core) return false
  const from = Math.max(token, clause.head)
  if (lower[from + 1] === 'not' && ONLY.test(lower[from + 2] ?? '')) return true
  if (clause.negations.length === 0) return false
  return isUntilBehind(text, from)
}

/** Whether "until" stands behind a verb that is denied: "did not meet *until* Friday". */
export function isUntilBehind({ lower, sentence }: MeetingText['text'], verb: number): boolean {
  for (let at = verb + 1; at < verb + TO_UNTIL && sentence[at] === sentence[verb]; at++)
    if (/^(?:until|till)$/.test(lower[at])) return true
  return false
}

/** Openers of clauses that are beside what a verb tells, and no content of it. */
const BESIDE = /^(?:after|when|while|before|as|since|although|though)$/

/**
 * Whether a sign is in the words of a denial, of whatever; not "*after they had met*, Kessar denied that", even where it was taken
 * for a part of what was denied, nor "Kessar denied that, and *they met*".
 */
export function isInDenial({ text, voices }: MeetingText, { clause, token }: Sign, hasClue: boolean): boolean {
  if (clause.relation.startsWith('advcl') && BESIDE.test(clause.opener)) return false
  const isJoined = clause.relation === 'conj' && DENYING.test(text.clauses.all[clause.parent]?.lemma ?? '')
  return (hasClue && !isJoined) || isDenial(text, voices[token])
}

/** What would follow if something had been, or may have been, is not told as having been: "would have met", "may have met". */
export function isOnlySupposed({ text: { lower } }: MeetingText, { clause, form, core }: Sign): boolean {
  const isToBe = BEING.has(clause.lemma) || (TELLING_VERBS.get(clause.lemma) ?? []).some(({ name }) => name === 'phase')
  if (form === 'noun' && !(core && isToBe)) return false
  return clause.tense === 'past' && clause.modals.some((at) => /^(?:would|'d|could|might|may|should)$/.test(lower[at]))
}

/** "asked *whether they had met*", "would not say *if* they had" */
export const isAsked = ({ clause, form, core }: Sign): boolean =>
  clause.asked && clause.tense === 'past' && (form !== 'noun' || (core && BEING.has(clause.lemma)))
