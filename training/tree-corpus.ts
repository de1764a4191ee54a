import type { Tokens } from '../src/reading/tokens/index.ts'
import { readConllu, type TreebankSentence } from './conllu.ts'

/** A treebank as one text in columns; numbers of tags and relations are indexes into its caller's lists. */
export interface TreeCorpus {
  readonly tokens: Tokens
  /** `XPOS|UPOS` of each token. */
  readonly tags: readonly string[]
  /** Index of the governing token in the corpus, -1 for a root. */
  readonly heads: Int32Array
  readonly relations: readonly string[]
  readonly lemmas: readonly string[]
}

/** Reads treebanks into one corpus, sentence after sentence. */
export function readTreebanks(paths: readonly string[]): TreeCorpus {
  return corpusOf(paths.flatMap((path) => readConllu(path)))
}

function corpusOf(sentences: readonly TreebankSentence[]): TreeCorpus {
  const count = sentences.reduce((sum, { words }) => sum + words.length, 0)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const heads = new Int32Array(count)
  const bounds = new Int32Array(sentences.length + 1)
  const tags: string[] = []
  const relations: string[] = []
  const lemmas: string[] = []
  const texts: string[] = []
  let at = 0
  let offset = 0
  sentences.forEach(({ text, words }, s) => {
    const first = at
    for (const word of words) {
      starts[at] = offset + word.start
      ends[at] = offset + word.end
      heads[at] = word.head < 0 ? -1 : first + word.head
      tags.push(`${word.xpos}|${word.upos}`)
      relations.push(word.relation)
      lemmas.push(word.lemma)
      at++
    }
    texts.push(text)
    offset += text.length + 1
    bounds[s + 1] = at
  })
  const paragraphs = Int32Array.of(0, sentences.length)
  return {
    tokens: { text: texts.join('\n'), count, starts, ends, sentences: bounds, paragraphs },
    tags,
    heads,
    relations,
    lemmas,
  }
}

/** Texts one after the other, a line apart. */
export function joined(parts: readonly Tokens[]): Tokens {
  const count = parts.reduce((sum, part) => sum + part.count, 0)
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const sentences: number[] = []
  let at = 0
  let offset = 0
  for (const part of parts) {
    for (let i = 0; i < part.count; i++) {
      starts[at + i] = part.starts[i] + offset
      ends[at + i] = part.ends[i] + offset
    }
    for (const first of part.sentences.subarray(0, -1)) sentences.push(first + at)
    at += part.count
    offset += part.text.length + 1
  }
  const text = parts.map((part) => part.text).join('\n')
  const bounds = Int32Array.from([...sentences, count])
  return { text, count, starts, ends, sentences: bounds, paragraphs: Int32Array.of(0, sentences.length) }
}

/** Every so many sentences of the corpus, in capitals. */
export function inCapitals(corpus: TreeCorpus, every: number): TreeCorpus {
  const { tokens } = corpus
  const starts: number[] = []
  const ends: number[] = []
  const from: number[] = []
  const sentences = [0]
  let text = ''
  for (let s = 0; s + 1 < tokens.sentences.length; s += every) {
    const first = tokens.sentences[s]
    const last = tokens.sentences[s + 1] - 1
    const small = tokens.text.slice(tokens.starts[first], tokens.ends[last])
    const capitals = small.toUpperCase()
    if (capitals.length !== small.length) continue
    for (let i = first; i <= last; i++) {
      starts.push(tokens.starts[i] - tokens.starts[first] + text.length)
      ends.push(tokens.ends[i] - tokens.starts[first] + text.length)
      from.push(i)
    }
    text += `${capitals}\n`
    sentences.push(from.length)
  }
  const place = new Map(from.map((i, at) => [i, at]))
  return {
    tokens: {
      text,
      count: from.length,
      starts: Int32Array.from(starts),
      ends: Int32Array.from(ends),
      sentences: Int32Array.from(sentences),
      paragraphs: Int32Array.of(0, sentences.length - 1),
    },
    tags: from.map((i) => corpus.tags[i] as string),
    heads: Int32Array.from(from, (i) => (corpus.heads[i] < 0 ? -1 : (place.get(corpus.heads[i]) as number))),
    relations: from.map((i) => corpus.relations[i] as string),
    lemmas: from.map((i) => corpus.lemmas[i] as string),
  }
}
