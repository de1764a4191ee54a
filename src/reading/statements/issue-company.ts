import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'

/** What a text's words are told together with: how often they stand in one sentence with an issue's words. */
export interface Company {
  /** The issues that stand with a token's word in other sentences, and how much it goes with them, 0 to 1. */
  readonly ofWord: (token: number) => readonly IssueShare[]
}

/** An issue, and how much something goes with it: 0 to 1, and near 1 only for what was seen with it often and never without. */
export type IssueShare = readonly [issue: string, share: number]

interface Counts {
  sentences: number
  readonly byIssue: Map<string, number>
}

const NONE: readonly IssueShare[] = []
const NOBODY: Company = { ofWord: () => NONE }
/** Shorter words tell little: "of", "up". */
const SHORTEST = 3

/**
 * Counts once for a text. "Accountants" that stand beside "prices abroad" twice are about those prices the third time too.
 * Linear in the text's length, for a book has few issues.
 *
 * @param marks of the issues, in text order
 */
export function companyOf(text: Analysed, marks: readonly IssueMark[]): Company {
  if (marks.length === 0) return NOBODY
  const { sentence, lemma, tokens } = text
  const issuesOf = new Map<number, Set<string>>()
  for (const { first, issue } of marks) addTo(issuesOf, sentence[first], issue)
  const words = new Map<string, Counts>()
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const issues = issuesOf.get(s)
    const seen = new Set<string>()
    for (let at = tokens.sentences[s]; at < tokens.sentences[s + 1]; at++) if (isTelling(at, text)) seen.add(lemma[at])
    for (const word of seen) count(words, word, issues)
  }
  /** The sentence itself says nothing of others. */
  const shares = (held: Counts | undefined, s: number): readonly IssueShare[] => {
    if (held === undefined || held.sentences < 2) return NONE
    const own = issuesOf.get(s)
    return [...held.byIssue].flatMap(([issue, n]): IssueShare[] => {
      const others = n - (own?.has(issue) === true ? 1 : 0)
      return others <= 0 ? [] : [[issue, others / held.sentences]]
    })
  }
  return {
    ofWord: (at) => (isTelling(at, text) ? shares(words.get(lemma[at]), sentence[at]) : NONE),
  }
}

const isTelling = (at: number, { upos, lemma }: Analysed): boolean =>
  /^(NOUN|PROPN|ADJ|NUM|VERB)$/.test(upos[at]) && lemma[at].length >= SHORTEST

function addTo(sets: Map<number, Set<string>>, key: number, one: string): void {
  const held = sets.get(key)
  if (held === undefined) sets.set(key, new Set([one]))
  else held.add(one)
}

function count(counts: Map<string, Counts>, key: string, issues: ReadonlySet<string> | undefined): void {
  let held = counts.get(key)
  if (held === undefined) {
    held = { sentences: 0, byIssue: new Map() }
    counts.set(key, held)
  }
  held.sentences++
  for (const issue of issues ?? []) held.byIssue.set(issue, (held.byIssue.get(issue) ?? 0) + 1)
}
