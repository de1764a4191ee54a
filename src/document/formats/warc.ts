import type { WARCRecord } from 'warcio'
import { FormatError } from './extract.ts'
import { inflate } from './inflate.ts'
import { lazily } from './lazily.ts'
import { type FrameDamage, framed } from './warc-frames.ts'

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
    for await (const { record, number: at, end } of framed(
      new (warcio().WARCParser)(bytes, { keepHeadersCase: false }),
    )) {
      number = at
      if (!record.warcType && at === 1) throw new FormatError('its WARC data is damaged (record 1 has no type)')
      const page = await pageOf(record, at, maxBytes)
      let damage: FrameDamage | null = null
      let failure: unknown = null
      try {
        damage = await end()
      } catch (error) {
        failure = error
      }
      // Only now is it known that this record ends where it says: a page that is half there, or has another's words, is none.
      if (damage !== null) yield { url: page?.url ?? null, record: at, error: DAMAGED[damage]() }
      else if (page !== null) yield page
      if (failure !== null) throw failure
    }
    if (number === 0) throw new FormatError('its WARC data is damaged (it holds no record)')
  } catch (error) {
    if (error instanceof FormatError)
      throw number < 2 ? error : new FormatError(`${error.message}, behind record ${number}`, error.mend)
    throw new FormatError(
      `its WARC data is damaged behind record ${number} (${String((error as Error).message).slice(0, 80)})`,
    )
  }
}

const DAMAGED: Readonly<Record<FrameDamage, () => FormatError>> = {
  'cut off': () => new FormatError('the archive is cut off in this record'),
  'wrong length': () => new FormatError('the archive is damaged here: this record is not as long as it says'),
}

/** The page in a record, or why it can't be had; null where it holds none. */
async function pageOf(record: WARCRecord, number: number, maxBytes: number): Promise<Captured | NotCaptured | null> {
  const type = record.warcType
  const url = record.warcTargetURI?.replace(/^<|>$/g, '') ?? null
  if (!type)
    return { url, record: number, error: new FormatError('the archive is damaged here: this record has no type') }
  if (type !== 'response' && type !== 'resource' && type !== 'conversion') return null
  if (type === 'response' && record.httpHeaders !== null && Number(record.httpHeaders.statusCode) !== 200) return null
  if (url !== null && !/^(?:https?|ftp|file|urn):/i.test(url)) return null
  const { contentType, charset } = typeOf(record)
  if (contentType !== null && !READABLE.test(contentType)) return null
  try {
    return { url, bytes: await bodyOf(record, maxBytes), contentType, charset, record: number }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error
    return { url, record: number, error }
  }
}

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
    if (length > maxBytes) throw new FormatError(`the page is longer than ${maxBytes} bytes`)
    parts.push(Buffer.from(chunk))
  }
  return Buffer.concat(parts)
}
