import { stemmer } from 'stemmer'
import type { TermRow } from './table.ts'

const STOP = new Set(
  'the a an of to in on at for by with from and or but as its their his her our it that this would will shall should must may can be is are was were been have has had not no any all each every than into out up back over such some more'.split(
    ' ',
  ),
)

/** Content words of a text, stemmed. */
export function contentOf(words: string): Set<string> {
  const found = words.toLowerCase().match(/\p{L}{3,}|\d[\d.,]*/gu) ?? []
  return new Set(found.filter((word) => !STOP.has(word)).map((word) => stemmer(word)))
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

/** A term among others; made by `TermBook`. */
export interface Compared {
  readonly row: TermRow
  readonly content: ReadonlySet<string>
  /** Those of the book that say the same. */
  readonly like: Compared[]
  /** The joining that it was last joined by, and the cluster there, as `Cluster.self`. */
  joining: object | null
  cluster: object | null
}

export const wordsCompared = (words: string): Set<string> => withoutFigures(contentOf(words))

const withoutFigures = (words: ReadonlySet<string>): Set<string> =>
  new Set([...words].filter((word) => !/^\d/.test(word)))

/** How alike the words must be; terms of another party or issue are never alike. */
const LIKE = 0.5
/** How alike they must be at least, where the verb is the same. */
export const LEAST_SHARE: number = LIKE - 0.15

/**
 * Whether two terms say the same, figures aside: the same duty of the same party on the same issue in like words. Where one
 * text does not say whose duty it is, the words must be more alike.
 */
export const isSameTerm = (a: Worded, b: Worded): boolean => isSameWith(shared(a.content, b.content), a, b)

/** As `isSameTerm`, of two that have so many words in common. */
export function isSameWith(inCommon: number, a: Worded, b: Worded): boolean {
  if (inCommon === 0 || a.row.data.negated !== b.row.data.negated || a.row.issue !== b.row.issue) return false
  const [mine, theirs] = [a.row.party, b.row.party]
  if (mine !== null && theirs !== null && mine !== theirs) return false
  const open = mine === null || theirs === null
  const sameAction = a.row.data.action === b.row.data.action
  const share = inCommon / Math.min(a.content.size, b.content.size)
  // Two words in common are little where the verbs differ.
  if (!sameAction && inCommon < 3 && share < 1) return false
  return share >= (open && !sameAction ? LIKE + 0.1 : sameAction ? LEAST_SHARE : LIKE)
}
