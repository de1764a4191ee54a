import type { Analysed, Clause } from '../clauses/index.ts'
import type { EventText } from './context.ts'
import { caseOf } from './places.ts'

/** The phrase of a clause with one of the prepositions, which is no time: "on the village" but not "on Friday". */
export function obliqueOf({ times }: EventText, { obliques, index }: Clause, prepositions: readonly string[]): number {
  const isTime = (head: number): boolean => times.ofClause(index).some(({ first, end }) => first <= head && head < end)
  return obliques.find(({ preposition, head }) => prepositions.includes(preposition) && !isTime(head))?.head ?? -1
}

/** The phrase with one of the prepositions on a noun: "tariffs on imports". */
export function nounObliqueOf(text: Analysed, noun: number, prepositions: readonly string[]): number {
  if (noun < 0) return -1
  const { children, childStart, relation } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (child > noun && relation[child].startsWith('nmod') && prepositions.includes(caseOf(text, child))) return child
  }
  return -1
}
