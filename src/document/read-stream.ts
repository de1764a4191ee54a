import { decode } from './decode.ts'
import { MAX_DOCUMENT_BYTES } from './document.ts'
import { textBeside } from './documents.ts'
import type { Fetch } from './fetching/index.ts'
import {
  type Detected,
  decodeMarkup,
  detectFormat,
  type Extract,
  type FeedEntry,
  type FieldMap,
  FormatError,
  feedsInOpml,
  findField,
  HEAD_BYTES,
  type InflateLimits,
  inflate,
  readCsv,
  readFeed,
  readHtml,
  readMarkdown,
  readPdf,
  readPlain,
  readRecord,
  readWarc,
} from './formats/index.ts'
import { detectLanguage } from './language.ts'
import { linesOf } from './lines.ts'
import { type Candidates, joined, settle } from './metadata/index.ts'
import type { SourceDocument, SourceFailure } from './source-document.ts'

/** What the whole reading of a source is given. */
export interface Setting {
  /** Milliseconds since 1970, for dates in the future. */
  readonly now: number
  readonly map: FieldMap
  /** Null: nothing is fetched. */
  readonly fetch: Fetch | null
  /** Whether the pages behind a feed's entries are fetched where the feed carries a summary only. */
  readonly follow: boolean
  readonly inflateLimits: InflateLimits
  /** Who publishes, where the user has said so; it wins over what the documents say. Null: they say it. */
  readonly outlet: string | null
}

/** A stream of bytes and what is known of it before its first byte is read. */
export interface Stream {
  readonly chunks: AsyncIterable<Uint8Array>
  /** As `SourceDocument.origin`. */
  readonly origin: string
  /** Where in the origin, for a stream within it (a page of an archive). */
  readonly place: string | null
  /** Without folders; null for standard input and pages of archives. */
  readonly fileName: string | null
  readonly url: string | null
  /** Media type and encoding of an HTTP header; null without one. */
  readonly contentType: string | null
  readonly charset: string | null
  /** What stands about it where it was found, as in a feed's entry. */
  readonly candidates: Candidates | null
}

type Outcome = SourceDocument | SourceFailure

/** Largest page, PDF, feed or JSON file that is read into memory; its text must still fit MAX_DOCUMENT_BYTES. */
const MAX_WHOLE_BYTES = 32 * 1024 * 1024
/** Archives in gzip in gzip go no deeper. */
const MAX_LAYERS = 3

/**
 * The documents of a stream, in order, whatever its format; one in memory at a time for those that hold many (JSON Lines,
 * CSV, WARC). What can't be read is a failure in its place, and the rest goes on. Never throws.
 */
export async function* readStream(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  try {
    yield* readLayer(stream, setting, 0)
  } catch (error) {
    yield failureOf(stream, stream.place, error)
  }
}

async function* readLayer(stream: Stream, setting: Setting, layers: number): AsyncGenerator<Outcome> {
  const { head, chunks } = await peek(stream.chunks)
  if (head.length === 0) throw new FormatError('it is empty')
  const here = { ...stream, chunks }
  const format = detectFormat(head, suffixOf(stream), stream.contentType, setting.map)
  if (format !== 'gzip') {
    yield* READERS[format](here, setting)
  } else if (layers === MAX_LAYERS) {
    throw new FormatError(`it is packed more than ${MAX_LAYERS} times`)
  } else {
    const fileName = stream.fileName?.replace(/\.(?:gz|gzip)$/i, '') ?? null
    // The media type of the packed file says nothing of what is in it.
    yield* readLayer(
      { ...here, fileName, contentType: null, chunks: inflate(chunks, 'gzip', setting.inflateLimits) },
      setting,
      layers + 1,
    )
  }
}

const READERS: Readonly<
  Record<Exclude<Detected, 'gzip'>, (stream: Stream, setting: Setting) => AsyncGenerator<Outcome>>
