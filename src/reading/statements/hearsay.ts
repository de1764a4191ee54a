import type { Analysed, Clause } from '../clauses/index.ts'

/** "is said to be offering", "was reported to have refused": told, though not on whose word; `parent` is the verb of telling. */
export const isHearsay = ({ passive, lemma, negations }: Clause): boolean =>
  passive && negations.length === 0 && /^(say|report|understand|believe|know)$/.test(lemma)

/** Whether what a clause tells is said to be so by nobody in particular. */
export function isToldByHearsay({ opener, parent }: Clause, { clauses }: Analysed): boolean {
  return opener === 'to' && parent >= 0 && isHearsay(clauses.all[parent])
}
