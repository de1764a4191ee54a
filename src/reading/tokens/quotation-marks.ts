import {
  APOSTROPHE,
  CLASSES,
  DIGIT,
  EM_DASH,
  LEFT_SINGLE,
  LOWER,
  MARK,
  NEWLINE,
  QUOTE,
  RIGHT_SINGLE,
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

const DOUBLED_LEFT = 0x201e
const LEFT_GUILLEMET = 0xab
const RIGHT_GUILLEMET = 0xbb

/** Which kind of quotation mark the token `[start, end)` is. Two single marks make a straight one. */
export function markKind(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  if (unit === QUOTE) return STRAIGHT
  if (unit === APOSTROPHE || unit === LEFT_SINGLE || unit === RIGHT_SINGLE || unit === 0x60) {
    if (end - start === 1) return SINGLE
    const second = text.charCodeAt(start + 1)
    return end - start === 2 && CLASSES[second] === MARK ? STRAIGHT : NONE
  }
  const curly = (unit >= 0x201c && unit <= DOUBLED_LEFT) || unit === LEFT_GUILLEMET || unit === RIGHT_GUILLEMET
  return curly && end - start === 1 ? CURLY : NONE
}

/** Whether the mark `[start, end)` opens or closes, by its own shape or by what stands around it. */
export function markSide(text: string, start: number, end: number): number {
  const unit = text.charCodeAt(start)
  if (unit === 0x201c || unit === DOUBLED_LEFT || unit === LEFT_GUILLEMET) return OPENS
  if (unit === 0x201d || unit === RIGHT_GUILLEMET) return CLOSES
  if (unit === LEFT_SINGLE && end - start === 1) return OPENS
  const before = unitAt(text, start - 1)
  const after = unitAt(text, end)
  const apartBefore = start === 0 || CLASSES[before] <= NEWLINE || opensBefore(before)
  const apartAfter = end >= text.length || CLASSES[after] <= NEWLINE
  if (unit === RIGHT_SINGLE && end - start === 1) return apartBefore && !apartAfter ? EITHER : CLOSES
  if (apartBefore) return apartAfter ? EITHER : OPENS
  if (apartAfter) return CLOSES
  const inWord = CLASSES[before] >= LOWER
  const beforeWord = CLASSES[after] >= LOWER
  if (!beforeWord) return inWord || !opensBefore(after) ? CLOSES : EITHER
  return inWord || before === EM_DASH || before === 0x2d ? EITHER : CLOSES
}

/** Marks that a quotation may follow without a blank. */
function opensBefore(unit: number): boolean {
  return (
    unit === 0x28 ||
    unit === 0x5b ||
    unit === QUOTE ||
    unit === APOSTROPHE ||
    unit === LEFT_SINGLE ||
    unit === 0x201c ||
    unit === 0x2f ||
    unit === 0x60
  )
}

/** Whether the mark at `start` may stand for inches or feet: a digit touches it from the left. */
export function followsDigit(text: string, start: number): boolean {
  return classAt(text, start - 1) === DIGIT
}
