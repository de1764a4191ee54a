import type { Analysed, Clause } from '../clauses/index.ts'

/**
 * Who does what a clause tells, as far as the words right before its verb say it where the tree does not: the parser leaves
 * it out behind an apposition. Head of a phrase, or -1.
 *
 * @param isSomebody whether a party, person or body is meant at a token
 */
export function subjectOf(text: Analysed, clause: Clause, isSomebody: (head: number) => boolean): number {
  const { passive } = clause
  const writer = writerOf(text, clause)
  if (writer >= 0) return writer
  const of = ofFinite(text, clause)
  const subject = of >= 0 && isOfOther(text, clause, of) ? -1 : of
  if (passive || (subject >= 0 && isSomebody(subject))) return subject
  const sayer = sayerOver(text, clause, isSomebody)
  if (sayer >= 0) return sayer
  const beside = besideVerb(text, clause, isSomebody)
  return beside >= 0 ? beside : subject
}

/** The word that joins a clause to another, or -1. */
function joinOf({ children, childStart, relation }: Analysed, head: number): number {
  for (let c = childStart[head]; c < childStart[head + 1] && children[c] < head; c++)
    if (relation[children[c]] === 'cc') return children[c]
  return -1
}

/** "Solvane said the offer stood, *and urged* them to vote": behind a comma goes on whoever said it, where a thing cannot. */
function sayerOver(
  text: Analysed,
  { relation, inherited, parent, head }: Clause,
  isSomebody: (head: number) => boolean,
): number {
  const { clauses, lower } = text
  const said = relation === 'conj' && inherited && parent >= 0 ? clauses.all[parent] : undefined
  if (said === undefined || said.relation !== 'ccomp' || said.parent < 0) return -1
  const join = joinOf(text, head)
  const { subject, passive } = clauses.all[said.parent]
  return join > 0 && lower[join - 1] === ',' && !passive && subject >= 0 && isSomebody(subject) ? subject : -1
}

/**
 * "Maurek left the hall, *and the guards*, in silence, *walked* out": whom the parser joins to what stands before the comma, though the next
 * verb is theirs. -1: nobody.
 */
export function joinedSubject(text: Analysed, { relation, inherited, parent, head, passive, subject }: Clause): number {
  const { clauses, lower, upos, head: heads, relation: relations, sentence } = text
  const above = relation === 'conj' && inherited && !passive && parent >= 0 ? clauses.all[parent] : undefined
  if (above === undefined || joinOf(text, head) >= 0) return -1
  for (let at = head - 1; at > above.head && sentence[at] === sentence[head]; at--) {
    if (upos[at] === 'VERB') return -1
    if (!/^(?:and|but)$/.test(lower[at]) || relations[at] !== 'cc') continue
    const noun = heads[at]
    const isNoun = noun > at && noun < head && noun !== subject && /^(?:NOUN|PROPN)$/.test(upos[noun])
    return lower[at - 1] === ',' && isNoun && relations[noun] === 'conj' ? noun : -1
  }
  return -1
}

const WRITING = /^(?:write|send|cable|telex|wire|fax|email|appeal|telephone|phone|issue|deliver|address)$/
const SAYING = /^(?:ask|urge|tell|invite|request|order|warn|remind|inform|thank|demand|call|press|implore|beg|beseech)$/

/** "wrote to the union *asking it* to wait": whoever wrote asks, not whoever is written to. */
function writerOf(
  { clauses, lower, head: heads, tag }: Analysed,
  { head, lemma, relation, object, inherited }: Clause,
): number {
  if (!inherited || !relation.startsWith('acl') || tag[head] !== 'VBG' || !SAYING.test(lemma)) return -1
  if (object < 0 || !/^(?:it|them|him|her|us|me|you)$/.test(lower[object])) return -1
  const above = clauses.all[clauses.of[heads[head]]]
  return above !== undefined && !above.passive && above.head < head && WRITING.test(above.lemma) ? above.subject : -1
}

/** "accused it of failing and threatened it": what is told as done is not joined to "failing", but to what is above it. */
function ofFinite({ clauses }: Analysed, { subject, inherited, relation, tense, parent }: Clause): number {
  if (!inherited || relation !== 'conj' || tense === 'none' || parent < 0) return subject
  let above: Clause | undefined = clauses.all[parent]
  if (above.tense !== 'none' || above.opener === '') return subject
  for (let step = 0; above !== undefined && above.tense === 'none' && step < 6; step++)
    above = above.parent < 0 ? undefined : clauses.all[above.parent]
  return above === undefined || above.passive ? subject : above.subject
}

const GROUP = /^(?:has|have|had|is|are|was|were|be|been|being|to|not|n't|also|again)$/
const WALK = 6

/** "the miners employed *by the state firm Corvane* struck": whose phrase ends before the verb is who did the other. */
function isBy({ upos, lower, lemma }: Analysed, at: number, start: number): boolean {
  let first = at
  while (first > start && /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(upos[first - 1])) first--
  return lower[first - 1] === 'by' && upos[first - 2] === 'VERB' && !LEADING.test(lemma[first - 2])
}

/** "A mission *led by* her will arrive": who leads others does what they do. */
const LEADING = /^(?:lead|head|chair|accompany|represent)$/

/** Whether what the tree has for a clause's subject, before its verb, is who did something else: see `isBy`. */
export const isOfOther = (text: Analysed, clause: Clause, subject: number): boolean =>
  subject < clause.head && isBy(text, subject, text.tokens.sentences[clause.sentence])

function besideVerb(text: Analysed, clause: Clause, isSomebody: (head: number) => boolean): number {
  const { upos, lower, sentence, head: heads } = text
  const { head } = clause
  const first = text.tokens.sentences[sentence[head]]
  let at = head - 1
  while (at >= first && (upos[at] === 'AUX' || upos[at] === 'ADV' || GROUP.test(lower[at]))) at--
  // "…, the chief negotiator, complained"
  if (at > first && lower[at] === ',') at--
  if (at < first || !/^(?:NOUN|PROPN|PRON)$/.test(upos[at])) return -1
  // "the rebels, backed by Kessar, seized it": who did the one has not for that done the other.
  if (text.relation[at] === 'obl:agent' || lower[at - 1] === 'by' || isBy(text, at, first)) return -1
  let found = isSomebody(at) ? at : -1
  for (let step = 0, up = heads[at]; step < WALK && up >= first && up < head && up < at + 6; step++) {
    if (upos[up] === 'VERB' || upos[up] === 'AUX') break
    if (isSomebody(up)) found = up
    up = heads[up]
  }
  return found
}
