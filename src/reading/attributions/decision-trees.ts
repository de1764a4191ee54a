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
  const size = 2 ** (trees.depth + 1) - 1
  const { feature, threshold } = trees
  let sum = trees.base
  for (let offset = 0; offset < feature.length; offset += size) {
    let node = 0
    while (feature[offset + node] >= 0) {
      node = 2 * node + (values[feature[offset + node]] <= threshold[offset + node] ? 1 : 2)
    }
    sum += threshold[offset + node]
  }
  return sum
}
