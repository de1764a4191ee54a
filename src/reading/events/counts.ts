import type { Span } from '../../text/index.ts'
import { type Analysed, spanOfTokens } from '../clauses/index.ts'

/** How many, as the text says, and of what: "at least 40 prisoners" `{ least: 40, most: null, of: 'prisoner' }`. */
export interface Counted {
  readonly least: number
  /** Null: no upper bound is said. */
  readonly most: number | null
  /** Lemma of what is counted. */
  readonly of: string
  readonly span: Span
}

const SMALL: ReadonlyMap<string, number> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
)
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
)
const LARGE: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1e6],
  ['billion', 1e9],
])
/** Plural words for a number, at least so many: "dozens", "hundreds". */
const VAGUE: ReadonlyMap<string, readonly [least: number, most: number | null]> = new Map([
  ['dozens', [24, null]],
  ['scores', [40, null]],
  ['hundreds', [200, null]],
  ['thousands', [2000, null]],
  ['several', [3, null]],
  ['few', [2, null]],
  ['couple', [2, 2]],
  ['dozen', [12, 12]],
])

/** The count of the noun at token `head`, or null where nothing counts it. */
export function countOf(text: Analysed, head: number): Counted | null {
  const { children, childStart, relation, lower, lemma, tokens } = text
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (child > head || (relation[child] !== 'nummod' && relation[child] !== 'amod' && relation[child] !== 'det'))
      continue
    const found = numberEndingAt(text, child)
    // "a 100 per cent tariff" is one.
    if (found === null || /^(?:%|pct|percent|per|-)$/.test(lower[child + 1] ?? '')) continue
    // "the 2013 dispute" was one.
    const isYear = /^(?:1[89]|20)\d\d$/.test(tokens.text.slice(tokens.starts[child], tokens.ends[child]))
    if (isYear && /^NNP?$/.test(text.tag[head])) continue
    return {
      ...bounded(text, found),
      of: lemma[head],
      span: spanOfTokens(text, boundsFrom(text, found.first), head + 1),
    }
  }
  // "dozens of prisoners": the number is the head.
  const vague = VAGUE.get(lower[head])
  if (vague !== undefined) {
    for (let c = childStart[head]; c < childStart[head + 1]; c++) {
      const child = children[c]
      if (child > head && relation[child].startsWith('nmod') && lower[child - 1] !== "'s") {
        const first = text.left[head] < head && head - text.left[head] < 4 ? text.left[head] : head
        return { least: vague[0], most: vague[1], of: lemma[child], span: spanOfTokens(text, first, child + 1) }
      }
    }
  }
  // "killed 25": the number stands for people.
  const bare = numberEndingAt(text, head)
  if (bare !== null && text.upos[head] === 'NUM')
    return { ...bounded(text, bare), of: 'people', span: spanOfTokens(text, boundsFrom(text, bare.first), head + 1) }
  return null
}

interface Found {
  readonly least: number
  readonly most: number | null
  readonly first: number
  readonly end: number
}

/** The number whose last token is `at`: "8,200", "forty", "ninety - seven", "two hundred". */
function numberEndingAt(text: Analysed, at: number): Found | null {
  const { lower, tokens } = text
  const word = (i: number): string =>
    lower[i]?.includes('0') ? tokens.text.slice(tokens.starts[i], tokens.ends[i]) : (lower[i] ?? '')
  const vague = VAGUE.get(lower[at])
  if (vague !== undefined) return { least: vague[0], most: vague[1], first: at, end: at + 1 }
  let first = at
  while (
    first > 0 &&
    at - first < 6 &&
    (valueIn(word(first - 1)) !== null || (word(first - 1) === '-' && valueIn(word(first - 2)) !== null))
  )
    first--
  let total = 0
  let group = 0
  let seen = false
  for (let i = first; i <= at; i++) {
    const value = valueIn(word(i))
    if (value === null) {
      if (word(i) === '-') continue
      return null
    }
    seen = true
    if (value >= 100 && LARGE.has(word(i))) {
      group = (group === 0 ? 1 : group) * value
      if (value >= 1000) {
        total += group
        group = 0
      }
    } else group += value
  }
  if (!seen) return null
  // "several hundred", "a few thousand"
  const several = lower[first - 1] === 'several' || lower[first - 1] === 'few'
  if (several && LARGE.has(word(first)))
    return { least: 2 * (total + group), most: null, first: first - 1, end: at + 1 }
  return { least: total + group, most: total + group, first, end: at + 1 }
}

function valueIn(word: string): number | null {
  if (/^\d{1,3}(?:,\d{3})+$|^\d+$/.test(word)) return Number(word.replaceAll(',', ''))
  if (/^\d+\.\d+$/.test(word)) return Number(word)
  const hyphen = word.indexOf('-')
  if (hyphen > 0) {
    const sum = (TENS.get(word.slice(0, hyphen)) ?? Number.NaN) + (SMALL.get(word.slice(hyphen + 1)) ?? Number.NaN)
    return Number.isNaN(sum) ? null : sum
  }
  return SMALL.get(word) ?? TENS.get(word) ?? LARGE.get(word) ?? null
}

/** "at least", "more than", "up to", "fewer than", "about" before the number. */
function bounded(text: Analysed, { least, most, first }: Found): { least: number; most: number | null } {
  const { lower } = text
  const two = `${lower[first - 2] ?? ''} ${lower[first - 1] ?? ''}`
  if (two === 'at least') return { least, most: null }
  if (/^(?:more|greater) than$/.test(two)) return { least: Math.floor(least) + 1, most: null }
  if (two === 'at most' || two === 'up to') return { least: 0, most }
  if (/^(?:fewer|less) than$/.test(two)) return { least: 0, most: most === null ? null : Math.ceil(most) - 1 }
  if (lower[first - 1] === 'over' && !isOfVerb(text, first - 1)) return { least: Math.floor(least) + 1, most: null }
  return { least, most }
}

/** "handed *over* 64 prisoners" were 64; "over 64" were more. */
function isOfVerb({ lemma, upos }: Analysed, over: number): boolean {
  return over > 0 && upos[over - 1] === 'VERB' && HANDING.test(lemma[over - 1])
}

const HANDING = /^(?:hand|turn|sign|give|pass|make|win|take)$/

function boundsFrom(text: Analysed, first: number): number {
  const { lower } = text
  const two = `${lower[first - 2] ?? ''} ${lower[first - 1] ?? ''}`
  if (/^(?:at least|at most|up to|(?:more|greater|fewer|less) than)$/.test(two)) return first - 2
  const before = lower[first - 1] ?? ''
  if (before === 'over') return isOfVerb(text, first - 1) ? first : first - 1
  return /^(?:about|around|some|nearly|almost|roughly)$/.test(before) ? first - 1 : first
}
