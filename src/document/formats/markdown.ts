import { type Candidates, type Known, NO_CANDIDATES } from '../metadata/index.ts'
import type { Extract } from './extract.ts'
import { lazily } from './lazily.ts'
import { candidatesOf } from './records.ts'

const yaml = lazily<typeof import('yaml')>('yaml')

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/

/** As Hugo and Zola write it. */
const TOML_FRONT_MATTER = /^\uFEFF?\+\+\+[ \t]*\r?\n([\s\S]{0,20000}?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/

/**
 * Markdown as the text that a page made from it would show: marks of headings, lists, quotations and emphasis, link
 * addresses, pictures and comments are left out, code and tables stay as they are. YAML and TOML front matter is metadata.
 */
export function readMarkdown(source: string): Extract {
  const yamlFront = FRONT_MATTER.exec(source)
  const front = yamlFront ?? TOML_FRONT_MATTER.exec(source)
  const body = front === null ? source.replace(/^\uFEFF/, '') : source.slice(front[0].length)
  const heading = /^#[ \t]{1,9}(\S.{0,300})$/m.exec(body)
  const title: Known<string>[] =
    heading === null ? [] : [{ value: inline(unclosed(heading[1]!)), certainty: 'inferred', from: 'first heading' }]
  const stated =
    front === null ? NO_CANDIDATES : yamlFront === null ? tomlFrontMatter(front[1]!) : frontMatter(front[1]!)
  return { text: plain(body), candidates: { ...stated, title: [...stated.title, ...title] }, kept: null, warnings: [] }
}

/** Front matter that is no YAML mapping states nothing. */
function frontMatter(source: string): Candidates {
  const document = yaml().parseDocument(source, { schema: 'failsafe' })
  const value: unknown = document.errors.length === 0 ? document.toJS({ maxAliasCount: 10 }) : null
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? candidatesOf(value as Record<string, unknown>, {}, 'front matter')
    : NO_CANDIDATES
}

const TOML_LINE = /^[ \t]*(?:"([^"]{1,100})"|'([^']{1,100})'|([\w-]{1,100}))[ \t]*=[ \t]*(.{1,4000})$/
const TOML_STRING = /"(?:[^"\\]|\\.)*"|'[^']*'/
const TOML_VALUE = new RegExp(`^(?:(${TOML_STRING.source})|(\\[[^\\]]*\\])|([^#"'[{\\s][^#]*))`)

/** Of TOML what metadata are written in: strings, lists of them and dates on one line, above the first table. */
function tomlFrontMatter(source: string): Candidates {
  const record: Record<string, unknown> = {}
  for (const line of source.split(/\r?\n/)) {
    if (/^[ \t]*\[/.test(line)) break
    const [, double, single, bare, written] = TOML_LINE.exec(line) ?? []
    const name = double ?? single ?? bare
    if (name === undefined || written!.startsWith('"""') || written!.startsWith("'''")) continue
    const [, string, list, plainValue] = TOML_VALUE.exec(written!) ?? []
    const strings = (string ?? list)?.match(new RegExp(TOML_STRING, 'g'))?.map(tomlString)
    const value = string === undefined ? (strings ?? plainValue?.trim()) : strings?.[0]
    if (value !== undefined) record[name] = value
  }
  return candidatesOf(record, {}, 'front matter')
}

/** Between double quotation marks as JSON has it, but for escapes that JSON lacks; between single ones as written. */
function tomlString(quoted: string): string {
  if (quoted.startsWith("'")) return quoted.slice(1, -1)
  try {
    return JSON.parse(quoted) as string
  } catch {
    return quoted.slice(1, -1)
  }
}

function plain(body: string): string {
  const lines = withoutComments(body).split(/\r?\n/)
  const paragraphs: string[] = []
  let lines_: string[] = []
  let fence: string | null = null
  const finish = (): void => {
    if (lines_.length > 0) paragraphs.push(lines_.join('\n'))
    lines_ = []
  }
  for (const line of lines) {
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(line)?.[1]
    if (mark !== undefined && (fence === null || mark.startsWith(fence))) {
      fence = fence === null ? mark : null
      finish()
    } else if (fence !== null) lines_.push(line)
    else if (/^\s*$/.test(line) || /^\s{0,3}(?:[-*_]\s*){3,}$/.test(line) || /^\s{0,3}=+\s*$/.test(line)) finish()
    else if (/^\s{0,3}\[[^\]]+\]:\s*\S+/.test(line)) continue
    else {
      const starts = /^\s{0,3}(?:#{1,6}\s|>)|^\s*(?:[-*+]|\d{1,9}[.)])\s/.test(line)
      if (starts && !/^\s{0,3}>/.test(line)) finish()
      const text = inline(
        line
          .replace(/^\s{0,3}(?:>\s?)+/, '')
          .replace(/^\s*(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?/, '')
          .replace(/^\s{0,3}#{1,6}\s.*$/, (heading) => unclosed(heading.trimStart().replace(/^#{1,6}/, ''))),
      )
      if (text !== '') lines_.push(text)
      if (/^\s{0,3}#{1,6}\s/.test(line)) finish()
    }
  }
  finish()
  return paragraphs.join('\n\n')
}

/** A heading's closing marks are no part of it. */
function unclosed(heading: string): string {
  let end = heading.trimEnd().length
  while (end > 0 && heading[end - 1] === '#') end--
  return heading.slice(0, end).trim()
}

function withoutComments(body: string): string {
  const parts: string[] = []
  let from = 0
  for (let open = body.indexOf('<!--'); open !== -1; open = body.indexOf('<!--', from)) {
    const close = body.indexOf('-->', open + 4)
    if (close === -1) break
    parts.push(body.slice(from, open))
    from = close + 3
  }
  return parts.join('') + body.slice(from)
}

/** Of links and pictures the words; of emphasis and code what stands inside; escapes resolved. */
function inline(line: string): string {
  return line
    .replace(/!\[[^\]]{0,500}\]\([^)]{0,2000}\)/g, '')
    .replace(/\[([^\]]{0,500})\](?:\([^)]{0,2000}\)|\[[^\]]{0,500}\])/g, '$1')
    .replace(/<(https?:[^>\s]{1,2000})>/g, '$1')
    .replace(/(?<!\\)(\*\*\*|\*\*|\*|~~)(?=\S)([^*~]*?\S)\1/g, '$2')
    .replace(/(?<![\\\w])(___|__|_)(?=\S)([^_]*?\S)\1(?!\w)/g, '$2')
    .replace(/(?<!\\)`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!~>-])/g, '$1')
    .trim()
    .replace(/\\$/, '')
}
