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

export function corpusOf(sentences: readonly TreebankSentence[]): TreeCorpus {
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
