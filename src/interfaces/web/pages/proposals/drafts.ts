import { isolated } from '../../../../text/index.ts'
import type { Proposal, Term } from '../../../contract/index.ts'

type Draft = Proposal['drafts'][number]

/** A term of one draft beside that of another; null: no text reports it of that draft. */
export interface TermPair {
  readonly before: Term | null
  readonly after: Term | null
  /** Whether texts say that it is gone: they set the later draft out at length, and it is not there. */
  readonly gone: boolean
}

/** Words that two terms must share, of all their words, to be shown as one. */
const ALIKE = 0.34

/**
 * Terms of two drafts side by side, in the order of the later one; those of the earlier one alone come last. Terms are one
 * where the analysis says so, where they are the same coding, or where they share most of their words.
 */
export function termPairs(before: Draft, after: Draft, changes: Proposal['changes']): TermPair[] {
  const between = changes.find(({ from, to }) => from === before.label && to === after.label)
  const known = new Map((between?.changed ?? []).map((change) => [change.after.id, change.before.id]))
  const gone = new Set((between?.dropped ?? []).map(({ id }) => id))
  const free = new Set(before.terms)
  const found = after.terms.map((term) => {
    const was =
      [...free].find(({ id }) => id === (known.get(term.id) ?? term.id)) ??
      [...free]
        .map((one) => ({ one, likeness: likenessOf(one.words, term.words) }))
        .filter(({ likeness }) => likeness >= ALIKE)
        .sort((a, b) => b.likeness - a.likeness)[0]?.one ??
      null
    if (was !== null) free.delete(was)
    return { before: was, after: term, gone: false }
  })
  return [...found, ...[...free].map((term) => ({ before: term, after: null, gone: gone.has(term.id) }))]
}

/** Share of words in common, 0 to 1 (Jaccard). */
function likenessOf(a: string, b: string): number {
  const [one, other] = [wordSet(a), wordSet(b)]
  const both = [...one].filter((word) => other.has(word)).length
  return both === 0 ? 0 : both / (one.size + other.size - both)
}

const wordSet = (words: string): Set<string> => new Set(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

/** What a draft is called, where it is not told by its label. */
export function draftName({ label, since }: Draft, place: number, day: (iso: string) => string): string {
  const name = isolated(label ?? (place === 0 ? 'first reported' : 'version without a name'))
  return since === null ? name : `${name}, reported ${day(since)}`
}
