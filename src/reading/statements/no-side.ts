import type { Analysed } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { AGAINST } from './lexicon.ts'

/** Words of stance that in their company tell for or against nothing that is named there. */
export function takesNeither(frame: Frame, { text }: Pick<Context, 'text'>): boolean {
  return (
    isOnStrike(frame, text) ||
    onlyInsists(frame, text) ||
    keepsApart(frame, text) ||
    isHardToRefuse(frame, text) ||
    isPutToOthers(frame, text) ||
    isIfEver(frame, text)
  )
}

/** "walked out *on strike*": who does so is not against it. */
const isOnStrike = ({ first, end }: Frame, { lower, lemma }: Analysed): boolean =>
  /^(?:walk|come|be|go|stay)$/.test(lemma[first]) &&
  [end - 1, end].some(
    (at) => at > first && lower[at] === 'on' && /^(?:strike|stoppage|holiday)$/.test(lower[at + 1] ?? ''),
  )

/** Tokens behind "insisted" within which its "that" stands, and from there to the verb of what is so. */
const TO_THAT = 4
const TO_VERB = 14

/** "insisted that it had been broken", "insisted on Tuesday that it would never be": what is so, not what is asked for. */
function onlyInsists({ clause: { head }, kind }: Frame, text: Analysed): boolean {
  const { lower, lemma, sentence } = text
  if ((kind !== 'cue' && kind !== 'said') || lemma[head] !== 'insist') return false
  let from = head + 1
  for (let at = head + 1; at <= head + TO_THAT && sentence[at] === sentence[head]; at++)
    if (lower[at] === 'that') from = at + 1
  return isSaidToBe(from, text)
}

/** Whether the first verb from a token on says what is, was or will be: "had been", "would never", not "be", "should". */
function isSaidToBe(from: number, { lower, tag, upos, sentence }: Analysed): boolean {
  for (let at = from; at < from + TO_VERB && sentence[at] === sentence[from]; at++) {
    if (tag[at] === 'MD') return /^(?:would|will|could|can|'d|'ll|wo|ca)$/.test(lower[at])
    if (/^(?:VBD|VBZ)$/.test(tag[at])) return true
    if (/^(?:VERB|AUX|PUNCT)$/.test(upos[at]) && lower[at] !== '-') return tag[at] === 'VBP' && upos[at] === 'AUX'
    if (/^(?:on|upon|to)$/.test(lower[at]) && at === from) return false
  }
  return false
}

/** "refused to link the levy and the quota": which of them is meant, or both, the words do not tell. */
const keepsApart = ({ kind, end, stance }: Frame, { lower, lemma }: Analysed): boolean =>
  kind === 'verb' &&
  (stance === 'rejects' || stance === 'resists') &&
  lower[end] === 'to' &&
  /^(?:link|tie|couple|connect|conflate|equate)$/.test(lemma[end + 1] ?? '')

/** "would be *impossible to refuse*": who says so is not against it. */
const isHardToRefuse = ({ first, end }: Frame, { lower, lemma }: Analysed): boolean => {
  const to = lower[end - 1] === 'to' ? end - 1 : end
  return (
    /^(?:impossible|hard|difficult|unable|unwise|foolish|wrong|mad|crazy)$/.test(lower[first]) &&
    lower[to] === 'to' &&
    (AGAINST.has(lemma[to + 1] ?? '') || /^(?:turn|rule)$/.test(lemma[to + 1] ?? ''))
  )
}

/** Tokens behind "rule out" within which it is said to whom a thing is taken. */
const TO_WHOM = 14

/** "did not rule out *taking* the levy *to* its members": to whom it goes, not whether it is taken. */
function isPutToOthers({ first, end }: Frame, { lower, lemma, sentence, tag }: Analysed): boolean {
  if (lemma[first] !== 'rule' || tag[end] !== 'VBG' || !/^(?:take|put|bring|refer|submit|send)$/.test(lemma[end]))
    return false
  for (let at = end + 1; at < end + TO_WHOM && sentence[at] === sentence[first]; at++)
    if (lower[at] === 'to') return true
  return false
}

/** "not something it would *ever* accept": what denies it stands elsewhere. */
const isIfEver = ({ kind, first, stance, clause }: Frame, { lower }: Analysed): boolean =>
  (kind === 'verb' || kind === 'will') &&
  (stance === 'accepts' || stance === 'open') &&
  clause.negations.length === 0 &&
  lower[first - 1] === 'ever'
