/** A number as the text has it: tokens `first .. end - 1`. `least` and `most` differ for a range. */
export interface WrittenNumber {
  readonly first: number
  readonly end: number
  readonly least: number
  readonly most: number
}

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const LARGE: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  mln: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bln: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  trln: 1e12,
  tn: 1e12,
  k: 1e3,
  dozen: 12,
}
const FRACTIONS: Readonly<Record<string, number>> = { '½': 0.5, '¼': 0.25, '¾': 0.75, '⅓': 1 / 3, '⅔': 2 / 3 }

/** The number that one word from "zero" to "ninety" says; null for all others. @example numberWord('twelve') // 12 */
export const numberWord = (lower: string): number | null => (Object.hasOwn(SMALL, lower) ? SMALL[lower]! : null)

/**
 * The number that begins at a token, or null: figures ("1,140", "4.1", "-0.5"), words ("two hundred and forty",
 * "twenty-five"), magnitudes ("5,000 billion", "$140m" in which the tokenizer leaves "140m" whole), fractions ("2-1/2",
 * "half"), ranges ("30 to 50", "six to 12", "10-12").
 */
export function numberAt(lower: readonly string[], at: number, end: number): WrittenNumber | null {
  const one = singleAt(lower, at, end)
  if (one === null) return null
  const joint = lower[one.end]
  if (one.end + 1 < end && /^(?:to|-|–|or)$/.test(joint)) {
    const other = singleAt(lower, one.end + 1, end)
    if (other !== null && other.value > one.value && other.value > 0) {
      const scale = other.scale > 1 && one.scale === 1 && one.value < other.value / other.scale + 1e-9 ? other.scale : 1
      const least = one.value * scale
      if (least < other.value) return { first: at, end: other.end, least, most: other.value }
    }
  }
  return { first: at, end: one.end, least: one.value, most: one.value }
}

interface Single {
  readonly end: number
  readonly value: number
  /** Magnitude that was written apart from it, or 1. */
  readonly scale: number
}

const OPENING: ReadonlySet<string> = new Set([...Object.keys(SMALL), ...Object.keys(FRACTIONS), 'a', 'an', 'half'])

/** Whether a number may begin with a word: most words are passed by on this. */
function mayOpen(word: string): boolean {
  const first = word.charCodeAt(0)
  if ((first >= 0x30 && first <= 0x39) || first === 0x2b || first === 0x2d || OPENING.has(word)) return true
  // "twenty-five"
  const hyphen = word.indexOf('-')
  return hyphen > 0 && Object.hasOwn(SMALL, word.slice(0, hyphen))
}

function singleAt(lower: readonly string[], at: number, end: number): Single | null {
  if (!mayOpen(lower[at])) return null
  const figure = figureAt(lower, at, end)
  if (figure !== null) return figure
  return spelledAt(lower, at, end)
}

const FIGURE = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(mln|bln|trln|mn|bn|tn|m|b|k)?$/

function figureAt(lower: readonly string[], at: number, end: number): Single | null {
  const word = lower[at]
  const match = FIGURE.exec(word)
  let value = FRACTIONS[word]
  let next = at + 1
  let scale = 1
  if (match !== null) {
    value = Number(match[2].replaceAll(',', '') + (match[3] ?? '')) * (match[1] === '-' ? -1 : 1)
    if (match[4] !== undefined) value *= LARGE[match[4]]
  } else if (/^\d+\/\d+$/.test(word)) {
    value = fraction(word)
  } else if (value === undefined) return null
  // "2-1/2", "7-1/8": wire services write fractions so.
  if (next + 1 < end && lower[next] === '-' && /^\d+\/\d+$/.test(lower[next + 1])) {
    value += fraction(lower[next + 1])
    next += 2
  } else if (next < end && /^\d\/\d+$/.test(lower[next])) {
    value += fraction(lower[next])
    next++
    // "37½"
  } else if (match !== null && next < end && Object.hasOwn(FRACTIONS, lower[next])) {
    value += FRACTIONS[lower[next]]
    next++
  }
  const money = at > 0 && /[$£€¥]$/.test(lower[at - 1])
  while (next < end && Object.hasOwn(LARGE, lower[next]) && (money || lower[next].length > 1)) {
    scale *= LARGE[lower[next]]
    next++
  }
  return { end: next, value: round(value * scale), scale }
}

function fraction(word: string): number {
  const [over, under] = word.split('/').map(Number)
  return under === 0 ? 0 : over / under
}

function spelledAt(lower: readonly string[], at: number, end: number): Single | null {
  let total = 0
  let part = 0
  let seen = false
  let next = at
  let scale = 1
  if (
    (lower[at] === 'a' || lower[at] === 'an') &&
    at + 1 < end &&
    Object.hasOwn(LARGE, lower[at + 1]) &&
    lower[at + 1].length > 2
  ) {
    part = 1
    next++
  } else if (lower[at] === 'half' && lower[at + 1] === 'a' && Object.hasOwn(LARGE, lower[at + 2] ?? '')) {
    part = 0.5
    next += 2
  }
  for (; next < end; next++) {
    const word = lower[next]
    const parts = word.split('-')
    if (parts.length === 2 && Object.hasOwn(SMALL, parts[0]) && Object.hasOwn(SMALL, parts[1])) {
      part += SMALL[parts[0]] + SMALL[parts[1]]
      seen = true
    } else if (Object.hasOwn(SMALL, word)) {
      if (part % 10 !== 0 && part % 100 !== 0 && part < 100) break
      part += SMALL[word]
      seen = true
    } else if (Object.hasOwn(LARGE, word) && word.length > 1 && (seen || part > 0)) {
      scale = LARGE[word]
      if (scale === 100 || scale === 12) part *= scale
      else {
        total += part * scale
        part = 0
      }
      seen = true
    } else if (seen && word === '-' && Object.hasOwn(SMALL, lower[next + 1] ?? '') && part >= 20 && part % 10 === 0) {
    } else if (seen && word === 'and' && part >= 100 && Object.hasOwn(SMALL, lower[next + 1] ?? '')) {
    } else break
  }
  return seen ? { end: next, value: round(total + part), scale } : null
}

/** Without the last digits that sums of binary fractions leave. */
const round = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12))
