/** What a UTF-16 unit is to the tokenizer. `LOWER` and above make words. */
export const BLANK = 0
export const NEWLINE = 1
export const MARK = 2
/** Half of a character beyond the basic plane; alone, it is a token of its own. */
export const SURROGATE = 3
/** Belongs to whatever stands before it: combining marks, joiners, direction marks, the soft hyphen. */
export const JOINED = 4
export const LOWER = 5
export const UPPER = 6
export const DIGIT = 7

// Units that the rules name.
export const QUOTE = 0x22
export const HASH = 0x23
export const DOLLAR = 0x24
export const AMPERSAND = 0x26
export const APOSTROPHE = 0x27
export const STAR = 0x2a
export const PLUS = 0x2b
export const COMMA = 0x2c
export const HYPHEN = 0x2d
export const PERIOD = 0x2e
export const SLASH = 0x2f
export const COLON = 0x3a
export const SEMICOLON = 0x3b
export const LESS = 0x3c
export const EQUALS = 0x3d
export const GREATER = 0x3e
export const AT = 0x40
export const UNDERSCORE = 0x5f
export const BACKTICK = 0x60
export const TILDE = 0x7e
export const LEFT_SINGLE = 0x2018
export const RIGHT_SINGLE = 0x2019
export const LEFT_DOUBLE = 0x201c
export const RIGHT_DOUBLE = 0x201d
export const EN_DASH = 0x2013
export const EM_DASH = 0x2014
export const ELLIPSIS = 0x2026

/** The class of every UTF-16 unit: `CLASSES[text.charCodeAt(i)]`. Letters without case count as lower case. */
export const CLASSES: Uint8Array = classes()

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(LOWER)
  const fill = (cls: number, ...ranges: number[]): void => {
    for (let at = 0; at < ranges.length; at += 2) table.fill(cls, ranges[at], ranges[at + 1] + 1)
  }
  // ASCII, then Latin-1, punctuation, currency, symbols, arrows and shapes, CJK punctuation, full-width forms, private use.
  fill(MARK, 0x00, 0x2f, 0x3a, 0x40, 0x5b, 0x60, 0x7b, 0xa9, 0xab, 0xb4, 0xb6, 0xb9, 0xbb, 0xbf, 0xd7, 0xd7, 0xf7, 0xf7)
  fill(MARK, 0x2010, 0x2064, 0x20a0, 0x20cf, 0x2100, 0x2bff, 0x3001, 0x3004, 0x3008, 0x3020, 0xe000, 0xf8ff)
  fill(MARK, 0xff00, 0xff0f, 0xff1a, 0xff20, 0xff3b, 0xff40, 0xff5b, 0xff65, 0xffe0, 0xffff)
  fill(DIGIT, 0x30, 0x39)
  fill(UPPER, 0x41, 0x5a, 0xc0, 0xd6, 0xd8, 0xde)
  // Latin Extended-A and B, Greek, Cyrillic: upper case where lowering changes the letter.
  for (let unit = 0x100; unit < 0x590; unit++) {
    const letter = String.fromCharCode(unit)
    if (letter !== letter.toLowerCase()) table[unit] = UPPER
  }
  fill(BLANK, 0x09, 0x09, 0x20, 0x20, 0xa0, 0xa0, 0x1680, 0x1680, 0x180e, 0x180e, 0x2000, 0x200b, 0x202f, 0x202f)
  fill(BLANK, 0x205f, 0x2060, 0x3000, 0x3000, 0xfeff, 0xfeff)
  fill(NEWLINE, 0x0a, 0x0d, 0x85, 0x85, 0x2028, 0x2029)
  fill(SURROGATE, 0xd800, 0xdfff)
  fill(JOINED, 0xad, 0xad, 0x300, 0x36f, 0x200c, 0x200f, 0x202a, 0x202e, 0x2061, 0x206f, 0x20d0, 0x20f0, 0xfe00, 0xfe0f)
  fill(JOINED, 0x591, 0x5bd, 0x64b, 0x65f)
  return table
}
