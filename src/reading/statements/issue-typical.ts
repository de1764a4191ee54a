import type { IssueBook } from '../issues/index.ts'

/** How much a word is an issue's: of the phrases of all issues that have it, each issue's counted as one. */
export interface TypicalShare {
  readonly issue: string
  /** Beside the other issues' phrases, 0 to 1: near 1 where no other issue has the word. */
  readonly share: number
  /** Of the issue's own phrases, 0 to 1. */
  readonly part: number
  /** A phrase of the issue ends with it: "fee" of "transit fee". */
  readonly head: boolean
}

interface Counts {
  phrases: number
  readonly byWord: Map<string, { n: number; head: boolean }>
}

const known: WeakMap<IssueBook, (word: string) => readonly TypicalShare[]> = new WeakMap()
const NONE: readonly TypicalShare[] = []

/**
 * Whose a word is, by how many of an issue's phrases have it: "fee" stands in each phrase for the "transit fee", and in one of
 * eight for arrears ("unpaid fees"). Made once for a book.
 */
export function typicalOf(book: IssueBook): (word: string) => readonly TypicalShare[] {
  let found = known.get(book)
  if (found === undefined) {
    found = made(book)
    known.set(book, found)
  }
  return found
}

function made({ byFirst }: IssueBook): (word: string) => readonly TypicalShare[] {
  const issues = new Map<string, Counts>()
  for (const { issue, words } of [...byFirst.values()].flat()) {
    const counts = issues.get(issue) ?? { phrases: 0, byWord: new Map<string, { n: number; head: boolean }>() }
    issues.set(issue, counts)
    counts.phrases++
    for (const word of new Set(words)) {
      const held = counts.byWord.get(word) ?? { n: 0, head: false }
      counts.byWord.set(word, { n: held.n + 1, head: held.head || words.at(-1) === word })
    }
  }
  const shares = new Map<string, TypicalShare[]>()
  for (const [issue, { phrases, byWord }] of issues)
    for (const [word, { n, head }] of byWord)
      shares.set(word, [...(shares.get(word) ?? []), { issue, share: 0, part: n / phrases, head }])
  for (const [word, all] of shares) {
    const total = all.reduce((sum, { part }) => sum + part, 0)
    shares.set(
      word,
      all.map((one) => ({ ...one, share: one.part / total })),
    )
  }
  return (word) => shares.get(word) ?? NONE
}
