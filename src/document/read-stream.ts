import { inUtf8, MAX_WHOLE_BYTES, once, peek, wholeOf } from './bytes.ts'
import { decode } from './decode.ts'
import { MAX_DOCUMENT_BYTES } from './document.ts'
import { textBeside } from './documents.ts'
import {
  type Detected,
  decodeMarkup,
  detectFormat,
  type Extract,
  type FeedEntry,
  FormatError,
  feedsInOpml,
  findField,
  inflate,
  messagesOf,
  readCsv,
  readFeed,
  readHtml,
  readMail,
  readMarkdown,
  readPdf,
  readPlain,
  readRecord,
  readWarc,
} from './formats/index.ts'
import { linesOf } from './lines.ts'
import { documentOf, failureOf, type Parts, type Setting, type Stream } from './make-document.ts'
import type { SourceDocument, SourceFailure, Unopened } from './source-document.ts'
import { documentIn, opened, receiptsOf } from './unopened.ts'

type Outcome = SourceDocument | SourceFailure | Unopened

/** Archives in gzip in gzip go no deeper. */
const MAX_LAYERS = 3

/**
 * The documents of a stream, in order, whatever its format; one in memory at a time for those that hold many (JSON Lines,
 * CSV, WARC). What can't be read is a failure in its place, and the rest goes on. They are unopened where the setting names a
 * maker for their receipts, but for entries of feeds. Never throws.
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
  mail: (stream, setting) => readWhole(stream, setting, 'mail', readMail),
  mbox: readMailbox,
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
  const { place, url } = stream
  const raw = await wholeOf(stream.chunks)
  const receipts = receiptsOf(stream, setting, format)
  yield* documentIn(raw, { stream, place, receipts }, async (receipt) =>
    documentOf(await read(raw), { stream, setting, format, raw, place, url, sourceId: null, receipt }),
  )
}

async function* readMailbox(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  let number = 0
  const receipts = receiptsOf(stream, setting, 'mail')
  const lines = linesOf(stream.chunks as AsyncIterable<Buffer>, MAX_WHOLE_BYTES)
  for await (const raw of messagesOf(lines, MAX_WHOLE_BYTES)) {
    const place = `message ${++number}`
    if (raw === null) {
      yield failureOf(stream, place, new FormatError(`the message is longer than ${MAX_WHOLE_BYTES} bytes`))
      continue
    }
    yield* documentIn(raw, { stream, place, receipts }, (receipt) =>
      documentOf(readMail(raw), { stream, setting, format: 'mail', raw, place, url: null, sourceId: null, receipt }),
    )
  }
}

/** One object, a list of objects, or an object with such a list in it, as news APIs answer. */
async function* readJson(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  const bytes = await wholeOf(stream.chunks)
  const value = parseJson(textOf(bytes))
  const records = recordsIn(value)
  const receipts = receiptsOf(stream, setting, 'json')
  const recordIn = (record: unknown, raw: Buffer, place: string | null): AsyncGenerator<Outcome> =>
    documentIn(raw, { stream, place, receipts }, (receipt) =>
      recordOf(record, { stream, setting, format: 'json', raw, place, receipt }),
    )
  if (records === null) yield* recordIn(value, bytes, stream.place)
  for (const [index, record] of records?.entries() ?? [])
    yield* recordIn(record, Buffer.from(JSON.stringify(record)), `record ${index + 1}`)
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
  const receipts = receiptsOf(stream, setting, 'jsonl')
  for await (const line of linesOf(stream.chunks as AsyncIterable<Buffer>, MAX_DOCUMENT_BYTES)) {
    const place = `line ${++number}`
    if (line === null) {
      yield failureOf(stream, place, new FormatError(`the line is longer than ${MAX_DOCUMENT_BYTES} bytes`))
    } else if (!isBlank(line)) {
      yield* documentIn(line, { stream, place, receipts }, async (receipt) => {
        const record = parseJson(textOf(line))
        const whole = await withText(record, stream, setting)
        // A text that lies beside the file may change without it.
        const own = whole === record ? receipt : null
        return recordOf(whole, { stream, setting, format: 'jsonl', raw: line, place, receipt: own })
      })
    }
  }
}

async function* readTable(stream: Stream, setting: Setting): AsyncGenerator<Outcome> {
  const receipts = receiptsOf(stream, setting, 'csv')
  for await (const row of readCsv(inUtf8(stream.chunks), MAX_DOCUMENT_BYTES)) {
    const place = `line ${row.line}`
    if ('error' in row) {
      yield failureOf(stream, place, row.error)
      continue
    }
    const raw = Buffer.from(JSON.stringify(row.record))
    yield* documentIn(raw, { stream, place, receipts }, (receipt) =>
      recordOf(row.record, { stream, setting, format: 'csv', raw, place, receipt }),
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

function recordOf(value: unknown, parts: Omit<Parts, 'url' | 'sourceId'>): SourceDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new FormatError('it is not a JSON object')
  const extract = readRecord(value as Record<string, unknown>, parts.setting.map)
  return documentOf(extract, { ...parts, url: extract.url, sourceId: extract.id })
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
): AsyncGenerator<SourceDocument | SourceFailure> {
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
      for await (const outcome of opened(readLayer(page, { ...setting, follow: false, maker: null }, 0))) {
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
  const raw = Buffer.from(entry.markup)
  // What stands about an entry is no part of its markup.
  const made = documentIn(raw, { stream, place, receipts: null }, (receipt) => {
    if (entry.text === '')
      throw new FormatError(
        `the entry has no text${entry.url === null ? '' : `, only the link ${entry.url}`}`,
        entry.url === null ? null : 'add the link itself',
      )
    if (entry.excerpt) warnings.push('the feed carries a summary only')
    const extract: Extract = { text: entry.text, candidates: entry.candidates, kept: null, warnings }
    const { url, id: sourceId } = entry
    return documentOf(extract, { stream, setting, format: 'feed', raw, place, url, sourceId, receipt })
  })
  yield* opened(made)
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
