import { type Candidates, joined, type Known, NO_CANDIDATES } from '../metadata/index.ts'
import { decodeMarkup } from './charset.ts'
import { type Extract, FormatError } from './extract.ts'
import { readHtml } from './html.ts'

/** A message or one of its parts: names of headers in lower case, the first of equal ones counts. */
interface Part {
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** Parts in parts go no deeper, and no message of people has more. */
const MAX_DEPTH = 8
const MAX_PARTS = 2000
const HEADER = /^[!-9;-~]+:/
const BLANK_LINE = /\r?\n\r?\n/

/** Whether a file begins as a MIME message does, be it a mail or a page that a browser saved in one file (MHTML). */
export function isMail(head: string): boolean {
  const lines = head.split(BLANK_LINE, 1)[0]!.split(/\r?\n/)
  return (
    HEADER.test(lines[0]!) &&
    lines.some((line) => /^mime-version:/i.test(line)) &&
    lines.every((line) => HEADER.test(line) || /^[ \t]/.test(line))
  )
}

/** The line before each message of a mailbox (RFC 4155): `From ann@x.example Tue Mar  4 09:15:00 2031`. */
const ENVELOPE = /^From \S.{0,200}\b\d{1,2}:\d{2}.{0,40}\b\d{4}\b/

/** Whether a file begins as a mailbox does, the messages of a folder in one file: an envelope, and then a header. */
export function isMailbox(head: string): boolean {
  const [envelope, header] = head.split(/\r?\n/, 2)
  return ENVELOPE.test(envelope!) && HEADER.test(header ?? '')
}

/**
 * The messages of a mailbox, in order, one in memory at a time; null for one that is longer than `most` bytes. What was marked
 * so as not to begin a message (`>From`) is as it was written.
 *
 * @param lines without their line feeds; null for one that is too long
 */
export async function* messagesOf(lines: AsyncIterable<Buffer | null>, most: number): AsyncGenerator<Buffer | null> {
  let message: Buffer[] = []
  let size = 0
  let isBegun = false
  let isBlank = true
  const whole = (): Buffer | null => (size > most ? null : Buffer.concat(message))
  for await (const line of lines) {
    const start = line === null ? '' : line.toString('latin1', 0, 300)
    if (isBlank && ENVELOPE.test(start)) {
      if (isBegun) yield whole()
      message = []
      size = 0
      isBegun = true
    } else if (line === null) size = Number.POSITIVE_INFINITY
    else {
      size += line.length + 1
      // Of what is too long nothing is kept.
      if (size > most) message = []
      else message.push(/^>+From /.test(start) ? line.subarray(1) : line, LINE_FEED)
    }
    isBlank = line !== null && /^\r?$/.test(start)
  }
  if (isBegun) yield whole()
}

const LINE_FEED = Buffer.from('\n')

/**
 * The article in a message: its page where it has one, else its plain text. Subject and sending date are those of a mail; of
 * a page that was saved the address is taken, and the day of saving is none of publication.
 *
 * @throws FormatError for a message without text
 */
export function readMail(bytes: Buffer): Extract {
  const message = partOf(bytes)
  const leaves: Part[] = []
  collect(message, leaves, 0)
  const texts = leaves.filter(({ headers }) => !/^attachment/i.test(headers.get('content-disposition') ?? ''))
  const html = texts.find((part) => typeOf(part) === 'text/html')
  const chosen = html ?? texts.find((part) => typeOf(part) === 'text/plain')
  if (chosen === undefined) throw new FormatError('it is a message without text', 'save what it holds, and add that')
  const address = html?.headers.get('content-location') ?? message.headers.get('snapshot-content-location') ?? null
  const url = address !== null && /^https?:\/\//i.test(address) ? address : null
  const content = contentOf(chosen)
  const charset = parameterOf(chosen.headers.get('content-type') ?? '', 'charset')
  const read: Extract =
    html === undefined
      ? { text: plainOf(content, charset), candidates: NO_CANDIDATES, kept: null, warnings: [] }
      : readHtml(content, { url, charset })
  return { ...read, candidates: joined(read.candidates, statedBy(message, url)) }
}

function statedBy({ headers }: Part, url: string | null): Candidates {
  const known = (field: string, value: string | null | undefined): Known<string>[] =>
    value == null || value.trim() === '' ? [] : [{ value: value.trim(), certainty: 'stated', from: `mail ${field}` }]
  return {
    ...NO_CANDIDATES,
    title: known('Subject', wordsOf(headers.get('subject') ?? '')),
    published: url === null ? known('Date', headers.get('date')) : [],
    canonicalUrl: known('Content-Location', url),
  }
}

/** Headers up to the first blank line; lines that begin with white space go on. */
function partOf(bytes: Buffer): Part {
  const all = bytes.toString('latin1')
  const blank = /^\r?\n/.exec(all) ?? BLANK_LINE.exec(all)
  const head = blank === null ? all : all.slice(0, blank.index)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trim().toLowerCase()
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim())
  }
  const body = blank === null ? Buffer.alloc(0) : bytes.subarray(blank.index + blank[0].length)
  return { headers, body }
}

