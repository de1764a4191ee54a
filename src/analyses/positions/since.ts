import { newsDayOf } from './news-days.ts'
import type { Positions } from './position.ts'

/** What was confirmed or changed on this day or later; it may have begun before. */
export function confirmedSince(table: Positions, since: string): Positions {
  const isLater = (day: string | null): boolean => day !== null && day >= since
  return {
    positions: table.positions.filter(({ evidence }) => evidence.some((one) => isLater(newsDayOf(one)))),
    reversals: table.reversals.filter(({ after }) => isLater(newsDayOf(after))),
    contradictions: table.contradictions.filter(({ after }) => isLater(newsDayOf(after))),
    claimedChanges: table.claimedChanges.filter(({ evidence }) => isLater(evidence.date)),
  }
}
