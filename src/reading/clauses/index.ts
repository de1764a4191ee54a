export type { Clause, Clauses, Oblique, PredicateKind } from './clause.ts'
