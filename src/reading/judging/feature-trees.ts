/**
 * Boosted trees over features that are there or not. A tree has `2 ** depth - 1` nodes in heap order and `2 ** depth` leaves; one
 * goes on from node `n` to `2n + 1` where the node's feature is missing, to `2n + 2` where it is there. Trees stand one after
 * the other.
 */
export interface FeatureTrees {
  readonly depth: number
  /** Log-odds of a finding before any tree. */
  readonly base: number
  /** Hashes of the features that are asked for, in rising order. */
  readonly keys: Int32Array
  /** By node, the place in `keys` of the feature that it asks for; -1: none, as if it were missing. */
  readonly nodes: Int16Array
  /** By leaf, what it adds to the log-odds, in steps. */
  readonly leaves: Int8Array
  readonly step: number
}

/**
 * Makes trees ready.
 *
 * @returns the log-odds that they give to a finding with features of these hashes; those that are not known say nothing
 */
export function oddsByTrees({ depth, base, keys, nodes, leaves, step }: FeatureTrees): (hashes: Int32Array) => number {
  const inner = 2 ** depth - 1
  const trees = nodes.length / inner
  const placeOf = new Map(Array.from(keys, (key, place) => [key, place]))
  /** The last finding that has a feature, by its place; -1, the feature of no node, is nobody's. */
  const lastWith = new Uint32Array(keys.length)
  let finding = 0
  return (hashes) => {
    finding = (finding + 1) >>> 0
    for (const hash of hashes) {
      const place = placeOf.get(hash)
      if (place !== undefined) lastWith[place] = finding
    }
    let steps = 0
    for (let tree = 0; tree < trees; tree++) {
      let node = 0
      for (let level = 0; level < depth; level++) {
        const place = nodes[tree * inner + node]
        node = 2 * node + (place >= 0 && lastWith[place] === finding ? 2 : 1)
      }
      steps += leaves[tree * (inner + 1) + node - inner]
    }
    return base + steps * step
  }
}
