import type { WARCRecord } from 'warcio'
import { FormatError } from './extract.ts'
import { inflate } from './inflate.ts'
import { lazily } from './lazily.ts'

const warcio = lazily<typeof import('warcio')>('warcio')

/** A page out of a web archive. */
export interface Captured {
  readonly url: string | null
  readonly bytes: Buffer
  /** Of its HTTP header or its record's; without parameters, lower case; null if none is stated. */
  readonly contentType: string | null
  readonly charset: string | null
  /** Number of the record in the archive, from 1. */
  readonly record: number
}

/** A page that could not be taken out; the rest of the archive goes on. */
export interface NotCaptured {
  readonly url: string | null
  readonly record: number
  readonly error: FormatError
}

/** What can hold an article; pictures, scripts and styles are passed over without a word. */
const READABLE =
  /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|pdf|xml|(?:rss|atom|rdf)\+xml|(?:feed\+)?json))$/

/**
 * The pages of a WARC file that is already unpacked, one in memory at a time: responses with status 200, resources and
 * conversions (the text of a WET file). The date at which they were captured is left out on purpose.
 *
 * @throws FormatError where the archive itself is damaged or cut off
 */
export async function* readWarc(
  bytes: AsyncIterable<Uint8Array>,
  maxBytes: number,
): AsyncGenerator<Captured | NotCaptured> {
  let number = 0
  try {
    for await (const record of new (warcio().WARCParser)(bytes, { keepHeadersCase: false })) {
      number++
      const type = record.warcType
      if (!type) throw new FormatError(`its WARC data is damaged (record ${number} has no type)`)
      if (type !== 'response' && type !== 'resource' && type !== 'conversion') continue
      const url = record.warcTargetURI?.replace(/^<|>$/g, '') ?? null
      if (type === 'response' && record.httpHeaders !== null && Number(record.httpHeaders.statusCode) !== 200) continue
      if (url !== null && !/^(?:https?|ftp|file|urn):/i.test(url)) continue
      const { contentType, charset } = typeOf(record)
      if (contentType !== null && !READABLE.test(contentType)) continue
      try {
        const body = await bodyOf(record, maxBytes)
        yield { url, bytes: body, contentType, charset, record: number }
      } catch (error) {
        if (!(error instanceof FormatError)) throw error
        yield { url, record: number, error }
        if (error instanceof CutOff) return
      }
    }
    if (number === 0) throw new FormatError('its WARC data is damaged (it holds no record)')
  } catch (error) {
    if (error instanceof FormatError) throw error
    throw new FormatError(
      `its WARC data is damaged behind record ${number} (${String((error as Error).message).slice(0, 80)})`,
    )
  }
}

class CutOff extends FormatError {}

function typeOf(record: WARCRecord): { contentType: string | null; charset: string | null } {
  const stated =
    record.httpHeaders?.headers.get('content-type') ?? (record.warcType === 'response' ? null : record.warcContentType)
  const [type, ...parameters] = (stated ?? '').split(';').map((part) => part.trim())
  const charset = parameters.map((part) => /^charset=["']?([\w:.-]+)/i.exec(part)?.[1]).find((one) => one !== undefined)
  return { contentType: type === '' || type === undefined ? null : type.toLowerCase(), charset: charset ?? null }
}

/** Unpacked by warcio piece by piece (gzip, deflate, chunks), so that a bomb ends at the limit; Brotli it leaves as it is. */
async function bodyOf(record: WARCRecord, maxBytes: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  const brotli = /^br$/i.test(record.httpHeaders?.headers.get('content-encoding') ?? '')
  const source = brotli ? inflate(record, 'br') : record
  for await (const chunk of source) {
    length += chunk.length
    if (length > maxBytes) {
      await record.skipFully().catch(() => {})
      throw new FormatError(`the page is longer than ${maxBytes} bytes`)
    }
    parts.push(Buffer.from(chunk))
  }
  const reader = record._reader as { limit?: number }
  if (typeof reader.limit === 'number' && reader.limit > 0) throw new CutOff('the archive is cut off in this record')
  return Buffer.concat(parts)
}
