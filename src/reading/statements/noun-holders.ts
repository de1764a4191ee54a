import type { Analysed } from '../clauses/index.ts'
import type { Meant, MeantParties } from '../parties/index.ts'
import type { Region } from './region.ts'

/** What leads from a noun of stance to whose it is: "opposition *from* Kessar", "a call *by* the union"; "of" may lead to what it is about. */
const FROM = /^(?:from|by|of)$/
/** What leads on from there to what the stance is about. */
const TO = /^(?:to|for|against|over|on|that|about|towards?)$/
/** Tokens of the words for whose it is. */
const MOST = 7
/** What a thing does that somebody's stance comes upon: "met with resistance from", "won the backing of". */
const COMES_UPON =
  /^(?:face|meet|meet with|encounter|run|run into|hit|draw|provoke|attract|trigger|win|get|gain|have|enjoy|receive|command)$/

/** Whose a noun of stance is, where words behind it say so: "opposition *from Kessar* to the levy". */
export interface HolderBehind {
  /** The tokens of those words, without the preposition. */
  readonly words: Region
  /** What follows says what it is about: "to the levy". */
  readonly leadsOn: boolean
  /** The preposition tells whose it is; "of" may tell what it is about. */
  readonly isOwner: boolean
}

/** The words behind a noun of stance that may say whose it is; null: none do. */
export function holderBehind(text: Analysed, noun: number): HolderBehind | null {
  const { lower, upos, sentence } = text
  if (!FROM.test(lower[noun + 1] ?? '') || sentence[noun + 1] !== sentence[noun]) return null
  const first = noun + 2
  let end = first
  while (end < first + MOST && sentence[end] === sentence[noun] && isOfName(upos[end], lower[end])) end++
  if (end === first) return null
  return {
    words: { first, end },
    leadsOn: sentence[end] === sentence[noun] && TO.test(lower[end] ?? ''),
    isOwner: lower[noun + 1] !== 'of',
  }
}

const isOfName = (upos: string, lower: string): boolean =>
  /^(?:DET|ADJ|NOUN|PROPN|NUM)$/.test(upos) || lower === "'s" || lower === '’s' || lower === 'and'

/** The party that such words name, null where they name somebody else, undefined where it is not sure that they say whose it is. */
export function ownerBehind(
  { words, leadsOn, isOwner }: HolderBehind,
  { all, at, unmeant, unmeantAt }: MeantParties,
): Meant | null | undefined {
  for (let token = words.end - 1; token >= words.first; token--) if (at[token] >= 0) return all[at[token]]
  // "Opposition from Castle Hill": the place stands for whoever governs there.
  const last = words.end - 1
  const place = unmeantAt[last] < 0 ? null : unmeant[unmeantAt[last]]
  if (isOwner && place !== null && place.how === 'metonym') return place
  return isOwner && leadsOn ? null : undefined
}

/** "The levy *ran into opposition* from Kessar": where its verb has what the stance is about for its subject, the token of that; or -1. */
export function comesUpon({ clauses }: Analysed, noun: number): number {
  const clause = clauses.all[clauses.of[noun]]
  if (clause === undefined || clause.head > noun || clause.subject < 0 || clause.passive) return -1
  if (clause.negations.length > 0 || clause.modals.length > 0 || !COMES_UPON.test(clause.lemma)) return -1
  const has = clause.object === noun || clause.obliques.some(({ head }) => head === noun)
  return has ? clause.subject : -1
}

/** What is done with a consent that is not there: "needs", "is seeking". */
const WANTS =
  /^(?:need|require|lack|await|seek|want|ask|ask for|hope|hope for|depend|rely|hinge|wait|wait for|lose|court|request|expect|secure|obtain|count)$/
/** What a consent is or does while it is not there. */
const MISSING =
  /^(?:missing|absent|lacking|outstanding|pending|uncertain|doubtful|unclear|unlikely|needed|required|necessary|essential|crucial|vital|withhold|withheld|need|require|seek|await|lack|depend|elude|wane|evaporate|collapse)$/
/** Tokens before a noun of stance within which "without" is of it. */
const WITHOUT_REACH = 4

/** Whether a consent is not there: "needs the consent of Kessar", "Kessar's consent is still missing", "without its support". */
export function isMissing(text: Analysed, noun: number): boolean {
  const { clauses, lower, sentence, upos, tag } = text
  for (let at = noun - 1; at >= Math.max(0, noun - WITHOUT_REACH) && sentence[at] === sentence[noun]; at--) {
    if (lower[at] === 'without') return true
    if (upos[at] === 'VERB' || upos[at] === 'PUNCT') break
  }
  const clause = clauses.all[clauses.of[noun]]
  if (clause === undefined) return false
  const isDone = clause.negations.length === 0
  if (clause.head > noun && clause.subject !== noun && clause.object !== noun) return false
  if (clause.subject === noun || (clause.passive && clause.object === noun))
    return isDone
      ? MISSING.test(lower[clause.head]) || MISSING.test(clause.lemma)
      : lower[clause.head] === 'forthcoming'
  if (clause.head > noun) return false
  const governs = clause.object === noun || clause.obliques.some(({ head }) => head === noun)
  // "has secured its consent": it is there.
  const isSecured = /^(?:secure|obtain)$/.test(clause.lemma) && tag[clause.head] !== 'VB'
  return governs && isDone && ((!isSecured && WANTS.test(clause.lemma)) || hangsOn(text, noun, clause.lemma))
}

/** Tokens behind a noun of stance within which it is said on what it hangs. */
const HANGS_REACH = 10

/** "made its consent to the levy *conditional on* a quota", "tied its support for the levy to a quota": there is none yet. */
function hangsOn({ lower, sentence }: Analysed, noun: number, verb: string): boolean {
  if (verb === 'tie' || verb === 'link') return true
  if (verb !== 'make') return false
  for (let at = noun + 1; at <= noun + HANGS_REACH && sentence[at] === sentence[noun]; at++)
    if (/^(?:conditional|contingent|dependent)$/.test(lower[at])) return true
  return false
}
