import type { Analysed, Clause } from '../clauses/index.ts'

/** What is taken or not in idioms, which say nothing of what is at issue. */
const TAKEN =
  /^(?:part|side|step|action|measure|chance|risk|notice|heed|pleasure|comfort|decision|responsibility|credit|blame|account|time|vote|question|position|stance|view|interest|prisoner|call|break|day|longer|more|further)s?$/

/** "will take *no* cut in pay", "will not take *any*": what is not taken is turned down, though who "takes a train" decides nothing. */
export function takesNone({ lower, lemma, upos }: Analysed, { head, lemma: verb, negations }: Clause): boolean {
  if (verb !== 'take' || (lower[head + 1] !== 'no' && !(lower[head + 1] === 'any' && negations.length === 1)))
    return false
  const noun = upos[head + 2] === 'ADJ' ? head + 3 : head + 2
  return upos[noun] === 'NOUN' && !TAKEN.test(lemma[noun]) && !TAKEN.test(lower[head + 2])
}
