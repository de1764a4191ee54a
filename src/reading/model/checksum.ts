const PRIME1 = 0x9e3779b1
const PRIME2 = 0x85ebca77
const PRIME3 = 0xc2b2ae3d
const PRIME4 = 0x27d4eb2f
const PRIME5 = 0x165667b1

/**
 * xxHash32 of the bytes, seed 0, as an unsigned number (Y. Collet, https://github.com/Cyan4973/xxHash/blob/dev/doc/
 * xxhash_spec.md). Four lanes of 32 bits: a model of several megabytes takes a few milliseconds.
 *
 * @example checksum(new Uint8Array()) // 0x02cc5d05
 */
export function checksum(bytes: Uint8Array): number {
  const length = bytes.length
  let at = 0
  let hash: number
  if (length >= 16) {
    let a = (PRIME1 + PRIME2) | 0
    let b = PRIME2 | 0
    let c = 0
    let d = -PRIME1 | 0
    if (bytes.byteOffset % 4 === 0) {
      const words = new Int32Array(bytes.buffer, bytes.byteOffset, length >> 2)
      const stripes = length >> 4
      for (let s = 0, w = 0; s < stripes; s++, w += 4) {
        a = round(a, words[w])
        b = round(b, words[w + 1])
        c = round(c, words[w + 2])
        d = round(d, words[w + 3])
      }
      at = stripes << 4
    } else {
      for (; at + 16 <= length; at += 16) {
        a = round(a, wordAt(bytes, at))
        b = round(b, wordAt(bytes, at + 4))
        c = round(c, wordAt(bytes, at + 8))
        d = round(d, wordAt(bytes, at + 12))
      }
    }
    hash = (rotate(a, 1) + rotate(b, 7) + rotate(c, 12) + rotate(d, 18)) | 0
  } else hash = PRIME5
  hash = (hash + length) | 0
  for (; at + 4 <= length; at += 4) {
    hash = Math.imul(rotate((hash + Math.imul(wordAt(bytes, at), PRIME3)) | 0, 17), PRIME4)
  }
  for (; at < length; at++) hash = Math.imul(rotate((hash + Math.imul(bytes[at], PRIME5)) | 0, 11), PRIME1)
  hash = Math.imul(hash ^ (hash >>> 15), PRIME2)
  hash = Math.imul(hash ^ (hash >>> 13), PRIME3)
  return (hash ^ (hash >>> 16)) >>> 0
}

function round(lane: number, word: number): number {
  return Math.imul(rotate((lane + Math.imul(word, PRIME2)) | 0, 13), PRIME1)
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by))
}

function wordAt(bytes: Uint8Array, at: number): number {
  return bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24)
}
