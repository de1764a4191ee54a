export { type Analysed, analysed, type Knowledge, type ParsedWords, type Stages } from './analysed.ts'
export type { Clause, Clauses, Oblique, PredicateKind } from './clause.ts'
export { isProviso } from './openers.ts'
export { conjunctsOf, phraseOf, spanOfTokens, tokenAt } from './phrases.ts'
