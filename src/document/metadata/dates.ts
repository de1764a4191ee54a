const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+)?'
const TIME = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(a\\.?m\\.?|p\\.?m\\.?)?'
const ZONE = '(?:\\s*(?:\\(?\\s*)?(z|[a-z]{2,5}|(?:gmt|utc)?[+-]\\d{2}:?\\d{2}|[+-]\\d{2})\\)?(?:\\s*\\([^)]*\\))?)?'
const WHEN = `(?:(?:,|\\s+at|\\s*[-–—|·])?\\s*${TIME}${ZONE})?`

/** Offsets of the zone names that RFC 822 defines, and of Z. Others name more than one zone and are left unknown. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
}

type Order = 'ymd' | 'dmy' | 'mdy' | 'my'

/** The ways to write a date, each with the order of its first groups; the groups of a time follow. First match wins. */
const PATTERNS: readonly (readonly [order: Order, pattern: RegExp])[] = [
  ['ymd', full(`(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t\\s]+${TIME}${ZONE})?`)],
  ['ymd', full(`(\\d{4})[/.](\\d{1,2})[/.](\\d{1,2})${WHEN}`)],
  ['ymd', full('(\\d{4})(\\d{2})(\\d{2})(?:t?(\\d{2})(\\d{2})(\\d{2})?()(z)?)?')],
  ['dmy', full(`${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?${MONTH}[\\s,-]+(\\d{4})${WHEN}`)],
  ['mdy', full(`${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${WHEN}`)],
  ['my', full(`${MONTH},?\\s+(\\d{4})`)],
  ['dmy', full(`(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})${WHEN}`)],
]

/** `Thu Nov 20 14:05:00 2031`, with the year last; and time before date, `3:45 PM EST, Thu November 20, 2031`. */
const ASCTIME = full(`${WEEKDAY}${MONTH}\\s+(\\d{1,2})\\s+(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\s+[a-z]{3,4})?\\s+(\\d{4})`)
const TIME_FIRST = new RegExp(`^${TIME}${ZONE}\\s*,?\\s+(?:on\\s+)?(.*\\d{4})$`, 'i')
const SLASHED = full(`(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})${WHEN}`)
const ISO_MONTH = /^(\d{4})-(\d{2})$/
/** Words that stand before a date on a page. */
const LABEL =
  /^(?:first\s+)?(?:published|posted|updated|date|issued|created|last\s+(?:modified|updated))(?:\s+(?:on|at))?\s*[:–—-]?\s*/i

function full(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'i')
}

/**
 * A written date as ISO 8601, no more precise than what is written; null for what is no date, does not exist or reads two
 * ways (`03/04/2031`). Stand-ins of programs for "no date" (year 1, the first second of 1970) are no dates.
 *
 * @example resolveDate('Thu, 20 Nov 2031 14:05:00 GMT') // '2031-11-20T14:05:00Z'
 * @example resolveDate('Nov. 20, 2031 3:45 p.m. EST') // '2031-11-20T15:45-05:00'
 * @example resolveDate('03/04/2031') // null
 */
export function resolveDate(written: string): string | null {
  if (written.length > MAX_UNITS) return null
  const text = written
    .replace(/[\s\u202f\u00a0]+/g, ' ')
    .trim()
    .replace(LABEL, '')
  for (const [order, pattern] of PATTERNS) {
    const match = pattern.exec(text)
    if (match !== null) return iso(order, match)
  }
  const month = ISO_MONTH.exec(text)
  if (month !== null) return isMonth(Number(month[2])) && isYear(Number(month[1])) ? text : null
  const asctime = ASCTIME.exec(text)
  if (asctime !== null) {
    const [, name, day, hour, minute, second, year] = asctime
    return resolveDate(`${name} ${day}, ${year} ${hour}:${minute}:${second}`)
  }
  const first = TIME_FIRST.exec(text)
  if (first !== null)
    return resolveDate(`${first[6]} ${text.slice(0, text.length - first[6]!.length).replace(/[\s,]+$/, '')}`)
  return slashed(text)
}

/** Longer strings are no dates; the bound keeps a hostile one from being matched at length. */
const MAX_UNITS = 100

