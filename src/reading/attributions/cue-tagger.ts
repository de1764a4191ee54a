import type { ChainSums } from './chain.ts'
import { cueFeatures, sentenceContext } from './cue-features.ts'
import { CUE_LABELS } from './cue-labels.ts'
import { type CueCandidate, cueSpans } from './cue-spans.ts'
import { FeatureBuffer } from './feature-buffer.ts'
import type { Parsed } from './parsed.ts'

export const CUE_BITS = 20

/**
 * Weights of the cue tagger. Only differences to the label "out" count, so a row has two: `unary[2 * row]` for "begin",
 * `unary[2 * row + 1]` for "inside", in steps of `1 / scale`.
 */
export interface CueModel {
  readonly unary: Int8Array
  readonly scale: number
  /** What `cueSteps` gives. */
  readonly step: Float64Array
}

/** Sentences longer than this are read in pieces, so that a text without a stop costs no more than another. */
const LONGEST_PIECE = 400

/** Finds what may be a cue, sentence by sentence. */
export class CueTagger {
  private readonly features = new FeatureBuffer(CUE_BITS)
  private emission = new Float64Array(LONGEST_PIECE * CUE_LABELS)
  private readonly sums: ChainSums = { alpha: new Float64Array(0), beta: new Float64Array(0), logZ: 0 }
  private readonly model: CueModel

  constructor(model: CueModel) {
    this.model = model
  }

  /** Every run whose probability of being one cue is at least `least`, in text order. */
  candidates(parsed: Parsed, least: number): CueCandidate[] {
    const { features, emission } = this
    const { unary, scale, step } = this.model
    const found: CueCandidate[] = []
    const sentences = parsed.tokens.sentences.length - 1
    for (let s = 0; s < sentences; s++) {
      const context = sentenceContext(parsed, s)
      for (let from = context.first; from < context.end; from += LONGEST_PIECE) {
        const length = Math.min(context.end - from, LONGEST_PIECE)
        for (let t = 0; t < length; t++) {
          features.clear()
          cueFeatures(parsed, context, from + t, features)
          let begin = 0
          let inside = 0
          const { rows, fill } = features
          for (let k = 0; k < fill; k++) {
            begin += unary[rows[k] * 2]
            inside += unary[rows[k] * 2 + 1]
          }
          emission[t * CUE_LABELS] = 0
          emission[t * CUE_LABELS + 1] = begin / scale
          emission[t * CUE_LABELS + 2] = inside / scale
        }
        cueSpans(length, from, emission, step, this.sums, least, found)
      }
    }
    return found
  }
}
