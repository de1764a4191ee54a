import {
  APOSTROPHE,
  AT,
  BACKTICK,
  CLASSES,
  COLON,
  COMMA,
  DIGIT,
  ELLIPSIS,
  EM_DASH,
  EN_DASH,
  EQUALS,
  GREATER,
  HASH,
  HYPHEN,
  JOINED,
  LEFT_SINGLE,
  LESS,
  LOWER,
  NEWLINE,
  PERIOD,
  PLUS,
  RIGHT_SINGLE,
  SEMICOLON,
  STAR,
  SURROGATE,
  TILDE,
  UNDERSCORE,
} from './characters.ts'
import { cliticAt, isApostrophe, NO_CLITIC } from './clitics.ts'
import { CLIPPED } from './contractions.ts'
import { classAt, digitsEnd, lettersEnd, runEnd, sameEnd, unitAt } from './units.ts'

const EXCLAMATION = 0x21
const QUESTION = 0x3f
const LEFT_SQUARE = 0x5b

/** The end of the token that begins at `start` with a unit that is neither blank, letter nor digit. */
export function markEnd(text: string, start: number): number {
  const unit = text.charCodeAt(start)
  switch (unit) {
    case COMMA:
      return start + 1
    case PERIOD:
      if (classAt(text, start + 1) === DIGIT && classAt(text, start - 1) <= NEWLINE) return runEnd(text, start + 1)
      return stopsEnd(text, start)
    case QUESTION:
    case EXCLAMATION:
    case ELLIPSIS:
      return stopsEnd(text, start)
    case APOSTROPHE:
    case BACKTICK:
    case LEFT_SINGLE:
    case RIGHT_SINGLE:
      return apostropheEnd(text, start, unit)
    case HYPHEN:
    case EN_DASH:
    case EM_DASH:
    case STAR:
    case TILDE:
    case UNDERSCORE:
    case LESS:
    case GREATER:
      return sameEnd(text, start)
    case HASH:
    case AT: {
      const after = classAt(text, start + 1)
      return after >= LOWER && after !== DIGIT && classAt(text, start - 1) < LOWER ? tagEnd(text, start + 1) : start + 1
    }
    case PLUS:
      return classAt(text, start + 1) === DIGIT && classAt(text, start - 1) < LOWER
        ? digitsEnd(text, start + 1)
        : sameEnd(text, start)
    case COLON:
    case SEMICOLON:
    case EQUALS:
      return faceEnd(text, start, unit)
    case LEFT_SQUARE:
      return text.startsWith('[...]', start) ? start + 5 : start + 1
    default:
      return symbolEnd(text, start)
  }
}

/** Periods, question and exclamation marks run together: "...", "?!", "!!!". */
function stopsEnd(text: string, start: number): number {
  let end = start + 1
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end)
    if (unit !== PERIOD && unit !== QUESTION && unit !== EXCLAMATION && unit !== ELLIPSIS) break
  }
  return end
}

/** A clitic after a word, a clipped word or year ("'em", "'87"), a doubled mark, or a quotation mark alone. */
function apostropheEnd(text: string, start: number, unit: number): number {
  if (unitAt(text, start + 1) === unit) return start + 2
  const after = classAt(text, start + 1)
  if (after < LOWER) return start + 1
  if (unit === LEFT_SINGLE && after !== DIGIT) return start + 1
  const adjacent = classAt(text, start - 1) > NEWLINE
  if (isApostrophe(unit) && adjacent && cliticAt(text, start) !== NO_CLITIC) return lettersEnd(text, start + 1)
  if (after === DIGIT) {
    const digits = digitsEnd(text, start + 1)
    const end = yearEnd(text, digits)
    return digits - start === 3 && classAt(text, end) < LOWER && !adjacent ? end : start + 1
  }
  const end = lettersEnd(text, start + 1)
  if (end - start > 6 || classAt(text, end) === DIGIT) return start + 1
  const word = text.slice(start + 1, end).toLowerCase()
  // Apart from its word by a blank, a clitic is still one where no quotation could begin.
  if (word === 's' && !adjacent && classAt(text, end) <= NEWLINE) return end
  if (word === 'n' && isApostrophe(unitAt(text, end))) return end + 1
  return CLIPPED.has(word) && !isApostrophe(unitAt(text, end)) ? end : start + 1
}

/** After the digits of "'80s" or "'80's", their ending. */
function yearEnd(text: string, at: number): number {
  if (text.startsWith("'s", at) || text.startsWith('’s', at)) return at + 2
  return unitAt(text, at) === 0x73 ? at + 1 : at
}

/** "#talks", "@reporter". */
function tagEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && (CLASSES[text.charCodeAt(end)] >= JOINED || text.charCodeAt(end) === UNDERSCORE)) end++
  return end
}

/** Faces such as ":-)" stand as one token, and so do runs of equals signs. */
function faceEnd(text: string, start: number, unit: number): number {
  const mouth = unitAt(text, start + 1) === HYPHEN ? start + 2 : start + 1
  if (
    '()DPpO/|]['.includes(text.charAt(mouth) || ' ') &&
    classAt(text, mouth + 1) < LOWER &&
    classAt(text, start - 1) !== DIGIT
  ) {
    const shape = text.charCodeAt(mouth)
    const letter = CLASSES[shape] >= LOWER
    if (!letter || classAt(text, start - 1) <= NEWLINE) {
      if (shape === 0x29 || shape === 0x28 || letter) return letter ? mouth + 1 : sameEnd(text, mouth)
    }
  }
  return unit === EQUALS ? sameEnd(text, start) : start + 1
}

/** One character with whatever is joined to it: a pair of surrogates counts as one, a lone one stands alone. */
function symbolEnd(text: string, start: number): number {
  let end = start
  for (;;) {
    const high = text.charCodeAt(end)
    const low = unitAt(text, end + 1)
    end += high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000 ? 2 : 1
    const joins = classAt(text, end) === JOINED
    while (classAt(text, end) === JOINED) end++
    if (!joins || unitAt(text, end - 1) !== 0x200d || classAt(text, end) !== SURROGATE) return end
  }
}
