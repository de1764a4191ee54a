import { BANDS, ROWS, type Sketch } from './sketch.ts'

/** Indices of two sketches, the smaller first. */
export type Pair = readonly [number, number]

/** In a bucket with more members than this, each is paired with these many first ones alone, which keeps time linear. */
const MAX_BUCKET = 48
/** A fingerprint in more documents than this is boilerplate, and tells nothing. */
const MAX_POSTINGS = 48
/** Share of equal minima below which a pair from a band is not worth a look: 0.8 estimated by 100 minima errs by 0.04. */
const MIN_ESTIMATE = 0.6
/** Share of the smaller document's fingerprints in the other above which one may hold the other. */
const MIN_SHARED = 0.3

/**
 * Pairs of documents that may be copies of each other, or one a part of the other; each is to be verified on the texts.
 * Linear in the number of documents, as long as most are not alike.
 *
 * Copies: locality-sensitive hashing of the minima, 20 bands of 5: of a pair with likeness 0.8 one band is equal with
 * probability 1 - (1 - 0.8^5)^20 = 0.9996. Parts: an inverted index of the fingerprints.
 */
export function candidatePairs(sketches: readonly Sketch[]): Pair[] {
  const found = new Set<number>()
  const size = sketches.length
  const add = (a: number, b: number): void => {
    found.add(a < b ? a * size + b : b * size + a)
  }
  bandPairs(sketches, add)
  fingerprintPairs(sketches, add)
  return [...found].sort((a, b) => a - b).map((key) => [Math.floor(key / size), key % size])
}

function bandPairs(sketches: readonly Sketch[], add: (a: number, b: number) => void): void {
  for (let band = 0; band < BANDS; band++) {
    const buckets = new Map<string, number[]>()
    for (const [i, { minima, shingles }] of sketches.entries()) {
      if (shingles === 0) continue
      const rows = minima.subarray(band * ROWS, (band + 1) * ROWS)
      const key = String.fromCharCode(...new Uint16Array(rows.slice().buffer))
      const bucket = buckets.get(key)
      if (bucket === undefined) {
        buckets.set(key, [i])
        continue
      }
      for (const other of bucket) if (equalMinima(sketches[other]!, sketches[i]!) >= MIN_ESTIMATE) add(other, i)
      if (bucket.length < MAX_BUCKET) bucket.push(i)
    }
  }
}

/** Share of equal minima: an estimate of the likeness of the two documents. */
export function equalMinima(a: Sketch, b: Sketch): number {
  let equal = 0
  for (let i = 0; i < a.minima.length; i++) if (a.minima[i] === b.minima[i]) equal++
  return equal / a.minima.length
}

function fingerprintPairs(sketches: readonly Sketch[], add: (a: number, b: number) => void): void {
  const frequency = new Map<number, number>()
  for (const { fingerprints } of sketches) {
    for (const fingerprint of fingerprints) frequency.set(fingerprint, (frequency.get(fingerprint) ?? 0) + 1)
  }
  const postings = new Map<number, number[]>()
  const shared = new Map<number, number>()
  for (const [i, { fingerprints }] of sketches.entries()) {
    shared.clear()
    for (const fingerprint of fingerprints) {
      const many = frequency.get(fingerprint)!
      if (many < 2 || many > MAX_POSTINGS) continue
      const posting = postings.get(fingerprint)
      if (posting === undefined) postings.set(fingerprint, [i])
      else {
        for (const other of posting) shared.set(other, (shared.get(other) ?? 0) + 1)
        posting.push(i)
      }
    }
    for (const [other, count] of shared) {
      const smaller = Math.min(fingerprints.length, sketches[other]!.fingerprints.length)
      if (count >= MIN_SHARED * smaller) add(other, i)
    }
  }
}

/** Whether a pair is worth a look, as `candidatePairs` judges, with nothing capped. */
export function mayBeLike(a: Sketch, b: Sketch): boolean {
  return equalMinima(a, b) >= MIN_ESTIMATE || sharedFingerprints(a.fingerprints, b.fingerprints) >= MIN_SHARED
}

/** Share of the smaller of two ascending lists that is in the other. */
function sharedFingerprints(a: Uint32Array, b: Uint32Array): number {
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      shared++
      i++
      j++
    } else if (a[i]! < b[j]!) i++
    else j++
  }
  const smaller = Math.min(a.length, b.length)
  return smaller === 0 ? 0 : shared / smaller
}
