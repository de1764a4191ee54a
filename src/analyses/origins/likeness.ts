import { candidatePairs, type Pair } from './candidates.ts'
import { containment, jaccard } from './shingles.ts'
import type { Sketch } from './sketch.ts'

/** Two documents that share passages, measured on their texts. */
export interface Likeness {
  readonly a: number
  readonly b: number
  /** Share of the shingles of either that are in both. */
  readonly jaccard: number
  /** Share of a's shingles that stand in b, and of b's in a. */
  readonly aInB: number
  readonly bInA: number
}

/** Below this share of the one in the other they are two stories that quote the same words. */
export const MIN_SHARE = 0.5
/** From this likeness on two texts are the same story, word for word but for a few. */
export const COPY_JACCARD = 0.8

/** How many pairs are verified with their texts in memory at a time. */
const PAGE = 500

/**
 * All pairs of documents of which at least half of one stands in the other, in order.
 *
 * @param shinglesOf the shingles of the documents with these indices, from their texts
 */
export async function findLikenesses(
  sketches: readonly Sketch[],
  shinglesOf: (indices: readonly number[]) => Promise<ReadonlyMap<number, ReadonlySet<number>>>,
): Promise<Likeness[]> {
  const found: Likeness[] = []
  const pairs = candidatePairs(sketches)
  for (let start = 0; start < pairs.length; start += PAGE) {
    const page = pairs.slice(start, start + PAGE)
    const shingles = await shinglesOf([...new Set(page.flat())])
    for (const pair of page) {
      const likeness = measured(pair, shingles)
      if (Math.max(likeness.aInB, likeness.bInA) >= MIN_SHARE) found.push(likeness)
    }
  }
  return found
}

function measured([a, b]: Pair, shingles: ReadonlyMap<number, ReadonlySet<number>>): Likeness {
  const inA = shingles.get(a)!
  const inB = shingles.get(b)!
  return { a, b, jaccard: jaccard(inA, inB), aInB: containment(inA, inB), bInA: containment(inB, inA) }
}
