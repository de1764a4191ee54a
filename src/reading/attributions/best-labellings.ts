import { ARGUMENT_LABELS, ARGUMENT_STEPS, Argument } from './argument-labels.ts'

/**
 * The best few labellings of a window, by Viterbi's algorithm with `kept` hypotheses a state.
 *
 * A labelling has at most one source, so a state is a label together with whether the source has been passed:
 *
 *     state   0  1            2             3             4              5  6             7
 *     label   O  source-begin source-inside content-begin content-inside O  content-begin content-inside
 *     passed  no yes          yes           no            no             yes yes          yes
 */
const STATE_LABEL: Uint8Array = Uint8Array.of(0, 1, 2, 3, 4, 0, 3, 4)
const STATE_PASSED: Uint8Array = Uint8Array.of(0, 1, 1, 0, 0, 1, 1, 1)
const STATES = 8

/** For each state, the states that may come before it. */
const BEFORE: readonly (readonly number[])[] = Array.from({ length: STATES }, (_, to) =>
  Array.from({ length: STATES }, (_, from) => from).filter((from) => {
    const steps = ARGUMENT_STEPS[STATE_LABEL[from] * ARGUMENT_LABELS + STATE_LABEL[to]] === 1
    if (!steps) return false
    if (STATE_LABEL[to] === Argument.sourceBegin) return STATE_PASSED[from] === 0
    return STATE_PASSED[from] === STATE_PASSED[to]
  }),
)
const FIRST_STATES = [0, 1, 3]

export class BestLabellings {
  readonly kept: number
  private score: Float64Array = new Float64Array(0)
  /** Where a hypothesis came from: state * kept + rank, at the position before. */
  private from: Uint8Array = new Uint8Array(0)
  /** Scores of the labellings found last, best first. */
  readonly scores: number[] = []
  readonly labellings: Uint8Array[] = []

  /** @param kept how many labellings to find, 1 to 31 */
  constructor(kept: number) {
    this.kept = kept
  }

  /** `emission[t * 5 + y]`, `step[t * 25 + x * 5 + y]` for the step from `t - 1` to `t`. */
  find(length: number, emission: Float64Array, step: Float64Array): void {
    const K = this.kept
    const width = STATES * K
    if (this.score.length < length * width) {
      this.score = new Float64Array(length * width * 2)
      this.from = new Uint8Array(length * width * 2)
    }
    const { score, from } = this
    score.fill(-Infinity, 0, length * width)
    for (const state of FIRST_STATES) score[state * K] = emission[STATE_LABEL[state]]
    for (let t = 1; t < length; t++) {
      const here = t * width
      const back = here - width
      for (let state = 0; state < STATES; state++) {
        const y = STATE_LABEL[state]
        const own = emission[t * 5 + y]
        const slot = here + state * K
        for (const before of BEFORE[state]) {
          const add = own + step[t * 25 + STATE_LABEL[before] * 5 + y]
          for (let k = 0; k < K; k++) {
            const s = score[back + before * K + k] + add
            // Hypotheses of a state are in falling order: once one is too poor, so is the rest.
            if (!(s > score[slot + K - 1])) break
            let r = K - 1
            while (r > 0 && score[slot + r - 1] < s) {
              score[slot + r] = score[slot + r - 1]
              from[slot + r] = from[slot + r - 1]
              r--
            }
            score[slot + r] = s
            from[slot + r] = before * K + k
          }
        }
      }
    }
    this.collect(length)
  }

  private collect(length: number): void {
    const K = this.kept
    const width = STATES * K
    this.scores.length = 0
    this.labellings.length = 0
    if (length === 0) return
    const ends: number[] = []
    for (let slot = 0; slot < width; slot++) if (this.score[(length - 1) * width + slot] > -Infinity) ends.push(slot)
    const base = (length - 1) * width
    ends.sort((a, b) => this.score[base + b] - this.score[base + a] || a - b)
    for (const end of ends.slice(0, K)) {
      const labels = new Uint8Array(length)
      let slot = end
      for (let t = length - 1; t >= 0; t--) {
        labels[t] = STATE_LABEL[Math.floor(slot / K)]
        slot = this.from[t * width + slot]
      }
      this.scores.push(this.score[base + end])
      this.labellings.push(labels)
    }
  }
}
