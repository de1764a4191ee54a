import type { Span } from '../../src/text/index.ts'
import { ROLES, type Role, type Roles } from './brat.ts'

/** Percentages, to a tenth. */
export interface Rates {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface AttributionScore {
  readonly articles: number
  readonly exact: Readonly<Record<Role | 'full', Rates>>
  readonly overlap: Readonly<Record<Role, Rates>>
}

export interface ScoredArticle {
  readonly text: string
  readonly gold: readonly Roles[]
  readonly found: readonly Roles[]
}

/** Numbers of the word tokens that a role touches: punctuation and white space never count. */
type Tokens = ReadonlySet<number>
type TokenRoles = Readonly<Record<Role, Tokens>>

const WORD = /[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu

/**
 * The measures that BBC Citron's evaluation uses. Spans compare as sets of word tokens. A gold attribution without cue or
 * content is left out.
 *
 * - exact: cue, the same cue; source and content, the same span under an overlapping cue; full, all three the same
 * - overlap: tokens that a found and a gold attribution share in the role, over found and over gold tokens
 */
export function scoreAttributions(articles: readonly ScoredArticle[]): AttributionScore {
  const exact = { cue: tally(), source: tally(), content: tally(), full: tally() }
  const overlap = { cue: tally(), source: tally(), content: tally() }
  for (const { text, gold, found } of articles) {
    const words = wordsIn(text)
    const golds = tokenRoles(gold, words)
    const founds = tokenRoles(found, words)
    for (const measure of [...ROLES, 'full'] as const) {
      for (const f of founds)
        count(
          exact[measure],
          'found',
          golds.some((g) => matches(measure, f, g)),
        )
      for (const g of golds)
        count(
          exact[measure],
          'gold',
          founds.some((f) => matches(measure, f, g)),
        )
    }
    for (const role of ROLES) {
      const shared = founds.reduce(
        (sum, f) => sum + golds.reduce((inner, g) => inner + sharedBy(f[role], g[role]), 0),
        0,
      )
      add(overlap[role], 'found', shared, sum(founds, role))
      add(overlap[role], 'gold', shared, sum(golds, role))
    }
  }
  return { articles: articles.length, exact: mapValues(exact, exactRates), overlap: mapValues(overlap, overlapRates) }
}

/**
 * Which of the found attributions have cue, source and content all right, in the order found; those without cue or content
 * are not judged and left out.
 */
export function judged<F extends Roles>(
  { text, gold }: Omit<ScoredArticle, 'found'>,
  found: readonly F[],
): { found: F; right: boolean }[] {
  const words = wordsIn(text)
  const golds = tokenRoles(gold, words)
  return found.flatMap((one) =>
    tokenRoles([one], words).map((roles) => ({ found: one, right: golds.some((g) => matches('full', roles, g)) })),
  )
}

function matches(measure: Role | 'full', found: TokenRoles, gold: TokenRoles): boolean {
  if (measure === 'full') return ROLES.every((role) => same(found[role], gold[role]))
  if (measure === 'cue') return same(found.cue, gold.cue)
  return sharedBy(found.cue, gold.cue) > 0 && same(found[measure], gold[measure])
}

function wordsIn(text: string): Span[] {
  return [...text.matchAll(WORD)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
}

function tokenRoles(attributions: readonly Roles[], words: readonly Span[]): TokenRoles[] {
  return attributions
    .map(({ cue, source, content }) => ({
      cue: touched(cue, words),
      source: touched(source, words),
      content: touched(content, words),
    }))
    .filter(({ cue, content }) => cue.size > 0 && content.size > 0)
}

function touched(spans: readonly Span[], words: readonly Span[]): Tokens {
  const numbers = new Set<number>()
  for (const { start, end } of spans) {
    for (let i = firstEndingAfter(words, start); i < words.length && words[i]!.start < end; i++) numbers.add(i)
  }
  return numbers
}

function firstEndingAfter(words: readonly Span[], offset: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (words[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}

function same(a: Tokens, b: Tokens): boolean {
  return a.size === b.size && sharedBy(a, b) === a.size
}

function sharedBy(a: Tokens, b: Tokens): number {
  let shared = 0
  for (const number of a) if (b.has(number)) shared++
  return shared
}

interface Tally {
  found: { right: number; all: number }
  gold: { right: number; all: number }
}

const tally = (): Tally => ({ found: { right: 0, all: 0 }, gold: { right: 0, all: 0 } })

function add(into: Tally, side: keyof Tally, right: number, all: number): void {
  into[side].right += right
  into[side].all += all
}

const count = (into: Tally, side: keyof Tally, right: boolean): void => add(into, side, right ? 1 : 0, 1)

const sum = (attributions: readonly TokenRoles[], role: Role): number =>
  attributions.reduce((total, roles) => total + roles[role].size, 0)

const percent = (share: number): number => Math.round(share * 1000) / 10

/** Recall sets the found that are right against the gold that nothing found matches. */
function exactRates({ found, gold }: Tally): Rates {
  return rates(found.right / (found.all || 1), found.right / (found.right + gold.all - gold.right || 1))
}

function overlapRates({ found, gold }: Tally): Rates {
  return rates(found.right / (found.all || 1), gold.right / (gold.all || 1))
}

function rates(precision: number, recall: number): Rates {
  const f1 = precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0
  return { precision: percent(precision), recall: percent(recall), f1: percent(f1) }
}

function mapValues<K extends string, A, B>(record: Record<K, A>, map: (value: A) => B): Record<K, B> {
  return Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value)])) as Record<K, B>
}
