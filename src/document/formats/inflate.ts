import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { FormatError } from './extract.ts'

export interface InflateLimits {
  /** Unpacked bytes for one packed byte. News text packs to a third or a tenth; deflate can reach 1032. */
  readonly maxRatio: number
  /** The ratio is not looked at before this many unpacked bytes: small files of one letter are harmless. */
  readonly freeBytes: number
}

export const INFLATE_LIMITS: InflateLimits = { maxRatio: 200, freeBytes: 16 * 1024 * 1024 }

export type Packing = 'gzip' | 'deflate' | 'br'

/**
 * Unpacks a stream as it is read; a stream of several gzip members is unpacked whole.
 *
 * @throws FormatError for damaged and cut off data, and where it unpacks to more than the limits allow
 */
export async function* inflate(
  packed: AsyncIterable<Uint8Array>,
  packing: Packing = 'gzip',
  { maxRatio, freeBytes }: InflateLimits = INFLATE_LIMITS,
): AsyncGenerator<Buffer> {
  let packedBytes = 0
  let bytes = 0
  let failure: unknown = null
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of packed) {
      packedBytes += chunk.length
      yield chunk
    }
  }
  const source = counted()
  const unpacker = await unpackerOf(packing, source)
  pipeline(unpacker.source, unpacker.transform, (error) => {
    failure = error ?? null
  })
  try {
    for await (const chunk of unpacker.transform as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > freeBytes && bytes > maxRatio * packedBytes) {
        throw new FormatError(
          `its ${packing} data unpacks to more than ${maxRatio} times its size`,
          'unpack it yourself if you trust it',
        )
      }
      yield chunk
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'Z_BUF_ERROR') throw new FormatError(`its ${packing} data is cut off`)
    if (
      code?.startsWith('Z_') ||
      code?.startsWith('ERR__') ||
      code?.startsWith('ERR_BROTLI') ||
      code?.startsWith('ERR_PADDING')
    ) {
      throw new FormatError(`its ${packing} data is damaged`)
    }
    throw failure !== null && code === 'ERR_STREAM_PREMATURE_CLOSE' ? failure : error
  } finally {
    unpacker.transform.destroy()
  }
}

/** HTTP's `deflate` is zlib's format; some servers send it raw, told by its first byte. */
async function unpackerOf(
  packing: Packing,
  source: AsyncGenerator<Uint8Array>,
): Promise<{ source: AsyncIterable<Uint8Array>; transform: Transform }> {
  if (packing === 'gzip') return { source, transform: createGunzip() }
  if (packing === 'br') return { source, transform: createBrotliDecompress() }
  const first = await source.next()
  async function* whole(): AsyncGenerator<Uint8Array> {
    if (!first.done) yield first.value
    yield* source
  }
  const head = first.done ? 0x78 : (first.value[0] ?? 0x78)
  return { source: whole(), transform: (head & 0x0f) === 0x08 ? createInflate() : createInflateRaw() }
}
