import type { Clause } from '../clauses/index.ts'
import type { MeetingText } from './context.ts'
import { isUntilBehind } from './denied.ts'
import type { MeetingKind } from './meeting.ts'
import type { Sign } from './signs.ts'

/**
 * Whether the text says of a sign's meeting neither that it was nor that it will be: "are *not expected* to meet", "*had hoped* to meet",
 * "asked *whether he would* travel".
 */
export function isNotToBe({ text }: MeetingText, { form, clause, token }: Sign, kind: MeetingKind): boolean {
  if (form === 'noun') return false
  if (clause.asked && kind !== 'deadline') return true
  const above = clause.parent < 0 || clause.opener !== 'to' ? undefined : text.clauses.all[clause.parent]
  if (above === undefined) return false
  // "are not expected to meet until Friday": then they will.
  if (above.negations.length > 0) return PLANNING.test(above.lemma) && !isUntilBehind(text, token)
  return kind !== 'deadline' && WISHING.test(above.lemma) && isPluperfect(text, above)
}

const PLANNING = /^(?:expect|schedule|due|plan|set|slate|likely|intend|want|wish|mean|hope|mind)$/
const WISHING = /^(?:hope|want|wish|intend|mean|expect|plan)$/

/** Tokens between "had" and its participle. */
const TO_PARTICIPLE = 3

/** "had hoped", "had originally wanted" */
function isPluperfect({ lower, tag }: MeetingText['text'], { head, first }: Clause): boolean {
  if (!/^VB[ND]$/.test(tag[head])) return false
  for (let at = head - 1; at >= Math.max(first, head - TO_PARTICIPLE); at--) if (lower[at] === 'had') return true
  return false
}
