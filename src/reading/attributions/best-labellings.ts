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

/** By state, states before it and their labels, side by side: `BEFORE` flat. */
const STARTS: Uint8Array = Uint8Array.from({ length: STATES + 1 }, (_, to) => BEFORE.slice(0, to).flat().length)
const STATES_BEFORE: Uint8Array = Uint8Array.from(BEFORE.flat())
const LABELS_BEFORE: Uint8Array = STATES_BEFORE.map((state) => STATE_LABEL[state])

export class BestLabellings {
  readonly kept: number
  /** Scores of the hypotheses, `state * kept + rank`, at the position at hand and at the one before. */
  private here: Float64Array
  private back: Float64Array
  /** Where a hypothesis came from: state * kept + rank, at the position before. */
  private from: Uint8Array = new Uint8Array(0)
  /** Scores of the labellings found last, best first. */
  readonly scores: number[] = []
  readonly labellings: Uint8Array[] = []

  /** @param kept how many labellings to find, 1 to 31 */
  constructor(kept: number) {
    this.kept = kept
    this.here = new Float64Array(STATES * kept)
    this.back = new Float64Array(STATES * kept)
  }

  /** `emission[t * 5 + y]`, `step[t * 25 + x * 5 + y]` for the step from `t - 1` to `t`. */
  find(length: number, emission: Float64Array, step: Float64Array): void {
    const K = this.kept
    const width = STATES * K
    if (this.from.length < length * width) this.from = new Uint8Array(length * width * 2)
    const { from } = this
    let { here, back } = this
    here.fill(-Infinity)
    for (const state of FIRST_STATES) here[state * K] = emission[STATE_LABEL[state]]
    for (let t = 1; t < length; t++) {
      const swapped = back
      back = here
      here = swapped
      here.fill(-Infinity)
      const row = t * width
      for (let state = 0; state < STATES; state++) {
        const y = STATE_LABEL[state]
        const own = emission[t * 5 + y]
        const slot = state * K
        const last = slot + K - 1
        for (let b = STARTS[state]; b < STARTS[state + 1]; b++) {
          const add = own + step[t * 25 + LABELS_BEFORE[b] * 5 + y]
          const first = STATES_BEFORE[b] * K
          for (let k = first; k < first + K; k++) {
            const s = back[k] + add
            // Hypotheses of a state are in falling order: once one is too poor, so is the rest.
            if (!(s > here[last])) break
            let r = last
            while (r > slot && here[r - 1] < s) {
              here[r] = here[r - 1]
              from[row + r] = from[row + r - 1]
              r--
            }
            here[r] = s
            from[row + r] = k
          }
        }
      }
    }
    this.here = here
    this.back = back
    this.collect(length)
  }

  private collect(length: number): void {
    const K = this.kept
    const width = STATES * K
    const { here, from } = this
    this.scores.length = 0
    this.labellings.length = 0
    if (length === 0) return
    const ends: number[] = []
    for (let slot = 0; slot < width; slot++) if (here[slot] > -Infinity) ends.push(slot)
    ends.sort((a, b) => here[b] - here[a] || a - b)
    for (const end of ends.slice(0, K)) {
      const labels = new Uint8Array(length)
      let slot = end
      for (let t = length - 1; t >= 0; t--) {
        labels[t] = STATE_LABEL[Math.floor(slot / K)]
        slot = from[t * width + slot]
      }
      this.scores.push(here[end])
      this.labellings.push(labels)
    }
  }
}
