import { type Addresses, addressEnd, opensAddress } from './addresses.ts'
import {
  AMPERSAND,
  APOSTROPHE,
  AT,
  BACKTICK,
  CLASSES,
  COLON,
  COMMA,
  DIGIT,
  DOLLAR,
  HYPHEN,
  LOWER,
  NEWLINE,
  PERIOD,
  RIGHT_SINGLE,
  SLASH,
  STAR,
  UNDERSCORE,
  UPPER,
} from './characters.ts'
import { cliticAt, ENDING, NEGATION } from './clitics.ts'
import { LONGEST_PREFIX, PREFIXES } from './contractions.ts'
import { periodBelongs } from './periods.ts'
import { classAt, digitsEnd, lettersEnd, runEnd, small, unitAt } from './units.ts'

/**
 * The end of the word or number that begins at `start` with a letter or digit. `before` is the first unit of the token
 * before it, 0 where there is none.
 *
 * A word is runs of letters and digits over inner marks. At each mark one rule says where the word goes on, in one number:
 * past `end`, the next run begins there; equal to `end`, the word stops before the mark; negative, it stops at `-number`.
 */
export function wordEnd(text: string, start: number, before: number, addresses: Addresses): number {
  let run = start
  let end = runEnd(text, start)
  for (;;) {
    const unit = unitAt(text, end)
    if (CLASSES[unit] <= NEWLINE) return end
    const next = overMark(text, unit, start, run, end, before, addresses)
    if (next === end) return end
    if (next < 0) return -next
    run = next
    end = runEnd(text, next)
  }
}

function overMark(
  text: string,
  unit: number,
  start: number,
  run: number,
  end: number,
  before: number,
  addresses: Addresses,
): number {
  switch (unit) {
    case COMMA:
      return overComma(text, start, end)
    case PERIOD:
      return overPeriod(text, start, run, end, before, addresses)
    case HYPHEN:
      return overHyphen(text, start, run, end, addresses)
    case APOSTROPHE:
    case RIGHT_SINGLE:
    case BACKTICK:
      return overApostrophe(text, start, end)
    case COLON:
      if (opensAddress(text, end)) return -addressEnd(text, end + 3)
      if (end - start === 6 && text.slice(start, end) === 'mailto') return -addressEnd(text, end)
      return classAt(text, end - 1) === DIGIT && classAt(text, end + 1) === DIGIT ? end + 1 : end
    case SLASH:
      return overSlash(text, start, run, end)
    case AMPERSAND:
      return bindsCapitals(text, run, end) ? end + 1 : end
    case DOLLAR:
      return overDollar(text, start, end)
    case AT:
      return classAt(text, end + 1) >= LOWER ? -addressEnd(text, end + 1) : end
    case UNDERSCORE:
    case STAR:
      return classAt(text, end + 1) >= LOWER ? end + 1 : end
    default:
      return end
  }
}

/** "1,250" but not "13,14". */
function overComma(text: string, start: number, end: number): number {
  if (classAt(text, end - 1) !== DIGIT || classAt(text, start) !== DIGIT) return end
  for (let at = end + 1; at < end + 4; at++) if (classAt(text, at) !== DIGIT) return end
  return classAt(text, end + 4) === DIGIT ? end : end + 1
}

/** "1.5", "U.S.", "Gen.", "example.org"; "end.Next" stops. */
function overPeriod(
  text: string,
  start: number,
  run: number,
  end: number,
  before: number,
  addresses: Addresses,
): number {
  const after = classAt(text, end + 1)
  const last = classAt(text, end - 1)
  if (after === DIGIT && last === DIGIT) return end + 1
  if (after >= LOWER) {
    const listing = listingEnd(text, start, end)
    if (listing > 0) return -listing
    const single = end - run === 1 && last !== DIGIT
    if (single && classAt(text, end + 2) < LOWER) return end + 1
    if (addresses.holds(text, start, end)) return -addresses.mailEnd(text)
    const name = addresses.nameEnd(text, end + 1)
    if (name > 0) return -name
    if (end - start <= 2 && isDegree(text, end + 1)) return end + 1
    if (single && last === UPPER && run > start) return -(end + 1)
  }
  return periodBelongs(text, start, run, end, before) ? -(end + 1) : end
}

const LONGEST_LISTING = 6
const LONGEST_EXCHANGE = 3

/**
 * The end of a share's code that begins at `start` and has its period at `end`, as agencies put it in brackets behind a company:
 * "(SABL.N)", "<ORE.L>". 0 where it is none.
 */
