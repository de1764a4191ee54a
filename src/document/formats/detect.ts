import { isCsvHeader } from './csv.ts'
import { isMail, isMailbox } from './mail.ts'
import type { FieldMap } from './records.ts'

export type Detected =
  | 'gzip'
  | 'warc'
  | 'pdf'
  | 'mail'
  | 'mbox'
  | 'html'
  | 'feed'
  | 'opml'
  | 'xml'
  | 'json'
  | 'jsonl'
  | 'csv'
  | 'markdown'
  | 'text'

/** What is looked at of a source to tell its format. */
export const HEAD_BYTES: number = 65_536

const BY_SUFFIX: Readonly<Record<string, Detected>> = {
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  csv: 'csv',
  tsv: 'csv',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  json: 'json',
  txt: 'text',
}
const BY_TYPE: Readonly<Record<string, Detected>> = {
  'text/markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/csv': 'csv',
  'application/x-ndjson': 'jsonl',
  'application/jsonl': 'jsonl',
  'application/json': 'json',
}

const FEED = /^<(?:rss|feed|rdf:RDF|RDF|channel)[\s>]/i
const OPML = /^<opml[\s>]/i
const HTML = /^<(?:!doctype\s+html|html|head|body|title|meta|article|main|div|p|h1)[\s>]/i
const JSON_FEED = /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/

/**
 * The format of a source by the first bytes of it, and only where these leave it open by its suffix or its media type.
 *
 * @param head up to HEAD_BYTES
 * @param suffix without the dot, lower case; '' for none
 * @param contentType media type of an HTTP header, without parameters; null for none
 */
export function detectFormat(head: Buffer, suffix: string, contentType: string | null, map: FieldMap = {}): Detected {
  const start = head.toString('latin1')
  if (start.startsWith('\x1f\x8b')) return 'gzip'
  if (start.startsWith('WARC/')) return 'warc'
  // Readers of PDF look for the mark in the first 1024 bytes; a text may speak of it, so the name must agree.
  if (start.startsWith('%PDF-') || (suffix === 'pdf' && start.slice(0, 1024).includes('%PDF-'))) return 'pdf'
  if (isMail(start)) return 'mail'
  if (isMailbox(start)) return 'mbox'
  const text = /^(?:\xff\xfe|\xfe\xff)/.test(start) ? start.replaceAll('\0', '').slice(2) : start
  const markup = afterPrologue(text)
  if (FEED.test(markup)) return 'feed'
  if (OPML.test(markup)) return 'opml'
  if (HTML.test(markup)) return 'html'
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml\s/i.test(text) && suffix !== 'html' && suffix !== 'xhtml') return 'xml'
  const named = BY_SUFFIX[suffix] ?? BY_TYPE[contentType ?? '']
  if (/^(?:\xef\xbb\xbf)?\s*[{[]/.test(text)) return ofJson(text, head.length < HEAD_BYTES, named)
  const line = /^(?:\xef\xbb\xbf)?([^\r\n]*)/.exec(text)![1]!
  return named ?? (isCsvHeader(line, map) ? 'csv' : 'text')
}

/**
 * What follows the byte order mark, XML declaration, comments and a document type other than HTML's. Each is passed over
 * once, so that a file of nothing but comments takes no longer than another.
 */
function afterPrologue(text: string): string {
  let rest = text.replace(/^(?:\xef\xbb\xbf)?/, '').trimStart()
  for (;;) {
    const end = rest.startsWith('<!--')
      ? rest.indexOf('-->', 4) + 2
      : rest.startsWith('<?')
        ? rest.indexOf('>')
        : /^<!doctype\s+(?!html)/i.test(rest)
          ? endOfDoctype(rest)
          : 0
    if (end < 2) return rest
    rest = rest.slice(end + 1).trimStart()
  }
}

/** Its own declarations stand in brackets, and hold `>`. */
function endOfDoctype(rest: string): number {
  const close = rest.indexOf('>')
  const open = rest.indexOf('[')
  return open === -1 || close < open ? close : rest.indexOf('>', rest.indexOf(']', open))
}

/** One object is JSON, one a line is JSON Lines; a text that begins with a bracket stays a text. */
function ofJson(text: string, whole: boolean, named: Detected | undefined): Detected {
  if (JSON_FEED.test(text)) return 'feed'
  if (named === 'jsonl') return 'jsonl'
  const [first, ...others] = text
    .replace(/^\xef\xbb\xbf/, '')
    .trimStart()
    .split('\n')
  const closes = isJson(first!)
  if (closes && first!.startsWith('{') && others.some((line) => line.trim() !== '')) return 'jsonl'
  if (closes && first!.startsWith('{')) return named ?? 'jsonl'
  const pretty = /^(?:\{\s*(?:"|\}|$)|\[\s*(?:[{\]]|$))/.test(text.replace(/^\xef\xbb\xbf/, '').trimStart())
  if (!pretty) return named ?? 'text'
  // A first line that is cut off by the look at the head alone is one long record.
  return named ?? (first!.startsWith('{') && !whole && others.length === 0 ? 'jsonl' : 'json')
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line)
    return true
  } catch {
    return false
  }
}
