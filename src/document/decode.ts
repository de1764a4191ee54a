import { isUtf8 } from 'node:buffer'
import { notText } from './binary.ts'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'iso-8859-1' | 'windows-1252'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** Windows-1252 for the bytes 0x80 to 0x9f; U+FFFD where it has no character (WHATWG Encoding, index-windows-1252). */
const C1 = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ'

/**
 * Bytes to text: UTF-8; UTF-16 with a byte order mark; else Windows-1252 or Latin-1, which differ in 0x80 to 0x9f only.
 *
 * Nothing is changed on the way: line ends stay as they are, and a byte order mark stays as the first unit (U+FEFF), so
 * that offsets equal those of any program which reads the whole file.
 *
 * @throws Error that says why, for bytes that are no text in one of these encodings
 * @example decode(Buffer.from([0x93, 0x48, 0x69, 0x94])) // { text: '“Hi”', encoding: 'windows-1252' }
 */
export function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: utf16(bytes), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return { text: utf16(bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : bytes), encoding: 'utf-16be' }
  }
  const reason = notText(bytes)
  if (reason !== null) throw new Error(reason)
  if (isUtf8(bytes)) return { text: bytes.toString('utf8'), encoding: 'utf-8' }
  const { evidence, broken, brokenAt } = utf8Evidence(bytes)
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  if (marked || evidence > broken) {
    throw new Error(`it is damaged UTF-8 (byte ${brokenAt} breaks it); save it as UTF-8 again`)
  }
  return singleByte(bytes)
}

/** UTF-16 in this machine's byte order. Lone surrogates stay as they are. */
function utf16(bytes: Buffer): string {
  if (bytes.length % 2 === 1)
    throw new Error(`it is UTF-16 cut off in a character (${bytes.length} bytes, an odd number)`)
  const text = bytes.toString('utf16le')
  if (text.includes('\0')) throw new Error('it is binary or UTF-32 (a NUL character), not plain text; save it as UTF-8')
  return text
}

function singleByte(bytes: Buffer): Decoded {
  const latin1 = bytes.toString('latin1')
  const text = latin1.replace(/[\x80-\x9f]/g, (c) => C1[c.charCodeAt(0) - 0x80]!)
  const unknown = text.indexOf('\ufffd')
  if (unknown !== -1) {
    throw new Error(
      `its encoding is not known (byte 0x${bytes[unknown]!.toString(16)} at ${unknown} is in neither UTF-8 nor Windows-1252); save it as UTF-8`,
    )
  }
  if (isForeign(text)) {
    throw new Error(
      'its encoding is not known (read as Windows-1252, its letters make no words: KOI8-R, Windows-1251 or Mac Roman?); save it as UTF-8',
    )
  }
  return { text, encoding: text === latin1 ? 'iso-8859-1' : 'windows-1252' }
}

/** Languages written in Latin-1 have one letter in ten beyond ASCII at most; those of other alphabets have nearly all. */
const MOST_BEYOND_ASCII = 0.4
/** Fewer say nothing: "é" alone may be a text. */
const LEAST_BEYOND_ASCII = 8
/** Curly quotation marks of Mac Roman are capitals here: an apostrophe within a word, and marks around words. */
const MAC_ROMAN = /[a-z]Õ[a-z]|Ò[A-Za-z][^ÒÓ]{0,2000}[a-z.,!?]Ó/

/** Whether bytes read as Windows-1252 were meant as another encoding of one byte a character. */
function isForeign(text: string): boolean {
  if (MAC_ROMAN.test(text)) return true
  const beyond = text.match(/[\u00aa-\u00ff]/g)?.length ?? 0
  if (beyond < LEAST_BEYOND_ASCII) return false
  const ascii = text.match(/[A-Za-z]/g)?.length ?? 0
  return beyond > MOST_BEYOND_ASCII * (beyond + ascii)
}

/** Whether no character begins with these two bytes (Unicode Standard, table 3-7). */
function isOutOfRange(lead: number, second: number): boolean {
  if (lead === 0xe0) return second < 0xa0
  if (lead === 0xed) return second > 0x9f
  if (lead === 0xf0) return second < 0x90
  return lead === 0xf4 && second > 0x8f
}

/**
 * How much speaks for UTF-8 in bytes that are not valid UTF-8, against how often they break it. What speaks for it: each
 * continuation byte of a whole character; an encoded lone surrogate, and a character cut off by the end, all their bytes.
 * A text in a single-byte encoding has next to none of them: a letter beyond ASCII must be followed by 0x80-0xbf.
 */
function utf8Evidence(bytes: Buffer): { evidence: number; broken: number; brokenAt: number } {
  let evidence = 0
  let broken = 0
  let brokenAt = -1
  for (let i = 0; i < bytes.length; ) {
    const lead = bytes[i]!
    const length =
      lead < 0x80
        ? 1
        : lead >= 0xc2 && lead < 0xe0
          ? 2
          : lead >= 0xe0 && lead < 0xf0
            ? 3
            : lead >= 0xf0 && lead < 0xf5
              ? 4
              : 0
    let follow = 1
    while (follow < length && (bytes[i + follow] ?? 0) >> 6 === 0b10) follow++
    // Surrogates, characters written longer than they are, and what lies past the last one are no UTF-8 either.
    if (length > 0 && follow === length && !(length > 1 && isOutOfRange(lead, bytes[i + 1]!))) {
      evidence += length - 1
    } else {
      broken++
      const isSurrogate = lead === 0xed && follow === length
      if (follow > 1 && (isSurrogate || (follow < length && i + follow === bytes.length))) evidence += follow
      if (brokenAt === -1) brokenAt = i
    }
    i += Math.max(1, Math.min(follow, length))
  }
  return { evidence, broken, brokenAt }
}
