import { candidatePairs, type Ranked } from './candidates.ts'
import { containment, jaccard } from './shingles.ts'

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
 * All pairs of documents of which at least half of one stands in the other, by rank, in order: from scratch.
 * `compareDocuments` finds the same for a ledger, going on from what it found before.
 *
 * @param documents each of another rank
 * @param shinglesOf the shingles of the documents with these ranks, from their texts
 */
export async function findLikenesses(
  documents: readonly Ranked[],
  shinglesOf: (ranks: readonly number[]) => Promise<ReadonlyMap<number, ReadonlySet<number>>>,
  crowd?: number,
): Promise<Likeness[]> {
  const found: Likeness[] = []
  const pairs = candidatePairs(documents, crowd)
  for (let start = 0; start < pairs.length; start += PAGE) {
    const page = pairs.slice(start, start + PAGE)
    const shingles = await shinglesOf([...new Set(page.flat())])
    for (const [a, b] of page) {
      const [inA, inB] = [shingles.get(a)!, shingles.get(b)!]
      const likeness = { a, b, jaccard: jaccard(inA, inB), aInB: containment(inA, inB), bInA: containment(inB, inA) }
      if (Math.max(likeness.aInB, likeness.bInA) >= MIN_SHARE) found.push(likeness)
    }
  }
  return found
}

/** @param shared how many shingles both have; `inA` and `inB` those of each */
export function likenessOf(a: number, b: number, shared: number, inA: number, inB: number): Likeness {
  return { a, b, jaccard: shared / (inA + inB - shared), aInB: shared / inA, bInA: shared / inB }
}
