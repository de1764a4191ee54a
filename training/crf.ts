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
 * `unary` holds `labels` weights a row, `pair` `labels * labels` (from-major).
 */
export function trainCrf(count: number, sequenceAt: (index: number) => Sequence, options: CrfOptions): CrfWeights {
  const { labels: L, allowed, first, epochs, dropout, pairDropout = 0, start = 1e-4 } = options
  const LL = L * L
  const unary = new Float32Array(options.unaryRows * L)
  const pair = new Float32Array(options.pairRows * LL)
  const unarySquares = new Float32Array(options.unaryRows * L).fill(start)
  const pairSquares = new Float32Array(options.pairRows * LL).fill(start)
  const unarySum = new Float32Array(unary.length)
  const pairSum = new Float32Array(pair.length)
  let averaged = 0
  const random = seeded(options.seed)
  const order = Int32Array.from({ length: count }, (_, i) => i)
  let room = 256
  let emission = new Float64Array(room * L)
  let step = new Float64Array(room * LL)
  let alpha = new Float64Array(room * L)
  let beta = new Float64Array(room * L)
  let kept = new Int32Array(4096)
  let keptPair = new Int32Array(4096)
  const keptStart = { list: new Int32Array(room + 1), pairs: new Int32Array(room + 1) }
  let visited = 0
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (let at = 0; at < count; at++) {
      const sequence = sequenceAt(order[at])
      const T = sequence.length
      if (T === 0) continue
      const rate = options.rate * (1 - (0.8 * visited++) / (epochs * count))
      if (T > room) {
        room = T * 2
        emission = new Float64Array(room * L)
        step = new Float64Array(room * LL)
        alpha = new Float64Array(room * L)
        beta = new Float64Array(room * L)
        keptStart.list = new Int32Array(room + 1)
        keptStart.pairs = new Int32Array(room + 1)
      }
      if (kept.length < sequence.unary.length) kept = new Int32Array(sequence.unary.length * 2)
      const starts = keptStart.list
      let fill = 0
      let pairFill = 0
      const pairScale = 1 / (1 - pairDropout)
      if (keptPair.length < sequence.pair.length) keptPair = new Int32Array(sequence.pair.length * 2)
      const pairStarts = keptStart.pairs
      emission.fill(0, 0, T * L)
      step.fill(0, 0, T * LL)
      const scale = 1 / (1 - dropout)
      for (let t = 0; t < T; t++) {
        starts[t] = fill
        for (let k = sequence.unaryStart[t]; k < sequence.unaryStart[t + 1]; k++) {
          if (dropout > 0 && random() < dropout) continue
          const row = sequence.unary[k] * L
          kept[fill++] = row
          for (let y = 0; y < L; y++) emission[t * L + y] += unary[row + y]
        }
        for (let y = 0; y < L; y++) emission[t * L + y] *= scale
        pairStarts[t] = pairFill
        for (let k = sequence.pairStart[t]; k < sequence.pairStart[t + 1]; k++) {
          if (pairDropout > 0 && random() < pairDropout) continue
          const row = sequence.pair[k] * LL
          keptPair[pairFill++] = row
          for (let y = 0; y < LL; y++) step[t * LL + y] += pair[row + y]
        }
        for (let y = 0; y < LL; y++) step[t * LL + y] *= pairScale
      }
      pairStarts[T] = pairFill
      starts[T] = fill
      // Forward and backward, in logarithms.
      for (let y = 0; y < L; y++) alpha[y] = first[y] ? emission[y] : -1e9
      for (let t = 1; t < T; t++) {
        for (let y = 0; y < L; y++) {
          let top = -1e30
          for (let x = 0; x < L; x++) {
            if (!allowed[x * L + y]) continue
            const s = alpha[(t - 1) * L + x] + step[t * LL + x * L + y]
            if (s > top) top = s
          }
          let sum = 0
          for (let x = 0; x < L; x++) {
            if (!allowed[x * L + y]) continue
            sum += Math.exp(alpha[(t - 1) * L + x] + step[t * LL + x * L + y] - top)
          }
          alpha[t * L + y] = top + Math.log(sum) + emission[t * L + y]
        }
      }
      for (let y = 0; y < L; y++) beta[(T - 1) * L + y] = 0
      for (let t = T - 2; t >= 0; t--) {
        for (let x = 0; x < L; x++) {
          let top = -1e30
          for (let y = 0; y < L; y++) {
            if (!allowed[x * L + y]) continue
            const s = beta[(t + 1) * L + y] + emission[(t + 1) * L + y] + step[(t + 1) * LL + x * L + y]
            if (s > top) top = s
          }
          let sum = 0
          for (let y = 0; y < L; y++) {
            if (!allowed[x * L + y]) continue
            sum += Math.exp(beta[(t + 1) * L + y] + emission[(t + 1) * L + y] + step[(t + 1) * LL + x * L + y] - top)
          }
          beta[t * L + x] = top + Math.log(sum)
        }
      }
      let top = -1e30
      for (let y = 0; y < L; y++) top = Math.max(top, alpha[(T - 1) * L + y])
      let sum = 0
      for (let y = 0; y < L; y++) sum += Math.exp(alpha[(T - 1) * L + y] - top)
      const logZ = top + Math.log(sum)
      let gold = 0
      for (let t = 0; t < T; t++) {
        gold += emission[t * L + sequence.labels[t]]
        if (t > 0) gold += step[t * LL + sequence.labels[t - 1] * L + sequence.labels[t]]
      }
      loss += logZ - gold
      // Gradient: expected minus observed.
      for (let t = 0; t < T; t++) {
        if (t > 0) {
          for (let x = 0; x < L; x++) {
            for (let y = 0; y < L; y++) {
              if (!allowed[x * L + y]) continue
              const p = Math.exp(
                alpha[(t - 1) * L + x] + step[t * LL + x * L + y] + emission[t * L + y] + beta[t * L + y] - logZ,
              )
              const g = p - (sequence.labels[t - 1] === x && sequence.labels[t] === y ? 1 : 0)
              if (g < 1e-4 && g > -1e-4) continue
              for (let k = pairStarts[t]; k < pairStarts[t + 1]; k++) {
                const w = keptPair[k] + x * L + y
                pairSquares[w] += g * g
                pair[w] -= (rate * g) / Math.sqrt(pairSquares[w])
              }
            }
          }
        }
        for (let y = 0; y < L; y++) {
          const p = Math.exp(alpha[t * L + y] + beta[t * L + y] - logZ)
          const g = p - (sequence.labels[t] === y ? 1 : 0)
          if (g < 1e-4 && g > -1e-4) continue
          for (let k = starts[t]; k < starts[t + 1]; k++) {
            const w = kept[k] + y
            unarySquares[w] += g * g
            unary[w] -= (rate * g) / Math.sqrt(unarySquares[w])
          }
        }
      }
    }
    if (epoch * 2 >= epochs) {
      averaged++
      for (let w = 0; w < unary.length; w++) unarySum[w] += unary[w]
      for (let w = 0; w < pair.length; w++) pairSum[w] += pair[w]
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)} a sequence`)
  }
  for (let w = 0; w < unary.length; w++) unarySum[w] /= averaged
  for (let w = 0; w < pair.length; w++) pairSum[w] /= averaged
  return { unary: unarySum, pair: pairSum }
}
