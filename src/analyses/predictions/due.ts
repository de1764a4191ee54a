/**
 * The last day of a time that a prediction names, reckoned from the day of publication; null where the words do not tell a
 * day, or only with a year that they leave open. Conservative: "by June" ends with June, "within a year" a year on.
 */
export function dueDay(words: string, published: string | null): string | null {
  const text = words.toLowerCase().replace(/\s+/g, ' ')
  const year = /\b((?:19|20)\d\d)\b/.exec(text)?.[1]
  const month = MONTHS.findIndex((name) => new RegExp(`\\b${name}`).test(text))
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b(?! (?:months?|years?|weeks?|days?))/.exec(
    text.replace(year ?? '\0', ''),
  )?.[1]
  if (month >= 0) {
    const inYear = year !== undefined ? Number(year) : published === null ? null : nextYear(published, month)
    if (inYear === null) return null
    return iso(day === undefined ? endOfMonth(inYear, month) : new Date(Date.UTC(inYear, month, Number(day))))
  }
  if (year !== undefined) return `${year}-12-31`
  if (published === null) return null
  return fromUnits(text, new Date(`${published}T00:00:00Z`))
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
}

/** A month without a year is the next one of its name, the present one among them. */
function nextYear(published: string, month: number): number {
  const [year, now] = published.split('-').map(Number) as [number, number]
  return month + 1 >= now ? year : year + 1
}

const endOfMonth = (year: number, month: number): Date => new Date(Date.UTC(year, month + 1, 0))
const iso = (date: Date): string => date.toISOString().slice(0, 10)

function fromUnits(text: string, from: Date): string | null {
  const counted = /\b(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (day|week|month|year)s?\b/.exec(
    text,
  )
  if (counted !== null) return iso(after(from, NUMBERS[counted[1]!] ?? Number(counted[1]), counted[2]!))
  const named = /\b(this|next|the) (?:end of the )?(day|week|month|year)\b/.exec(text)
  if (named !== null) return iso(endOf(from, named[1] === 'next' ? 1 : 0, named[2]!))
  if (/\b(?:tomorrow)\b/.test(text)) return iso(after(from, 1, 'day'))
  if (/\b(?:today|tonight)\b/.test(text)) return iso(from)
  const weekday = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'].findIndex((name) =>
    text.includes(name),
  )
  if (weekday >= 0) return iso(after(from, (weekday - from.getUTCDay() + 7) % 7, 'day'))
  return null
}

function after(from: Date, count: number, unit: string): Date {
  const date = new Date(from)
  if (unit === 'day') date.setUTCDate(date.getUTCDate() + count)
  else if (unit === 'week') date.setUTCDate(date.getUTCDate() + 7 * count)
  else if (unit === 'month') date.setUTCMonth(date.getUTCMonth() + count)
  else date.setUTCFullYear(date.getUTCFullYear() + count)
  return date
}

/** The last day of the present unit of time, or of the one `ahead`. */
function endOf(from: Date, ahead: number, unit: string): Date {
  const year = from.getUTCFullYear()
  if (unit === 'year') return new Date(Date.UTC(year + ahead, 11, 31))
  if (unit === 'month') return endOfMonth(year, from.getUTCMonth() + ahead)
  if (unit === 'week') return after(from, ((7 - from.getUTCDay()) % 7) + 7 * ahead, 'day')
  return after(from, ahead, 'day')
}
