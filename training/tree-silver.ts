import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { type Tokens, tokenize } from '../src/reading/tokens/index.ts'
import type { SilverWord } from './words.ts'

/** Nothing is known of this token's head. */
export const UNKNOWN_HEAD = -2

/** Sentences in which the two parsers agree less are left out. */
const LEAST_SAME = 0.7

/**
 * News articles as another program (CoreNLP, Universal Dependencies v1) tagged and parsed them, on this reader's own
 * tokens and sentences; where the two cut the text differently nothing is known.
 */
export interface SilverCorpus {
  readonly tokens: Tokens
  /** Penn Treebank tag, or '' where it is not known. */
  readonly xpos: readonly string[]
  /** Index of the governing token, -1 for a root, `UNKNOWN_HEAD`. */
  readonly heads: Int32Array
  /** Last token of the run of proper nouns that is one name with this token, or the token itself. */
  readonly nameEnds: Int32Array
}

// Columns of a line, apart by tabs. Numbers of tokens count from 1 within a sentence; head 0 is the root.
const START = 1
const END = 2
const WORD = 3
const LEMMA = 4
const XPOS = 5
const HEAD = 7
const RELATION = 8

/** Relations whose head is the same in both versions of Universal Dependencies. */
const SAME_HEAD = new Set(
  (
    'case nmod nsubj det compound amod dobj advmod mark aux ccomp xcomp advcl cop acl acl:relcl nummod nmod:poss ' +
    'nsubjpass auxpass appos neg expl iobj root conj compound:prt nmod:tmod nmod:npmod csubj det:predet'
  ).split(' '),
)

interface SilverDocument {
  readonly name: string
  readonly sentences: readonly (readonly string[])[][]
}

function documentsIn(corpora: string): SilverDocument[] {
  const source = gunzipSync(readFileSync(join(corpora, 'polnear/train.corenlp.tsv.gz'))).toString('utf8')
  return source
    .split('# doc = ')
    .slice(1)
    .map((block) => {
      const lines = block.split('\n')
      const sentences: string[][][] = [[]]
      for (const line of lines.slice(1)) {
        if (line !== '') sentences[sentences.length - 1].push(line.split('\t'))
        else if (sentences[sentences.length - 1].length > 0) sentences.push([])
      }
      return { name: lines[0], sentences: sentences.filter(({ length }) => length > 0) }
    })
}

/** Part of speech of the open classes by Penn Treebank tag. */
const OPEN_CLASSES: Readonly<Record<string, string>> = {
  NN: 'NOUN',
  NNS: 'NOUN',
  VB: 'VERB',
  VBD: 'VERB',
  VBG: 'VERB',
  VBN: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  JJ: 'ADJ',
  RB: 'ADV',
}

/** Nouns, verbs, adjectives and adverbs of the articles, with tag and lemma. */
export function silverWords(corpora: string): SilverWord[] {
  const words: SilverWord[] = []
  for (const { sentences } of documentsIn(corpora)) {
    for (const row of sentences.flat()) {
      const upos = OPEN_CLASSES[row[XPOS]]
      if (upos !== undefined) words.push({ word: row[WORD], xpos: row[XPOS], upos, lemma: row[LEMMA] })
    }
  }
  return words
}

