import { ALLEGATIONS, type Analysed, type Clause } from '../clauses/index.ts'

/** What denies outright; who "rejects" or "dismisses" something only denies a report of it. */
export const DENYING: RegExp = /^(?:deny|dispute|refute|contradict)$/
/** Clauses upwards in which something may be denied. */
const STEPS = 4
/** How what is denied hangs on the verb. */
const CONTENT = /^(?:ccomp|xcomp|csubj)/

/**
 * The verb of denying of which a clause is the content: "*denied* that they had met", "*denied* having met her and written to him".
 * It may be negated itself: "did not deny".
 *
 * @returns null: there is none
 */
export function denyingVerbOver({ clauses }: Analysed, clause: Clause): Clause | null {
  let at = clause
  for (let step = 0; step < STEPS && at.parent >= 0; step++) {
    const above = clauses.all[at.parent]
    if (CONTENT.test(at.relation)) {
      if (DENYING.test(above.lemma)) return above
    } else if (at.relation !== 'conj') return null
    at = above
  }
  return null
}

/** Tokens behind a word within which it is denied. */
const BEHIND = 40

/**
 * The token by which what stands before it in its sentence is denied: "They met on Monday, a claim that Kessar *denied*", "…, which
 * Kessar *denied*".
 *
 * @returns -1 where nothing there denies it
 */
export function deniedBehind({ clauses, lower, lemma, sentence, tokens }: Analysed, token: number): number {
  const end = Math.min(tokens.sentences[sentence[token] + 1], token + BEHIND)
  for (let at = token + 1; at < end; at++) {
    const of = clauses.at[at] < 0 ? null : clauses.all[clauses.at[at]]
    if (of === null || of.lemma !== 'deny' || of.negations.length > 0 || of.first <= token) continue
    const opener = of.first
    if (lower[opener] === 'which' && lower[opener - 1] === ',') return of.head
    const isAllegation = /^(?:which|that)$/.test(lower[opener]) && ALLEGATIONS.has(lemma[opener - 1])
    if (isAllegation && /^(?:a|an)$/.test(lower[opener - 2]) && lower[opener - 3] === ',') return of.head
  }
  return -1
}

/** Tokens between "and" and the verb of what it joins. */
const JOIN_REACH = 6

/**
 * Whether "and", without a comma, joins a clause to a denial of another: of "denied that they had met and agreed" the two may both be
 * denied, whatever the parser makes of it.
 */
export function isJoinedToDenied({ clauses, lower }: Analysed, clause: Clause): boolean {
  if (clause.relation !== 'conj' || !clause.inherited || clause.opener !== '') return false
  const above = clauses.all[clause.parent]
  if (above === undefined || !DENYING.test(above.lemma)) return false
  const isBetween = above.children.some((child) => {
    const { relation, head } = clauses.all[child]
    return CONTENT.test(relation) && head > above.head && head < clause.head
  })
  for (let at = clause.head - 1; at > above.head && at > clause.head - JOIN_REACH; at--)
    if (/^(?:and|or)$/.test(lower[at])) return isBetween && !/^[,;:–—-]$/.test(lower[at - 1])
  return false
}