/** A date that has day and month in either order is told only by a day past 12, or by the two being the same. */
function slashed(text: string): string | null {
  const match = SLASHED.exec(text)
  if (match === null) return null
  const [first, second] = [Number(match[1]), Number(match[2])]
  if (first > 12 || first === second) return iso('dmy', match)
  return second > 12 ? iso('mdy', match) : null
}

/** Groups 1 to 3 (two for month and year alone) are the date, the next ones hour, minute, second, am or pm, zone. */
function iso(order: Order, match: RegExpExecArray): string | null {
  const group = (letter: string): string => match[1 + order.indexOf(letter)]!
  const [year, month] = [Number(group('y')), monthOf(group('m'))]
  if (!isYear(year) || !isMonth(month)) return null
  if (order === 'my') return `${group('y')}-${two(month)}`
  const day = Number(group('d'))
  if (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null
  const date = `${group('y')}-${two(month)}-${two(day)}`
  const time = timeOf(match.slice(4))
  if (time === null) return null
  return date === '1970-01-01' && time === 'T00:00:00Z' ? null : date + time
}

/** `''` where no time is written, null where it is none. */
function timeOf([hours, minutes, seconds, half, zone]: readonly (string | undefined)[]): string | null {
  if (hours === undefined) return ''
  const afternoon = half?.[0]?.toLowerCase()
  const written = Number(hours)
  if (afternoon !== undefined && (written < 1 || written > 12)) return null
  const hour = afternoon === undefined ? written : (written % 12) + (afternoon === 'p' ? 12 : 0)
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return null
  const offset = offsetOf(zone)
  return `T${two(hour)}:${minutes}${seconds === undefined ? '' : `:${seconds}`}${offset}`
}

function offsetOf(zone: string | undefined): string {
  const plain = zone?.toLowerCase().replace(/^(?:gmt|utc)(?=[+-])/, '') ?? ''
  const match = /^([+-]\d{2}):?(\d{2})?$/.exec(plain)
  if (match === null) return ZONES[plain] ?? ''
  const offset = `${match[1]}:${match[2] ?? '00'}`
  return /^[+-]00:00$/.test(offset) ? 'Z' : offset
}

function monthOf(written: string): number {
  return /^\d/.test(written) ? Number(written) : MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1
}

const isYear = (year: number): boolean => year >= 1600
const isMonth = (month: number): boolean => month >= 1 && month <= 12
const two = (value: number): string => String(value).padStart(2, '0')

/**
 * A count of seconds or milliseconds since 1970 as ISO 8601, told apart by size; null outside of 1973 to 2200.
 *
 * @example resolveEpoch(1_952_950_000) // '2031-11-20T14:06:40Z'
 */
export function resolveEpoch(count: number): string | null {
  const milliseconds = count > 1e11 ? count : count * 1000
  if (!(milliseconds >= 1e11 && milliseconds < 7.26e12)) return null
  return new Date(milliseconds).toISOString().replace(/\.000Z$/, 'Z')
}

/**
 * The first moment, in milliseconds since 1970, that a resolved date can mean: of a day or month its beginning, and of a
 * time in an unknown zone the same time in UTC.
 */
export function beginningOf(resolved: string): number {
  return Date.parse(/T[\d:.]+$/.test(resolved) ? `${resolved}Z` : resolved)
}

/** A month and day without a year, `Nov 20` or `20 November`, as [month, day]; null for anything else. */
export function monthAndDay(written: string): readonly [month: number, day: number] | null {
  const match = MONTH_DAY.exec(written.trim()) ?? DAY_MONTH.exec(written.trim())
  if (match === null) return null
  const [month, day] = /^\d/.test(match[1]!) ? [match[2]!, match[1]!] : [match[1]!, match[2]!]
  return Number(day) >= 1 && Number(day) <= 31 ? [monthOf(month), Number(day)] : null
}

const MONTH_DAY = full(`${WEEKDAY}${MONTH}\\s+(\\d{1,2})`)
const DAY_MONTH = full(`${WEEKDAY}(\\d{1,2})\\s+${MONTH}`)
