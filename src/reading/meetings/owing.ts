import type { Clause } from '../clauses/index.ts'

/** "Kessar owes the Fund 140 million on 31 March": who owes has to keep the day, what is owed is due, and whom it is owed to has no part. */
export const isOwing = ({ lemma, passive }: Clause): boolean => !passive && /^(?:owe|pay|repay)$/.test(lemma)
