/**
 * Boosted trees in columns, `2 ** (depth + 1) - 1` nodes each in heap order: `feature` -1 at a leaf, else on to `2n + 1`
 * where the value is at most `threshold`, to `2n + 2` where it is greater. A leaf's value stands in `threshold`.
 */
export interface DecisionTrees {
  readonly depth: number
  readonly base: number
  readonly feature: Int8Array
  readonly threshold: Float32Array
}

/** Log-odds that the trees give to a row of values. */
export function logOdds(trees: DecisionTrees, values: Float32Array): number {
  const { depth, base } = trees
  const { feature, threshold, leaf } = evenOf(trees)
  const inner = 2 ** depth - 1
  let sum = base
  for (let offset = 0, leaves = 0; offset < feature.length; offset += inner, leaves += inner + 1) {
    let node = 0
    for (let d = 0; d < depth; d++) {
      // Which way is as good as random: it is counted, not branched on.
      node = 2 * node + 1 + +!(values[feature[offset + node]] <= threshold[offset + node])
    }
    sum += leaf[leaves + node - inner]
  }
  return sum
}

/**
 * The same trees with every leaf at full depth: `2 ** depth - 1` inner nodes each in heap order, then their `2 ** depth` leaves.
 * What was a leaf above says the same of whatever comes, on either side.
 */
interface EvenTrees {
  readonly feature: Uint8Array
  readonly threshold: Float32Array
  readonly leaf: Float32Array
}

const even = new WeakMap<DecisionTrees, EvenTrees>()

function evenOf(trees: DecisionTrees): EvenTrees {
  const known = even.get(trees)
  if (known !== undefined) return known
  const inner = 2 ** trees.depth - 1
  const size = 2 * inner + 1
  const count = trees.feature.length / size
  const feature = new Uint8Array(count * inner)
  const threshold = new Float32Array(count * inner)
  const leaf = new Float32Array(count * (inner + 1))
  for (let tree = 0; tree < count; tree++) {
    const values = trees.threshold.slice(tree * size, (tree + 1) * size)
    const splits = trees.feature.slice(tree * size, (tree + 1) * size)
    for (let node = 0; node < inner; node++) {
      const isLeaf = splits[node] < 0
      if (isLeaf) {
        for (const child of [2 * node + 1, 2 * node + 2]) {
          values[child] = values[node]
          splits[child] = -1
        }
      }
      feature[tree * inner + node] = isLeaf ? 0 : splits[node]
      threshold[tree * inner + node] = isLeaf ? 0 : values[node]
    }
    leaf.set(values.subarray(inner), tree * (inner + 1))
  }
  const made = { feature, threshold, leaf }
  even.set(trees, made)
  return made
}
