import type { MeetingReport } from './row.ts'

/**
 * The same, worked out once for each coding, for a report is held against many rows.
 *
 * @param work by the coding of a report alone
 */
export function onceForCoding<T>(work: (report: MeetingReport) => T): (report: MeetingReport) => T {
  const known = new WeakMap<MeetingReport['coding'], { readonly found: T }>()
  return (report) => {
    let one = known.get(report.coding)
    if (one === undefined) {
      one = { found: work(report) }
      known.set(report.coding, one)
    }
    return one.found
  }
}
