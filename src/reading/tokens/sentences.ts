import {
  type Boundaries,
  boundaryFeatures,
  isCandidate,
  MOST_FEATURES,
  paragraphStyle,
  textStyle,
} from './boundaries.ts'
import { sentenceWeights } from './sentence-table.ts'

/**
 * Whether a sentence begins at `token`, given the rows of the weight table, `rows[0] .. rows[count - 1]`, that stand for
 * the boundary before it.
 */
export type Decide = (rows: Int32Array, count: number, token: number) => boolean

/** The trained judge: a sentence begins where the weights of the features add up to more than nothing. */
export function decideByWeights(rows: Int32Array, count: number): boolean {
  const weights = sentenceWeights()
  let score = 0
  for (let feature = 0; feature < count; feature++) score += weights[rows[feature]]
  return score > 0
}

/**
 * The first token of each sentence, then `count`. A paragraph always begins a sentence; within one, `decide` is asked at
 * each boundary where a sentence may begin, left to right, and sees what it has decided before.
 */
export function sentenceStarts(
  boundaries: Boundaries,
  count: number,
  paragraphs: Int32Array,
  decide: Decide,
): Int32Array {
  const { kinds } = boundaries
  const sentences = new Int32Array(count + 1)
  const rows = new Int32Array(MOST_FEATURES)
  const written = textStyle(kinds, paragraphs)
  let found = 0
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    const first = paragraphs[paragraph]
    const end = paragraphs[paragraph + 1]
    const style = paragraphStyle(kinds, first, end, written)
    let sentence = first
    sentences[found++] = first
    for (let token = first + 1; token < end; token++) {
      if (!isCandidate(kinds, first, token)) continue
      const features = boundaryFeatures(boundaries, style, token, sentence, first, end, rows)
      if (!decide(rows, features, token)) continue
      sentences[found++] = token
      sentence = token
    }
  }
  sentences[found++] = count
  return sentences.slice(0, found)
}
