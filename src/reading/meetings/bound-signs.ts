import { caseOf } from '../events/index.ts'
import { BODY } from './bodies.ts'
import type { MeetingText } from './context.ts'
import type { Sign } from './signs.ts'

/** Words that tell of a meeting beside certain others alone, by their families. */
const BOUND: Readonly<Record<string, (context: MeetingText, sign: Sign) => boolean>> = {
  before: isBeforeBody,
  again: isTriedAgain,
  names: areNamesPut,
  hours: areWithSomebody,
}

/** Whether a sign's word has those beside it without which it tells of no meeting: "*appeared before* the committee". */
export const hasItsWords = (context: MeetingText, sign: Sign): boolean =>
  BOUND[sign.family.name]?.(context, sign) ?? true

/** "appeared *before the committee*", "will go *before the assembly*", not "came before the others". */
function isBeforeBody({ text }: MeetingText, { clause }: Sign): boolean {
  return clause.obliques.some(({ preposition, head }) => preposition === 'before' && isBody(text, head))
}

function isBody({ lower, entities }: MeetingText['text'], at: number): boolean {
  if (BODY.test(lower[at])) return true
  const mention = entities.mentionOf[at]
  return mention >= 0 && entities.entities[entities.mentions[mention].entity].type === 'organisation'
}

/** "would *try again* on 7 May", "a *fresh attempt* will be made on Friday". */
function isTriedAgain({ text: { lower, children, childStart } }: MeetingText, { token, form }: Sign): boolean {
  if (form !== 'noun') return lower[token + 1] === 'again'
  for (let c = childStart[token]; c < childStart[token + 1]; c++)
    if (/^(?:fresh|new|another|second|third|further|renewed|last|final)$/.test(lower[children[c]])) return true
  return false
}

/** "*put their names to* the text", "set their initials to it". */
function areNamesPut({ text: { lemma } }: MeetingText, { clause: { object, obliques } }: Sign): boolean {
  const isName = object >= 0 && /^(?:name|initial|initials|signature)$/.test(lemma[object])
  return isName && obliques.some(({ preposition }) => preposition === 'to')
}

/** Tokens behind a length of time in which it is said with whom it was spent. */
const TO_WITH = 5

/** "after two *hours with* the president", "40 *minutes alone with* her": with somebody. */
function areWithSomebody({ text, whoAt, sides }: MeetingText, { token }: Sign): boolean {
  const { lower, sentence, entities, upos } = text
  if (upos[token - 1] !== 'NUM' && !/^(?:an|of|few|several|many)$/.test(lower[token - 1] ?? '')) return false
  const at = lower[token + 1] === 'with' ? token + 1 : lower[token + 2] === 'with' ? token + 2 : -1
  if (at < 0) return false
  for (let i = at + 1; i < at + TO_WITH && sentence[i] === sentence[token]; i++) {
    if (whoAt.has(i) || sides.has(i)) return true
    const mention = entities.mentionOf[i]
    if (mention >= 0 && entities.entities[entities.mentions[mention].entity].type === 'person')
      return caseOf(text, token) !== 'in'
  }
  return false
}
