import { datelineAt, MAX_DATELINE_UNITS } from '../../text/index.ts'
import { CLASSES, UPPER } from './characters.ts'
import type { Tokens } from './tokens.ts'

/** Of a paragraph: as much again as a dateline shows whether what follows is a sentence. */
const LOOKED_AT = 2 * MAX_DATELINE_UNITS

/**
 * The same tokens, but that a dateline is a sentence of its own: what tells where a story was written is no part of what its
 * first sentence says, and the parser would take the place for a subject. The treebanks leave it in the sentence, and what
 * is trained on them does so too.
 *
 * @example withDatelines(tokenize('OSTREL, March 4 (Meridian) - Varnia said no.')).sentences // Int32Array [0, 8, 12]
 */
export function withDatelines(tokens: Tokens): Tokens {
  const { text, count, starts, sentences, paragraphs } = tokens
  const own: number[] = []
  const first = new Int32Array(paragraphs.length)
  let hasOne = false
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    first[paragraph] = own.length
    let sentence = paragraphs[paragraph]
    const last = paragraphs[paragraph + 1]
    const begin = sentences[sentence]
    if (sentence < last) own.push(begin)
    const story = storyBehind(text, starts, begin, last < sentences.length ? sentences[last] : count)
    if (story > begin) {
      hasOne = true
      own.push(story)
    }
    for (sentence++; sentence < last; sentence++) if (sentences[sentence] > story) own.push(sentences[sentence])
  }
  if (!hasOne) return tokens
  first[paragraphs.length - 1] = own.length
  own.push(count)
  return { ...tokens, sentences: Int32Array.from(own), paragraphs: first }
}

/** The first token behind the dateline of the paragraph `begin .. end - 1`; `begin` where it has none. */
function storyBehind(text: string, starts: Int32Array, begin: number, end: number): number {
  if (begin >= end || CLASSES[text.charCodeAt(starts[begin])] !== UPPER) return begin
  const dateline = datelineAt(text.slice(starts[begin], starts[begin] + LOOKED_AT))
  if (dateline === null) return begin
  const from = starts[begin] + dateline.length
  for (let token = begin + 1; token < end; token++) if (starts[token] >= from) return token
  return begin
}
