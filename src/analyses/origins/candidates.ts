import { BANDS, ROWS, type Sketch } from './sketch.ts'

/** A document as it is compared: its sketch, and where it stands in an order that is the same wherever it is kept. */
export interface Ranked {
  readonly rank: number
  readonly sketch: Sketch
}

/** Ranks of two documents, the lower first. */
export type Pair = readonly [number, number]

/**
 * Of the documents that have one key, each is paired with this many of the lowest ranks alone; which keeps time linear in
 * the number of documents, whatever they have in common, and tells a story in a thousand outlets all the same.
 */
export const CROWD = 48
/** Share of the smaller document's fingerprints in the other above which one may hold the other. */
const MIN_SHARED = 0.3

/*
 * Keys, whole numbers below 2^37. What two documents have in common is looked for by these alone:
 *
 *     0 to 2^32                    a fingerprint
 *     2^32 (1 + band) and above    the hash of the minima of that band, of BANDS
 */
const BAND_KEYS = 2 ** 32

/**
 * The keys by which a document finds others, and others find it, each once: locality-sensitive hashing of the minima, 20
 * bands of 5 (of a pair with likeness 0.8 one band is equal with probability 1 - (1 - 0.8^5)^20 = 0.9996), and all
 * fingerprints. An empty text has none.
 */
export function keysOf({ shingles, minima, fingerprints }: Sketch): number[] {
  if (shingles === 0) return []
  const keys = [...fingerprints]
  for (let band = 0; band < BANDS; band++) {
    let hash = 0
    for (let row = band * ROWS; row < (band + 1) * ROWS; row++) {
      hash = Math.imul((hash ^ minima[row]!) + 0x9e3779b9, 0x85ebca6b)
      hash ^= hash >>> 15
    }
    keys.push(BAND_KEYS * (1 + band) + (hash >>> 0))
  }
  return keys
}

const isBand = (key: number): boolean => key >= BAND_KEYS

/** Who has a key. */
export interface Postings {
  /** The lowest ranks, ascending, at most as many as a crowd. */
  first(key: number): readonly number[]
  /** All ranks; asked for only where the one that asks is among the first. */
  all(key: number): readonly number[]
}

/** What two documents have in common. */
export interface Common {
  bands: number
  fingerprints: number
}

/** With whom a document has something in common, by rank. A key counts for two of whom one is among its first. */
export function commonWith(rank: number, keys: readonly number[], postings: Postings): Map<number, Common> {
  const found = new Map<number, Common>()
  for (const key of keys) {
    const first = postings.first(key)
    const isFirst = first.includes(rank)
    for (const other of isFirst ? postings.all(key) : first) if (other !== rank) count(found, other, key)
  }
  return found
}

/** What one pair has in common, as `commonWith` counts. */
export function commonOf(
  a: { readonly rank: number; readonly keys: readonly number[] },
  b: { readonly rank: number; readonly keys: readonly number[] },
  first: (key: number) => readonly number[],
): Common {
  const inB = new Set(b.keys)
  const found = new Map<number, Common>()
  for (const key of a.keys) {
    if (inB.has(key) && first(key).some((rank) => rank === a.rank || rank === b.rank)) count(found, b.rank, key)
  }
  return found.get(b.rank) ?? { bands: 0, fingerprints: 0 }
}

function count(found: Map<number, Common>, other: number, key: number): void {
  let common = found.get(other)
  if (common === undefined) {
    common = { bands: 0, fingerprints: 0 }
    found.set(other, common)
  }
  if (isBand(key)) common.bands++
  else common.fingerprints++
}

/** Whether two documents may be copies of each other, or one a part of the other: to be verified on the texts. */
export function isCandidate({ bands, fingerprints }: Common, inA: number, inB: number): boolean {
  return bands > 0 || (fingerprints > 0 && fingerprints >= MIN_SHARED * Math.min(inA, inB))
}

/** All pairs that are worth a look, ascending; linear in the number of documents. */
export function candidatePairs(documents: readonly Ranked[], crowd: number = CROWD): Pair[] {
  const having = new Map<number, number[]>()
  const keys = documents.map(({ sketch }) => keysOf(sketch))
  const order = documents.map((_, i) => i).sort((a, b) => documents[a]!.rank - documents[b]!.rank)
  for (const i of order) {
    for (const key of keys[i]!) {
      const ranks = having.get(key)
      if (ranks === undefined) having.set(key, [documents[i]!.rank])
      else ranks.push(documents[i]!.rank)
    }
  }
  const first = (key: number): readonly number[] => {
    const ranks = having.get(key)!
    return ranks.length > crowd ? ranks.slice(0, crowd) : ranks
  }
  const sizes = new Map(documents.map(({ rank, sketch }) => [rank, sketch.fingerprints.length]))
  const found: Pair[] = []
  for (const i of order) {
    const { rank } = documents[i]!
    for (const [other, common] of commonWith(rank, keys[i]!, { first, all: (key) => having.get(key)! }))
      if (rank < other && isCandidate(common, sizes.get(rank)!, sizes.get(other)!)) found.push([rank, other])
  }
  return found.sort(([a, x], [b, y]) => a - b || x - y)
}
