import type { TokenRun } from './arrangement.ts'
import { Class, type Parsed, Role, reachOf } from './parsed.ts'

/** Tokens of a clause that are looked at, and children of a word: a sentence without end has clauses without end. */
const MOST_TOKENS = 80
const MOST_CHILDREN = 12

/** A verb that may report within what another says, and the clause that it governs. */
export interface Inner {
  readonly verb: number
  readonly clause: TokenRun
}

/**
 * Verbs within a content that have their subject before them and a clause of their own behind, both within the content too:
 * "that [the minister had *said* the dam would open]". The clause begins with the subject; what joins it to the rest is left out.
 */
export function innerClauses(parsed: Parsed, { first, last }: TokenRun): Inner[] {
  const { wordClass, role, childStart, children, left, right } = parsed
  const found: Inner[] = []
  for (let verb = first; verb <= last; verb++) {
    if (wordClass[verb] !== Class.verb) continue
    let subject = -1
    let hasClause = false
    const end = Math.min(childStart[verb + 1], childStart[verb] + MOST_CHILDREN)
    for (let k = childStart[verb]; k < end; k++) {
      const child = children[k]
      if (role[child] === Role.subject && child < verb && left[child] >= first && subject < 0) subject = child
      if (role[child] === Role.clause && child > verb && child <= last) hasClause = true
    }
    if (subject < 0 || !hasClause) continue
    const clause = { first: left[subject], last: Math.min(right[verb], last, left[subject] + MOST_TOKENS) }
    if (clause.last > verb) found.push({ verb, clause })
  }
  return found
}

/** A clause as a text of its own: its columns, `shift` to be added to every token number found in them. */
export interface Alone {
  readonly parsed: Parsed
  readonly shift: number
}

/**
 * A clause as if it stood by itself, as one sentence of one paragraph with its verb for a root. A quotation that holds all of
 * it is none to it.
 */
export function standingAlone(parsed: Parsed, { verb, clause }: Inner): Alone {
  const { first, last } = clause
  const end = last + 1
  const count = end - first
  const tokens = {
    text: parsed.tokens.text,
    count,
    starts: parsed.tokens.starts.subarray(first, end),
    ends: parsed.tokens.ends.subarray(first, end),
    sentences: Int32Array.of(0, count),
    paragraphs: Int32Array.of(0, 1),
  }
  let top = verb
  while (parsed.head[top] >= 0) top = parsed.head[top]
  const head = parsed.head.slice(first, end)
  const relation = parsed.relation.slice(first, end)
  const role = parsed.role.slice(first, end)
  for (let i = 0; i < count; i++) head[i] = head[i] >= first && head[i] < end ? head[i] - first : verb - first
  head[verb - first] = -1
  relation[verb - first] = parsed.relation[top]
  role[verb - first] = Role.root
  const around = parsed.quotation[first]
  const isInside = around >= 0 && around === parsed.quotation[last] && parsed.mark[first] === 0
  const alone = {
    ...parsed,
    tokens,
    lower: parsed.lower.subarray(first, end),
    lemma: parsed.lemma.subarray(first, end),
    suffix: parsed.suffix.subarray(first, end),
    shape: parsed.shape.subarray(first, end),
    cluster: parsed.cluster.subarray(first, end),
    tag: parsed.tag.subarray(first, end),
    wordClass: parsed.wordClass.subarray(first, end),
    name: parsed.name.subarray(first, end),
    quotation: isInside ? new Int32Array(count).fill(-1) : parsed.quotation.subarray(first, end),
    mark: isInside ? new Uint8Array(count) : parsed.mark.subarray(first, end),
    head,
    relation,
    role,
    sentence: new Int32Array(count),
    paragraph: new Int32Array(1),
    ...reachOf(tokens, head),
  }
  return { parsed: alone, shift: first }
}
