import { firstWhere, type Span } from '../../text/index.ts'
import type { ParsedWords } from './analysed.ts'

/** Relations that open a clause within a noun phrase, or set something beside it. */
const OUTSIDE = new Set([
  'acl',
  'acl:relcl',
  'appos',
  'parataxis',
  'cop',
  'nsubj',
  'nsubj:pass',
  'punct',
  'advcl',
  'conj',
  'cc',
])

/**
 * The noun phrase of a head without its preposition, the clauses that hang on it, appositions and what is joined to it by
 * "and": of "to the envoy, who left, and her aide" that of envoy is "the envoy". Tokens `first .. end - 1`.
 */
export function phraseOf(words: ParsedWords, head: number): { readonly first: number; readonly end: number } {
  const { children, childStart, relation, left, right } = words
  let first = head
  let end = head + 1
  for (let c = childStart[head]; c < childStart[head + 1] && children[c] < head; c++) {
    const child = children[c]
    if (relation[child] !== 'case' && relation[child] !== 'mark' && !OUTSIDE.has(relation[child])) {
      first = Math.min(first, left[child])
    }
  }
  // To the right a phrase ends where that of its last noun ends: "the envoy of the king of Oriel, who …".
  for (let noun = head; noun >= 0; ) {
    let last = -1
    for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
      const child = children[c]
      if (child < noun || OUTSIDE.has(relation[child])) continue
      if (!joined(words, end, left[child])) break
      const nested = relation[child].startsWith('nmod')
      last = nested ? child : -1
      end = Math.max(end, nested ? child + 1 : right[child] + 1)
    }
    noun = last
  }
  return { first, end }
}

/** No comma or dash stands between two tokens. */
function joined({ upos }: ParsedWords, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (upos[at] === 'PUNCT') return false
  return true
}

/** "The guild, with its 90 members," is not the guild and its members; "with its members and with its friends" are both. */
function isBeside(words: ParsedWords, head: number, joint: number): boolean {
  const { relation, lower, children, childStart } = words
  const withOf = (noun: number): number => {
    for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
      if (relation[children[c]] === 'case' && lower[children[c]] === 'with') return children[c]
    return -1
  }
  const at = withOf(joint)
  return at > 0 && withOf(head) < 0 && !/^(?:together|along|and|or|but)$/.test(lower[at - 1])
}

/** A head and what is joined to it by "and", "or" or commas, in text order, predicates left out. */
export function conjunctsOf(words: ParsedWords, head: number, isPredicate: (token: number) => boolean): number[] {
  const found = [head]
  for (let at = 0; at < found.length; at++) {
    const { children, childStart, relation } = words
    for (let c = childStart[found[at]]; c < childStart[found[at] + 1]; c++) {
      const child = children[c]
      const isJoined = relation[child] === 'conj' && child > found[at] && !isPredicate(child)
      if (isJoined && !isBeside(words, found[at], child)) found.push(child)
    }
  }
  return found.sort((a, b) => a - b)
}

/** The span of tokens `first .. end - 1`, of which there is one at least. */
export function spanOfTokens({ tokens }: ParsedWords, first: number, end: number): Span {
  return { start: tokens.starts[first], end: tokens.ends[end - 1] }
}

/** The first token that ends behind a position of the text; `tokens.count` where there is none. */
export const tokenAt = ({ tokens }: ParsedWords, position: number): number =>
  firstWhere(tokens.count, (token) => tokens.ends[token] > position)
