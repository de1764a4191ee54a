import { seeded, shuffle } from './random.ts'

/**
 * One sequence to label. Features are rows of a weight table, in compressed rows: position `t` has the unary features
 * `unary[unaryStart[t]] .. unary[unaryStart[t + 1] - 1]`, and the step from `t - 1` to `t` the transition features of the
 * same form (`pairStart[0] === pairStart[1]`: nothing leads into the first position).
 */
export interface Sequence {
  readonly length: number
  readonly unaryStart: Int32Array
  readonly unary: Int32Array
  readonly pairStart: Int32Array
  readonly pair: Int32Array
  /** The right label of each position. */
  readonly labels: Uint8Array
}

export interface CrfOptions {
  readonly labels: number
  /** `allowed[from * labels + to]` is 1 where the step may be taken. */
  readonly allowed: Uint8Array
  /** Labels that a sequence may begin with. */
  readonly first: Uint8Array
  readonly unaryRows: number
  readonly pairRows: number
  readonly epochs: number
  /** AdaGrad's step, decaying in a straight line to a fifth of it. */
  readonly rate: number
  /** Share of the unary features left out at each position of each visit. */
  readonly dropout: number
  /** Where AdaGrad's sums of squares begin: the larger, the less a rare feature learns from its few visits. */
  readonly start?: number
  /** Share of the transition features left out at each step of each visit. */
  readonly pairDropout?: number
  readonly seed: number
  readonly log?: (line: string) => void
}

export interface CrfWeights {
  readonly unary: Float32Array
  readonly pair: Float32Array
}

/**
 * Trains a linear-chain conditional random field by AdaGrad on the log-likelihood of one sequence at a time
 * (Lafferty et al. 2001; Duchi et al. 2011). The same sequences, options and seed give the same weights to the byte.
 *
 * `unary` holds `labels` weights a row, `pair` `labels * labels` (from-major). What is told are their averages over the second
 * half of the epochs.
 */
