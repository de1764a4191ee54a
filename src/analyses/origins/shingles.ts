/** Words in a shingle. Five tell copies from stories that only share a subject. */
const SHINGLE_WORDS = 5

/**
 * The words of a text as 32-bit hashes, in order, without case: runs of letters and digits of any script. Punctuation,
 * spacing and line breaks, which change on the way from one outlet to another, leave no trace.
 */
export function wordHashes(text: string): Uint32Array {
  const lower = text.toLowerCase()
  const hashes = new Uint32Array((lower.length >> 1) + 1)
  let count = 0
  let hash = FNV_OFFSET
  let inWord = false
  for (let i = 0; i < lower.length; i++) {
    const unit = lower.charCodeAt(i)
    if (isWordUnit(unit)) {
      hash = Math.imul(hash ^ unit, FNV_PRIME)
      inWord = true
    } else if (inWord) {
      hashes[count++] = hash
      hash = FNV_OFFSET
      inWord = false
    }
  }
  if (inWord) hashes[count++] = hash
  return hashes.subarray(0, count)
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** ASCII letters and digits; beyond ASCII all but Latin-1 signs, general punctuation, and CJK punctuation. */
function isWordUnit(unit: number): boolean {
  if (unit < 0x80) return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
  if (unit < 0xc0) return unit === 0xaa || unit === 0xb5 || unit === 0xba
  return (
    !(unit >= 0x2000 && unit <= 0x206f) && !(unit >= 0x3000 && unit <= 0x303f) && unit !== 0xfffd && unit !== 0xfeff
  )
}

/**
 * Hashes of every run of SHINGLE_WORDS words, in order; a shorter text is one shingle, an empty one has none.
 */
export function shingleHashes(words: Uint32Array): Uint32Array {
  if (words.length === 0) return new Uint32Array(0)
  const width = Math.min(SHINGLE_WORDS, words.length)
  const shingles = new Uint32Array(words.length - width + 1)
  for (let start = 0; start < shingles.length; start++) {
    let hash = 0
    for (let i = start; i < start + width; i++)
      hash = Math.imul((hash ^ words[i]!) + 0x9e3779b9, 0x85ebca6b) ^ (hash >>> 15)
    shingles[start] = finished(hash)
  }
  return shingles
}

/** MurmurHash3's last step (Appleby): every bit of the input moves every bit of the output. */
function finished(hash: number): number {
  let h = hash ^ (hash >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/** Hashes of all runs of words of a text, each once: what texts are compared by. */
export function shinglesOf(text: string): Set<number> {
  return new Set(shingleHashes(wordHashes(text)))
}

/**
 * How like two sets of shingles are: the share of those in either that are in both, 0 to 1; two empty ones are alike.
 *
 * @example jaccard(new Set([1, 2, 3]), new Set([2, 3, 4])) // 0.5
 */
export function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const both = sharedShingles(a, b)
  const either = a.size + b.size - both
  return either === 0 ? 1 : both / either
}

/** Share of `part` that is in `whole`, 0 to 1. */
export function containment(part: ReadonlySet<number>, whole: ReadonlySet<number>): number {
  return part.size === 0 ? 0 : sharedShingles(part, whole) / part.size
}

/** How many shingles are in both. */
export function sharedShingles(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let count = 0
  for (const shingle of small) if (large.has(shingle)) count++
  return count
}
