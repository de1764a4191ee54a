/** First bytes that give a kind of file away, as Latin-1 text, and what to call it. Longer ones before their prefixes. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF file'],
  ['PK\x03\x04', 'a ZIP archive (.docx, .odt and .epub are such)'],
  ['\x1f\x8b', 'a gzip archive'],
  ['BZh', 'a bzip2 archive'],
  ['\xfd7zXZ\0', 'an xz archive'],
  ['7z\xbc\xaf\x27\x1c', 'a 7z archive'],
  ['\x28\xb5\x2f\xfd', 'a zstd archive'],
  ['\x89PNG\r\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['RIFF', 'a RIFF media file'],
  ['OggS', 'an Ogg media file'],
  ['ID3', 'an MP3 file'],
  ['\x7fELF', 'a program'],
  ['\xca\xfe\xba\xbe', 'a program'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Microsoft Office file'],
  ['SQLite format 3\0', 'an SQLite database'],
  ['{\\rtf', 'an RTF document'],
]

/** Markup that holds an article but is not its text; matched on the first non-blank characters. */
const HTML = /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html[\s>])/i

/** So does XML: a feed, a page, an office document. */
const XML = /^(?:\xef\xbb\xbf)?\s*<\?xml\s/

/** Above this share of control characters, bytes are not a text. Wire copy holds a few (STX, ETX, form feeds). */
const MAX_CONTROL_SHARE = 0.02

/**
 * Why these bytes are no plain text, or null if nothing speaks against it. UTF-16 is decided before this is asked.
 *
 * @example notText(Buffer.from('%PDF-1.7')) // 'it is a PDF file, not plain text; export its text first'
 */
export function notText(bytes: Buffer): string | null {
  const head = bytes.toString('latin1', 0, 512)
  const kind = SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? markupOf(head)
  if (kind !== null) return `it is ${kind}, not plain text; export its text first`
  const nul = bytes.indexOf(0)
  if (nul !== -1) {
    return `it is binary (a NUL byte at ${nul}), not plain text; if it is UTF-16 without a byte order mark, save it as UTF-8`
  }
  const controls = countControls(bytes)
  if (controls > MAX_CONTROL_SHARE * bytes.length + 1) {
    return `it is binary (${controls} control characters in ${bytes.length} bytes), not plain text`
  }
  return null
}

function markupOf(head: string): string | null {
  if (HTML.test(head)) return 'an HTML page'
  return XML.test(head) ? 'XML' : null
}

/** Bytes below 0x20 and 0x7f, other than tab, line feed, vertical tab, form feed and carriage return. */
function countControls(bytes: Buffer): number {
  let controls = 0
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!
    if (byte < 0x20 ? byte < 0x09 || byte > 0x0d : byte === 0x7f) controls++
  }
  return controls
}
