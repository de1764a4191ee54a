import { FormatError, HEAD_BYTES } from './formats/index.ts'

/** Largest page, PDF, feed or JSON file that is read into memory; its text must still fit MAX_DOCUMENT_BYTES. */
export const MAX_WHOLE_BYTES: number = 32 * 1024 * 1024

/** @throws FormatError for more than MAX_WHOLE_BYTES */
export async function wholeOf(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of chunks) {
    length += part.length
    if (length > MAX_WHOLE_BYTES)
      throw new FormatError(`it is longer than ${MAX_WHOLE_BYTES} bytes`, 'split it into its articles')
    parts.push(part)
  }
  return Buffer.concat(parts)
}

export async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** The first bytes of a stream, and the stream from its beginning again; it may break off behind them. */
export async function peek(
  chunks: AsyncIterable<Uint8Array>,
): Promise<{ head: Buffer; chunks: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let length = 0
  let done = false
  let failure: { readonly error: unknown } | null = null
  while (length < HEAD_BYTES && !done) {
    try {
      const next = await iterator.next()
      if (next.done) done = true
      else {
        parts.push(bufferOf(next.value))
        length += next.value.length
      }
    } catch (error) {
      if (length === 0) throw error
      failure = { error }
      done = true
    }
  }
  async function* whole(): AsyncGenerator<Buffer> {
    try {
      yield* parts
      if (failure !== null) throw failure.error
      while (!done) {
        const next = await iterator.next()
        if (next.done) done = true
        else yield bufferOf(next.value)
      }
    } finally {
      await iterator.return?.()
    }
  }
  return { head: Buffer.concat(parts).subarray(0, HEAD_BYTES), chunks: whole() }
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/**
 * A stream of text as UTF-8: from UTF-16 by its byte order mark, from Windows-1252 where its first bytes are not UTF-8.
 * Bytes that break UTF-8 further on become U+FFFD.
 */
export async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  const { head, chunks: whole } = await peek(chunks)
  const label = encodingOf(head)
  const decoder = new TextDecoder(label)
  for await (const chunk of whole) yield Buffer.from(decoder.decode(chunk, { stream: true }))
  yield Buffer.from(decoder.decode())
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true })
    return 'utf-8'
  } catch {
    return 'windows-1252'
  }
}
