import { dayNumber, easterOf, nthWeekday, partsOf } from './days.ts'
import { type Asked, beside, certain, day, type Interval, nearest } from './interval.ts'
import type { NamedTime, TimeForm } from './time.ts'

const SEASON_MONTHS: Partial<Record<NamedTime, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

/** Seasons and feasts: "last winter", "at Easter". */
export function daysOfNamed(
  { name, year, which }: TimeForm & { kind: 'named' },
  asked: Asked,
  today: number | null,
): Interval | null {
  const inYear = (y: number): Interval => namedIn(name, y)
  if (year !== null) return inYear(year)
  if (today === null) return null
  const now = partsOf(today).year
  const all = [now - 2, now - 1, now, now + 1, now + 2].map(inYear)
  const season = SEASON_MONTHS[name] !== undefined
  if (which === 'last' || which === 'next') return beside(all, which, today)
  if (which === 'this' && name !== 'winter') return certain(inYear(now), 'inferred')
  const found = nearest(all, asked, today)
  return season ? certain(found, found?.certainty === 'guessed' ? 'guessed' : 'inferred') : found
}

/** Seasons are the northern hemisphere's, by whole months: spring from March; a winter is that in which its year ends. */
function namedIn(name: NamedTime, year: number): Interval {
  const month = SEASON_MONTHS[name]
  if (month !== undefined)
    return {
      first: dayNumber(year, month, 1),
      last: dayNumber(year, month + 3, 0),
      granularity: 'season',
      certainty: 'inferred',
    }
  return day(feastIn(name, year), 'stated')
}

function feastIn(name: NamedTime, year: number): number {
  switch (name) {
    case 'easter':
      return easterOf(year)
    case 'good friday':
      return easterOf(year) - 2
    case 'easter monday':
      return easterOf(year) + 1
    case 'christmas':
      return dayNumber(year, 12, 25)
    case 'christmas eve':
      return dayNumber(year, 12, 24)
    case "new year's eve":
      return dayNumber(year, 12, 31)
    case "new year's day":
      return dayNumber(year, 1, 1)
    case 'thanksgiving':
      return nthWeekday(year, 11, 3, 4)
    case 'labor day':
      return nthWeekday(year, 9, 0, 1)
    case 'memorial day':
      return nthWeekday(year, 5, 0, -1)
    default:
      return dayNumber(year, 7, 4)
  }
}
