import { type ChainSums, IMPOSSIBLE, sumChain } from './chain.ts'
import { CUE_FIRST, CUE_LABELS, CUE_STEPS, Cue } from './cue-labels.ts'

/** A run of tokens that may be a cue, `[first, last]`, both within one sentence, and how probable that is. */
export interface CueCandidate {
  readonly first: number
  readonly last: number
  readonly probability: number
}

const LONGEST_CUE = 10
const L = CUE_LABELS

/** Steps of the cue tagger from the three-by-three weights of its model. */
export function cueSteps(weights: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: L * L }, (_, k) => (CUE_STEPS[k] === 1 ? weights[k] : IMPOSSIBLE))
}

/**
 * Adds every run of a sentence whose marginal probability of being exactly one cue is at least `least`.
 * `emission` holds the three labels of each token; `offset` is the sentence's first token.
 */
export function cueSpans(
  length: number,
  offset: number,
  emission: Float64Array,
  step: Float64Array,
  sums: ChainSums,
  least: number,
  found: CueCandidate[],
): void {
  if (length === 0) return
  sumChain(length, L, emission, step, CUE_FIRST, sums)
  const { alpha, beta, logZ } = sums
  const floor = Math.log(least)
  for (let i = 0; i < length; i++) {
    let inside = alpha[i * L + Cue.begin]
    if (inside + beta[i * L + Cue.begin] - logZ < floor) continue
    for (let j = i; j < length && j < i + LONGEST_CUE; j++) {
      const label = j === i ? Cue.begin : Cue.inside
      if (j > i) {
        inside += step[(j === i + 1 ? Cue.begin : Cue.inside) * L + Cue.inside] + emission[j * L + Cue.inside]
      }
      let rest = 0
      if (j + 1 < length) {
        const k = (j + 1) * L
        const out = step[label * L + Cue.out] + emission[k + Cue.out] + beta[k + Cue.out]
        const next = step[label * L + Cue.begin] + emission[k + Cue.begin] + beta[k + Cue.begin]
        rest = Math.max(out, next) + Math.log1p(Math.exp(-Math.abs(out - next)))
      }
      const logP = inside + rest - logZ
      if (logP >= floor) found.push({ first: offset + i, last: offset + j, probability: Math.exp(logP) })
    }
  }
}

/** The candidates that stand when the more probable ones are taken first and none may overlap another. */
export function chooseCues(candidates: readonly CueCandidate[], least: number, taken: Uint8Array): CueCandidate[] {
  const order = candidates.filter(({ probability }) => probability >= least)
  order.sort((a, b) => b.probability - a.probability || a.first - b.first || a.last - b.last)
  const chosen: CueCandidate[] = []
  for (const candidate of order) {
    let free = true
    for (let i = candidate.first; i <= candidate.last; i++) if (taken[i] === 1) free = false
    if (!free) continue
    taken.fill(1, candidate.first, candidate.last + 1)
    chosen.push(candidate)
  }
  return chosen
}
