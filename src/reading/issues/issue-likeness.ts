import type { Meaning } from '../meaning/index.ts'
import type { IssueBook } from './issue-words.ts'

/** An issue, and how like its words a word is: a cosine. */
export interface LikeIssue {
  readonly issue: string
  readonly like: number
  /** The issue's name has the word, not only its other words. */
  readonly named: boolean
}

/** Words that are less alike say nothing of an issue. */
const LEAST_LIKE = 0.4
/** Words of texts without end: what is known of them is not kept for ever. */
const MOST_KEPT = 20_000

interface Known {
  readonly meaning: Meaning
  readonly issues: readonly {
    readonly issue: string
    readonly named: ReadonlySet<string>
    readonly likest: (word: string) => number
  }[]
  readonly words: Map<string, readonly LikeIssue[]>
}

/** By book what was found of words: they recur from text to text. */
const knownOf: WeakMap<IssueBook, Known> = new WeakMap()

/**
 * The issues whose words are like a word in its base form, the likest first.
 *
 * @example const like = likeIssues(issueBook(codebook), meaning)
 * like('loan') // [{ issue: 'Debt', like: 0.6 }]
 */
export function likeIssues(book: IssueBook, meaning: Meaning): (word: string) => readonly LikeIssue[] {
  let known = knownOf.get(book)
  if (known === undefined || known.meaning !== meaning) {
    const issues = book.single.map(({ issue, named, words }) => ({ issue, named, likest: meaning.likest(words) }))
    known = { meaning, issues, words: new Map() }
    knownOf.set(book, known)
  }
  const { issues, words } = known
  return (word) => {
    let found = words.get(word)
    if (found === undefined) {
      found = issues
        .map(({ issue, named, likest }) => ({ issue, like: likest(word), named: named.has(word) }))
        .filter(({ like }) => like >= LEAST_LIKE)
        .sort((a, b) => b.like - a.like || (a.issue < b.issue ? -1 : 1))
      if (words.size >= MOST_KEPT) words.clear()
      words.set(word, found)
    }
    return found
  }
}
