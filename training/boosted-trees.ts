import type { DecisionTrees } from '../src/reading/attributions/decision-trees.ts'

/**
 * Gradient-boosted decision trees for a probability (Friedman 2001), with histograms (as LightGBM; Ke et al. 2017).
 * Targets may lie anywhere from 0 to 1. Deterministic.
 */
export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Least sum of second derivatives a leaf must hold. */
  readonly leastWeight: number
  /** Added to a leaf's second derivatives. */
  readonly ridge: number
}

const BINS = 64

export function boost(
  values: Float32Array,
  width: number,
  targets: Float32Array,
  options: BoostOptions,
): DecisionTrees {
  const n = targets.length
  const { depth, trees } = options
  const size = 2 ** (depth + 1) - 1
  const cuts = Array.from({ length: width }, (_, f) => quantiles(values, width, f, n))
  const bins = new Uint8Array(n * width)
  for (let i = 0; i < n; i++)
    for (let f = 0; f < width; f++) bins[i * width + f] = binOf(cuts[f], values[i * width + f])
  const mean = targets.reduce((a, b) => a + b, 0) / n
  const base = Math.fround(Math.log(mean / (1 - mean)))
  const score = new Float64Array(n).fill(base)
  const gradient = new Float64Array(n)
  const hessian = new Float64Array(n)
  const node = new Int32Array(n)
  const feature = new Int8Array(trees * size).fill(-1)
  const threshold = new Float32Array(trees * size)
  for (let tree = 0; tree < trees; tree++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]))
      gradient[i] = p - targets[i]
      hessian[i] = p * (1 - p)
    }
    node.fill(0)
    const offset = tree * size
    let level = [0]
    for (let d = 0; d <= depth; d++) {
      const slot = new Map(level.map((id, k) => [id, k]))
      const G = new Float64Array(level.length * width * BINS)
      const H = new Float64Array(level.length * width * BINS)
      const sumG = new Float64Array(level.length)
      const sumH = new Float64Array(level.length)
      for (let i = 0; i < n; i++) {
        const k = slot.get(node[i])
        if (k === undefined) continue
        sumG[k] += gradient[i]
        sumH[k] += hessian[i]
        if (d === depth) continue
        for (let f = 0; f < width; f++) {
          const at = (k * width + f) * BINS + bins[i * width + f]
          G[at] += gradient[i]
          H[at] += hessian[i]
        }
      }
      const next: number[] = []
      const split = new Map<number, { f: number; bin: number }>()
      level.forEach((id, k) => {
        const { ridge, leastWeight } = options
        let best = 1e-3
        let choice: { f: number; bin: number } | null = null
        if (d < depth) {
          const parent = (sumG[k] * sumG[k]) / (sumH[k] + ridge)
          for (let f = 0; f < width; f++) {
            let g = 0
            let h = 0
            for (let bin = 0; bin + 1 < BINS && bin < cuts[f].length; bin++) {
              const at = (k * width + f) * BINS + bin
              g += G[at]
              h += H[at]
              if (h < leastWeight || sumH[k] - h < leastWeight) continue
              const rest = sumG[k] - g
              const gain = (g * g) / (h + ridge) + (rest * rest) / (sumH[k] - h + ridge) - parent
              if (gain > best) {
                best = gain
                choice = { f, bin }
              }
            }
          }
        }
        if (choice) {
          feature[offset + id] = choice.f
          threshold[offset + id] = cuts[choice.f][choice.bin]
          split.set(id, choice)
          next.push(2 * id + 1, 2 * id + 2)
        } else threshold[offset + id] = (-options.rate * sumG[k]) / (sumH[k] + ridge)
      })
      for (let i = 0; i < n; i++) {
        const choice = split.get(node[i])
        if (choice) node[i] = 2 * node[i] + (bins[i * width + choice.f] <= choice.bin ? 1 : 2)
      }
      level = next
      if (level.length === 0) break
    }
    for (let i = 0; i < n; i++) score[i] += threshold[offset + node[i]]
  }
  return { depth, base, feature, threshold }
}

/** Up to 63 rising cuts; bin `b` holds what is greater than cut `b - 1` and at most cut `b`. */
function quantiles(values: Float32Array, width: number, f: number, n: number): Float32Array {
  const sorted = Float32Array.from({ length: n }, (_, i) => values[i * width + f]).sort()
  const cuts: number[] = []
  for (let q = 1; q < BINS; q++) {
    const cut = sorted[Math.min(n - 1, Math.floor((q * n) / BINS))]
    if (cuts.length === 0 || cut > cuts[cuts.length - 1]) cuts.push(cut)
  }
  return Float32Array.from(cuts)
}

function binOf(cuts: Float32Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value <= cuts[middle]) high = middle
    else low = middle + 1
  }
  return low
}
