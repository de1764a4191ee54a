import type { Found } from './found.ts'
import type { Parse } from './parse.ts'
import type { WordTypes } from './word-facts.ts'

/** Small words that belong to a last name, in lower case: "van der Berg", "de la Cruz", "bin Rashid". */
export const particles: ReadonlySet<string> = new Set(
  (
    'van von der den de del della di da du des dos das do la le las los el al bin ibn ben bint ter ten te zu zum zur af ' +
    'av abu abd umm mac mc'
  ).split(' '),
)

/** Particles that are nothing else in English: what stands around them is a name. */
export const plainParticles: ReadonlySet<string> = new Set(
  'van von der den del della di du dos al bin ibn bint'.split(' '),
)

const suffixes = new Set(['jr.', 'jr', 'sr.', 'sr', 'ii', 'iii', 'iv'])
const HYPHEN = /^[-\u2010\u2011\u2013]$/
/** Longer names are lists. */
const MOST_UNITS = 8

/**
 * The words of a person's name in lower case and without accents, what hyphens hold together as one word, without "Jr." and
 * marks.
 *
 * @example "Elena Ruiz-López" ['elena', 'ruiz-lopez'], "J. van der Berg Jr." ['j.', 'van', 'der', 'berg']
 */
export function unitsOf({ first, end }: Found, { tokens }: Parse, { type, lower }: WordTypes): string[] {
  const units: string[] = []
  for (let i = first; i < end && units.length < MOST_UNITS; i++) {
    const word = lower[type[i]]
    const joins = HYPHEN.test(word) && i > first && i + 1 < end
    if (
      joins &&
      units.length > 0 &&
      tokens.ends[i - 1] === tokens.starts[i] &&
      tokens.ends[i] === tokens.starts[i + 1]
    ) {
      i++
      units[units.length - 1] += `-${plain(lower[type[i]])}`
    } else if (/\p{L}/u.test(word)) units.push(plain(word))
  }
  while (units.length > 1 && suffixes.has(units[units.length - 1])) units.pop()
  return units
}

/** Without accents: copy keeps them in one place and drops them in the next. */
function plain(word: string): string {
  return /^[ -~]*$/.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')
}

/** Where the last name begins of which the last word is the end: over the particles before it. */
export function lastNameFrom(units: readonly string[]): number {
  let from = units.length - 1
  while (from > 0 && particles.has(units[from - 1]) && !(from === 1 && units[0] === BEN)) from--
  return from
}

/** At the head of a name it is the short form of "Benjamin". */
const BEN = 'ben'

/** Whether a name is no more than a last name: one word, or one behind particles. */
export function isBare(units: readonly string[]): boolean {
  return lastNameFrom(units) === 0
}

/** Whether one list of words ends with another. */
export function endsWith(long: readonly string[], short: readonly string[]): boolean {
  const skip = long.length - short.length
  return skip >= 0 && short.every((unit, k) => unit === long[skip + k])
}

/**
 * "John" is "John", "J." and "J.R.", and no other first name; but for one that is cut short ("Benjamin" and "Ben"), or has
 * another letter within it, as copy misspells names ("Kirsten", "Kirstin").
 */
export function isSameFirst(a: string, b: string): boolean {
  if (a === b) return true
  if (a[0] !== b[0]) return false
  if (isInitials(a) || isInitials(b)) return true
  if (a.length !== b.length) return Math.min(a.length, b.length) > 2 && (a.startsWith(b) || b.startsWith(a))
  let others = 0
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) others++
  return others === 1 && a.length > 5 && a[a.length - 1] === b[b.length - 1]
}

function isInitials(unit: string): boolean {
  return unit.length === 1 || /^(\p{L}\.)+$/u.test(unit)
}

/** Whether what stands between first and last name tells two persons apart: "Ada B. Orm" and "Ada C. Orm". */
export function middlesClash(a: readonly string[], b: readonly string[]): boolean {
  const middle = (units: readonly string[]): readonly string[] => units.slice(1, lastNameFrom(units))
  const one = middle(a)
  const other = middle(b)
  return one.length > 0 && other.length === one.length && one[0][0] !== other[0][0]
}
