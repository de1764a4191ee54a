import { createReadStream } from 'node:fs'
import { realpath, stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, normalize, sep } from 'node:path'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { decode } from './decode.ts'
import { type Document, MAX_DOCUMENT_BYTES, Unreadable } from './document.ts'
import { findField } from './formats/index.ts'
import { linesOf } from './lines.ts'

/** The name that stands for standard input. */
export const STDIN = '-'

/** Whether a file holds many documents, one a line: `.jsonl` or `.jsonl.gz`. */
export function isJsonLines(path: string): boolean {
  return /\.jsonl(?:\.gz)?$/i.test(path)
}

/**
 * The documents of one file or of standard input (`-`), in order, one in memory at a time.
 *
 * A plain text file is one document. A `.jsonl` file, gzipped or not, is one document a line:
 * `{"id": "kes-1", "text": "…", "title": "…", "published": "2031-04-02"}`, of which only `text` must be there; in its
 * stead `path` may name a text file in the same folder or below.
 * What can't be read is yielded in its place as `Unreadable`, and the rest goes on.
 *
 * @example for await (const document of documentsOf('talks.txt', process.stdin)) …
 */
export async function* documentsOf(path: string, stdin: Readable): AsyncGenerator<Document | Unreadable> {
  const stream = path === STDIN ? stdin : createReadStream(path)
  try {
    if (isJsonLines(path)) yield* jsonLines(path, path.toLowerCase().endsWith('.gz') ? gunzip(stream) : stream)
    else yield await plainText(path, stream)
  } catch (error) {
    yield new Unreadable(path, reasonOf(error))
  } finally {
    if (path !== STDIN) stream.destroy()
  }
}

function gunzip(stream: Readable): Readable {
  const out = createGunzip()
  stream.on('error', (error) => out.destroy(error))
  return stream.pipe(out)
}

async function plainText(path: string, stream: Readable): Promise<Document> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of stream as AsyncIterable<Buffer>) {
    length += part.length
    if (length > MAX_DOCUMENT_BYTES) throw new Error(tooLong('it'))
    parts.push(part)
  }
  const { text } = decode(Buffer.concat(parts))
  if (isJson(text)) throw new Error(JSON_TEXT)
  const id = path === STDIN ? 'stdin' : basename(path, extname(path))
  return { id, from: path, title: null, text, published: null }
}

const JSON_TEXT = 'it is JSON, not plain text; save it with one article a line under a name that ends in .jsonl'

/** Whether a text is one JSON object or list, or its first line is: no article is. */
function isJson(text: string): boolean {
  const json = text.replace(/^\ufeff/, '').trim()
  if (!/^(?:\{\s*["}]|\[\s*[[{\]"])/.test(json)) return false
  return [json, json.split('\n', 1)[0]!].some((whole) => {
    try {
      JSON.parse(whole)
      return true
    } catch {
      return false
    }
  })
}

async function* jsonLines(path: string, stream: Readable): AsyncGenerator<Document | Unreadable> {
  let number = 0
  for await (const line of linesOf(stream as AsyncIterable<Buffer>, MAX_DOCUMENT_BYTES)) {
    number++
    const from = `${path}:${number}`
    try {
      if (line === null) throw new Error(tooLong('the line'))
      const { text } = decode(line)
      if (/\S/.test(text)) yield await documentOf(path, number, text)
    } catch (error) {
      yield new Unreadable(from, reasonOf(error))
    }
  }
}

/** One JSON line; a byte order mark may stand before the first. Lines count from 1. */
async function documentOf(file: string, number: number, line: string): Promise<Document> {
  const record = parse(line.replace(/^\uFEFF/, ''))
  const field = (name: string): string | null => {
    const value = record[name] ?? null
    if (name === 'id' && typeof value === 'number') return String(value)
    if (value !== null && typeof value !== 'string') throw new Error(`its "${name}" is not a string`)
    return value
  }
  /** Under its own name it must be a string; under another common name (`headline`, `body`) it counts if it is one. */
  const known = (name: 'id' | 'text' | 'title' | 'published'): string | null => {
    const own = field(name)
    const other = own === null ? findField(record, name, {})?.value : null
    return typeof other === 'string' ? other : own
  }
  const text = known('text') ?? (await textBeside(file, field('path')))
  const id = known('id') ?? `${basename(file).replace(/\.jsonl(?:\.gz)?$/i, '')}-${number}`
  return { id, from: `${file}:${number}`, title: known('title'), text, published: known('published') }
}

/**
 * The text of a file that a record names, relative to the record's own file and not above its folder: a file that
 * somebody sent must not be able to name the reader's own files, by `..` or by a link out of the folder.
 */
export async function textBeside(file: string, path: string | null): Promise<string> {
  if (path === null) throw new Error('it has neither "text" nor "path"')
  const outside = new Error(`its "path" "${path}" leaves the folder`)
  if (isAbsolute(path) || normalize(path).split(sep)[0] === '..') throw outside
  const folder = await realpath(dirname(file))
  const named = await realpath(join(folder, path))
  if (!named.startsWith(folder.endsWith(sep) ? folder : folder + sep)) throw outside
  // A pipe or a device would be waited for without end.
  if (!(await stat(named)).isFile()) throw new Error(`its "path" "${path}" is not a file`)
  const { text } = await plainText(path, createReadStream(named))
  return text
}

function parse(line: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    throw new Error(`it is not JSON (${oneLine((error as Error).message)})`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is not a JSON object')
  return value as Record<string, unknown>
}

const tooLong = (what: string): string =>
  `${what} is longer than ${MAX_DOCUMENT_BYTES} bytes, the most for one document; split it into its articles`

const oneLine = (message: string): string => message.replace(/\s+/g, ' ').slice(0, 120)

const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder; name the files in it',
  EACCES: 'it may not be read (permission denied)',
  ENOTDIR: 'there is no such file',
  ENAMETOOLONG: 'its name is longer than the system allows',
  ELOOP: 'it is a link that leads round in a circle',
  ENXIO: 'it is a socket or a device, not a file',
  EBADF: 'it is not open',
  Z_DATA_ERROR: 'its gzip data is damaged',
  Z_BUF_ERROR: 'its gzip data is cut off',
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return SYSTEM_ERRORS[code ?? ''] ?? oneLine(message)
}