/** Reads the articles and puts what is known of them onto the reader's tokens. */
export function readSilver(corpora: string): SilverCorpus {
  const texts: string[] = []
  const parts: { tokens: Tokens; offset: number; first: number }[] = []
  const xpos: string[] = []
  const heads: number[] = []
  const nameEnds: number[] = []
  let offset = 0
  let first = 0
  for (const { name, sentences } of documentsIn(corpora)) {
    const text = readFileSync(join(corpora, 'polnear/train/text', `${name}.txt`), 'utf8')
    const tokens = tokenize(text)
    addDocument(tokens, sentences, first, xpos, heads, nameEnds)
    parts.push({ tokens, offset, first })
    texts.push(text)
    offset += text.length + 1
    first += tokens.count
  }
  const sentences = parts.flatMap(({ tokens, first: at }) => [...tokens.sentences.subarray(0, -1)].map((s) => s + at))
  const column = (pick: (tokens: Tokens) => Int32Array): Int32Array =>
    Int32Array.from(parts.flatMap(({ tokens, offset: at }) => [...pick(tokens)].map((unit) => unit + at)))
  return {
    tokens: {
      text: texts.join('\n'),
      count: first,
      starts: column(({ starts }) => starts),
      ends: column(({ ends }) => ends),
      sentences: Int32Array.from([...sentences, first]),
      paragraphs: Int32Array.of(0, sentences.length),
    },
    xpos,
    heads: Int32Array.from(heads),
    nameEnds: Int32Array.from(nameEnds),
  }
}

function addDocument(
  tokens: Tokens,
  sentences: SilverDocument['sentences'],
  first: number,
  xpos: string[],
  heads: number[],
  nameEnds: number[],
): void {
  const { count, starts, ends } = tokens
  const at = new Map<number, number>()
  for (let i = 0; i < count; i++) at.set(starts[i], i)
  const sentenceOf = new Int32Array(count)
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    sentenceOf.fill(s, tokens.sentences[s], tokens.sentences[s + 1])
  }
  for (let i = 0; i < count; i++) {
    xpos.push('')
    heads.push(UNKNOWN_HEAD)
    nameEnds.push(first + i)
  }
  for (const rows of sentences) {
    const token = rows.map((row) => {
      const i = at.get(Number(row[START]))
      return i !== undefined && ends[i] === Number(row[END]) ? i : -1
    })
    rows.forEach((row, n) => {
      const i = token[n]
      if (i < 0) return
      if (/[\p{L}\p{N}]/u.test(row[WORD])) xpos[first + i] = row[XPOS]
      const head = Number(row[HEAD]) - 1
      const h = head < 0 ? -1 : token[head]
      if (row[RELATION] === 'compound' && row[XPOS].startsWith('NNP') && rows[head][XPOS].startsWith('NNP') && h > i) {
        nameEnds[first + i] = first + h
      }
      if (!SAME_HEAD.has(row[RELATION])) return
      if (head < 0) heads[first + i] = -1
      else if (h >= 0 && sentenceOf[h] === sentenceOf[i]) heads[first + i] = first + h
    })
  }
}

/**
 * Right heads to learn from, where two parsers of different making agree or the other one is to be trusted. `own` are this
 * reader's heads on the same tokens. A name counts as one: its parts hang on each other in version 2 as they do not in
 * version 1, so an arc to or from a name stands as the reader drew it, if both drew it between the same names.
 */
export function agreedHeads(silver: SilverCorpus, own: Int32Array): Int32Array {
  const { heads, nameEnds } = silver
  const { sentences } = silver.tokens
  const agreed = new Int32Array(heads.length).fill(UNKNOWN_HEAD)
  const named = new Uint8Array(heads.length)
  for (let i = 0; i < heads.length; i++) {
    if (nameEnds[i] !== i) {
      named[i] = 1
      named[nameEnds[i]] = 1
    }
  }
  for (let s = 0; s + 1 < sentences.length; s++) {
    let known = 0
    let same = 0
    for (let i = sentences[s]; i < sentences[s + 1]; i++) {
      const end = nameEnds[i]
      const other = heads[end]
      const mine = own[i]
      if (mine >= 0 && nameEnds[mine] === end) continue
      if (other === UNKNOWN_HEAD) continue
      known++
      if (other === mine || (other >= 0 && mine >= 0 && nameEnds[other] === nameEnds[mine])) {
        same++
        agreed[i] = mine
      } else if (named[i] === 0 && (other < 0 || named[other] === 0)) agreed[i] = other
    }
    // Where they see different sentences altogether, neither is to be trusted.
    if (same < known * LEAST_SAME) agreed.fill(UNKNOWN_HEAD, sentences[s], sentences[s + 1])
  }
  return agreed
}
