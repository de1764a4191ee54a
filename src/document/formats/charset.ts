import { isUtf8 } from 'node:buffer'
import { FormatError } from './extract.ts'

/** HTML's own rule looks at the first 1024 bytes; pages with long scripts before the declaration are common. */
const HEAD_BYTES = 4096
const IN_HTML = /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w:.-]+)/i
const IN_XML = /^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)["']/i

/**
 * Bytes of HTML or XML to text, without a byte order mark. The encoding is, in this order: what a byte order mark says,
 * what `charset` says (of an HTTP header), what the markup declares, UTF-8 if the bytes are valid in it, Windows-1252.
 * A declaration of UTF-8 that the bytes break is not believed.
 *
 * @throws FormatError for an encoding that is declared but not known
 */
export function decodeMarkup(bytes: Buffer, charset: string | null): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (marked !== null) return decodeAs(marked, bytes)
  const valid = isUtf8(bytes)
  if (valid && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes)
  const head = bytes.toString('latin1', 0, HEAD_BYTES)
  const declared = charset ?? IN_XML.exec(head)?.[1] ?? IN_HTML.exec(head)?.[1] ?? null
  // A declaration that could be read as ASCII is wrong if it says UTF-16 (WHATWG: take UTF-8).
  const label = declared === null || /^utf-?16/i.test(declared) ? 'utf-8' : declared
  if (/^utf-?8$/i.test(label)) return decodeAs(valid ? 'utf-8' : 'windows-1252', bytes)
  return decodeAs(label, bytes)
}

function decodeAs(label: string, bytes: Buffer): string {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    throw new FormatError(`its declared encoding "${label.slice(0, 40)}" is not known`, 'save it as UTF-8')
  }
}