> = {
  text: (stream, setting) => readWhole(stream, setting, 'text', (bytes) => readPlain(textOf(bytes))),
  markdown: (stream, setting) => readWhole(stream, setting, 'markdown', (bytes) => readMarkdown(textOf(bytes))),
  html: (stream, setting) => readWhole(stream, setting, 'html', (bytes) => readHtml(bytes, stream)),
  pdf: (stream, setting) => readWhole(stream, setting, 'pdf', readPdf),
  json: readJson,
  jsonl: readJsonLines,
  csv: readTable,
  feed: readFeedStream,
  opml: readOpml,
  xml: refuseXml,
  warc: readArchive,
}

async function* readWhole(
  stream: Stream,
  setting: Setting,
  format: SourceDocument['format'],
  read: (bytes: Buffer) => Extract | Promise<Extract>,
): AsyncGenerator<Outcome> {
  const bytes = await wholeOf(stream.chunks)
  yield documentOf(await read(bytes), {
    stream,
    setting,
    format,
    raw: bytes,
    place: stream.place,
    url: stream.url,
    sourceId: null,
  })
}

/** One object, a list of objects, or an object with such a list in it, as news APIs answer. */
async function* readJson(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  const bytes = await wholeOf(stream.chunks)
  const value = parseJson(textOf(bytes))
  const records = recordsIn(value)
  if (records === null) {
    yield recordOf(value, bytes, stream, setting, 'json', stream.place)
    return
  }
  for (const [index, record] of records.entries()) {
    const place = `record ${index + 1}`
    yield* guarded(stream, place, () =>
      recordOf(record, Buffer.from(JSON.stringify(record)), stream, setting, 'json', place),
    )
  }
}

const LISTS: readonly string[] = ['articles', 'items', 'documents', 'results', 'stories', 'records', 'data', 'hits']

function recordsIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return null
  const name = LISTS.find((one) => Array.isArray((value as Record<string, unknown>)[one]))
  return name === undefined ? null : ((value as Record<string, unknown>)[name] as readonly unknown[])
}

async function* readJsonLines(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  let number = 0
  for await (const line of linesOf(stream.chunks as AsyncIterable<Buffer>, MAX_DOCUMENT_BYTES)) {
    const place = `line ${++number}`
    if (line !== null && isBlank(line)) continue
    yield* guarded(stream, place, async () => {
      if (line === null) throw new FormatError(`the line is longer than ${MAX_DOCUMENT_BYTES} bytes`)
      const value = await withText(parseJson(textOf(line)), stream, setting)
      return recordOf(value, line, stream, setting, 'jsonl', place)
    })
  }
}

async function* readTable(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  for await (const row of readCsv(inUtf8(stream.chunks), MAX_DOCUMENT_BYTES)) {
    const place = `line ${row.line}`
    if ('error' in row) yield failureOf(stream, place, row.error)
    else
      yield* guarded(stream, place, () =>
        recordOf(row.record, Buffer.from(JSON.stringify(row.record)), stream, setting, 'csv', place),
      )
  }
}

/**
 * A record of a file at hand may name a text file beside it in `path` instead of holding its text; one that was fetched,
 * piped in or found in an archive may not.
 */
async function withText(value: unknown, { origin, fileName }: Stream, { map }: Setting): Promise<unknown> {
  if (fileName === null || typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { path } = value as { path?: unknown }
  if (typeof path !== 'string' || findField(value as Record<string, unknown>, 'text', map) !== null) return value
  return { ...value, text: await textBeside(origin, path) }
}

function recordOf(
  value: unknown,
  raw: Buffer,
  stream: Stream,
  setting: Setting,
  format: SourceDocument['format'],
  place: string | null,
): SourceDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FormatError('it is not a JSON object')
  const extract = readRecord(value as Record<string, unknown>, setting.map)
  return documentOf(extract, { stream, setting, format, raw, place, url: extract.url, sourceId: extract.id })
}

async function* readFeedStream(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  const source = decodeMarkup(await wholeOf(stream.chunks), stream.charset)
  const { entries } = readFeed(source, stream.url)
  for (const [index, entry] of entries.entries()) yield* readEntry(entry, `entry ${index + 1}`, stream, setting)
}

