import { phraseOf } from '../clauses/index.ts'
import type { MeetingText } from './context.ts'

/** Tokens from a relative pronoun to what stands behind its verb. */
const TO_PRONOUN = 10
/** What is said, or thought, has a subject of its own: "the aide who said Kessar met them". */
const SAYING =
  /^(?:say|tell|think|believe|hope|know|claim|report|add|note|deny|insist|hear|fear|announce|argue|warn|promise)$/

/**
 * Whether somebody stands in what describes another, as the object of its verb, whatever the parser takes them for: "the head of the firm *that
 * wants to buy Kessar Steel* met the union", "the agency *that oversees Kessar's army* met him".
 */
export function isInDescription({ text }: Pick<MeetingText, 'text'>, at: number, predicate: number): boolean {
  const { lower, lemma, upos, entities, sentence } = text
  if (at >= predicate) return false
  const mention = entities.mentionOf[at]
  const first = Math.min(phraseOf(text, at).first, mention < 0 ? at : entities.mentions[mention].first)
  let verb = first - 1
  while (verb > 0 && /^(?:DET|ADJ|NUM)$/.test(upos[verb])) verb--
  if (upos[verb] !== 'VERB' || SAYING.test(lemma[verb])) return false
  for (let which = verb - 1; which > verb - TO_PRONOUN && sentence[which] === sentence[at]; which--) {
    if (upos[which] === 'PUNCT' || /^(?:NOUN|PROPN|CCONJ)$/.test(upos[which])) return false
    if (/^(?:that|which|who)$/.test(lower[which])) return /^(?:NOUN|PROPN)$/.test(upos[which - 1] ?? '')
    if (SAYING.test(lemma[which])) return false
  }
  return false
}
