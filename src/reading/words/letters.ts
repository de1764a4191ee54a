import { mixed } from '../model/index.ts'
import { Flag, MARK_SHIFT, Mark, type WordColumns } from './columns.ts'

const SEED = 0x811c9dc5
const PRIME = 0x01000193

/** The UTF-16 unit with digits as `0` and quotation marks straight. */
export function normalUnit(unit: number): number {
  if (unit < 128) return unit >= 0x31 && unit <= 0x39 ? 0x30 : unit === 0x60 ? 0x27 : unit
  switch (unit) {
    case 0x2018: // ‘
    case 0x2019: // ’
    case 0x201a: // ‚
    case 0x201b: // ‛
    case 0x2bc: // ʼ
    case 0xb4: // ´
      return 0x27
    case 0x201c: // “
    case 0x201d: // ”
    case 0x201e: // „
    case 0x201f: // ‟
    case 0xab: // «
    case 0xbb: // »
      return 0x22
    case 0x2010: // ‐
    case 0x2011: // ‑
      return 0x2d
    default:
      return unit
  }
}

/** The unit in lower case; units whose lower case is longer stay as they are. */
export function lowerUnit(unit: number): number {
  if (unit < 128) return unit >= 0x41 && unit <= 0x5a ? unit + 32 : unit
  const lower = String.fromCharCode(unit).toLowerCase()
  return lower.length === 1 ? lower.charCodeAt(0) : unit
}

const SMALL = 0
const CAPITAL = 1
const DIGIT = 2
const OTHER = 3

function classOf(unit: number): number {
  if (unit < 128) {
    if (unit >= 0x61 && unit <= 0x7a) return SMALL
    if (unit >= 0x41 && unit <= 0x5a) return CAPITAL
    return unit >= 0x30 && unit <= 0x39 ? DIGIT : OTHER
  }
  const letter = String.fromCharCode(unit)
  if (letter.toLowerCase() !== letter) return CAPITAL
  if (letter.toUpperCase() !== letter) return SMALL
  // Letters without case (Arabic, Han …) and halves of surrogate pairs count as small letters.
  return (unit >= 0xaa && unit < 0x2000 && unit !== 0xab && unit !== 0xbb && unit > 0xbf) || unit >= 0x2c00
    ? SMALL
    : OTHER
}

/** A pair of straight marks ('') is a double quotation mark. */
function isDoubled(units: Uint16Array, start: number, length: number): boolean {
  return length === 2 && normalUnit(units[start]) === 0x27 && normalUnit(units[start + 1]) === 0x27
}

/** Fills in the columns of type `id`, whose letters are `units[start .. start + length - 1]`, all but the looked-up ones. */
export function fillColumns(
  columns: WordColumns,
  id: number,
  form: number,
  units: Uint16Array,
  start: number,
  length: number,
): void {
  let norm = SEED
  let lower = SEED
  let shape = SEED
  let lastClass = -1
  let run = 0
  let seen = 0
  let letters = 0
  let capitals = 0
  let flags = 0
  const doubled = isDoubled(units, start, length)
  if (doubled) {
    norm = Math.imul(norm ^ 0x22, PRIME)
    lower = norm
  }
  for (let at = start; at < start + length; at++) {
    const unit = normalUnit(units[at])
    const kind = classOf(unit)
    seen |= 1 << kind
    if (kind <= CAPITAL) letters++
    if (kind === CAPITAL) {
      capitals++
      if (at === start) flags |= Flag.capitalised
    }
    if (unit === 0x2d) flags |= Flag.hyphen
    if (!doubled) {
      norm = Math.imul(norm ^ unit, PRIME)
      lower = Math.imul(lower ^ lowerUnit(unit), PRIME)
    }
    run = kind === lastClass && kind !== OTHER ? run + 1 : 1
    lastClass = kind
    if (run <= 2) shape = Math.imul(shape ^ (kind === OTHER ? unit : kind + 1), PRIME)
  }
  if (seen & (1 << DIGIT)) flags |= Flag.digit
  if (letters > 0) flags |= Flag.letter
  if (letters > 1 && letters === capitals) flags |= Flag.allCapitals
  if ((seen & ~(1 << OTHER)) === 0) {
    const mark = doubled ? Mark.doubleQuote : markOf(normalUnit(units[start]))
    flags |= Flag.mark | (mark << MARK_SHIFT)
  }
  columns.form[id] = form
  columns.norm[id] = mixed(norm)
  columns.lower[id] = mixed(lower)
  columns.shape[id] = mixed(shape)
  columns.flags[id] = flags
  let hash = SEED
  for (let n = 1; n <= 4; n++) {
    if (n <= length) hash = Math.imul(hash ^ lowerUnit(normalUnit(units[start + length - n])), PRIME)
    const value = n <= length ? mixed(hash + n) : 0
    if (n === 1) columns.suffix1[id] = value
    else if (n === 2) columns.suffix2[id] = value
    else if (n === 3) columns.suffix3[id] = value
    else columns.suffix4[id] = value
  }
  hash = SEED
  for (let n = 1; n <= 3; n++) {
    if (n <= length) hash = Math.imul(hash ^ lowerUnit(normalUnit(units[start + n - 1])), PRIME)
    const value = n <= length ? mixed(hash - n) : 0
    if (n === 2) columns.prefix2[id] = value
    else if (n === 3) columns.prefix3[id] = value
  }
}

function markOf(unit: number): number {
  switch (String.fromCharCode(unit)) {
    case ',':
      return Mark.comma
    case '.':
    case '!':
    case '?':
    case '…':
      return Mark.stop
    case ':':
    case ';':
      return Mark.colon
    case '"':
      return Mark.doubleQuote
    case "'":
      return Mark.singleQuote
    case '-':
    case '–':
    case '—':
    case '―':
      return Mark.dash
    case '(':
    case '[':
    case '{':
      return Mark.openBracket
    case ')':
    case ']':
    case '}':
      return Mark.closeBracket
    default:
      return Mark.symbol
  }
}