/** The page behind an entry where it is to be followed and has more than the feed; the feed's text where that fails. */
export async function* readEntry(
  entry: FeedEntry,
  place: string,
  stream: Stream,
  setting: Setting,
): AsyncGenerator<Outcome> {
  const warnings: string[] = []
  if (setting.follow && setting.fetch !== null && entry.excerpt && entry.url !== null) {
    try {
      const { body, url, contentType, charset } = await setting.fetch(entry.url)
      const page = {
        chunks: body,
        origin: stream.origin,
        place,
        fileName: null,
        url,
        contentType,
        charset,
        candidates: entry.candidates,
      }
      for await (const outcome of readLayer(page, { ...setting, follow: false }, 0)) {
        if (outcome.kind === 'failure') throw new FormatError(outcome.reason, outcome.mend)
        yield { ...outcome, sourceId: entry.id ?? outcome.sourceId }
      }
      return
    } catch (error) {
      const { reason } = failureOf(stream, place, error)
      if (entry.text === '') {
        yield failureOf(stream, place, error)
        return
      }
      warnings.push(`its page ${entry.url} could not be read (${reason})`)
    }
  }
  yield* guarded(stream, place, () => {
    if (entry.text === '')
      throw new FormatError(
        `the entry has no text${entry.url === null ? '' : `, only the link ${entry.url}`}`,
        entry.url === null ? null : 'add the link itself',
      )
    if (entry.excerpt) warnings.push('the feed carries a summary only')
    const extract: Extract = { text: entry.text, candidates: entry.candidates, kept: null, warnings }
    return documentOf(extract, {
      stream,
      setting,
      format: 'feed',
      raw: Buffer.from(entry.markup),
      place,
      url: entry.url,
      sourceId: entry.id,
    })
  })
}

async function* readOpml(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  const feeds = feedsInOpml(decodeMarkup(await wholeOf(stream.chunks), stream.charset))
  if (feeds.length === 0) throw new FormatError('it lists no feeds')
  for (const { url } of feeds) {
    const place = `feed ${url}`
    try {
      if (setting.fetch === null) throw new FormatError('nothing is fetched here', 'write the feed into dossier.yaml')
      const { body, contentType, charset } = await setting.fetch(url)
      const feed = {
        chunks: body,
        origin: url,
        place: null,
        fileName: null,
        url,
        contentType,
        charset,
        candidates: null,
      }
      const { head, chunks } = await peek(body)
      // A list in a list would let one file send the reader anywhere, and round in circles.
      if (detectFormat(head, '', contentType) === 'opml') throw new FormatError('it is a list of feeds within a list')
      yield* readLayer({ ...feed, chunks }, setting, 0)
    } catch (error) {
      yield failureOf(stream, place, error)
    }
  }
}

// biome-ignore lint/correctness/useYield: it only ever throws, where the others yield
async function* refuseXml(): AsyncGenerator<Outcome> {
  throw new FormatError('it is XML of a kind that is not read', 'export it as HTML, JSON Lines or CSV')
}

async function* readArchive(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  for await (const page of readWarc(stream.chunks, MAX_WHOLE_BYTES)) {
    const place = `record ${page.record}`
    if ('error' in page) {
      yield failureOf(stream, place, page.error)
      continue
    }
    const { bytes, url, contentType, charset } = page
    const inner = {
      chunks: once(bytes),
      origin: stream.origin,
      place,
      fileName: null,
      url,
      contentType,
      charset,
      candidates: null,
    }
    // An archive holds what was captured with it; nothing is fetched for it anew.
    yield* readStream(inner, { ...setting, fetch: null, follow: false })
  }
}

interface Parts {
  readonly stream: Stream
  readonly setting: Setting
  readonly format: SourceDocument['format']
  readonly raw: Buffer
  readonly place: string | null
  readonly url: string | null
  readonly sourceId: string | null
}

