import { numberAt } from '../amounts/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { IssueBook, IssueMark } from '../issues/index.ts'

/** Sentences behind an issue's own words within which a shorter name means it. */
const SHORT_REACH = 4
/** Tokens between a number and the issue's words that it counts. */
const COUNTED_REACH = 2

/**
 * What means an issue only because the text has spoken of it: "the measures" behind "the measures of the League", and a
 * bare "240" where the text has "240 cubic metres of water". In text order.
 */
export function chainedMarks(text: Analysed, marks: readonly IssueMark[], book: IssueBook): IssueMark[] {
  const taken = new Uint8Array(text.tokens.count)
  for (const { first, end } of marks) taken.fill(1, first, end)
  return [...shortNames(text, marks, book, taken), ...amounts(text, marks, taken)].sort((a, b) => a.first - b.first)
}

function shortNames(
  text: Analysed,
  marks: readonly IssueMark[],
  { byHead }: IssueBook,
  taken: Uint8Array,
): IssueMark[] {
  if (byHead.size === 0) return []
  const found: IssueMark[] = []
  const last = new Map<string, number>()
  let next = 0
  for (let at = 0; at < text.tokens.count; at++) {
    for (; next < marks.length && marks[next].first <= at; next++) last.set(marks[next].issue, text.sentence[at])
    const issue = text.upos[at] === 'NOUN' && taken[at] === 0 ? byHead.get(text.lemma[at]) : undefined
    if (issue === undefined) continue
    const seen = last.get(issue)
    if (seen === undefined || text.sentence[at] - seen > SHORT_REACH || !isKnown(text, at)) continue
    found.push({ issue, first: at, end: at + 1, chained: true })
    last.set(issue, text.sentence[at])
  }
  return found
}

/** "the measures", "those measures", "every measure", "its measures", "measures": not "a measure", "other measures". */
function isKnown({ lower, tag, children, childStart, relation, upos }: Analysed, at: number): boolean {
  let known = tag[at] === 'NNS' && upos[at - 1] !== 'ADJ' && upos[at - 1] !== 'NUM'
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'amod' || relation[child] === 'compound' || relation[child] === 'nummod') return false
    if (relation[child] === 'det') known = /^(the|those|these|this|that|every|all|any|each)$/.test(lower[child])
    if (relation[child] === 'nmod:poss') known = true
  }
  return known || lower[at - 1] === 'an' || lower[at - 1] === 'the'
}

/** Tokens of a number; longer ones are lists. */
const LONGEST_NUMBER = 10

/** Small numbers count anything, and 1987 is a year. */
const isTelling = (value: number): boolean => value > 12 && !(Number.isInteger(value) && value >= 1900 && value < 2100)

function amounts(text: Analysed, marks: readonly IssueMark[], taken: Uint8Array): IssueMark[] {
  const { tokens, upos, lower } = text
  const starting = new Map<number, IssueMark>()
  for (const mark of marks) starting.set(mark.first, mark)
  const words = lower.map((word, i) => (/\d/.test(word) ? tokens.text.slice(tokens.starts[i], tokens.ends[i]) : word))
  const numbers: { readonly value: number; readonly first: number; readonly end: number }[] = []
  for (let at = 0; at < tokens.count; at++) {
    if (upos[at] !== 'NUM') continue
    const number = numberAt(words, at, Math.min(tokens.count, at + LONGEST_NUMBER))
    if (number === null) continue
    const { least: value, most, end } = number
    if (value === most && isTelling(value)) numbers.push({ value, first: at, end })
    at = end - 1
  }
  const issueOf = new Map<number, string | null>()
  for (const { value, end } of numbers) {
    for (let at = end; at <= end + COUNTED_REACH && at < tokens.count; at++) {
      const mark = starting.get(at)
      if (mark !== undefined) {
        const held = issueOf.get(value)
        issueOf.set(value, held === undefined || held === mark.issue ? mark.issue : null)
        break
      }
      if (upos[at] !== 'ADJ' && upos[at] !== 'NOUN' && lower[at] !== 'of') break
    }
  }
  return numbers.flatMap(({ value, first, end }) => {
    const issue = issueOf.get(value)
    const counts = /^(NOUN|PROPN|NUM|SYM|ADJ)$/.test(upos[end] ?? '') || lower[end] === '%' || lower[end] === '-'
    const dated = upos[first - 1] === 'PROPN' || upos[first - 1] === 'SYM' || lower[first - 1] === '$'
    if (issue === undefined || issue === null || counts || dated || taken[first] === 1) return []
    return [{ issue, first, end, chained: true }]
  })
}
