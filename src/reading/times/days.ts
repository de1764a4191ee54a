/** Days are whole numbers from 0 for 1 January 1970 in the proleptic Gregorian calendar; months count from 1. */
const DAY = 86_400_000

/** @example dayNumber(1970, 1, 2) // 1; a day or month beyond its bounds runs on into the next */
export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return Math.round(date.getTime() / DAY)
}

export function partsOf(day: number): { year: number; month: number; day: number } {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

/** @example isoOf(0) // '1970-01-01' */
export function isoOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day of an ISO date or date-time, as written; null where there is none. */
export function dayOf(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(iso)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? dayNumber(year, month, day) : null
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

export function monthLength(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1)
}

/** 0 for Monday. */
export function weekdayOf(day: number): number {
  return (((day + 3) % 7) + 7) % 7
}

/** The Monday of the day's week. */
export function mondayOf(day: number): number {
  return day - weekdayOf(day)
}

/** Easter Sunday (Meeus, Jones and Butcher's algorithm for the Gregorian calendar). */
export function easterOf(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = Math.floor(b / 4)
  const e = b % 4
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - d - g + 15) % 30
  const i = Math.floor(c / 4)
  const k = c % 4
  const l = (32 + 2 * e + 2 * i - h - k) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const month = Math.floor((h + l - 7 * m + 114) / 31)
  return dayNumber(year, month, ((h + l - 7 * m + 114) % 31) + 1)
}

/** The `count`th given weekday of a month; from its end where `count` is -1. */
export function nthWeekday(year: number, month: number, weekday: number, count: number): number {
  if (count < 0) {
    const last = dayNumber(year, month + 1, 0)
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (count - 1) * 7
}
