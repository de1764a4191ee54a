import { createHash } from 'node:crypto'
import { failureOf, type Setting, type Stream } from './make-document.ts'
import type { SourceDocument, SourceFailure, Unopened } from './source-document.ts'

/** The receipt of bytes at a place of a stream. */
export type Receipts = (raw: Buffer, place: string | null) => string

/**
 * Receipts for the documents of a stream: SHA-256 of all that is known of the stream and of the setting in which it is read,
 * of the document's place and of its bytes. Null where none are asked for.
 *
 * What is left out makes no document another one: of the clock come warnings alone, and what is warned of has no receipt;
 * limits only refuse; pages behind entries of feeds are opened at once. What else a stream or a setting may come to hold
 * counts by itself.
 */
export function receiptsOf(stream: Stream, setting: Setting, format: SourceDocument['format']): Receipts | null {
  if (setting.maker === null) return null
  const known = { ...stream, chunks: null, place: null }
  const deciding = { ...setting, now: null, inflateLimits: null, fetch: null, follow: null }
  const all = JSON.stringify([format, known, deciding], (_, value) => (value instanceof Map ? [...value] : value))
  const begun = createHash('sha256').update(`${all}\n`)
  // JSON has no line feed in it: each part ends where the next one begins.
  return (raw, place) =>
    begun
      .copy()
      .update(`${JSON.stringify(place)}\n`)
      .update(raw)
      .digest('hex')
}

/**
 * The document that is made of bytes at a place, or why there is none; unopened where receipts are asked for.
 *
 * @param read is handed the receipt that the document may have
 */
export async function* documentIn(
  raw: Buffer,
  {
    stream,
    place,
    receipts,
  }: { readonly stream: Stream; readonly place: string | null; readonly receipts: Receipts | null },
  read: (receipt: string | null) => SourceDocument | Promise<SourceDocument>,
): AsyncGenerator<SourceDocument | SourceFailure | Unopened> {
  const open = async (receipt: string | null): Promise<SourceDocument | SourceFailure> => {
    try {
      return await read(receipt)
    } catch (error) {
      return failureOf(stream, place, error)
    }
  }
  if (receipts === null) {
    yield await open(null)
    return
  }
  const receipt = receipts(raw, place)
  yield { kind: 'unopened', origin: stream.origin, place, raw, receipt, open: () => open(receipt) }
}

/** All of it opened, in its order. */
export async function* opened(
  outcomes: AsyncIterable<SourceDocument | SourceFailure | Unopened>,
): AsyncGenerator<SourceDocument | SourceFailure> {
  for await (const outcome of outcomes) yield outcome.kind === 'unopened' ? await outcome.open() : outcome
}
