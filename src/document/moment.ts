const MOMENT = /^(\d{4}-\d{2}(?:-\d{2})?)(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/

/**
 * Whether somebody may write so when something was: an ISO 8601 month, day, or day and time that exists.
 *
 * @example isMoment('2031-02-29') // false: that year has no such day
 */
export function isMoment(value: string): boolean {
  const [, day, time] = MOMENT.exec(value) ?? []
  if (day === undefined || (time !== undefined && day.length < '2031-04-02'.length)) return false
  const at = Date.parse(`${day}${day.length === '2031-04'.length ? '-01' : ''}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) && !Number.isNaN(Date.parse(value))
}
