import { stemmer } from 'stemmer'
import type { TermRow } from './table.ts'

const STOP = new Set(
  'the a an of to in on at for by with from and or but as its their his her our it that this would will shall should must may can be is are was were been have has had not no any all each every than into out up back over such some more'.split(
    ' ',
  ),
)

/** Words of figures: two sums of "billion a year", or two quotas of so many tonnes, are not one for that. */
const OF_FIGURES: ReadonlySet<string> = new Set(
  'thousand million billion trillion percent per cent year annual dollar euro tonne ton kilogram kilo pound ounce cubic square metre meter foot feet kilometre kilometer mile hectare acre litre liter gallon barrel bushel kilowatt megawatt gigawatt second minute hour day week month'
    .split(' ')
    .map((word) => stemmer(word)),
)

/** Content words of a text, stemmed. */
export function contentOf(words: string): Set<string> {
  const found = new Set<string>()
  for (const { stem } of stemsOf(words)) found.add(stem)
  return found
}

interface Stem {
  readonly stem: string
  /** One of 32 bits, the same for the same stem. */
  readonly bit: number
}

/** Stemming a word takes longer than looking it up, and most words come again and again. Null: it tells nothing. */
const known = new Map<string, Stem | null>()
const MOST_KNOWN = 50_000

function stemsOf(words: string): Stem[] {
  return (words.toLowerCase().match(/\p{L}{3,}|\d[\d.,]*/gu) ?? []).flatMap((word) => {
    let found = known.get(word)
    if (found === undefined) {
      found = STOP.has(word) ? null : stemOf(word)
      if (known.size >= MOST_KNOWN) known.clear()
      known.set(word, found)
    }
    return found ?? []
  })
}

function stemOf(word: string): Stem {
  const stem = stemmer(word)
  let hash = 0
  for (let i = 0; i < stem.length; i++) hash = (Math.imul(hash, 31) + stem.charCodeAt(i)) | 0
  return { stem, bit: 1 << (hash & 31) }
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}

/** What a term is compared by. */
export interface Worded {
  readonly row: Pick<TermRow, 'party' | 'issue'> & { readonly data: Pick<TermRow['data'], 'negated' | 'action'> }
  readonly content: ReadonlySet<string>
}

/** A term among others. */
export interface Compared {
  readonly row: TermRow
  /** Its words, figures aside. */
  readonly content: ReadonlySet<string>
  /** The bits of its words: terms that share none share no word. */
  readonly bits: number
}

/** What a term is compared with others by. */
export function comparedBy(row: TermRow): Compared {
  const content = new Set<string>()
  let bits = 0
  for (const { stem, bit } of stemsOf(row.words)) {
    if (/^\d/.test(stem) || OF_FIGURES.has(stem)) continue
    content.add(stem)
    bits |= bit
  }
  return { row, content, bits }
}

/** How alike the words must be; terms of another party or issue are never alike. */
const LIKE = 0.5
/** How alike they must be at least, where the verb is the same. */
const LEAST_SHARE = LIKE - 0.15

/**
 * Whether two terms say the same, figures aside: the same duty of the same party on the same issue in like words. Where one
 * text does not say whose duty it is, the words must be more alike.
 */
export const isSameTerm = (a: Worded, b: Worded): boolean =>
  isComparable(a, b) && isSameWith(shared(a.content, b.content), a, b)

/** As `isSameTerm`; told apart by their bits, where they can be. */
export const isSame = (a: Compared, b: Compared): boolean => (a.bits & b.bits) !== 0 && isSameTerm(a, b)

/** How much of the longer of two terms they must have in common for their proposals to be one. */
const TELLING_SHARE = 0.3

/**
 * Whether two terms show that their proposals are one: they say the same, and it is no single word ("the tax"), nor what a
 * long text has in passing, that they have in common.
 */
export function isTellingOfOne(a: Compared, b: Compared): boolean {
  if ((a.bits & b.bits) === 0 || !isComparable(a, b)) return false
  const longer = Math.max(a.content.size, b.content.size)
  const least = Math.max(2, TELLING_SHARE * longer)
  // "a quota of 12,000 tonnes" and "12,000 tonnes of quota": the figure tells as a word would.
  const figure = hasFigureOf(a, b) ? 1 : 0
  if (Math.min(a.content.size, b.content.size) + figure < least) return false
  const inCommon = shared(a.content, b.content)
  return inCommon + figure >= least && isSameWith(inCommon, a, b)
}

/** Smaller figures, of months or members, are in many terms. */
const TELLING_FIGURE = 20

/** Whether two terms have a figure in common, of one unit, that few others have. */
function hasFigureOf({ row: a }: Compared, { row: b }: Compared): boolean {
  return a.data.amounts.some(
    ({ least, most, unit }) =>
      least !== null &&
      least >= TELLING_FIGURE &&
      b.data.amounts.some(
        (other) => other.least === least && other.most === most && sizeOf(other.unit) === sizeOf(unit),
      ),
  )
}

/** "tonne" of "tonne/year" */
const sizeOf = (unit: string): string => unit.split('/')[0]!

function isComparable({ row: a }: Worded, { row: b }: Worded): boolean {
  return (
    a.data.negated === b.data.negated &&
    a.issue === b.issue &&
    (a.party === null || b.party === null || a.party === b.party)
  )
}

/** Of two that are comparable, and have so many words in common. */
function isSameWith(inCommon: number, { row: a, content: mine }: Worded, { row: b, content: theirs }: Worded): boolean {
  if (inCommon === 0) return false
  const open = a.party === null || b.party === null
  const sameAction = a.data.action === b.data.action
  const share = inCommon / Math.min(mine.size, theirs.size)
  // Two words in common are little where the verbs differ.
  if (!sameAction && inCommon < 3 && share < 1) return false
  return share >= (open && !sameAction ? LIKE + 0.1 : sameAction ? LEAST_SHARE : LIKE)
}
