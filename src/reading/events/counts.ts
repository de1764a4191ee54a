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
    const found = numberEndingAt(text, farEndOf(text, child, head))
    // "a 100 per cent tariff" is one.
    if (found === null || /^(?:%|pct|percent|per|-)$/.test(lower[child + 1] ?? '')) continue
    // "the 2013 dispute" was one.
    const isYear = /^(?:1[89]|20)\d\d$/.test(tokens.text.slice(tokens.starts[child], tokens.ends[child]))
    if (isYear && /^NNP?$/.test(text.tag[head])) continue
    return countedOf(text, found, lemma[head], head)
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
  const asMany = asManyAs(text, head)
  if (asMany !== null) return asMany
  // "killed 25": the number stands for people.
  const bare = isPointing(text, head) ? null : numberEndingAt(text, head)
  if (bare !== null && text.upos[head] === 'NUM') return countedOf(text, bare, 'people', head)
  // "as many as 30 soldiers", "between 10 and 15 people": the tree has the number elsewhere.
  const beside =
    /^(?:NOUN|PROPN)$/.test(text.upos[head]) && text.upos[head - 1] === 'NUM' ? numberEndingAt(text, head - 1) : null
  if (beside === null || text.sentence[head - 1] !== text.sentence[head]) return null
  const found = countedOf(text, beside, lemma[head], head)
  return found.least === found.most ? null : found
}

/** "*all four* refused", "*the two* agreed", "*the Outer Nine*": those who were told of before, or part of a name, and no count of people. */
function isPointing({ lower, tag, tokens: { text, starts }, sentence }: Analysed, head: number): boolean {
  const before = sentence[head - 1] === sentence[head] ? (lower[head - 1] ?? '') : ''
  if (/^(?:all|both|these|those|the|other|its|their|our)$/.test(before)) return true
  const isCapital = (at: number): boolean => /^\p{Lu}/u.test(text.slice(starts[at], starts[at] + 1))
  return isCapital(head) && before !== '' && (tag[head - 1]?.startsWith('NNP') || isCapital(head - 1))
}

/** "10 *to* 15 people": the last number of those joined before a noun, of which the tree may have the first. */
function farEndOf(text: Analysed, child: number, head: number): number {
  const at = child + 2
  if (at >= head || !/^(?:to|and|or|-|–)$/.test(text.lower[child + 1])) return child
  const far = numberEndingAt(text, at)
  return far !== null && rangeOf(text, far) !== null ? at : child
}

/** "*as many* as 30 soldiers": the tree has the words for how many at the head. */
function asManyAs(text: Analysed, many: number): Counted | null {
  const { lower, upos, lemma, sentence } = text
  if (!/^(?:many|much)$/.test(lower[many]) || lower[many - 1] !== 'as' || lower[many + 1] !== 'as') return null
  let noun = many + 2
  while (sentence[noun] === sentence[many] && upos[noun] === 'NUM') noun++
  const found = noun === many + 2 || upos[noun] !== 'NOUN' ? null : numberEndingAt(text, noun - 1)
  return found === null ? null : countedOf(text, found, lemma[noun], noun)
}

function countedOf(text: Analysed, found: Found, of: string, head: number): Counted {
  const { least, most, first } = boundsOf(text, found)
  return { least, most, of, span: spanOfTokens(text, first, head + 1) }
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
    (valueIn(word(first - 1)) !== null || (word(first - 1) === '-' && TENS.has(word(first - 2))))
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

interface Bounds {
  readonly least: number
  readonly most: number | null
  /** Token with which the words for them begin. */
  readonly first: number
}

/** "at least", "more than", "as many as", "fewer than", "about", "10 to", "between 10 and" before the number. */
function boundsOf(text: Analysed, found: Found): Bounds {
  const { least, most, first } = found
  const { lower } = text
  const range = rangeOf(text, found)
  if (range !== null) return range
  const before = lower[first - 1] ?? ''
  const two = `${lower[first - 2] ?? ''} ${before}`
  if (two === 'at least') return { least, most: null, first: first - 2 }
  if (/^(?:more|greater) than$/.test(two)) return { least: Math.floor(least) + 1, most: null, first: first - 2 }
  if (two === 'at most' || two === 'up to') return { least: 0, most, first: first - 2 }
  if (/^(?:fewer|less) than$/.test(two))
    return { least: 0, most: most === null ? null : Math.ceil(most) - 1, first: first - 2 }
  if (/^as (?:many|much) as$/.test(`${lower[first - 3] ?? ''} ${two}`)) return { least: 0, most, first: first - 3 }
  if (before === 'over' && !isOfVerb(text, first - 1))
    return { least: Math.floor(least) + 1, most: null, first: first - 1 }
  return { least, most, first: /^(?:about|around|some|nearly|almost|roughly)$/.test(before) ? first - 1 : first }
}

/** "between 10 and 15", "10 to 15", "10-15", "at least 20 and as many as 30"; null: one number alone. */
function rangeOf(text: Analysed, { most, first }: Found): Bounds | null {
  const { lower } = text
  const upTo = /^as (?:many|much) as$/.test(lower.slice(first - 3, first).join(' ')) ? 3 : 0
  const up = upTo > 0 ? upTo : /^up to$/.test(lower.slice(first - 2, first).join(' ')) ? 2 : 0
  const link = first - up - 1
  const word = lower[link] ?? ''
  if (most === null || link < 1 || !/^(?:and|to|or|but|-|–)$/.test(word)) return null
  const other = numberEndingAt(text, link - 1)
  if (other === null || other.least > most || text.sentence[other.first] !== text.sentence[first]) return null
  const isBetween = lower[other.first - 1] === 'between'
  const isLeast = /^at least$/.test(lower.slice(other.first - 2, other.first).join(' '))
  // "killed 3 and 15 civilians" is no range, nor is "up to 20 to 30".
  const isRange = up > 0 ? isLeast : word === 'and' ? isBetween : word !== 'but'
  if (!isRange) return null
  return { least: other.least, most, first: other.first - (isLeast ? 2 : isBetween ? 1 : 0) }
}

/** "handed *over* 64 prisoners" were 64; "over 64" were more. */
function isOfVerb({ lemma, upos }: Analysed, over: number): boolean {
  return over > 0 && upos[over - 1] === 'VERB' && HANDING.test(lemma[over - 1])
}

const HANDING = /^(?:hand|turn|sign|give|pass|make|win|take)$/
