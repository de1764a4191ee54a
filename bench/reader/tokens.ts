import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Tokens, tokenize } from '../../src/reading/tokens/index.ts'
import { documentsOf, readConllu, type TreebankDocument } from '../../training/conllu.ts'
import { corpus, SHARED } from '../corpora.ts'

export interface TokenScore {
  /** F1 of tokens, 0 to 1; the parts of a multiword token count each. */
  readonly tokenF1: number
  /** F1 of sentences, 0 to 1. */
  readonly sentenceF1: number
}

/**
 * Scores the tokenizer on a treebank's raw text as `conll18_ud_eval.py` does: spans are compared by character offsets that
 * count no blanks. A document is its sentences joined by blanks, its paragraphs apart by blank lines.
 */
export function scoreTokens(treebankPath: string): TokenScore {
  const right = { tokens: 0, sentences: 0 }
  const found = { tokens: 0, sentences: 0 }
  const gold = { tokens: 0, sentences: 0 }
  for (const document of documentsOf(readConllu(treebankPath))) {
    const offsets = inkOffsets(document.text)
    const expected = goldSpans(document, offsets)
    const given = foundSpans(tokenize(document.text), offsets)
    right.tokens += overlap(expected.tokens, given.tokens)
    right.sentences += overlap(expected.sentences, given.sentences)
    found.tokens += given.tokens.size
    found.sentences += given.sentences.size
    gold.tokens += expected.tokens.size
    gold.sentences += expected.sentences.size
  }
  return {
    tokenF1: (2 * right.tokens) / (found.tokens + gold.tokens),
    sentenceF1: (2 * right.sentences) / (found.sentences + gold.sentences),
  }
}

interface Spans {
  /** `start:end`, in units that are not blank. */
  readonly tokens: ReadonlySet<string>
  readonly sentences: ReadonlySet<string>
}

/** For each offset of the text, how many units before it are not blank. */
function inkOffsets(text: string): Int32Array {
  const offsets = new Int32Array(text.length + 1)
  for (let at = 0; at < text.length; at++) offsets[at + 1] = offsets[at]! + (/\s/.test(text[at]!) ? 0 : 1)
  return offsets
}

function goldSpans(document: TreebankDocument, ink: Int32Array): Spans {
  const tokens = new Set<string>()
  const sentences = new Set<string>()
  document.sentences.forEach(({ words }, index) => {
    const base = document.offsets[index]!
    for (const word of words) tokens.add(`${ink[base + word.start]}:${ink[base + word.end]}`)
    const last = words[words.length - 1]
    if (last !== undefined) sentences.add(`${ink[base + words[0]!.start]}:${ink[base + last.end]}`)
  })
  return { tokens, sentences }
}

function foundSpans({ count, starts, ends, sentences: firsts }: Tokens, ink: Int32Array): Spans {
  const tokens = new Set<string>()
  const sentences = new Set<string>()
  for (let token = 0; token < count; token++) tokens.add(`${ink[starts[token]!]}:${ink[ends[token]!]}`)
  for (let sentence = 0; sentence + 1 < firsts.length; sentence++)
    sentences.add(`${ink[starts[firsts[sentence]!]!]}:${ink[ends[firsts[sentence + 1]! - 1]!]}`)
  return { tokens, sentences }
}

function overlap(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0
  for (const one of some) if (others.has(one)) count++
  return count
}

/** Tokens a second over a text, warm: the best of several rounds. */
function tokenSpeed(text: string, rounds = 7): number {
  let best = 0
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    const { count } = tokenize(text)
    best = Math.max(best, (count / (performance.now() - started)) * 1000)
  }
  return best
}

const TREEBANKS = ['ewt-train', 'gum-train', 'ewt-dev', 'gum-dev']

function main(): void {
  const folder = corpus('treebanks')
  if (folder === null) {
    console.log(`No treebanks in ${join(SHARED, 'corpora')}: nothing to score.`)
    return
  }
  console.log('treebank      token F1   sentence F1   tokens/s')
  for (const name of TREEBANKS) {
    const path = join(folder, `${name}.conllu.gz`)
    const { tokenF1, sentenceF1 } = scoreTokens(path)
    const text = documentsOf(readConllu(path)).map((document) => document.text)
    const speed = tokenSpeed(text.join('\n\n'))
    const percent = (share: number): string => (share * 100).toFixed(2)
    console.log(
      `${name.padEnd(12)} ${percent(tokenF1).padStart(9)} ${percent(sentenceF1).padStart(13)} ${speed.toFixed(0).padStart(10)}`,
    )
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
