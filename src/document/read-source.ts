import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import type { Readable } from 'node:stream'
import { STDIN } from './documents.ts'
import type { Fetch } from './fetching/index.ts'
import { filesIn, notAFile } from './folder.ts'
import { type FieldMap, INFLATE_LIMITS, type InflateLimits } from './formats/index.ts'
import { failureOf, type Setting } from './make-document.ts'
import { readStream } from './read-stream.ts'
import type { SourceDocument, SourceFailure, Unopened } from './source-document.ts'
import { opened } from './unopened.ts'

export interface SourceOptions {
  /** What `-` stands for. Default: nothing, and `-` is a failure. */
  readonly stdin?: Readable
  /** The clock, in milliseconds since 1970, against which dates in the future are told. Default: the system's. */
  readonly now?: number
  /** Names of fields in records that are not among the common ones. */
  readonly map?: FieldMap
  /** How addresses are fetched (`createFetch`). Default: not at all. */
  readonly fetch?: Fetch
  /** Fetches the pages behind a feed's entries that carry a summary only. Default false. */
  readonly follow?: boolean
  /** True for paths in folders to be passed over. Names that begin with a dot are passed over in any case. */
  readonly ignore?: (path: string) => boolean
  readonly inflateLimits?: InflateLimits
  /** News agencies besides the well-known ones: forms in which copy is credited to them, each with its name. */
  readonly agencies?: ReadonlyMap<string, string>
}

/**
 * Everything that a path, an address or `-` holds, as documents, in order: plain text, Markdown, HTML, PDF, mail, feeds, lists
 * of feeds, web archives, JSON, JSON Lines and CSV, packed with gzip or not, and folders of these. The format is told by
 * content, then by suffix. Sources of many documents are read at constant memory.
 *
 * What can't be read is yielded as a failure in its place; the rest goes on. Never throws.
 *
 * @example
 * for await (const one of readSource('clippings/', { now: Date.now() })) {
 *   if (one.kind === 'failure') console.error(`${one.origin}: ${one.reason}`)
 *   else console.log(one.metadata.published?.resolved, one.metadata.title?.value)
 * }
 */
export function readSource(
  source: string,
  options: SourceOptions = {},
): AsyncGenerator<SourceDocument | SourceFailure> {
  return opened(readUnopened(source, null, options))
}

/**
 * As `readSource`, of documents that may be known already: they come as bytes with a receipt, and opening them is left to whoever
 * does not know it. Failures, and entries of feeds, which are taken apart as a whole, come as they are.
 *
 * @param maker what documents are made by, in a word: made by something else, the same bytes have another receipt. Null: no
 *   receipts, and all is opened
 */
export async function* readUnopened(
  source: string,
  maker: string | null,
  options: SourceOptions = {},
): AsyncGenerator<SourceDocument | SourceFailure | Unopened> {
  const setting: Setting = {
    now: options.now ?? Date.now(),
    map: options.map ?? {},
    fetch: options.fetch ?? null,
    follow: options.follow ?? false,
    inflateLimits: options.inflateLimits ?? INFLATE_LIMITS,
    outlet: null,
    agencies: options.agencies ?? new Map(),
    maker,
  }
  try {
    if (isAddress(source)) yield* readAddress(source, setting)
    else if (source === STDIN) yield* readStdin(options.stdin, setting)
    else {
      const entry = await stat(source)
      if (entry.isDirectory()) yield* readFolder(source, options.ignore ?? (() => false), setting)
      else yield* readFile(source, notAFile(entry), setting)
    }
  } catch (error) {
    yield failureOf({ origin: source }, null, error)
  }
}

/**
 * As `readSource`, of bytes that a program was handed: a file that was dropped on a page, a text that was pasted.
 *
 * @param upload `name` is shown, and tells format and date as a file's name would; a media type tells more surely
 */
export function readUpload(
  upload: { readonly name: string; readonly chunks: AsyncIterable<Uint8Array>; readonly contentType?: string },
  { now = Date.now(), map = {}, inflateLimits = INFLATE_LIMITS, agencies = new Map() }: SourceOptions = {},
): AsyncGenerator<SourceDocument | SourceFailure> {
  const { name, chunks, contentType = null } = upload
  const setting: Setting = { now, map, fetch: null, follow: false, inflateLimits, outlet: null, agencies, maker: null }
  return opened(readStream({ ...UNKNOWN, chunks, origin: name, fileName: basename(name), contentType }, setting))
}

/** Whether a source is an address to be fetched; other schemes than http and https are refused as such, not as files. */
export function isAddress(source: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(source)
}

const UNKNOWN = { place: null, fileName: null, url: null, contentType: null, charset: null, candidates: null } as const

async function* readAddress(
  address: string,
  setting: Setting,
): AsyncGenerator<SourceDocument | SourceFailure | Unopened> {
  if (setting.fetch === null) throw new Error('nothing is fetched here')
  const { body, url, contentType, charset } = await setting.fetch(address)
  yield* readStream({ ...UNKNOWN, chunks: body, origin: address, url, contentType, charset }, setting)
}

async function* readStdin(
  stdin: Readable | undefined,
  setting: Setting,
): AsyncGenerator<SourceDocument | SourceFailure | Unopened> {
  if (stdin === undefined) throw new Error('there is no standard input here')
  yield* readStream({ ...UNKNOWN, chunks: stdin, origin: STDIN }, setting)
}

async function* readFile(
  path: string,
  passedOver: string | null,
  setting: Setting,
): AsyncGenerator<SourceDocument | SourceFailure | Unopened> {
  if (passedOver !== null) return yield failureOf({ origin: path }, null, new Error(passedOver))
  const chunks = createReadStream(path)
  try {
    yield* readStream({ ...UNKNOWN, chunks, origin: path, fileName: basename(path) }, setting)
  } finally {
    chunks.destroy()
  }
}

async function* readFolder(
  folder: string,
  ignore: (path: string) => boolean,
  setting: Setting,
): AsyncGenerator<SourceDocument | SourceFailure | Unopened> {
  for await (const { path, passedOver } of filesIn(folder, ignore)) yield* readFile(path, passedOver, setting)
}