function documentOf(extract: Extract, { stream, setting, format, raw, place, url, sourceId }: Parts): SourceDocument {
  const { text } = extract
  if (!/\S/.test(text)) throw new FormatError('its text is blank')
  if (text.length > MAX_DOCUMENT_BYTES) {
    throw new FormatError(`its text is longer than ${MAX_DOCUMENT_BYTES} characters`, 'split it into its articles')
  }
  const found = stream.candidates === null ? extract.candidates : joined(extract.candidates, stream.candidates)
  const { outlet } = setting
  const stated =
    outlet === null
      ? found
      : { ...found, outlet: [{ value: outlet, certainty: 'stated', from: 'dossier.yaml' } as const] }
  const { metadata, warnings } = settle(stated, {
    text,
    // A table's or a feed's name dates the collection, not each document in it.
    fileName: place === null ? stream.fileName : null,
    url,
    detectedLanguage: detectLanguage(text),
    now: setting.now,
  })
  return {
    kind: 'document',
    id: sourceId ?? idOf(stream, place),
    sourceId,
    text,
    raw,
    format,
    origin: stream.origin,
    place,
    url,
    metadata,
    kept: extract.kept,
    warnings: [...extract.warnings, ...warnings],
  }
}

function idOf({ fileName, url, origin }: Stream, place: string | null): string {
  const name = fileName?.replace(/\.[^.]*$/, '') || (url ?? (origin === '-' ? 'stdin' : origin))
  return place === null ? name : `${name}-${place.replace(/^\D+/, '')}`
}

/** One document, or why there is none. */
async function* guarded(
  stream: Stream,
  place: string,
  read: () => SourceDocument | Promise<SourceDocument>,
): AsyncGenerator<Outcome> {
  try {
    yield await read()
  } catch (error) {
    yield failureOf(stream, place, error)
  }
}

const SYSTEM_ERRORS: Readonly<Record<string, readonly [reason: string, mend: string | null]>> = {
  ENOENT: ['there is no such file', 'check its name'],
  EACCES: ['it may not be read (permission denied)', null],
  EPERM: ['it may not be read (permission denied)', null],
  ELOOP: ['it is a link to itself', null],
  EMFILE: ['too many files are open', null],
  ENAMETOOLONG: ['its name is too long', null],
}

export function failureOf({ origin }: Pick<Stream, 'origin'>, place: string | null, error: unknown): SourceFailure {
  const { code, message, mend } = error as NodeJS.ErrnoException & { mend?: string | null }
  const [reason, remedy] = SYSTEM_ERRORS[code ?? ''] ?? [
    String(message ?? error)
      .replace(/\s+/g, ' ')
      .slice(0, 300),
    mend ?? null,
  ]
  return { kind: 'failure', origin, place, reason, mend: remedy }
}

function textOf(bytes: Buffer): string {
  return decode(bytes).text
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new FormatError(`it is not JSON (${(error as Error).message.replace(/\s+/g, ' ').slice(0, 120)})`)
  }
}

const isBlank = (line: Buffer): boolean => line.length < 200 && !/\S/.test(line.toString('latin1'))

function suffixOf({ fileName, url }: Stream): string {
  const name = fileName ?? (url !== null && URL.canParse(url) ? new URL(url).pathname : '')
  return /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
}

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

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes
}

/** The first bytes of a stream, and the stream from its beginning again. */
async function peek(chunks: AsyncIterable<Uint8Array>): Promise<{ head: Buffer; chunks: AsyncIterable<Buffer> }> {
  const iterator = chunks[Symbol.asyncIterator]()
  const parts: Buffer[] = []
  let length = 0
  let done = false
  while (length < HEAD_BYTES && !done) {
    const next = await iterator.next()
    if (next.done) done = true
    else {
      parts.push(bufferOf(next.value))
      length += next.value.length
    }
  }
  async function* whole(): AsyncGenerator<Buffer> {
    try {
      yield* parts
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
async function* inUtf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
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
