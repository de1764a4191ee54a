import { APOSTROPHE, BACKTICK, CLASSES, LOWER, RIGHT_SINGLE } from './characters.ts'
import { lettersEnd, small, unitAt } from './units.ts'

export const NO_CLITIC = 0
/** 's 'd 'm 're 've 'll: stands apart from the word before its apostrophe. */
export const ENDING = 1
/** 't after an n: "n't" stands apart. */
export const NEGATION = 2

export function isApostrophe(unit: number): boolean {
  return unit === APOSTROPHE || unit === RIGHT_SINGLE || unit === BACKTICK
}

/** Which clitic the apostrophe at `at`, right after a letter or digit, begins. */
export function cliticAt(text: string, at: number): number {
  const end = lettersEnd(text, Math.min(at + 1, text.length))
  if (end < text.length && CLASSES[text.charCodeAt(end)] > LOWER) return NO_CLITIC
  const first = small(unitAt(text, at + 1))
  if (end === at + 2) {
    if (first === 0x73 || first === 0x64 || first === 0x6d) return ENDING
    return first === 0x74 && small(unitAt(text, at - 1)) === 0x6e ? NEGATION : NO_CLITIC
  }
  if (end !== at + 3) return NO_CLITIC
  const second = small(unitAt(text, at + 2))
  const ending = ((first === 0x72 || first === 0x76) && second === 0x65) || (first === 0x6c && second === 0x6c)
  return ending ? ENDING : NO_CLITIC
}