function collect(part: Part, leaves: Part[], depth: number): void {
  const type = part.headers.get('content-type') ?? ''
  const boundary = /^multipart\//i.test(type) ? parameterOf(type, 'boundary') : null
  if (boundary === null) {
    if (leaves.length < MAX_PARTS) leaves.push(part)
    return
  }
  if (depth === MAX_DEPTH) return
  for (const piece of piecesOf(part.body, boundary)) collect(partOf(piece), leaves, depth + 1)
}

/** What stands between the lines `--boundary`; behind the last of them where one is cut off. */
function* piecesOf(body: Buffer, boundary: string): Generator<Buffer> {
  const mark = Buffer.from(`--${boundary}`, 'latin1')
  let begin = -1
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at > 0 && body[at - 1] !== 0x0a) continue
    if (begin !== -1) yield body.subarray(begin, at)
    const line = body.indexOf(0x0a, at)
    if (line === -1 || body.toString('latin1', at + mark.length, at + mark.length + 2) === '--') return
    begin = line + 1
  }
  if (begin !== -1) yield body.subarray(begin)
}

const typeOf = ({ headers }: Part): string =>
  /^[\w.+-]+\/[\w.+-]+/.exec(headers.get('content-type') ?? 'text/plain')?.[0].toLowerCase() ?? ''

function parameterOf(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;]{1,200}))`, 'i').exec(header)
  return match === null ? null : (match[1] ?? match[2]!)
}

function contentOf({ headers, body }: Part): Buffer {
  const coding = (headers.get('content-transfer-encoding') ?? '').toLowerCase()
  if (coding === 'base64') return Buffer.from(body.toString('latin1'), 'base64')
  return coding === 'quoted-printable' ? unquoted(body.toString('latin1')) : body
}

function unquoted(text: string): Buffer {
  const whole = text.replace(/=[ \t]*\r?\n/g, '')
  return Buffer.from(
    whole.replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  )
}

/** Line ends as they are elsewhere; what says that it is ASCII, and is not, is decoded as if it said nothing. */
function plainOf(content: Buffer, charset: string | null): string {
  const text = decodeMarkup(content, /^us-ascii$/i.test(charset ?? '') ? null : charset)
  return text.replace(/\r\n/g, '\n').trim()
}

/** A header, its encoded words (RFC 2047) decoded: `=?utf-8?Q?Talks_go_on?=`. */
function wordsOf(header: string): string {
  return decodeMarkup(Buffer.from(header, 'latin1'), null)
    .replace(/(\?=)\s+(?==\?)/g, '$1')
    .replace(/=\?([\w-]{1,40})\?([bq])\?([^?\s]*)\?=/gi, (_, charset, coding, words) => {
      const bytes = /b/i.test(coding) ? Buffer.from(words, 'base64') : unquoted(words.replaceAll('_', ' '))
      return decodeMarkup(bytes, charset)
    })
}
