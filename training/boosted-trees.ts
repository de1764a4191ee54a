import type { DecisionTrees } from '../src/reading/attributions/decision-trees.ts'
import { seeded } from './random.ts'

/**
 * Gradient-boosted decision trees for a probability (Friedman 2001), with histograms (as LightGBM; Ke et al. 2017).
 * Targets may lie anywhere from 0 to 1. Deterministic: what is drawn, is drawn from a seed.
 */
export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Least sum of second derivatives a leaf must hold. */
  readonly leastWeight: number
  /** Added to a leaf's second derivatives. */
  readonly ridge: number
  /** Each tree sees this share of the rows and of the features, drawn anew (Friedman 2002); all where nothing is said. */
  readonly drawn?: { readonly rows: number; readonly features: number; readonly seed: number }
}

const BINS = 64

/** The rows that a node holds, and its sums of first and second derivatives by feature and bin, side by side. */
interface Node {
  readonly id: number
  readonly rows: Int32Array
  readonly sums: Float64Array
}

/** The training rows in bins, with what the trees so far have left to explain. */
interface Table {
  readonly width: number
  readonly bins: Uint8Array
  readonly cuts: readonly Float32Array[]
  readonly gradient: Float64Array
  readonly hessian: Float64Array
}

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
  const table: Table = { width, bins, cuts, gradient: new Float64Array(n), hessian: new Float64Array(n) }
  const feature = new Int8Array(trees * size).fill(-1)
  const threshold = new Float32Array(trees * size)
  const all = Int32Array.from({ length: n }, (_, i) => i)
  const drawn = options.drawn === undefined ? null : { ...options.drawn, random: seeded(options.drawn.seed) }
  for (let tree = 0; tree < trees; tree++) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]))
      table.gradient[i] = p - targets[i]
      table.hessian[i] = p * (1 - p)
    }
    const rows = drawn === null ? all : all.filter(() => drawn.random() < drawn.rows)
    const seen = Uint8Array.from({ length: width }, () => (drawn === null || drawn.random() < drawn.features ? 1 : 0))
    const offset = tree * size
    let level: Node[] = [{ id: 0, rows, sums: sumsOf(table, rows) }]
    for (let d = 0; level.length > 0; d++) {
      const next: Node[] = []
      for (const node of level) {
        const total = totalOf(node.sums, cuts[0].length)
        const split = d < depth ? bestSplit(node, total, table, seen, options) : null
        if (split) {
          feature[offset + node.id] = split.feature
          threshold[offset + node.id] = cuts[split.feature][split.bin]
          next.push(...partsOf(node, split, table))
        } else {
          threshold[offset + node.id] = Math.fround((-options.rate * total.gradient) / (total.hessian + options.ridge))
        }
      }
      level = next
    }
    for (let i = 0; i < n; i++) {
      let node = 0
      while (feature[offset + node] >= 0) {
        const low = values[i * width + feature[offset + node]] <= threshold[offset + node]
        node = 2 * node + (low ? 1 : 2)
      }
      score[i] += threshold[offset + node]
    }
  }
  return { depth, base, feature, threshold }
}

function sumsOf({ width, bins, gradient, hessian }: Table, rows: Int32Array): Float64Array {
  const sums = new Float64Array(width * BINS * 2)
  for (const i of rows) {
    const g = gradient[i]
    const h = hessian[i]
    for (let f = 0, at = i * width; f < width; f++, at++) {
      const bin = (f * BINS + bins[at]) * 2
      sums[bin] += g
      sums[bin + 1] += h
    }
  }
  return sums
}

/** Sums over all bins of the first feature, which are those of the node. */
function totalOf(sums: Float64Array, lastBin: number): { gradient: number; hessian: number } {
  let gradient = 0
  let hessian = 0
  for (let bin = 0; bin <= lastBin; bin++) {
    gradient += sums[bin * 2]
    hessian += sums[bin * 2 + 1]
  }
  return { gradient, hessian }
}

interface Split {
  readonly feature: number
  readonly bin: number
}

function bestSplit(
  { sums }: Node,
  total: { readonly gradient: number; readonly hessian: number },
  { width, cuts }: Table,
  seen: Uint8Array,
  { ridge, leastWeight }: BoostOptions,
): Split | null {
  const { gradient, hessian } = total
  const parent = (gradient * gradient) / (hessian + ridge)
  let best = 1e-3
  let split: Split | null = null
  for (let f = 0; f < width; f++) {
    if (seen[f] === 0) continue
    let g = 0
    let h = 0
    for (let bin = 0; bin < cuts[f].length; bin++) {
      const at = (f * BINS + bin) * 2
      g += sums[at]
      h += sums[at + 1]
      if (h < leastWeight || hessian - h < leastWeight) continue
      const rest = gradient - g
      const gain = (g * g) / (h + ridge) + (rest * rest) / (hessian - h + ridge) - parent
      if (gain > best) {
        best = gain
        split = { feature: f, bin }
      }
    }
  }
  return split
}

/** The two nodes below; the larger one's sums are what the smaller one leaves of the node's. */
function partsOf(node: Node, { feature, bin }: Split, table: Table): [Node, Node] {
  const { width, bins } = table
  const low = node.rows.filter((i) => bins[i * width + feature] <= bin)
  const high = node.rows.filter((i) => bins[i * width + feature] > bin)
  const smaller = sumsOf(table, low.length < high.length ? low : high)
  const larger = node.sums.map((sum, at) => sum - smaller[at])
  const [lowSums, highSums] = low.length < high.length ? [smaller, larger] : [larger, smaller]
  return [
    { id: 2 * node.id + 1, rows: low, sums: lowSums },
    { id: 2 * node.id + 2, rows: high, sums: highSums },
  ]
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
