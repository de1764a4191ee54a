import { ARGUMENT_LABELS, ARGUMENT_STEPS, Argument } from './argument-labels.ts'

/**
 * The best few labellings of a window, by Viterbi's algorithm; further hypotheses of a state are looked for only where one of
 * the best labellings leads through it (Huang and Chiang 2005, algorithm 3).
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

/** Most states that may come before one. */
const MOST_BEFORE: number = Math.max(...BEFORE.map((states) => states.length))
/** A node is a position and a state: `t * STATES + state`. One of which more than the best was never asked for. */
const UNASKED = -1

export class BestLabellings {
  readonly kept: number
  /** By node: the score of the best hypothesis that ends in it, and by which of the states before it comes. */
  private best: Float64Array = new Float64Array(0)
  private via: Uint8Array = new Uint8Array(0)
  /** By node: where its further hypotheses are kept, or `UNASKED`. */
  private placeOf: Int32Array = new Int32Array(0)
  /*
   * By place: hypotheses in falling order, `place * kept + rank`, each with its score and where it came from (the index of the
   * state before it, times `kept`, plus the rank there); and for each state before, `place * MOST_BEFORE + index`, which of
   * its hypotheses is next and what that one would score, NaN where that was not asked yet.
   */
  private places = 0
  private scored: Float64Array = new Float64Array(0)
  private from: Uint8Array = new Uint8Array(0)
  private found: Uint8Array = new Uint8Array(0)
  private nextRank: Uint8Array = new Uint8Array(0)
  private nextScore: Float64Array = new Float64Array(0)
  private emission: Float64Array = new Float64Array(0)
  private step: Float64Array = new Float64Array(0)
  /** Scores of the labellings found last, best first. */
  readonly scores: number[] = []
  readonly labellings: Uint8Array[] = []

  /** @param kept how many labellings to find, 1 to 31 */
  constructor(kept: number) {
    this.kept = kept
  }

  /** `emission[t * 5 + y]`, `step[t * 25 + x * 5 + y]` for the step from `t - 1` to `t`. */
  find(length: number, emission: Float64Array, step: Float64Array): void {
    const nodes = length * STATES
    if (this.best.length < nodes) {
      this.best = new Float64Array(nodes * 2)
      this.via = new Uint8Array(nodes * 2)
      this.placeOf = new Int32Array(nodes * 2)
    }
    this.emission = emission
    this.step = step
    this.places = 0
    this.placeOf.fill(UNASKED, 0, nodes)
    this.scores.length = 0
    this.labellings.length = 0
    if (length === 0) return
    const { best, via } = this
    best.fill(-Infinity, 0, STATES)
    for (const state of FIRST_STATES) best[state] = emission[STATE_LABEL[state]]
    for (let t = 1; t < length; t++) {
      const before = (t - 1) * STATES
      for (let state = 0; state < STATES; state++) {
        const y = STATE_LABEL[state]
        const own = emission[t * 5 + y]
        let most = -Infinity
        let by = STARTS[state]
        for (let b = by; b < STARTS[state + 1]; b++) {
          const s = best[before + STATES_BEFORE[b]] + (own + step[t * 25 + LABELS_BEFORE[b] * 5 + y])
          if (s > most) {
            most = s
            by = b
          }
        }
        best[before + STATES + state] = most
        via[before + STATES + state] = by - STARTS[state]
      }
    }
    this.collect(length)
  }

  private collect(length: number): void {
    const ranks = new Uint8Array(STATES)
    const last = length - 1
    while (this.scores.length < this.kept) {
      let end = -1
      let most = -Infinity
      for (let state = 0; state < STATES; state++) {
        const score = this.score(last, state, ranks[state])
        if (score > most) {
          most = score
          end = state
        }
      }
      if (end < 0) return
      this.scores.push(most)
      this.labellings.push(this.labels(length, end, ranks[end]++))
    }
  }

  /** The labelling that ends in a state with its hypothesis of a rank, which was asked for before. */
  private labels(length: number, end: number, rank: number): Uint8Array {
    const { kept } = this
    const labels = new Uint8Array(length)
    let state = end
    let k = rank
    for (let t = length - 1; t >= 0; t--) {
      labels[t] = STATE_LABEL[state]
      if (t === 0) break
      const node = t * STATES + state
      const came = k === 0 ? this.via[node] * kept : this.from[this.placeOf[node] * kept + k]
      state = STATES_BEFORE[STARTS[state] + Math.floor(came / kept)]
      k = came % kept
    }
    return labels
  }

  /** The score of the hypothesis of a rank that ends in a node; -Infinity where there are not so many. */
  private score(t: number, state: number, rank: number): number {
    const node = t * STATES + state
    if (rank === 0) return this.best[node]
    if (t === 0) return -Infinity
    const { kept } = this
    if (this.placeOf[node] === UNASKED) this.open(t, state)
    const place = this.placeOf[node]
    const before = STARTS[state + 1] - STARTS[state]
    while (this.found[place] <= rank) {
      let by = -1
      let most = -Infinity
      for (let b = 0; b < before; b++) {
        const at = place * MOST_BEFORE + b
        if (Number.isNaN(this.nextScore[at])) {
          // On the way the columns may be replaced by wider ones.
          const score = this.next(t, state, b, this.nextRank[at])
          this.nextScore[at] = score
        }
        if (this.nextScore[at] > most) {
          most = this.nextScore[at]
          by = b
        }
      }
      const slot = place * kept + this.found[place]++
      this.scored[slot] = most
      if (by < 0) continue
      const at = place * MOST_BEFORE + by
      this.from[slot] = by * kept + this.nextRank[at]++
      this.nextScore[at] = Number.NaN
    }
    return this.scored[place * kept + rank]
  }

  /** What the hypothesis of a rank in the state before a node, number `b` of those, scores when it goes on to the node. */
  private next(t: number, state: number, b: number, rank: number): number {
    const before = STARTS[state] + b
    const y = STATE_LABEL[state]
    const add = this.emission[t * 5 + y] + this.step[t * 25 + LABELS_BEFORE[before] * 5 + y]
    return this.score(t - 1, STATES_BEFORE[before], rank) + add
  }

  /** Makes a place for a node's further hypotheses: the best is found, and by each state before it the next is not asked. */
  private open(t: number, state: number): void {
    const node = t * STATES + state
    const place = this.places++
    const { kept } = this
    if (this.found.length < this.places) this.widen()
    this.placeOf[node] = place
    this.found[place] = 1
    this.scored[place * kept] = this.best[node]
    this.from[place * kept] = this.via[node] * kept
    this.nextScore.fill(Number.NaN, place * MOST_BEFORE, (place + 1) * MOST_BEFORE)
    this.nextRank.fill(0, place * MOST_BEFORE, (place + 1) * MOST_BEFORE)
    if (this.best[node] > -Infinity) this.nextRank[place * MOST_BEFORE + this.via[node]] = 1
  }

  private widen(): void {
    const places = Math.max(256, this.places * 2)
    const wider = <Column extends Uint8Array | Float64Array>(column: Column, length: number): Column => {
      const more = new (column.constructor as new (length: number) => Column)(length)
      more.set(column)
      return more
    }
    this.scored = wider(this.scored, places * this.kept)
    this.from = wider(this.from, places * this.kept)
    this.found = wider(this.found, places)
    this.nextRank = wider(this.nextRank, places * MOST_BEFORE)
    this.nextScore = wider(this.nextScore, places * MOST_BEFORE)
  }
}
