import { FEASTS, MONTHS, NUMBERS, ORDINALS, PARTS, SEASONS, UNITS, VAGUE, WEEKDAYS } from './words.ts'

const words = (text: string): string[] => text.trim().split(/\s+/)

/** Words that an expression may begin with, articles and the like left out (see `BEHIND`). */
const OPENINGS: ReadonlySet<string> = new Set([
  ...[WEEKDAYS, MONTHS, UNITS, SEASONS, NUMBERS, ORDINALS, PARTS].flatMap((known) => [...known.keys()]),
  ...FEASTS.map(([[first]]) => first),
  ...VAGUE,
  ...words(`
    first opening last final closing next this past previous coming upcoming
    midnight noon midday night morning evening afternoon eve
    today tomorrow yesterday tonight overnight
    fiscal financial business year q1 q2 q3 q4
    about around nearly almost roughly only just barely another over half
  `),
])

const UNIT_WORDS = [...UNITS.keys()]
const STRETCHES = words('past last recent next coming upcoming')

/** Words that an expression only begins with where one of these stands behind them, or for "the" one of `OPENINGS`. */
const BEHIND: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['the', new Set(words('following ensuing preceding same current present new'))],
  ...words('these those his her its their our').map((word) => [word, new Set(STRETCHES)] as const),
  ['that', new Set(UNIT_WORDS)],
  ...words('a an').map((word) => {
    const adjectives = words('full whole more consecutive straight long short working business')
    return [word, new Set([...UNIT_WORDS, ...adjectives, ...words('couple few - – ‐ ‑')])] as const
  }),
  ...words('at more less fewer up').map((word) => [word, new Set(words('least than to'))] as const),
])

/**
 * Whether an expression of time may begin with a word, before a next one: most words of a text are passed by on this, and what
 * it lets through is looked at by all rules. Any rule's first words must be let through.
 */
export function mayOpen(word: string, next: string): boolean {
  if (OPENINGS.has(word)) return true
  const behind = BEHIND.get(word)
  if (behind !== undefined) return behind.has(next) || (word === 'the' && mayOpen(next, ''))
  const first = word.charCodeAt(0)
  // Figures; "'90s".
  if ((first >= 0x30 && first <= 0x39) || first === 0x27) return true
  if (word.startsWith('mid-') || word.startsWith('fy')) return true
  // "twenty-five"
  const hyphen = word.indexOf('-')
  return hyphen > 0 && NUMBERS.has(word.slice(0, hyphen))
}
