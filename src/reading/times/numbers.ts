import type { Line } from './line.ts'
import type { Unit } from './time.ts'
import { NUMBERS, ORDINALS, UNITS, VAGUE } from './words.ts'

/** How many, as said: `most` is null where only a word like "several" or a bare plural says it. */
export interface Count {
  readonly least: number
  readonly most: number | null
  readonly end: number
}

/** What a count without a number may be at most: beyond it one would speak of the next larger unit. */
const MOST: Readonly<Record<Unit, number>> = {
  hour: 24,
  day: 14,
  weekend: 6,
  week: 8,
  month: 12,
  quarter: 8,
  half: 4,
  year: 10,
  decade: 9,
  century: 9,
}

export function mostOf({ least, most }: Pick<Count, 'least' | 'most'>, unit: Unit): number {
  return most ?? Math.max(least, MOST[unit])
}

/** A whole number in digits or words: "12", "twenty-five", "six"; up to 999. */
function numberAt(line: Line, i: number): { readonly value: number; readonly end: number } | null {
  const word = line.word(i)
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), end: i + 1 }
  const whole = NUMBERS.get(word)
  if (whole === undefined) {
    if (!word.includes('-')) return null
    const [tens, ones] = word.split('-')
    const sum = ones === undefined ? undefined : (NUMBERS.get(tens) ?? Number.NaN) + (NUMBERS.get(ones) ?? Number.NaN)
    return sum !== undefined && sum > 20 && sum < 100 ? { value: sum, end: i + 1 } : null
  }
  if (whole >= 20 && whole < 100 && whole % 10 === 0) {
    const at = line.isHyphen(i + 1) ? i + 2 : i + 1
    const ones = NUMBERS.get(line.word(at))
    if (ones !== undefined && ones > 0 && ones < 10) return { value: whole + ones, end: at + 1 }
  }
  return { value: whole, end: i + 1 }
}

/** A count before a unit: "two", "a", "a few", "a couple of", "two or three", "at least 40", "several". */
export function countAt(line: Line, from: number): Count | null {
  let i = from
  let open: 'least' | 'most' | null = null
  if (line.has(i, ['at', 'least']) || line.has(i, ['more', 'than'])) {
    open = 'least'
    i += 2
  } else if (line.has(i, ['less', 'than']) || line.has(i, ['fewer', 'than']) || line.has(i, ['up', 'to'])) {
    open = 'most'
    i += 2
  }
  if (
    /^(?:about|around|some|nearly|almost|roughly|only|just|barely|another|over)$/.test(line.word(i)) &&
    numberAt(line, i + 1)
  )
    i++
  if (line.has(i, ['a', 'couple', 'of'])) return { least: 2, most: 2, end: i + 3 }
  if (line.has(i, ['a', 'couple'])) return { least: 2, most: 2, end: i + 2 }
  if (line.word(i) === 'a' && line.word(i + 1) === 'few') return { least: 2, most: null, end: i + 2 }
  if (line.has(i, ['half', 'a', 'dozen'])) return { least: 6, most: 6, end: i + 3 }
  if (line.word(i) === 'a' || line.word(i) === 'an') return { least: 1, most: 1, end: i + 1 }
  if (VAGUE.has(line.word(i))) return { least: 2, most: null, end: i + 1 }
  const one = numberAt(line, i)
  if (one === null) return null
  let { value: most, end } = one
  const link = line.word(end)
  if (link === 'or' || link === 'to' || line.isHyphen(end)) {
    const at = line.isHyphen(end) && line.word(end + 1) === 'to' && line.isHyphen(end + 2) ? end + 3 : end + 1
    const other = numberAt(line, at)
    if (
      other !== null &&
      other.value > one.value &&
      UNITS.has(line.word(line.isHyphen(other.end) ? other.end + 1 : other.end))
    )
      ({ value: most, end } = other)
  }
  if (open === 'least') return { least: one.value, most: null, end }
  return { least: open === 'most' ? 1 : one.value, most, end }
}

/** A day of the month: "4", "4th", "18th", "thirty-first"; in words only where `words`. */
export function dayAt(
  line: Line,
  i: number,
  { words }: { readonly words: boolean },
): { value: number; end: number; ordinal: boolean } | null {
  const match = /^(\d{1,2})(st|nd|rd|th|d)?$/.exec(line.word(i))
  if (match !== null) {
    const value = Number(match[1])
    return value >= 1 && value <= 31 ? { value, end: i + 1, ordinal: match[2] !== undefined } : null
  }
  const ordinal = ordinalAt(line, i)
  if (ordinal !== null && ordinal.value <= 31) return { ...ordinal, ordinal: true }
  if (!words) return null
  const number = numberAt(line, i)
  return number !== null && number.value >= 1 && number.value <= 31 ? { ...number, ordinal: false } : null
}

/** "first", "21st", "thirty-first" up to 99. */
export function ordinalAt(line: Line, i: number): { value: number; end: number } | null {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(line.word(i))
  if (digits !== null) return { value: Number(digits[1]), end: i + 1 }
  const word = line.word(i)
  const whole = ORDINALS.get(word)
  if (whole !== undefined) return { value: whole, end: i + 1 }
  const tens = NUMBERS.get(word)
  if (tens !== undefined && tens >= 20 && tens < 100 && tens % 10 === 0) {
    const at = line.isHyphen(i + 1) ? i + 2 : i + 1
    const ones = ORDINALS.get(line.word(at))
    if (ones !== undefined && ones < 10) return { value: tens + ones, end: at + 1 }
  }
  return null
}

/** What tells an hour of four digits from a year: "1500 GMT". */
export const ZONES: RegExp = /^(?:est|edt|et|pst|pdt|pt|cst|cdt|gmt|utc|cet|bst|hrs|hours)$/

/** A year of four digits, 1400 to 2199. */
export function yearAt(line: Line, i: number): number | null {
  const word = line.word(i)
  if (ZONES.test(line.word(i + 1))) return null
  return /^(?:1[4-9]|2[01])\d\d$/.test(word) ? Number(word) : null
}
