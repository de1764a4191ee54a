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

/** A clause whose object stands behind a particle that was taken for a preposition. */
export function withObject({ lower }: Analysed, clause: Clause): Clause {
  if (clause.object >= 0 || clause.passive) return clause
  const particle = lower[clause.head + 1] ?? ''
  const taken = PARTICLES.test(particle)
    ? clause.obliques.find(({ preposition }) => preposition === particle)
    : undefined
  return taken === undefined ? clause : { ...clause, object: taken.head }
}
