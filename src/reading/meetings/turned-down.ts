import type { MeetingText } from './context.ts'
import type { Sign } from './signs.ts'

const TURNING_DOWN =
  /^(?:reject|turn down|refuse|dismiss|rebuff|decline|spurn|ignore|drop|shelve|scrap|abandon|rule out|give up|withdraw)$/
const STEP = /^(?:request|demand|call|appeal|invitation|offer|proposal|plan|bid|idea|suggestion|plea)$/
/** Tokens between what is turned down and the meeting that it is of. */
const TO_MEETING = 12

/**
 * "*rejected a request by Kessar for a meeting* in May", "*dropped plans to hold talks*": by the words alone, whatever the parser hangs the
 * meeting on. It was not held by that, and nobody plans it.
 */
export function isTurnedDown({ text }: MeetingText, { token }: Sign): boolean {
  const { lower, lemma, upos, sentence, clauses } = text
  let isOfStep = false
  for (let at = token - 1; at > token - TO_MEETING && at >= 0 && sentence[at] === sentence[token]; at--) {
    if (lower[at] === 'for' || lower[at] === 'to') isOfStep = true
    if (STEP.test(lemma[at]) && isOfStep) {
      const over = clauses.all[clauses.of[at]]
      return over !== undefined && over.object === at && TURNING_DOWN.test(over.lemma) && over.negations.length === 0
    }
    // Only whose it is, and the verb of which it is the object.
    if (/^(?:PUNCT|SCONJ|AUX|CCONJ)$/.test(upos[at])) return false
    if (upos[at] === 'VERB' && !(lower[at - 1] === 'to' && isHolding(lemma[at]))) return false
  }
  return false
}

const isHolding = (verb: string): boolean =>
  /^(?:hold|have|open|begin|start|resume|reopen|restart|attend|join|meet|visit|pay|send|host|see|convene|call)$/.test(
    verb,
  )
