import { CLASSES, COLON, COMMA, DIGIT, JOINED, LOWER, NEWLINE, PERIOD, SEMICOLON, UPPER } from './characters.ts'
import type { Quotations } from './quotations.ts'

/** What a token is to the sentence splitter. */
const WORD = 0
const CAPITALISED = 1
const CAPITALS = 2
const INITIAL = 3
const NUMBER = 4
const STOP = 5
const ELLIPSIS = 6
const ASKED = 7
const ABBREVIATION = 8
const COMMAS = 9
const COLONS = 10
const SEMICOLONS = 11
const DASH = 12
const OPENING = 13
const CLOSING = 14
const OPEN_BRACKET = 15
const CLOSE_BRACKET = 16
const SYMBOL = 17
const ADDRESS = 18
/** Before the first or after the last token of a paragraph. */
const OUTSIDE = 19

/** Rows of the weight table: a power of two. */
export const ROWS: number = 1 << 18
const ROW_SHIFT = 32 - 18

/** How many features a boundary has at most. */
export const MOST_FEATURES = 32

/** What the features of a boundary are made of; one entry a token. */
export interface Boundaries {
  readonly kinds: Uint8Array
  /** Hash of each token in small letters. */
  readonly hashes: Int32Array
  readonly depths: Uint16Array
  /** 1 where a blank stands before the token. */
  readonly apart: Uint8Array
}

export function boundariesOf(
  text: string,
  count: number,
  starts: Int32Array,
  ends: Int32Array,
  quotations: Quotations,
): Boundaries {
  const kinds = new Uint8Array(count)
  const hashes = new Int32Array(count)
  const apart = new Uint8Array(count)
  for (let token = 0; token < count; token++) {
    const start = starts[token]
    const end = ends[token]
    // Long tokens (addresses, rules of dashes) are told apart by their beginning alone.
    const limit = Math.min(end, start + 16)
    let hash = 0
    for (let at = start; at < limit; at++) {
      const unit = text.charCodeAt(at)
      hash = Math.imul(
        hash ^ (CLASSES[unit] === UPPER ? unit | 0x20 : CLASSES[unit] === DIGIT ? 0x30 : unit),
        0x01000193,
      )
    }
    hashes[token] = hash
    kinds[token] = kindOf(text, start, end)
    apart[token] = start === 0 || CLASSES[text.charCodeAt(start - 1)] <= NEWLINE ? 1 : 0
  }
  for (let quotation = 0; quotation < quotations.count; quotation++) {
    kinds[quotations.starts[quotation]] = OPENING
    if (quotations.closed[quotation] === 1) kinds[quotations.ends[quotation] - 1] = CLOSING
  }
  return { kinds, hashes, depths: quotations.depths, apart }
}

function kindOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start)
  const last = text.charCodeAt(end - 1)
  switch (CLASSES[first]) {
    case LOWER:
    case JOINED:
    case UPPER: {
      if (last === PERIOD) return end - start === 2 && CLASSES[first] === UPPER ? INITIAL : ABBREVIATION
      if (end - start > 24 || (end - start > 5 && hasMark(text, start, end))) return ADDRESS
      if (CLASSES[first] !== UPPER) return WORD
      return end - start > 1 && CLASSES[text.charCodeAt(start + 1)] === UPPER ? CAPITALS : CAPITALISED
    }
    case DIGIT:
      return NUMBER
  }
  switch (first) {
    case PERIOD:
      return end - start === 1 ? STOP : CLASSES[last] === DIGIT ? NUMBER : last === PERIOD ? ELLIPSIS : ASKED
    case 0x2026:
      return ELLIPSIS
    case 0x21:
    case 0x3f:
      return ASKED
    case COMMA:
      return COMMAS
    case COLON:
      return end - start === 1 ? COLONS : SYMBOL
    case SEMICOLON:
      return SEMICOLONS
    case 0x2d:
    case 0x2013:
    case 0x2014:
      return DASH
    case 0x28:
    case 0x5b:
    case 0x7b:
      return OPEN_BRACKET
    case 0x29:
    case 0x5d:
    case 0x7d:
      return CLOSE_BRACKET
    case 0x23:
    case 0x40:
      return end - start > 1 ? ADDRESS : SYMBOL
    case 0x27:
    case 0x2019:
      return end - start > 1 ? WORD : SYMBOL
    default:
      return SYMBOL
  }
}

/** Whether a word holds "/", "@" or a period, as addresses do. */
function hasMark(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x2f || unit === 0x40 || (unit === PERIOD && end - start > 6)) return true
  }
  return false
}

/**
 * Whether a sentence may begin at `token`, which is not the first of its paragraph: after anything but a word, a number,
 * a comma or an opening mark; or, after those, with anything but a word in small letters; never with a closing mark, nor
 * after the dash of a list, with which its paragraph begins at `first`.
 */
export function isCandidate(kinds: Uint8Array, first: number, token: number): boolean {
  const next = kinds[token]
  if (
    next === STOP ||
    next === COMMAS ||
    next === CLOSE_BRACKET ||
    next === CLOSING ||
    next === SEMICOLONS ||
    next === COLONS
  )
    return false
  const before = kinds[token - 1]
  if (before === OPENING || before === OPEN_BRACKET || (before === DASH && token - 1 === first)) return false
  if (before === WORD || before === NUMBER || before === COMMAS || before <= INITIAL)
    return next !== WORD && next !== NUMBER && next !== DASH
  return true
}

/** What is known of a paragraph, and of how its text is written, in a few bits. */
export interface Style {
  /** Whether the paragraph ends with a stop: 1, or 0. */
  readonly stopped: number
  /** How dense stops are in the paragraph, 0 to 3. */
  readonly density: number
  /** How the whole text is written, 0 to 7: paragraphs that end with a stop, sentences that begin in small letters. */
  readonly text: number
}

