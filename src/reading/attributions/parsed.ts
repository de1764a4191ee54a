import type { Quotations, Tokens } from '../tokens/index.ts'

/**
 * What the attribution models look at: one text with its tags, tree, names and quotations, in columns by token.
 * Hash columns hold any 32-bit number that is equal for equal values; nothing is read into the bits.
 */
export interface Parsed {
  readonly tokens: Tokens
  readonly quotations: Quotations
  /** Hash of the word in lower case. */
  readonly lower: Int32Array
  readonly lemma: Int32Array
  /** Hash of the last three letters in lower case. */
  readonly suffix: Int32Array
  /** Hash of the pattern of capitals, digits and marks. */
  readonly shape: Int32Array
  /** Cluster of words that are used alike, or 0. */
  readonly cluster: Int32Array
  /** Part of speech (XPOS) as a small number. */
  readonly tag: Uint8Array
  /** Coarse class of the tag: a value of `Class`. */
  readonly wordClass: Uint8Array
  /** Kind of mention the token lies in, as `Entities.kinds` numbers them; 0 for none. */
  readonly name: Uint8Array
  /** Head in the tree as a token number, -1 at a root. */
  readonly head: Int32Array
  /** Relation to the head as a small number. */
  readonly relation: Uint8Array
  /** Role of that relation for finding arguments: a value of `Role`. */
  readonly role: Uint8Array
  /** Number of the outermost quotation the token lies in, from 0; -1 outside. Quotation marks count as inside. */
  readonly quotation: Int32Array
  /** 1 where the token is a quotation mark that opens or closes a quotation. */
  readonly mark: Uint8Array
  /** Sentence of each token. */
  readonly sentence: Int32Array
  /** Paragraph of each sentence. */
  readonly paragraph: Int32Array
  /** First and last token of the subtree of each token. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Children of token `i`, in text order: `children[childStart[i]] .. children[childStart[i + 1] - 1]`. */
  readonly childStart: Int32Array
  readonly children: Int32Array
}

/** A token as it is spelt, in lower case. */
export function wordAt({ tokens: { text, starts, ends } }: Pick<Parsed, 'tokens'>, i: number): string {
  return text.slice(starts[i], ends[i]).toLowerCase()
}

/** Word classes that features tell apart. */
export const Class = {
  other: 0,
  verb: 1,
  noun: 2,
  properNoun: 3,
  pronoun: 4,
  adposition: 5,
  comma: 6,
  stop: 7,
  colon: 8,
  quotationMark: 9,
  dash: 10,
  bracket: 11,
  auxiliary: 12,
  particle: 13,
  adverb: 14,
} as const

/** Whether a token is a verb, an auxiliary among them. */
export const isVerbAt = ({ wordClass }: Pick<Parsed, 'wordClass'>, i: number): boolean =>
  wordClass[i] === Class.verb || wordClass[i] === Class.auxiliary

/** Relations that say where a cue's arguments stand. */
export const Role = {
  other: 0,
  subject: 1,
  clause: 2,
  openClause: 3,
  object: 4,
  oblique: 5,
  adverbialClause: 6,
  parataxis: 7,
  marker: 8,
  auxiliary: 9,
  conjunct: 10,
  nounModifier: 11,
  nounClause: 12,
  relativeClause: 13,
  root: 14,
  punctuation: 15,
} as const

/** Tree columns that follow from heads: children in text order and the reach of every subtree. */
export function reachOf(tokens: Tokens, head: Int32Array): Pick<Parsed, 'left' | 'right' | 'childStart' | 'children'> {
  const n = tokens.count
  const left = new Int32Array(n)
  const right = new Int32Array(n)
  const childStart = new Int32Array(n + 1)
  const children = new Int32Array(n)
  for (let i = 0; i < n; i++) {
    left[i] = i
    right[i] = i
    if (head[i] >= 0) childStart[head[i] + 1]++
  }
  for (let i = 0; i < n; i++) childStart[i + 1] += childStart[i]
  const next = childStart.slice(0, n)
  for (let i = 0; i < n; i++) if (head[i] >= 0) children[next[head[i]]++] = i
  // From the leaves up: a token hands its reach on when all its children have.
  const waiting = new Int32Array(n)
  const ready = new Int32Array(n)
  let filled = 0
  for (let i = 0; i < n; i++) {
    waiting[i] = childStart[i + 1] - childStart[i]
    if (waiting[i] === 0) ready[filled++] = i
  }
  for (let at = 0; at < filled; at++) {
    const i = ready[at]
    const h = head[i]
    if (h < 0) continue
    if (left[i] < left[h]) left[h] = left[i]
    if (right[i] > right[h]) right[h] = right[i]
    if (--waiting[h] === 0) ready[filled++] = h
  }
  return { left, right, childStart, children }
}

export function sentenceColumns(tokens: Tokens): Pick<Parsed, 'sentence' | 'paragraph'> {
  const sentence = new Int32Array(tokens.count)
  const { sentences, paragraphs } = tokens
  const paragraph = new Int32Array(sentences.length - 1)
  for (let s = 0; s + 1 < sentences.length; s++) sentence.fill(s, sentences[s], sentences[s + 1])
  for (let p = 0; p + 1 < paragraphs.length; p++) paragraph.fill(p, paragraphs[p], paragraphs[p + 1])
  return { sentence, paragraph }
}
