import {
  APOSTROPHE,
  BACKTICK,
  CLASSES,
  DIGIT,
  EQUALS,
  LEFT_DOUBLE,
  LEFT_SINGLE,
  LOWER,
  MARK,
  NEWLINE,
  QUOTE,
  RIGHT_DOUBLE,
  RIGHT_SINGLE,
  SLASH,
} from './characters.ts'
import { classAt, unitAt } from './units.ts'

/** No quotation mark. */
export const NONE = 0
export const STRAIGHT = 1
export const CURLY = 2
/** Straight or curly, in single marks. */
export const SINGLE = 3

/** What the blanks and marks around a quotation mark say of it. */
export const OPENS = 1
export const CLOSES = 2
/** Either: whether a quotation is open decides. */
export const EITHER = 3

const LOW_DOUBLE = 0x201e
const LEFT_GUILLEMET = 0xab
const RIGHT_GUILLEMET = 0xbb

/** Which kind of quotation mark the token `[start, end)` is. Two single marks make a straight one. */
export function markKind(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  if (unit === QUOTE) return STRAIGHT
  if (unit === APOSTROPHE || unit === LEFT_SINGLE || unit === RIGHT_SINGLE || unit === BACKTICK) {
    if (end - start === 1) return SINGLE
    const second = text.charCodeAt(start + 1)
    return end - start === 2 && CLASSES[second] === MARK ? STRAIGHT : NONE
  }
  const curly = (unit >= LEFT_DOUBLE && unit <= LOW_DOUBLE) || unit === LEFT_GUILLEMET || unit === RIGHT_GUILLEMET
  return curly && end - start === 1 ? CURLY : NONE
}

/**
 * Whether the mark `[start, end)` opens or closes: by its own shape, or, where it has none or stands on the wrong side of
 * its word, by what stands around it.
 */
export function markSide(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  const before = unitAt(text, start - 1)
  const after = unitAt(text, end)
  const apartBefore = start === 0 || CLASSES[before] <= NEWLINE || opensBefore(before)
  const apartAfter = end >= text.length || CLASSES[after] <= NEWLINE
  const single = end - start === 1
  if (unit === LEFT_DOUBLE || unit === LOW_DOUBLE || unit === LEFT_GUILLEMET || (unit === LEFT_SINGLE && single))
    return apartAfter && !apartBefore ? EITHER : OPENS
  if (unit === RIGHT_DOUBLE || unit === RIGHT_GUILLEMET || (unit === RIGHT_SINGLE && single))
    return apartBefore && !apartAfter ? EITHER : CLOSES
  if (apartBefore) return apartAfter ? EITHER : OPENS
  if (apartAfter) return CLOSES
  // Glued on both sides: before a mark it closes; between two words it depends on what is open.
  return CLASSES[after] >= LOWER || opensBefore(after) ? EITHER : CLOSES
}

/** Marks that a quotation may follow without a blank. */
function opensBefore(unit: number): boolean {
  switch (unit) {
    case 0x28:
    case 0x5b:
    case QUOTE:
    case APOSTROPHE:
    case LEFT_SINGLE:
    case LEFT_DOUBLE:
    case BACKTICK:
    case SLASH:
    case EQUALS:
      return true
    default:
      return false
  }
}

/** Whether the mark at `start` may stand for inches or feet: a digit touches it from the left. */
export function followsDigit(text: string, start: number): boolean {
  return classAt(text, start - 1) === DIGIT
}
