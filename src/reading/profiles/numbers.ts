import { numberWord } from '../amounts/index.ts'
import { type Article, Word } from './article.ts'

/** How many speak: at least, and at most or null where the text sets no bound. */
export interface Count {
  readonly least: number
  readonly most: number | null
}

export const SEVERAL: Count = { least: 2, most: null }

export const exactly = (count: number): Count => ({ least: count, most: count })

export const vague: ReadonlySet<string> = new Set(
  'some many most several few various numerous multiple countless more'.split(' '),
)
/** By what a number word is multiplied: "two million voters". */
const powers: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])
/** Those that are a number by themselves too: "a dozen aides". */
const ALONE = /^(dozen|hundred|thousand)$/

/** Before which number it is of its kind: "the No. 2 official", "Local 9 leaders". */
const NUMBERED = /^(?:nos?\.?|number|#|local|article|section|chapter|unit|district|route|flight)$/

/** Number words among the tokens, with what bounds them ("at least", "more than", "up to"); null where there are none. */
export function byNumbers(article: Article, first: number, end: number): Count | null {
  const { lower, word } = article
  for (let i = first; i < end; i++) {
    if (vague.has(lower[i]) && !isBound.test(lower[i + 1] ?? '')) return SEVERAL
    if (lower[i] === 'both' || lower[i] === 'couple' || lower[i] === 'pair') return { least: 2, most: 2 }
    if (lower[i] === 'dozens' || lower[i] === 'scores') return { least: 24, most: null }
    if (lower[i] === 'hundreds') return { least: 200, most: null }
    if (lower[i] === 'thousands') return { least: 2000, most: null }
    if (NUMBERED.test(lower[i - 1] ?? '') || isOfName(article, i, first)) continue
    let value = numberIn(lower[i])
    if (value === null || (word[i] !== Word.number && lower[i] !== 'dozen')) continue
    const ones = lower[i + 1] === '-' && value >= 20 && value < 100 ? (numberWord(lower[i + 2] ?? '') ?? 10) : 10
    // "twenty-five"
    if (ones < 10) return bounded(lower, i, value + ones) ?? exactly(value + ones)
    // Part of a year-old, a percentage or another measure: no number of speakers.
    if (/^(-|percent|per|%|year|years)$/.test(lower[i + 1] ?? '')) return lower[i + 1] === '-' ? null : SEVERAL
    value *= powers.get(lower[i + 1]) ?? 1
    const range = rangeAt(lower, i, value)
    if (range !== null) return range
    if (lower[i - 1] === 'half' || (lower[i - 2] === 'half' && lower[i - 1] === 'a')) value /= 2
    return bounded(lower, i, value) ?? exactly(value)
  }
  return null
}

/** "COVID-19 expert", "Boeing 737 pilot": the number is part of what something is called. */
function isOfName({ lower, word, name }: Article, i: number, first: number): boolean {
  if (!/^\d/.test(lower[i]) || i <= first) return false
  const at = lower[i - 1] === '-' ? i - 2 : i - 1
  return at >= first && (word[at] === Word.name || name[at] >= 0) && !weekdays.test(lower[at])
}

const weekdays = /^(mon|tues|wednes|thurs|fri|satur|sun)day$/

/** "two or three", "between five and ten", "five to ten": from this number on to the next; null where there is none. */
function rangeAt(lower: readonly string[], i: number, value: number): Count | null {
  // The phrase begins with the second of them: "five to | ten".
  const least = lower[i - 1] === 'to' ? numberIn(lower[i - 2] ?? '') : null
  if (least !== null && least > 0 && least < value) return { least, most: value }
  const joins = lower[i + 1] === 'or' || lower[i + 1] === 'to' || (lower[i + 1] === 'and' && lower[i - 1] === 'between')
  const most = joins ? numberIn(lower[i + 2] ?? '') : null
  return most !== null && most > value ? { least: value, most } : null
}

/** Behind "more" and "as many": a number follows, which says how many. */
const isBound = /^(than|as)$/

/** What the words before the number at `i` make of it ("more than", "as many as half a"); null where they leave it as it is. */
function bounded(lower: readonly string[], i: number, value: number): Count | null {
  let from = i
  while (from > 0 && from > i - 2 && /^(a|half)$/.test(lower[from - 1])) from--
  const before = lower.slice(Math.max(0, from - 3), from).join(' ')
  if (/(at least|no (fewer|less) than)$/.test(before)) return { least: value, most: null }
  if (/(more than|over)$/.test(before)) return { least: value + 1, most: null }
  if (/(up to|at most|as many as)$/.test(before)) return { least: 1, most: value }
  if (/(fewer|less) than$/.test(before)) return { least: 1, most: Math.max(1, value - 1) }
  return /(nearly|almost|about|around|some|roughly)$/.test(before) && value > 2 ? SEVERAL : null
}

/** What a number word or numeral says; null for other words. */
export function numberIn(lower: string): number | null {
  const value = numberWord(lower) ?? (ALONE.test(lower) ? powers.get(lower) : undefined)
  if (value !== undefined) return value
  return /^\d{1,3}(,\d{3})*$/.test(lower) ? Number(lower.replaceAll(',', '')) : null
}
