import type { Analysed, Clause } from '../clauses/index.ts'

const PARTICLES = /^(?:out|back|off|down|over|up|away)$/

/**
 * The ways in which a lexicon may have a clause's verb, the most telling first: with the particle behind it, which the
 * parser may have taken for a preposition ("cut off the water"), and with a doubled letter that the lemma kept ("expelle").
 */
export function verbForms({ lower }: Analysed, { lemma, head }: Clause): string[] {
  const plain = /([lr])\1e$/.test(lemma) ? [lemma.slice(0, -1), lemma.slice(0, -2)] : [lemma]
  const next = lower[head + 1] ?? ''
  return lemma.includes(' ') || !PARTICLES.test(next) ? plain : [...plain.map((one) => `${one} ${next}`), ...plain]
}

/**
 * A clause with the object that the parser did not see: behind a particle that was taken for a preposition, or a name or
 * noun right behind the verb that belongs to nothing else in the clause.
 */
export function withObject(text: Analysed, clause: Clause): Clause {
  const { lower } = text
  if (clause.object >= 0 || clause.passive) return clause
  const particle = lower[clause.head + 1] ?? ''
  const taken = PARTICLES.test(particle)
    ? clause.obliques.find(({ preposition }) => preposition === particle)
    : undefined
  if (taken !== undefined) return { ...clause, object: taken.head }
  const behind = mentionBehind(text, clause.head + 1)
  return behind < 0 || behind === clause.subject || behind === clause.indirect ? clause : { ...clause, object: behind }
}

/** Head of the mention that begins at a token, determiners left out, or -1. */
export function mentionBehind({ lower, upos, entities, sentence }: Analysed, from: number): number {
  let at = from
  while (at < lower.length && sentence[at] === sentence[from - 1] && (upos[at] === 'DET' || upos[at] === 'ADJ')) at++
  if (at >= lower.length || sentence[at] !== sentence[from - 1]) return -1
  const index = entities.mentionOf[at]
  if (index < 0) return -1
  const { first, head } = entities.mentions[index]
  return first <= at && first >= from - 1 ? head : -1
}

/** What the parser takes for a participle behind a noun though nothing in its clause says "by": who stands before it did it. */
const BE = /^(?:be|get|being|been)$/

/**
 * A clause that the parser took for a passive without "be" ("the envoy, its negotiator, complained that", "people from the
 * strip demonstrated") as the active that it is; others as they are.
 *
 * @param end token behind the words of the verb
 * @param bare the verb stands by itself ("march"), so that it can't be passive
 */
export function mended(text: Analysed, clause: Clause, end: number, bare: boolean): Clause {
  const { lower, upos, lemma, children, childStart, relation } = text
  const { head } = clause
  if (!clause.passive || lower[end] === 'by') return clause
  for (let c = childStart[head]; c < childStart[head + 1]; c++)
    if (children[c] < head && relation[children[c]].startsWith('aux') && BE.test(lemma[children[c]])) return clause
  const active = bare || lower[end] === 'that' || /^(?:DET|PROPN|PRON|NUM)$/.test(upos[end] ?? '') || end > head + 1
  if (!active) return clause
  const behind = mentionBehind(text, end)
  return { ...clause, passive: false, tense: 'past', subject: -1, inherited: false, object: behind }
}
