import { deflateRawSync, inflateRawSync } from 'node:zlib'

/**
 * How the bytes as received are kept:
 * - `text`: they are the text in UTF-8; nothing is stored twice
 * - `deflate`: raw DEFLATE (RFC 1951) with the text, in UTF-8, as preset dictionary (its last 32 KB count), since a page
 *   or a line of JSON mostly repeats the text that was read from it
 */
export type RawCoding = 'text' | 'deflate'

export interface StoredRaw {
  readonly coding: RawCoding
  readonly bytes: Uint8Array | null
}

const DICTIONARY_BYTES = 32 * 1024

export function packRaw(raw: Uint8Array, text: string): StoredRaw {
  const utf8 = Buffer.from(text)
  if (utf8.equals(raw) && text.isWellFormed()) return { coding: 'text', bytes: null }
  return { coding: 'deflate', bytes: deflateRawSync(raw, { dictionary: dictionaryOf(utf8), level: 6 }) }
}

/** @throws Error where the stored bytes are damaged */
export function unpackRaw({ coding, bytes }: StoredRaw, text: string): Uint8Array {
  const utf8 = Buffer.from(text)
  if (coding === 'text') return utf8
  return inflateRawSync(bytes!, { dictionary: dictionaryOf(utf8) })
}

/** zlib refuses an empty dictionary; a blank stands for it. */
function dictionaryOf(utf8: Buffer): Buffer {
  return utf8.length === 0 ? Buffer.from(' ') : utf8.subarray(-DICTIONARY_BYTES)
}
