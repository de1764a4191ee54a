import {
  ALWAYS,
  BEFORE_NUMBER,
  CAPITALISED,
  CAPITALISED_INSIDE,
  INSIDE,
  LONGEST_ABBREVIATION,
  STARTERS,
} from './abbreviations.ts'
import { CLASSES, COMMA, DIGIT, LOWER, NEWLINE, PERIOD, UPPER } from './characters.ts'
import { classAt, lettersEnd, skipBlanks, unitAt } from './units.ts'

/**
 * Whether the period at `end` belongs to the word before it, as in "Gen." and "U.S.", rather than to the sentence.
 *
 * The word begins at `start`, its last run of letters and digits at `run`; `before` is the first unit of the token before
 * it, 0 where there is none.
 */
export function periodBelongs(text: string, start: number, run: number, end: number, before: number): boolean {
  if (classAt(text, end - 1) === DIGIT) return false
  // Before an ellipsis a word stops, and gives its last period to it; before a single further period it does not.
  if (unitAt(text, end + 1) === PERIOD && unitAt(text, end + 2) === PERIOD) return false
  // A run of one letter after a period: "U.S.", "a.m.", "Ph.D.".
  if (run > start) return end - run === 1 && unitAt(text, run - 1) === PERIOD && classAt(text, run - 2) >= LOWER
  if (end - start > LONGEST_ABBREVIATION) return false
  const next = skipBlanks(text, end + 1)
  if (end - start === 1) return initialBelongs(text, start, next, before)
  const word = text.slice(start, end).toLowerCase()
  if (ALWAYS.has(word)) return true
  const capital = classAt(text, start) === UPPER
  if (capital && CAPITALISED.has(word)) return true
  if (BEFORE_NUMBER.has(word) && classAt(text, next) === DIGIT) return true
  const inside = goesOn(text, next) || (before === COMMA && !startsSentence(text, next))
  return inside && ((capital && CAPITALISED_INSIDE.has(word)) || INSIDE.has(word))
}

/** "J. Smith", "v. Wade", "p. 12"; not "vitamin C. The". */
function initialBelongs(text: string, start: number, next: number, before: number): boolean {
  const follows = classAt(text, next)
  if (classAt(text, start) === UPPER) {
    if (follows !== UPPER && follows !== DIGIT && unitAt(text, next) !== COMMA) return false
    const namesBefore = before === 0 || CLASSES[before] !== LOWER
    return namesBefore
      ? !startsSentence(text, next)
      : text.charAt(start) !== 'I' && unitAt(text, lettersEnd(text, next)) === PERIOD
  }
  const letter = text.charAt(start)
  if (letter === 'v') return follows === UPPER
  return follows === DIGIT && (letter === 'p' || letter === 'c' || letter === 'b' || letter === 'd' || letter === 'n')
}

/** Whether the sentence plainly goes on at `next`. */
function goesOn(text: string, next: number): boolean {
  const cls = classAt(text, next)
  if (cls === LOWER || cls === DIGIT) return true
  const unit = unitAt(text, next)
  return unit === COMMA || unit === 0x29 || unit === 0x3b || unit === 0x3a || unit === 0x2d
}

function startsSentence(text: string, next: number): boolean {
  if (next >= text.length || classAt(text, next) === NEWLINE) return true
  if (classAt(text, next) !== UPPER) return false
  const end = lettersEnd(text, next)
  return end - next < 8 && unitAt(text, end) !== PERIOD && STARTERS.has(text.slice(next, end).toLowerCase())
}
