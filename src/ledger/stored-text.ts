/**
 * A text as two columns. `text` is what SQLite can hold and search: UTF-8 up to the first NUL. Where that is not the text
 * to the last unit (lone surrogates, NUL), they stand as U+FFFD there, one unit for one, so that every offset still
 * holds, and `exact` has the true UTF-16 units, little-endian.
 */
export interface StoredText {
  readonly text: string
  readonly exact: Uint8Array | null
}

export function packText(text: string): StoredText {
  const searchable = text.toWellFormed().replaceAll('\0', '\ufffd')
  return { text: searchable, exact: searchable === text ? null : Buffer.from(text, 'utf16le') }
}

export function unpackText({ text, exact }: StoredText): string {
  return exact === null ? text : Buffer.from(exact).toString('utf16le')
}
