import type { Analysed } from '../clauses/index.ts'

/** Verbs of bringing to an end what was laid on somebody. */
const VERBS: ReadonlySet<string> = new Set([
  ...'lift remove end suspend ease drop rescind scrap abolish cancel withdraw revoke repeal waive terminate relax'.split(
    ' ',
  ),
  ...['reverse', 'undo', 'discontinue', 'call off', 'roll back', 'phase out', 'do away', 'take off'],
])
const NOUNS: ReadonlySet<string> = new Set(
  'lifting removal end ending suspension easing withdrawal cancellation repeal abolition relaxation termination revocation dropping relief rollback'.split(
    ' ',
  ),
)

/** Whether a phrase that begins with this base form is about bringing to an end what the rest of it names. */
export const isUndoing = (base: string): boolean => VERBS.has(base) || NOUNS.has(base)

/** Money, which stands at the head of what it measures: "300 million dollars in tariffs". */
const MEASURE =
  /^(?:dollar|dlr|euro|pound|franc|yen|mark|crown|million|billion|mln|bln|rest|most|all|part|half|remainder|some)s?$/

/** Head of the noun phrase that begins right behind a token, or -1. */
function nounBehind({ upos, sentence }: Analysed, token: number): number {
  let noun = -1
  for (let at = token + 1; sentence[at] === sentence[token] && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/.test(upos[at]); at++)
    if (upos[at] === 'NOUN') noun = at
  return noun
}

/**
 * Whether a text tells of a token's thing that it ends, or might: "lift the sanctions", "sanctions were lifted", "an end to the
 * sanctions". Made once for a text; linear in its length.
 */
export function undoneIn(text: Analysed): (token: number) => boolean {
  const { clauses, head, relation, lemma, lower } = text
  const ended = new Set<number>()
  for (const { lemma: verb, object, obliques, head: at, relation: how, passive } of clauses.all) {
    // "calling off the sanctions", where the parser takes the particle for a preposition
    for (const { preposition, head: thing } of obliques) if (VERBS.has(`${verb} ${preposition}`)) ended.add(thing)
    if (!VERBS.has(verb)) continue
    if (object >= 0) ended.add(object)
    // "lift tariffs imposed in May", where the parser takes them for what the next verb is about
    else if (!passive) ended.add(nounBehind(text, at))
    // "the sanctions that were lifted"
    if (passive && how.startsWith('acl') && head[at] >= 0) ended.add(head[at])
  }
  return (token) => {
    for (let at = token, step = 0; at >= 0 && step < 4; at = head[at], step++) {
      if (ended.has(at)) return true
      const above = head[at]
      if (above < 0) return false
      const how = relation[at]
      if (!how.startsWith('nmod') && how !== 'compound' && how !== 'conj') return false
      if (NOUNS.has(lemma[above]) || NOUNS.has(lower[above])) return how !== 'conj'
      if (how !== 'conj' && !MEASURE.test(lower[above])) return false
    }
    return false
  }
}
