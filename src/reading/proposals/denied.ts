import { type Analysed, denialOf, notOneBefore } from '../clauses/index.ts'
import { type Phrases, subjectOf } from '../phrases/index.ts'

const NONE = /^(?:no|none|nobody|nothing|neither)$/

/** "No levy would be raised", "*not one* crown of the debt would be forgiven": it is said of nothing that it is done. */
export function isOfNone(phrases: Phrases, verb: number): boolean {
  const { items, lower } = phrases
  const subject = subjectOf(phrases, verb)
  if (subject < 0) return false
  const { first, end } = items[subject]
  // "no more than 40 boats" is a bound.
  if (NONE.test(lower[first])) return !/^(?:more|less|fewer|longer|later)$/.test(lower[first + 1])
  return notOneBefore(phrases, end - 1) >= 0
}

/** "Reports that it had *offered a loan* were false": the text says that what a token's clause tells is not so. */
export function isDenied(token: number, text: Analysed): boolean {
  const clause = text.clauses.all[text.clauses.of[token]]
  return clause !== undefined && denialOf(clause, text) >= 0
}
