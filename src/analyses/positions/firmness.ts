import type { Evidence } from './position.ts'

/** How much a statement binds the party, by whose word it is. */
const WORD: Readonly<Record<Evidence['how'], number>> = { official: 1, named: 0.9, unnamed: 0.5, claimed: 0.3 }
/** How categorically it is said. */
const MODALITY: Readonly<Record<Evidence['modality'], number>> = {
  asserted: 1,
  conditional: 0.6,
  possible: 0.4,
  denied: 0,
  asked: 0,
}
/** What follows from a plan that was accepted or rejected as a whole, beside the same told of the issue itself. */
const BY_PLAN = 0.5
/** What the firmest single statement comes to. */
const ONE = 0.6

/** What a single statement comes to, 0 to 0.6, by whose word it is and how categorically it is said. */
export function weightOfOne(how: Evidence['how'], modality: Evidence['modality']): number {
  return ONE * WORD[how] * MODALITY[modality]
}

/**
 * How firmly a party stands, 0 to 1: how often it was said (by independent origins: what is repeated counts once), how
 * officially, and how categorically.
 *
 * Each origin counts with its firmest statement, `0.6 x word x modality`; together they come to
 * `1 - (1 - a)(1 - b)…`: one official, unconditional statement is 0.60, two from independent origins 0.84, three 0.94; one
 * unnamed official is 0.30; a conditional offer by a minister 0.32; a term of a plan that was accepted as a whole 0.30.
 */
export function firmnessOf(evidence: readonly Evidence[]): number {
  const best = new Map<string, number>()
  for (const { origin, how, modality, byPlan } of evidence) {
    const weight = weightOfOne(how, modality) * (byPlan === undefined ? 1 : BY_PLAN)
    if (weight > (best.get(origin.key) ?? 0)) best.set(origin.key, weight)
  }
  let left = 1
  for (const weight of best.values()) left *= 1 - weight
  return Math.round((1 - left) * 100) / 100
}
