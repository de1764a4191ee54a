import { findLikenesses, readSketch, shinglesOf, sketchOf } from '../../src/analyses/origins/index.ts'
import type { Story } from './stories.ts'

const COPY = 0.8

/** Recall and precision of the pairs with likeness 0.8 and above; exact pairs by prefix filtering, which loses none. */
export async function likeness(stories: readonly Story[]): Promise<string> {
  const shingles = stories.map(({ text }) => shinglesOf(text))
  const frequency = new Map<number, number>()
  for (const set of shingles) for (const shingle of set) frequency.set(shingle, (frequency.get(shingle) ?? 0) + 1)
  const postings = new Map<number, number[]>()
  const exact = new Set<string>()
  for (const [i, set] of shingles.entries()) {
    const rarest = [...set].sort((a, b) => frequency.get(a)! - frequency.get(b)! || a - b)
    const prefix = rarest.slice(0, set.size - Math.ceil(COPY * set.size) + 1)
    const seen = new Set<number>()
    for (const shingle of prefix) {
      for (const other of postings.get(shingle) ?? []) {
        if (seen.has(other)) continue
        seen.add(other)
        if (exactJaccard(shingles[other]!, set) >= COPY) exact.add(`${other} ${i}`)
      }
      const posting = postings.get(shingle)
      if (posting === undefined) postings.set(shingle, [i])
      else posting.push(i)
    }
  }
  const start = performance.now()
  const documents = stories.map(({ text }, rank) => ({ rank, sketch: readSketch(sketchOf(text)) }))
  const sketched = performance.now()
  const found = await findLikenesses(documents, async (indices) => new Map(indices.map((i) => [i, shingles[i]!])))
  const seconds = `${((sketched - start) / 1000).toFixed(1)} s sketches, ${((performance.now() - sketched) / 1000).toFixed(1)} s pairs`
  const pairs = found.filter(({ jaccard }) => jaccard >= COPY).map(({ a, b }) => `${a} ${b}`)
  const right = pairs.filter((pair) => exact.has(pair)).length
  return `recall ${(right / exact.size).toFixed(4)}, precision ${(right / pairs.length).toFixed(4)} on ${exact.size} pairs (${seconds})`
}

function exactJaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let both = 0
  for (const shingle of a) if (b.has(shingle)) both++
  return a.size + b.size === 0 ? 0 : both / (a.size + b.size - both)
}
