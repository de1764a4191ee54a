import { shingleHashes, wordHashes } from './shingles.ts'

/** Changes when the same text gives another sketch. */
export const SKETCH_VERSION = 1

/** Minima in a sketch, and how locality-sensitive hashing cuts them up: BANDS * ROWS of them. */
export const BANDS = 20
export const ROWS = 5
const MINIMA: number = BANDS * ROWS

/** Fingerprints: the least hash of each window of so many shingles, so that a shared run of 12 words shares one. */
const WINDOW_SHINGLES = 8

/*
 * A sketch as bytes, little-endian 32-bit words:
 *
 *     0        number of distinct shingles
 *     1        number of fingerprints, F
 *     2        MINIMA minima, one a hash function (MinHash, Broder 1997)
 *     102      F fingerprints, ascending (winnowing, Schleimer, Wilkerson and Aiken 2003)
 */
const SHINGLES_AT = 0
const FINGERPRINTS_AT = 1
const MINIMA_AT = 2
const HEADER: number = MINIMA_AT + MINIMA

const MULTIPLIERS = new Uint32Array(MINIMA)
const MASKS = new Uint32Array(MINIMA)
{
  // Any fixed odd multipliers do; these come from a Weyl sequence, so that every machine has the same.
  let state = 0x2545f491
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0
    let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
    return (z ^ (z >>> 15)) >>> 0
  }
  for (let i = 0; i < MINIMA; i++) {
    MULTIPLIERS[i] = next() | 1
    MASKS[i] = next()
  }
}

/** What tells likeness of documents without their texts; some 600 bytes for a short story. */
export interface Sketch {
  /** Number of distinct shingles. */
  readonly shingles: number
  readonly minima: Uint32Array
  readonly fingerprints: Uint32Array
}

/** The sketch of a text, as bytes to be kept. The same text gives the same bytes. */
export function sketchOf(text: string): Uint8Array {
  const all = shingleHashes(wordHashes(text))
  const shingles = new Uint32Array(new Set(all))
  const fingerprints = winnowed(all)
  const words = new Uint32Array(HEADER + fingerprints.length)
  words[SHINGLES_AT] = shingles.length
  words[FINGERPRINTS_AT] = fingerprints.length
  for (let i = 0; i < MINIMA; i++) {
    const multiplier = MULTIPLIERS[i]!
    const mask = MASKS[i]!
    let least = 0xffffffff
    for (const shingle of shingles) {
      const hash = Math.imul(shingle ^ mask, multiplier) >>> 0
      if (hash < least) least = hash
    }
    words[MINIMA_AT + i] = least
  }
  words.set(fingerprints, HEADER)
  const bytes = new Uint8Array(words.length * 4)
  const view = new DataView(bytes.buffer)
  words.forEach((word, i) => {
    view.setUint32(i * 4, word, true)
  })
  return bytes
}

/** @throws Error for bytes that are no sketch of this layout */
export function readSketch(bytes: Uint8Array): Sketch {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const words = new Uint32Array(bytes.length >> 2)
  for (let i = 0; i < words.length; i++) words[i] = view.getUint32(i * 4, true)
  if (words.length < HEADER || words.length !== HEADER + words[FINGERPRINTS_AT]!)
    throw new Error(`a sketch of ${bytes.length} bytes is not of this version's layout`)
  return {
    shingles: words[SHINGLES_AT]!,
    minima: words.subarray(MINIMA_AT, HEADER),
    fingerprints: words.subarray(HEADER),
  }
}

function winnowed(shingles: Uint32Array): Uint32Array {
  const chosen = new Set<number>()
  const windows = Math.max(1, shingles.length - WINDOW_SHINGLES + 1)
  for (let start = 0; start < windows && shingles.length > 0; start++) {
    let least = shingles[start]!
    for (let i = start + 1; i < Math.min(start + WINDOW_SHINGLES, shingles.length); i++)
      least = Math.min(least, shingles[i]!)
    chosen.add(least)
  }
  return new Uint32Array(chosen).sort()
}
