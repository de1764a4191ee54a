import type { FeatureTrees } from '../../src/reading/judging/index.ts'
import { mixedText } from '../../src/reading/model/index.ts'
import { seeded } from '../random.ts'
import type { Example } from './logistic.ts'

export interface BoostedOptions {
  readonly trees: number
  readonly depth: number
  /** How much of what a tree says is believed, 0 to 1. */
  readonly rate: number
  /** Added to a leaf's second derivatives. */
  readonly ridge: number
  /** Least sum of second derivatives a leaf must hold. */
  readonly leastWeight: number
  /** Features of fewer examples are left out. */
  readonly leastSeen: number
  /** How many of the features a tree may ask for, 0 to 1: drawn anew for each. */
  readonly share: number
}

/** Leaves are kept in so many steps either way. */
const STEPS = 127

/** The examples' features in rows: those of example `e` are `places[starts[e]]` to before `places[starts[e + 1]]`. */
interface Rows {
  readonly names: readonly string[]
  readonly starts: Int32Array
  readonly places: Int32Array
}

/**
 * Gradient-boosted trees for a probability over features that are there or not (Friedman 2001, "Greedy function
 * approximation", with second derivatives as in Chen and Guestrin 2016). A seed draws each tree's features: the same examples
 * give the same trees.
 */
export function boosted(examples: readonly Example[], options: BoostedOptions): FeatureTrees {
  const { trees, depth, rate, ridge } = options
  const rows = rowsOf(examples, options.leastSeen)
  const n = examples.length
  const width = rows.names.length
  const right = examples.filter((one) => one.right).length
  const base = Math.fround(Math.log((right + 0.5) / (n - right + 0.5)))
  const odds = new Float64Array(n).fill(base)
  const slopes = new Float64Array(n)
  const curves = new Float64Array(n)
  const inner = 2 ** depth - 1
  const nodes = new Int32Array(trees * inner).fill(-1)
  const values = new Float64Array(trees * (inner + 1))
  const random = seeded(trees)
  const drawn = new Uint8Array(width)
  for (let tree = 0; tree < trees; tree++) {
    for (let e = 0; e < n; e++) {
      const p = 1 / (1 + Math.exp(-odds[e]!))
      slopes[e] = p - (examples[e]!.right ? 1 : 0)
      curves[e] = p * (1 - p)
    }
    for (let f = 0; f < width; f++) drawn[f] = random() < options.share ? 1 : 0
    const at = new Int32Array(n)
    for (let level = 0; level < depth; level++) {
      const asked = bestFeatures(rows, at, level, slopes, curves, drawn, options)
      nodes.set(asked, tree * inner + 2 ** level - 1)
      descend(rows, at, 2 ** level - 1, asked)
    }
    const leaves = leavesOf(at, inner, slopes, curves).map(({ slope, curve }) => (-rate * slope) / (curve + ridge))
    values.set(leaves, tree * (inner + 1))
    for (let e = 0; e < n; e++) odds[e]! += leaves[at[e]! - inner]!
  }
  return packed(rows.names, nodes, values, depth, base)
}

function rowsOf(examples: readonly Example[], leastSeen: number): Rows {
  const seen = new Map<string, number>()
  const own = examples.map(({ features }) => [...new Set(features)])
  for (const features of own) for (const feature of features) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const names = [...seen].filter(([, count]) => count >= leastSeen).map(([name]) => name)
  const placeOf = new Map(names.map((name, place) => [name, place]))
  const places = own.map((features) => features.flatMap((feature) => placeOf.get(feature) ?? []))
  const starts = new Int32Array(examples.length + 1)
  places.forEach((some, e) => {
    starts[e + 1] = starts[e]! + some.length
  })
  return { names, starts, places: Int32Array.from(places.flat()) }
}

/** For each node of a level the place of the feature that splits it best; -1 where none does. `at`: the node of each example. */
function bestFeatures(
  { names, starts, places }: Rows,
  at: Int32Array,
  level: number,
  slopes: Float64Array,
  curves: Float64Array,
  drawn: Uint8Array,
  { ridge, leastWeight }: BoostedOptions,
): Int32Array {
  const first = 2 ** level - 1
  const count = 2 ** level
  const width = names.length
  const slope = new Float64Array(count * width)
  const curve = new Float64Array(count * width)
  const all = Array.from({ length: count }, () => ({ slope: 0, curve: 0 }))
  for (let e = 0; e < at.length; e++) {
    const node = at[e]! - first
    all[node]!.slope += slopes[e]!
    all[node]!.curve += curves[e]!
    for (let i = starts[e]!; i < starts[e + 1]!; i++) {
      const cell = node * width + places[i]!
      slope[cell]! += slopes[e]!
      curve[cell]! += curves[e]!
    }
  }
  return Int32Array.from(all, (node, k) => {
    let best = 1e-3 + (node.slope * node.slope) / (node.curve + ridge)
    let found = -1
    for (let f = 0; f < width; f++) {
      if (drawn[f] === 0) continue
      const [g, h] = [slope[k * width + f]!, curve[k * width + f]!]
      if (h < leastWeight || node.curve - h < leastWeight) continue
      const rest = node.slope - g
      const gain = (g * g) / (h + ridge) + (rest * rest) / (node.curve - h + ridge)
      if (gain > best) {
        best = gain
        found = f
      }
    }
    return found
  })
}

/** Moves each example on to the node below. */
function descend({ starts, places }: Rows, at: Int32Array, first: number, asked: Int32Array): void {
  for (let e = 0; e < at.length; e++) {
    const wanted = asked[at[e]! - first]!
    let has = false
    if (wanted >= 0) for (let i = starts[e]!; i < starts[e + 1]! && !has; i++) has = places[i] === wanted
    at[e] = 2 * at[e]! + (has ? 2 : 1)
  }
}

function leavesOf(
  at: Int32Array,
  inner: number,
  slopes: Float64Array,
  curves: Float64Array,
): { slope: number; curve: number }[] {
  const leaves = Array.from({ length: inner + 1 }, () => ({ slope: 0, curve: 0 }))
  at.forEach((node, e) => {
    const leaf = leaves[node - inner]!
    leaf.slope += slopes[e]!
    leaf.curve += curves[e]!
  })
  return leaves
}

/** Features by hash, of those that are asked for; leaves in steps. */
function packed(
  names: readonly string[],
  nodes: Int32Array,
  values: Float64Array,
  depth: number,
  base: number,
): FeatureTrees {
  const keyOf = (place: number): number => mixedText(names[place]!)
  const keys = Int32Array.from(new Set([...nodes].filter((place) => place >= 0).map(keyOf))).sort()
  const placeOf = new Map(Array.from(keys, (key, place) => [key, place]))
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const step = Math.fround(largest / STEPS) || 1
  return {
    depth,
    base,
    keys,
    nodes: Int16Array.from(nodes, (place) => (place < 0 ? -1 : placeOf.get(keyOf(place))!)),
    leaves: Int8Array.from(values, (value) => Math.round(value / step)),
    step,
  }
}