/**
 * Writes the features of the boundary before `token` as rows of the weight table into `rows`; returns how many.
 * `sentence` is the first token of the sentence so far; the paragraph is `[first, end)`.
 */
export function boundaryFeatures(
  { kinds, hashes, depths, apart }: Boundaries,
  style: Style,
  token: number,
  sentence: number,
  first: number,
  end: number,
  rows: Int32Array,
): number {
  const k0 = kinds[token - 1]
  const k1 = kinds[token]
  const km = token - 2 >= first ? kinds[token - 2] : OUTSIDE
  const kl = token - 3 >= first ? kinds[token - 3] : OUTSIDE
  const k2 = token + 1 < end ? kinds[token + 1] : OUTSIDE
  const k3 = token + 2 < end ? kinds[token + 2] : OUTSIDE
  const w0 = hashes[token - 1]
  const w1 = hashes[token]
  const wm = token - 2 >= first ? hashes[token - 2] : 1
  const w2 = token + 1 < end ? hashes[token + 1] : 1
  const quoted = (depths[token - 1] > 0 ? 1 : 0) + (depths[token] > 0 ? 2 : 0)
  const glued = apart[token] === 1 ? 0 : 1
  const length = bucket(token - sentence)
  const left = bucket(end - token)
  const pair = k0 * 32 + k1
  const written = style.text * 8 + style.stopped * 4 + style.density
  let at = 0
  const add = (template: number, value: number, other: number): void => {
    const mixed = Math.imul(value, 0x9e3779b1) + Math.imul(other + template * 0x3c6ef, 0x85ebca6b)
    rows[at++] = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> ROW_SHIFT
  }
  add(1, pair, glued)
  add(2, pair, km)
  add(3, pair, k2)
  add(4, pair, km * 32 + k2)
  add(5, pair, quoted)
  add(6, pair, length)
  add(7, pair, left)
  add(8, pair, style.text)
  add(9, pair, written)
  add(10, pair, w0)
  add(11, pair, w1)
  add(12, k0 * 32 + km, w1)
  add(13, w0, w1)
  add(14, pair, wm)
  add(15, pair, w2)
  add(16, k1, w0 ^ Math.imul(wm, 31))
  add(17, k0, w1 ^ Math.imul(w2, 31))
  add(18, w1, style.text)
  add(19, pair * 32 + km, kl * 32 + k2)
  add(20, pair * 32 + k2, k3)
  add(21, pair * 32 + km, quoted * 4 + glued)
  add(22, pair * 32 + k2, length * 8 + style.text)
  add(23, pair, length * 16 + left)
  add(24, kinds[sentence] * 32 + k1, k0 * 8 + (hashes[sentence] === w1 ? 1 : 0))
  add(25, w1, length)
  add(26, pair * 32 + km, wm)
  if (k0 === CLOSING && k1 >= CAPITALISED && k1 <= INITIAL) {
    // After a quotation, a name and a verb: does it say who spoke, or begin anew? ("Why now?" Orlo asked. He left.)
    const verb = nameEnd(kinds, token, end)
    const then = verb + 1 < end ? kinds[verb + 1] : OUTSIDE
    add(27, km * 32 + then, verb < end ? hashes[verb] : 1)
    add(28, km * 32 + then, verb < end ? kinds[verb] : OUTSIDE)
  }
  return at
}

/** Names are no longer than this, in tokens. */
const LONGEST_NAME = 8

/** The token after the capitalised words, initials and titles that begin at `token`. */
function nameEnd(kinds: Uint8Array, token: number, end: number): number {
  const limit = Math.min(end, token + LONGEST_NAME)
  while (token < limit && ((kinds[token] >= CAPITALISED && kinds[token] <= INITIAL) || kinds[token] === ABBREVIATION))
    token++
  return token
}

/** A length in tokens, 0 to 9. */
function bucket(length: number): number {
  return length < 6 ? length : length < 10 ? 6 : length < 18 ? 7 : length < 35 ? 8 : 9
}

/** How a text is written as a whole. */
export function textStyle(kinds: Uint8Array, paragraphs: Int32Array): number {
  let stopped = 0
  let long = 0
  let stops = 0
  let small = 0
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    const end = paragraphs[paragraph + 1]
    if (end - paragraphs[paragraph] > 8) {
      long++
      if (endsStopped(kinds, end)) stopped++
    }
    for (let token = paragraphs[paragraph]; token + 1 < end; token++) {
      if (kinds[token] !== STOP && kinds[token] !== ASKED) continue
      stops++
      if (kinds[token + 1] === WORD) small++
    }
  }
  const ends = long === 0 || stopped * 10 >= long * 9 ? 0 : stopped * 2 >= long ? 1 : 2
  return ends * 3 + (small * 25 < stops ? 0 : small * 6 < stops ? 1 : 2)
}

export function paragraphStyle(kinds: Uint8Array, first: number, end: number, text: number): Style {
  let stops = 0
  for (let token = first; token < end; token++) if (kinds[token] === STOP || kinds[token] === ASKED) stops++
  const density = stops === 0 ? 0 : (end - first) / stops < 30 ? 1 : (end - first) / stops < 60 ? 2 : 3
  return { stopped: endsStopped(kinds, end) ? 1 : 0, density, text }
}

function endsStopped(kinds: Uint8Array, end: number): boolean {
  const last = kinds[end - 1]
  const before = end > 1 ? kinds[end - 2] : OUTSIDE
  const stop = last === CLOSING || last === CLOSE_BRACKET ? before : last
  return stop === STOP || stop === ASKED || stop === ELLIPSIS
}