function listingEnd(text: string, start: number, end: number): number {
  if (end - start > LONGEST_LISTING) return 0
  for (let at = start; at < end; at++) {
    const cls = classAt(text, at)
    if (cls !== UPPER && cls !== DIGIT) return 0
  }
  let stop = end + 1
  while (stop - end - 1 <= LONGEST_EXCHANGE && classAt(text, stop) === UPPER) stop++
  if (
    stop === end + 1 ||
    stop - end - 1 > LONGEST_EXCHANGE ||
    classAt(text, stop) >= LOWER ||
    unitAt(text, stop) === PERIOD
  )
    return 0
  return opensBracket(unitAt(text, start - 1)) || closesBracket(unitAt(text, stop)) ? stop : 0
}

/** "(" and "<" */
const opensBracket = (unit: number): boolean => unit === 0x28 || unit === 0x3c

/** ")" and ">" */
const closesBracket = (unit: number): boolean => unit === 0x29 || unit === 0x3e

/** After "Ph." or "M.": one or two letters with a period of their own, as in "Ph.D.", "M.Sc.". */
function isDegree(text: string, at: number): boolean {
  const end = lettersEnd(text, at)
  return end - at <= 2 && classAt(text, at) === UPPER && unitAt(text, end) === PERIOD && classAt(text, end + 1) < LOWER
}

/** "co-chair", "713-555-0100", "555-0100"; other hyphens stand apart. */
function overHyphen(text: string, start: number, run: number, end: number, addresses: Addresses): number {
  const after = classAt(text, end + 1)
  if (after < LOWER) {
    // One or two letters, broken off by the speaker: "w- we".
    const broken = end - start <= 2 && classAt(text, start) !== DIGIT && after <= NEWLINE && unitAt(text, end + 1) !== 0
    return broken ? -(end + 1) : end
  }
  if (addresses.holds(text, start, end)) return -addresses.mailEnd(text)
  if (run === start && end - run <= LONGEST_PREFIX && PREFIXES.has(text.slice(run, end).toLowerCase())) return end + 1
  if (classAt(text, end - 1) === DIGIT && after === DIGIT) return overPhone(text, start, run, end)
  return end
}

function overPhone(text: string, start: number, run: number, end: number): number {
  if (run > start && unitAt(text, run - 1) === HYPHEN) return end + 1
  const second = digitsEnd(text, end + 1)
  if (unitAt(text, second) === HYPHEN && classAt(text, second + 1) === DIGIT) return end + 1
  const first = end - run
  return (first === 3 && second - end === 5) || (first === 5 && second - end === 5) ? end + 1 : end
}

/** "O'Brien" goes on; "they|'re", "do|n't" stop. */
function overApostrophe(text: string, start: number, end: number): number {
  if (classAt(text, end + 1) < LOWER) return end
  // Feet and inches: "5'|10".
  if (classAt(text, end - 1) === DIGIT && classAt(text, end + 1) === DIGIT) return end
  const clitic = cliticAt(text, end)
  if (clitic === NEGATION) return end - 1 > start ? -(end - 1) : end + 1
  if (clitic !== ENDING) return end + 1
  // Decades keep their ending: "1590's", "70's".
  const decade =
    unitAt(text, end - 1) === 0x30 && classAt(text, start) === DIGIT && (end - start === 2 || end - start === 4)
  return decade && small(unitAt(text, end + 1)) === 0x73 ? end + 1 : end
}

/** "11/20/1987", "w/o", "n/a"; "and/or" stops. */
function overSlash(text: string, start: number, run: number, end: number): number {
  const after = classAt(text, end + 1)
  if (after === DIGIT && classAt(text, start) === DIGIT && classAt(text, end - 1) === DIGIT) return end + 1
  if (end - start !== 1 || run !== start || after < LOWER || after === DIGIT) return end
  if (small(unitAt(text, start)) === 0x77) return end + 1
  return classAt(text, end + 2) < LOWER && unitAt(text, end + 2) !== SLASH && classAt(text, start) !== DIGIT
    ? end + 1
    : end
}

/** "AT&T", "R&D", "p&l". */
function bindsCapitals(text: string, run: number, end: number): boolean {
  const after = lettersEnd(text, end + 1)
  if (after === end + 1 || end - run > 4 || after - end > 5) return false
  if (end - run === 1 && after - end === 2) return true
  return classAt(text, end - 1) === UPPER && classAt(text, end + 1) === UPPER
}

/** "US$|100", "co$t"; "100$" stops. */
function overDollar(text: string, start: number, end: number): number {
  if (classAt(text, end - 1) === DIGIT) return end
  const after = classAt(text, end + 1)
  if (after === DIGIT) return end - start <= 3 ? -(end + 1) : end
  return after === LOWER ? end + 1 : end
}
