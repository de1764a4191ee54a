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

/** Share of words that two sets have in common, of the smaller. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const least = Math.min(a.size, b.size)
  if (least === 0) return 0
  return shared(a, b) / least
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const word of a) if (b.has(word)) count++
  return count
}

/** A term with what it is compared by. */
export interface Compared {
  readonly row: TermRow
  readonly content: ReadonlySet<string>
}

export const compared = (row: TermRow): Compared => ({ row, content: withoutFigures(contentOf(row.words)) })

const withoutFigures = (words: ReadonlySet<string>): Set<string> =>
  new Set([...words].filter((word) => !/^\d/.test(word)))

/** How alike the words must be; terms of another party or issue are never alike. */
const LIKE = 0.5

/**
 * Whether two terms say the same, figures aside: the same duty of the same party on the same issue in like words. Where one
 * text does not say whose duty it is, the words must be more alike.
 */
export function isSameTerm(a: Compared, b: Compared): boolean {
  if (a.row.data.negated !== b.row.data.negated) return false
  const parties = [a.row.party, b.row.party]
  if (parties[0] !== null && parties[1] !== null && parties[0] !== parties[1]) return false
  if (a.row.issue !== b.row.issue) return false
  const open = parties[0] === null || parties[1] === null
  const sameAction = a.row.data.action === b.row.data.action
  // Two words in common are little where the verbs differ.
  if (!sameAction && shared(a.content, b.content) < 3 && overlap(a.content, b.content) < 1) return false
  return overlap(a.content, b.content) >= (open && !sameAction ? LIKE + 0.1 : sameAction ? LIKE - 0.15 : LIKE)
}
