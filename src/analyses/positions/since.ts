import type { Positions } from './position.ts'

/** What was confirmed or changed on this day or later; it may have begun before. */
export function confirmedSince(table: Positions, since: string): Positions {
  const isLater = (day: string | null): boolean => day !== null && day >= since
  return {
    positions: table.positions.filter(({ lastConfirmed }) => isLater(lastConfirmed)),
    reversals: table.reversals.filter(({ after }) => isLater(after.date)),
    contradictions: table.contradictions.filter(({ after }) => isLater(after.date)),
    claimedChanges: table.claimedChanges.filter(({ evidence }) => isLater(evidence.date)),
  }
}
