import { sinceKeyOf } from '../../ledger/index.ts'

/*
 * Days of publication as whole numbers: 20310304 for `2031-03-04`; what is not known of a date is 00 (20310300, 20310000),
 * and 0 is undated. They order as the dates do; a month or a year counts as its first day.
 */

/** @param sort as the ledger orders by: `2031-03-04 2031-03-05T01:15:00.000Z`; empty: undated */
export function dayNumber(sort: string): number {
  const [, year = '0', month = '00', day = '00'] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(sort) ?? []
  return Number(year) * 10_000 + Number(month) * 100 + Number(day)
}

/** `2031-03` of a date that tells its month; else empty. */
export const monthOf = (sort: string): string => /^\d{4}-\d{2}/.exec(sort)?.[0] ?? ''

/** `2031-03-04` of a date that tells its day; else empty. */
export const dayOf = (sort: string): string => /^\d{4}-\d{2}-\d{2}/.exec(sort)?.[0] ?? ''

/** Whether a day lies between two, both taken in; undefined: no limit. An undated one lies between none. */
export function within(since: string | undefined, until: string | undefined): ((day: number) => boolean) | null {
  if (since === undefined && until === undefined) return null
  const first = since === undefined ? 1 : dayNumber(sinceKeyOf(since))
  const last = until === undefined ? Number.MAX_SAFE_INTEGER : dayNumber(until)
  return (day) => day >= first && day <= last
}
