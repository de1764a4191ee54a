import type { Transform } from 'node:stream'
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

/** Packed bytes handed over at once: what they can unpack to, at worst, stays small. */
const PIECE = 16 * 1024

/** How a member of gzip begins. */
const MEMBER: Buffer = Buffer.from([0x1f, 0x8b, 0x08])

/**
 * Unpacks a stream as it is read; a stream of several gzip members is unpacked whole. What stands before damaged data is given
 * before the error is thrown.
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
  let failure: NodeJS.ErrnoException | null = null
  let unpacked: Buffer[] = []
  const { source, transform } = await unpackerOf(packing, packed[Symbol.asyncIterator]())
  // Of an iterator what is not taken yet is lost when the unpacker fails; an event comes first.
  const closed = new Promise<void>((resolve) => transform.once('close', resolve).once('end', resolve))
  transform.on('data', (chunk: Buffer) => unpacked.push(chunk))
  transform.on('error', (error) => {
    failure = error
  })
  function* taken(): Generator<Buffer> {
    const chunks = unpacked
    unpacked = []
    for (const chunk of chunks) {
      bytes += chunk.length
      if (bytes > freeBytes && bytes > maxRatio * packedBytes) {
        throw new FormatError(
          `its ${packing} data unpacks to more than ${maxRatio} times its size`,
          'unpack it yourself if you trust it',
        )
      }
      yield chunk
    }
  }
  try {
    for await (const chunk of source) {
      for (const piece of piecesOf(chunk)) {
        if (transform.destroyed || transform.readableEnded) break
        packedBytes += piece.length
        await Promise.race([new Promise((resolve) => transform.write(piece, resolve)), closed])
        yield* taken()
      }
      if (transform.destroyed || transform.readableEnded) break
    }
    if (!transform.destroyed) transform.end()
    await closed
    yield* taken()
    if (failure !== null) throw refusalOf(failure, packing)
  } finally {
    transform.destroy()
  }
}

/** Small, and one of its own for what may be a new member: where one is damaged, the unpacker keeps what that piece gave. */
function* piecesOf(chunk: Uint8Array): Generator<Uint8Array> {
  const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length)
  for (let at = 0, end = 0; at < bytes.length; at = end) {
    const member = bytes.indexOf(MEMBER, at + 1)
    end = Math.min(member < 0 ? bytes.length : member, at + PIECE)
    yield bytes.subarray(at, end)
  }
}

function refusalOf(error: NodeJS.ErrnoException, packing: Packing): Error {
  const { code } = error
  if (code === 'Z_BUF_ERROR') return new FormatError(`its ${packing} data is cut off`)
  if (/^(?:Z_|ERR__|ERR_BROTLI|ERR_PADDING)/.test(code ?? '')) return new FormatError(`its ${packing} data is damaged`)
  return error
}

/** HTTP's `deflate` is zlib's format; some servers send it raw, told by its first byte. */
async function unpackerOf(
  packing: Packing,
  source: AsyncIterator<Uint8Array>,
): Promise<{ source: AsyncIterable<Uint8Array>; transform: Transform }> {
  const first = await source.next()
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      for (let next = first; !next.done; next = await source.next()) yield next.value
    } finally {
      await source.return?.()
    }
  }
  return { source: whole(), transform: transformOf(packing, first.done ? undefined : first.value[0]) }
}

function transformOf(packing: Packing, head = 0x78): Transform {
  if (packing === 'gzip') return createGunzip()
  if (packing === 'br') return createBrotliDecompress()
  return (head & 0x0f) === 0x08 ? createInflate() : createInflateRaw()
}
