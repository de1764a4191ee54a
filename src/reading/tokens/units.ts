import { BLANK, CLASSES, DIGIT, JOINED } from './characters.ts'

/** The unit at an offset; 0, a control character, outside of the text. */
export function unitAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? text.charCodeAt(at) : 0
}

/** The class of the unit at an offset; `BLANK` outside of the text. */
export function classAt(text: string, at: number): number {
  return at >= 0 && at < text.length ? CLASSES[text.charCodeAt(at)] : BLANK
}

/** The end of the letters, digits and marks joined to them that begin at `at`. */
export function runEnd(text: string, at: number): number {
  while (at < text.length && CLASSES[text.charCodeAt(at)] >= JOINED) at++
  return at
}

/** The end of the letters, and marks joined to them, that begin at `at`. */
export function lettersEnd(text: string, at: number): number {
  while (at < text.length) {
    const cls = CLASSES[text.charCodeAt(at)]
    if (cls < JOINED || cls === DIGIT) break
    at++
  }
  return at
}

export function digitsEnd(text: string, at: number): number {
  while (at < text.length && CLASSES[text.charCodeAt(at)] === DIGIT) at++
  return at
}

/** The end of the units equal to the one at `at`. */
export function sameEnd(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  let end = at + 1
  while (end < text.length && text.charCodeAt(end) === unit) end++
  return end
}

/** The first offset from `at` on that is not blank, or the text's length; looks no further than 64 units. */
export function skipBlanks(text: string, at: number): number {
  const limit = Math.min(text.length, at + 64)
  while (at < limit && CLASSES[text.charCodeAt(at)] === BLANK) at++
  return at
}

/** Turns an ASCII capital into its small letter; other letters may become something else, so compare with ASCII only. */
export function small(unit: number): number {
  return unit | 0x20
}
