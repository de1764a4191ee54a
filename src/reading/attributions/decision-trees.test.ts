import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type DecisionTrees, logOdds } from './decision-trees.ts'

const DEPTH = 3
const NODES = 2 ** (DEPTH + 1) - 1

/** As the layout says it: from node to node, up to a leaf. */
function walked({ base, feature, threshold }: DecisionTrees, values: Float32Array): number {
  let sum = base
  for (let offset = 0; offset < feature.length; offset += NODES) {
    let node = 0
    while (feature[offset + node]! >= 0) {
      const isLow = values[feature[offset + node]!]! <= threshold[offset + node]!
      node = 2 * node + (isLow ? 1 : 2)
    }
    sum += threshold[offset + node]!
  }
  return sum
}

it('trees add up to what a walk through each says, leaves above the last row and values that are no number among them', () => {
  const tree = fc.record({
    feature: fc.array(fc.integer({ min: -1, max: 2 }), { minLength: NODES, maxLength: NODES }),
    threshold: fc.array(fc.float({ noNaN: true, min: -4, max: 4 }), { minLength: NODES, maxLength: NODES }),
  })
  const value = fc.oneof(fc.float({ min: -4, max: 4 }), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0))
  fc.assert(
    fc.property(
      fc.array(tree, { maxLength: 4 }),
      fc.array(value, { minLength: 3, maxLength: 3 }),
      fc.float({ noNaN: true, min: -4, max: 4 }),
      (all, row, base) => {
        const trees: DecisionTrees = {
          depth: DEPTH,
          base,
          feature: Int8Array.from(all.flatMap(({ feature }) => feature.map((f, n) => (n < 2 ** DEPTH - 1 ? f : -1)))),
          threshold: Float32Array.from(all.flatMap(({ threshold }) => threshold)),
        }
        const values = Float32Array.from(row)
        expect(logOdds(trees, values)).toBe(walked(trees, values))
      },
    ),
  )
})
