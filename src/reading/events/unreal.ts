import { type Analysed, type Clause, phraseOf } from '../clauses/index.ts'

/** What follows from something that was not so: "would have struck". */
const FOLLOWING = /^(?:would|'d|could|might|should)$/
/** What stands before an inversion that is none of a condition: "nor had they met", "only then had she agreed". */
const INVERTING = /^(?:nor|neither|than|as|so|only|never|rarely|hardly|scarcely|barely|then|seldom|once)$/
/** Clauses upwards that "and" joins. */
const STEPS = 4
/** Tokens on either side within which it is said what would follow. */
const NEAR = 40
/** Tokens between "had" and its participle, or "if" and "had". */
const TO_PARTICIPLE = 4

/**
 * Whether a clause only says what something else would have hung on, so that it was not so: "*had Kessar shelled* the port, …
 * would", "*were Kessar to shell* it", "*if Kessar had shelled* the port, … would have". So is what "and" joins to such a one.
 *
 * @example isCounterfactual(text, attacked) // true, of "Had they attacked, the truce would have ended."
 */
export function isCounterfactual(text: Analysed, clause: Clause): boolean {
  let at: Clause | undefined = clause
  for (let step = 0; at !== undefined && step < STEPS; step++) {
    if (at.asked || at.modals.some((modal) => /^(?:would|'d|could|might)$/.test(text.lower[modal]))) return false
    if ((isInverted(text, at) || isIfHad(text, at)) && hasConsequence(text, at)) return true
    const isJoined: boolean = at.relation === 'conj' && at.inherited && at.opener === '' && at.modals.length === 0
    const above: Clause | undefined = isJoined ? text.clauses.all[at.parent] : undefined
    at = above?.sentence === at.sentence ? above : undefined
  }
  return false
}

/** Tokens of a verb group between "to" and its verb. */
const TO_VERB = 2

/** "has *yet to* sign", "has *yet to* be signed": it has not come about. */
export function isYetToCome({ lower, sentence }: Analysed, { head }: Clause): boolean {
  for (let at = head - 1; at > 0 && at >= head - 1 - TO_VERB && sentence[at] === sentence[head]; at--)
    if (lower[at] === 'to') return lower[at - 1] === 'yet'
  return false
}

/** "*any* truce that opened the border", "*whichever* side attacked it": of none that there is. */
export function isOfAny({ head: heads, lower, children, childStart }: Analysed, { relation, head }: Clause): boolean {
  const noun = relation.startsWith('acl') ? heads[head] : -1
  if (noun < 0) return false
  for (let c = childStart[noun]; c < childStart[noun + 1] && children[c] < noun; c++)
    if (/^(?:any|every|whatever|whichever|no)$/.test(lower[children[c]])) return true
  return false
}

const DAY = /^(?:day|moment|minute|hour|week|instant)$/

/** "would be lifted *the day Kessar accepted* it", "on the day that Kessar signs": of a day that nobody has seen. */
export function isOfDayToCome(
  { head: heads, lemma, lower, clauses }: Analysed,
  { relation, head, first }: Clause,
): boolean {
  const noun = relation.startsWith('acl') ? heads[head] : first - 1
  if (noun < 0 || noun > head || !DAY.test(lemma[noun]) || lower[noun - 1] !== 'the') return false
  const over = clauses.all[clauses.of[noun]]
  return over !== undefined && over.tense === 'coming' && over.head < noun
}

/** Tokens between "in case" and its verb. */
const FROM_CASE = 8

/** "asked for a fee *in case Kessar rejected* the deal": it may come about. */
export function isInCase({ lower, upos, sentence, clauses }: Analysed, { head }: Clause): boolean {
  for (let at = head - 1; at > head - FROM_CASE && at > 0 && sentence[at] === sentence[head]; at--) {
    if (lower[at] === 'case' && lower[at - 1] === 'in') return !/^(?:of|the|that)$/.test(lower[at + 1])
    if (clauses.at[at] >= 0 || upos[at] === 'PUNCT') return false
  }
  return false
}

/** Another clause near by in the sentence says what would follow. */
function hasConsequence({ clauses, lower, sentence }: Analysed, { head, index }: Clause): boolean {
  for (let at = Math.max(0, head - NEAR); at < head + NEAR; at++)
    if (sentence[at] === sentence[head] && FOLLOWING.test(lower[at]) && clauses.of[at] >= 0 && clauses.of[at] !== index)
      return true
  return false
}

/** "*Had Kessar* shelled", "*were Kessar* to shell", "*should Kessar* shell": the verb before its subject, at the head of its clause. */
function isInverted(text: Analysed, { subject, object, passive, head, inherited }: Clause): boolean {
  const { lower, sentence, tag } = text
  const of = passive ? object : subject
  if (of < 0 || inherited || of > head) return false
  const at = phraseOf(text, of).first - 1
  if (at < 0 || sentence[at] !== sentence[head] || INVERTING.test(lower[at - 1] ?? '')) return false
  if (lower[at] === 'had') return /^VB[ND]$/.test(tag[head])
  if (lower[at] === 'were') return lower[head - 1] === 'to'
  return lower[at] === 'should' && tag[head] === 'VB'
}

/** "*if* Kessar *had* shelled" */
function isIfHad({ lower, tag }: Analysed, { opener, conditional, first, head }: Clause): boolean {
  if (opener !== 'if' || !conditional || !/^VB[ND]$/.test(tag[head])) return false
  for (let at = head - 1; at >= first && at >= head - TO_PARTICIPLE; at--) if (lower[at] === 'had') return true
  return false
}