export function trainCrf(count: number, sequenceAt: (index: number) => Sequence, options: CrfOptions): CrfWeights {
  const { epochs } = options
  const learner = new CrfLearner(options)
  const unarySum = new Float32Array(learner.unary.weights.length)
  const pairSum = new Float32Array(learner.pair.weights.length)
  let averaged = 0
  const order = Int32Array.from({ length: count }, (_, i) => i)
  let visited = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, learner.random)
    let loss = 0
    for (let at = 0; at < count; at++) {
      const sequence = sequenceAt(order[at])
      if (sequence.length === 0) continue
      loss += learner.learn(sequence, options.rate * (1 - (0.8 * visited++) / (epochs * count)))
    }
    if (epoch * 2 >= epochs) {
      averaged++
      addTo(unarySum, learner.unary.weights)
      addTo(pairSum, learner.pair.weights)
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)} a sequence`)
  }
  for (let w = 0; w < unarySum.length; w++) unarySum[w] /= averaged
  for (let w = 0; w < pairSum.length; w++) pairSum[w] /= averaged
  return { unary: unarySum, pair: pairSum }
}

function addTo(sum: Float32Array, weights: Float32Array): void {
  for (let w = 0; w < weights.length; w++) sum[w] += weights[w]
}

/** Weights, and the sums of squares of their gradients by which AdaGrad shortens their steps. */
interface Weights {
  readonly weights: Float32Array
  readonly squares: Float32Array
}

/**
 * The features of one visit that were not left out: `rows[starts[t]] .. rows[starts[t + 1] - 1]` are those of position `t`, each
 * where its weights begin.
 */
interface Kept {
  starts: Int32Array
  rows: Int32Array
}

/** Below this a gradient moves nothing. */
const LEAST_GRADIENT = 1e-4
/** In logarithms, what cannot be, and what everything is above of. */
const IMPOSSIBLE = -1e9
const BELOW_ALL = -1e30

/** A field while it learns. Tables of a sequence are by position and label, `t * L + y`, or by step, `t * LL + from * L + to`. */
class CrfLearner {
  readonly unary: Weights
  readonly pair: Weights
  readonly random: () => number
  private readonly options: CrfOptions
  private room = 256
  private emission = new Float64Array(0)
  private step = new Float64Array(0)
  private alpha = new Float64Array(0)
  private beta = new Float64Array(0)
  private readonly kept: Kept = { starts: new Int32Array(0), rows: new Int32Array(4096) }
  private readonly keptPair: Kept = { starts: new Int32Array(0), rows: new Int32Array(4096) }

  constructor(options: CrfOptions) {
    const { labels: L, unaryRows, pairRows, start = 1e-4 } = options
    const weightsOf = (length: number): Weights => ({
      weights: new Float32Array(length),
      squares: new Float32Array(length).fill(start),
    })
    this.options = options
    this.unary = weightsOf(unaryRows * L)
    this.pair = weightsOf(pairRows * L * L)
    this.random = seeded(options.seed)
    this.widen(this.room)
  }

  /** Takes one step against the gradient of a sequence; gives its loss before that. */
  learn(sequence: Sequence, rate: number): number {
    const { length, unary, pair } = sequence
    if (length > this.room) this.widen(length * 2)
    if (this.kept.rows.length < unary.length) this.kept.rows = new Int32Array(unary.length * 2)
    if (this.keptPair.rows.length < pair.length) this.keptPair.rows = new Int32Array(pair.length * 2)
    this.score(sequence)
    this.forward(length)
    this.backward(length)
    const logZ = this.logZ(length)
    const loss = logZ - this.goldScore(sequence)
    for (let t = 0; t < length; t++) {
      if (t > 0) this.updateStep(sequence, t, logZ, rate)
      this.updatePosition(sequence, t, logZ, rate)
    }
    return loss
  }

  private widen(room: number): void {
    const { labels: L } = this.options
    this.room = room
    this.emission = new Float64Array(room * L)
    this.step = new Float64Array(room * L * L)
    this.alpha = new Float64Array(room * L)
    this.beta = new Float64Array(room * L)
    this.kept.starts = new Int32Array(room + 1)
    this.keptPair.starts = new Int32Array(room + 1)
  }

  /** Fills in the scores of labels and of steps by the features that are not left out this time. */
  private score({ length: T, unaryStart, unary, pairStart, pair }: Sequence): void {
    const { emission, step, kept, keptPair, random } = this
    const { labels: L, dropout, pairDropout = 0 } = this.options
    const LL = L * L
    const scale = 1 / (1 - dropout)
    const pairScale = 1 / (1 - pairDropout)
    const { weights } = this.unary
    const { weights: pairWeights } = this.pair
    let fill = 0
    let pairFill = 0
    emission.fill(0, 0, T * L)
    step.fill(0, 0, T * LL)
    for (let t = 0; t < T; t++) {
      kept.starts[t] = fill
      for (let k = unaryStart[t]; k < unaryStart[t + 1]; k++) {
        if (dropout > 0 && random() < dropout) continue
        const row = unary[k] * L
        kept.rows[fill++] = row
        for (let y = 0; y < L; y++) emission[t * L + y] += weights[row + y]
      }
      for (let y = 0; y < L; y++) emission[t * L + y] *= scale
      keptPair.starts[t] = pairFill
      for (let k = pairStart[t]; k < pairStart[t + 1]; k++) {
        if (pairDropout > 0 && random() < pairDropout) continue
        const row = pair[k] * LL
        keptPair.rows[pairFill++] = row
        for (let y = 0; y < LL; y++) step[t * LL + y] += pairWeights[row + y]
      }
      for (let y = 0; y < LL; y++) step[t * LL + y] *= pairScale
    }
    keptPair.starts[T] = pairFill
    kept.starts[T] = fill
  }

  /** `alpha`: logarithm of the sum over all ways that end with a label at a position. */
  private forward(T: number): void {
    const { emission, step, alpha } = this
    const { labels: L, allowed, first } = this.options
    for (let y = 0; y < L; y++) alpha[y] = first[y] ? emission[y] : IMPOSSIBLE
    for (let t = 1; t < T; t++) {
      for (let y = 0; y < L; y++) {
        let top = BELOW_ALL
        for (let x = 0; x < L; x++) {
          if (!allowed[x * L + y]) continue
          const s = alpha[(t - 1) * L + x] + step[(t * L + x) * L + y]
          if (s > top) top = s
        }
        let sum = 0
        for (let x = 0; x < L; x++) {
          if (!allowed[x * L + y]) continue
          sum += Math.exp(alpha[(t - 1) * L + x] + step[(t * L + x) * L + y] - top)
        }
        alpha[t * L + y] = top + Math.log(sum) + emission[t * L + y]
      }
    }
  }

  /** `beta`: logarithm of the sum over all ways that go on from a label at a position. */
  private backward(T: number): void {
    const { emission, step, beta } = this
    const { labels: L, allowed } = this.options
    for (let y = 0; y < L; y++) beta[(T - 1) * L + y] = 0
    for (let t = T - 2; t >= 0; t--) {
      const next = t + 1
      for (let x = 0; x < L; x++) {
        let top = BELOW_ALL
        for (let y = 0; y < L; y++) {
          if (!allowed[x * L + y]) continue
          const s = beta[next * L + y] + emission[next * L + y] + step[(next * L + x) * L + y]
          if (s > top) top = s
        }
        let sum = 0
        for (let y = 0; y < L; y++) {
          if (!allowed[x * L + y]) continue
          sum += Math.exp(beta[next * L + y] + emission[next * L + y] + step[(next * L + x) * L + y] - top)
        }
        beta[t * L + x] = top + Math.log(sum)
      }
    }
  }

  /** Logarithm of the sum over all ways through a sequence. */
  private logZ(T: number): number {
    const { alpha } = this
    const { labels: L } = this.options
    let top = BELOW_ALL
    for (let y = 0; y < L; y++) top = Math.max(top, alpha[(T - 1) * L + y])
    let sum = 0
    for (let y = 0; y < L; y++) sum += Math.exp(alpha[(T - 1) * L + y] - top)
    return top + Math.log(sum)
  }

  private goldScore({ length: T, labels }: Sequence): number {
    const { emission, step } = this
    const { labels: L } = this.options
    let gold = 0
    for (let t = 0; t < T; t++) {
      gold += emission[t * L + labels[t]]
      if (t > 0) gold += step[(t * L + labels[t - 1]) * L + labels[t]]
    }
    return gold
  }

  /** Moves the weights of the step to position `t` by what is expected of it less what is there. */
  private updateStep({ labels }: Sequence, t: number, logZ: number, rate: number): void {
    const { emission, step, alpha, beta } = this
    const { labels: L, allowed } = this.options
    for (let x = 0; x < L; x++) {
      for (let y = 0; y < L; y++) {
        if (!allowed[x * L + y]) continue
        const p = Math.exp(
          alpha[(t - 1) * L + x] + step[(t * L + x) * L + y] + emission[t * L + y] + beta[t * L + y] - logZ,
        )
        const g = p - (labels[t - 1] === x && labels[t] === y ? 1 : 0)
        move(this.pair, this.keptPair, t, x * L + y, g, rate)
      }
    }
  }

  /** Moves the weights of position `t` likewise. */
  private updatePosition({ labels }: Sequence, t: number, logZ: number, rate: number): void {
    const { alpha, beta } = this
    const { labels: L } = this.options
    for (let y = 0; y < L; y++) {
      const p = Math.exp(alpha[t * L + y] + beta[t * L + y] - logZ)
      move(this.unary, this.kept, t, y, p - (labels[t] === y ? 1 : 0), rate)
    }
  }
}

/** AdaGrad's step by gradient `g`, for one column of each row that was kept at position `t`. */
function move({ weights, squares }: Weights, kept: Kept, t: number, column: number, g: number, rate: number): void {
  if (g < LEAST_GRADIENT && g > -LEAST_GRADIENT) return
  const { rows, starts } = kept
  for (let k = starts[t]; k < starts[t + 1]; k++) {
    const w = rows[k] + column
    squares[w] += g * g
    weights[w] -= (rate * g) / Math.sqrt(squares[w])
  }
}
