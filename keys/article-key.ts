import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Dossier, nearest } from '../src/dossier/index.ts'
import type { Span } from '../src/text/index.ts'
import type { ArticleEntries, FinalTables } from './entries.ts'
import { articleKey, finalTables } from './schema.ts'

/** An entry of the key with the places of its words in the article, in UTF-16 units, and its line in the file, from 1. */
export type Placed<Entry> = Entry & { readonly spans: readonly Span[]; readonly line: number }

/** The key of one article, each entry with its places. */
export type ArticleKey = { readonly article: string } & {
  readonly [List in ListName]: readonly Placed<ArticleEntries[List][number]>[]
}

export type ListName = Exclude<keyof ArticleEntries, 'article'>

export const LISTS: readonly ListName[] = [
  'positions',
  'terms',
  'proposals',
  'calendar',
  'events',
  'predictions',
  'markets',
  'reversals',
]

/** All that is wrong in a key, a line each: `file:line: reason (mend)`. */
export class TablesKeyError extends Error {
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.name = 'TablesKeyError'
    this.problems = problems
  }
}

/**
 * Reads the key of one article and checks it: every quotation stands verbatim in the article, once or with `nth`; parties,
 * people, outlets and issues are the dossier's (others may be named by words of the article); days are real and in order.
 *
 * @param file its name, for the messages
 * @throws TablesKeyError with every problem
 * @example readTablesKey(yaml, 'tables/24.yaml', text, dossier).positions[0].spans // [{ start: 2410, end: 2455 }]
 */
export function readTablesKey(yaml: string, file: string, text: string, dossier: Dossier): ArticleKey {
  const source = new KeySource(yaml, file)
  const key = source.parse(articleKey)
  const names = new Names(dossier, text)
  const places = (entry: Entry, path: Path): Span[] => {
    if (entry.nth !== undefined && entry.words.length > 1)
      source.wrong(
        [...path, 'nth'],
        'nth says which place of one quotation, and here are several',
        'quote longer words',
      )
    return entry.words.flatMap((words) => {
      const found = occurrences(words, text)
      if (found.length === 0) {
        source.wrong([...path, 'words'], `"${words}" does not stand in the article`, nearby(words, text))
        return []
      }
      if (found.length > 1 && entry.nth === undefined)
        source.wrong([...path, 'words'], `"${words}" stands ${found.length} times`, 'quote more words, or add nth')
      const start = found[(entry.nth ?? 1) - 1]
      if (start === undefined) {
        source.wrong([...path, 'nth'], `"${words}" stands only ${found.length} times`, 'lower nth')
        return []
      }
      return [{ start, end: start + words.length }]
    })
  }
  const lists = Object.fromEntries(
    LISTS.map((list) => [
      list,
      key[list].map((entry, index) => {
        const path = [list, index]
        checkFields(entry, path, names, source)
        checkEntry(entry, path, text, source)
        return { ...entry, spans: places(entry, path), line: source.lineOf(path) }
      }),
    ]),
  )
  source.finish()
  return { article: key.article, ...lists } as ArticleKey
}

/**
 * Reads the final state of the tables.
 *
 * @throws TablesKeyError with every problem
 */
export function readFinalTables(yaml: string, file: string, dossier: Dossier): FinalTables {
  const source = new KeySource(yaml, file)
  const tables = source.parse(finalTables)
  const names = new Names(dossier, null)
  for (const list of ['positions', 'proposals', 'reversals', 'meetings'] as const)
    tables[list].forEach((row, index) => {
      checkFields(row, [list, index], names, source)
    })
  tables.proposals.forEach((proposal, index) => {
    for (const list of ['terms', 'reactions', 'dropped'] as const)
      proposal[list].forEach((row, at) => {
        checkFields(row, ['proposals', index, list, at], names, source)
      })
    if (proposal.revises === undefined) return
    const others = tables.proposals.map(({ name }) => name).filter((name) => name !== proposal.name)
    if (!others.includes(proposal.revises))
      source.wrong(
        ['proposals', index, 'revises'],
        `"${proposal.revises}" is no proposal of this file`,
        meant(proposal.revises, others),
      )
  })
  source.finish()
  return tables
}

type Path = readonly PropertyKey[]
type Entry = ArticleEntries[ListName][number]

/** Fields that name a party of the dossier, an issue of it, or anyone. */
const PARTY_FIELDS = ['party']
const ISSUE_FIELDS = ['issue']
const WHO_FIELDS = [
  'participants',
  'authors',
  'left_out',
  'consulted',
  'actor',
  'recipient',
  'on_the_word_of',
  'by',
  'who',
  'claimed_by',
]

function checkFields(entry: object, path: Path, names: Names, source: KeySource): void {
  for (const [field, value] of Object.entries(entry)) {
    const fault = PARTY_FIELDS.includes(field)
      ? names.faultOfParty
      : ISSUE_FIELDS.includes(field)
        ? names.faultOfIssue
        : WHO_FIELDS.includes(field)
          ? names.faultOfAnyone
          : null
    if (fault === null) continue
    for (const name of [value].flat()) {
      const found = typeof name === 'string' ? fault(name) : null
      if (found !== null) source.wrong([...path, field], ...found)
    }
  }
  const { first, last } = entry as { first?: string | null; last?: string | null }
  if (first && last && first > last)
    source.wrong([...path, 'last'], `the last day ${last} is before the first, ${first}`, 'change their places')
}

function checkEntry(entry: Entry, path: Path, text: string, source: KeySource): void {
  if ('how' in entry && entry.how === 'claimed' && entry.by === undefined)
    source.wrong([...path, 'how'], 'claimed by whom?', 'add by: …')
  if ('claimed_by' in entry && (entry.claimed_by === null) !== (entry.before !== undefined))
    source.wrong(
      [...path, 'claimed_by'],
      'a change is claimed by someone, or found in another article',
      'add before: …',
    )
  if ('status' in entry && entry.status.includes('missed') && 'kind' in entry && !entry.kind.includes('deadline'))
    source.wrong([...path, 'status'], 'only a deadline is missed', 'write "absent" or "cancelled"')
  if ('size' in entry)
    for (const field of ['size', 'reason'] as const) {
      const words = entry[field]
      if (words !== null && !text.includes(words))
        source.wrong([...path, field], `"${words}" does not stand in the article`, nearby(words, text))
    }
}

type Fault = readonly [reason: string, mend: string]

class Names {
  readonly #parties: readonly string[]
  readonly #issues: readonly string[]
  readonly #anyone: readonly string[]
  /** Aliases and metonyms, in lower case, with the name to write. */
  readonly #aliases = new Map<string, string>()
  readonly #text: string | null

  constructor(dossier: Dossier, text: string | null) {
    this.#parties = dossier.parties.map(({ name }) => name)
    this.#issues = dossier.issues.map(({ name }) => name)
    this.#anyone = [
      ...dossier.parties.flatMap(({ name, people }) => [name, ...people.map((person) => person.name)]),
      ...dossier.outlets.map(({ name }) => name),
    ]
    for (const { name, aliases, metonyms, people } of dossier.parties) {
      for (const alias of [...aliases, ...metonyms]) this.#aliases.set(alias.toLowerCase(), name)
      for (const person of people)
        for (const alias of person.aliases) this.#aliases.set(alias.toLowerCase(), person.name)
    }
    this.#text = text
  }

  faultOfParty = (name: string): Fault | null =>
    this.#parties.includes(name) ? null : [`"${name}" is no party of the dossier`, this.#mend(name, this.#parties)]

  faultOfIssue = (name: string): Fault | null =>
    this.#issues.includes(name) ? null : [`"${name}" is no issue of the dossier`, meant(name, this.#issues)]

  /** Whom the dossier does not know, the article must name with these words. */
  faultOfAnyone = (name: string): Fault | null => {
    if (this.#anyone.includes(name) || name === 'outlet') return null
    const alias = this.#aliases.get(name.toLowerCase())
    if (alias !== undefined) return [`"${name}" is another name of ${alias}`, `write ${alias}`]
    if (this.#text?.includes(name)) return null
    return [
      `"${name}" is not in the dossier${this.#text === null ? '' : ', nor in the article'}`,
      this.#mend(name, this.#anyone),
    ]
  }

  #mend(name: string, known: readonly string[]): string {
    const alias = this.#aliases.get(name.toLowerCase())
    return alias === undefined ? meant(name, known) : `write ${alias}`
  }
}

function meant(written: string, known: readonly string[]): string {
  const near = nearest(written, known)
  return near === null ? `known are ${known.join(', ')}` : `did you mean ${near}?`
}

/** The YAML of a key, and what is wrong in it. */
class KeySource {
  readonly #file: string
  readonly #lines = new LineCounter()
  readonly #document: Document
  readonly #problems: { readonly line: number; readonly text: string }[] = []

  constructor(yaml: string, file: string) {
    this.#file = file
    this.#document = parseDocument(yaml, { lineCounter: this.#lines, prettyErrors: false })
    for (const { pos, message } of this.#document.errors)
      this.#add(this.#lines.linePos(pos[0]).line, `it is not YAML: ${message.split('\n', 1)[0]}`, null)
    this.finish()
  }

  parse<Read>(schema: z.ZodType<Read>): Read {
    const read = schema.safeParse(this.#document.toJS())
    if (read.success) return read.data
    for (const { path, message, ...rest } of read.error.issues) {
      const inner = 'errors' in rest ? (rest.errors.flat()[0]?.message ?? message) : message
      this.wrong(path, `${path.map(String).join('.') || 'the file'}: ${inner}`, null)
    }
    this.finish()
    throw new Error('not reached: a failed parse has issues')
  }

  wrong(path: Path, reason: string, mend: string | null): void {
    this.#add(this.lineOf(path), reason, mend)
  }

  /** Of the value at the path, or of what is nearest around it and does exist. */
  lineOf(path: Path): number {
    for (let length = path.length; length > 0; length--) {
      const node = this.#document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return this.#lines.linePos(node.range[0]).line
    }
    return 1
  }

  /** @throws TablesKeyError where anything was wrong */
  finish(): void {
    if (this.#problems.length === 0) return
    throw new TablesKeyError(this.#problems.toSorted((a, b) => a.line - b.line).map(({ text }) => text))
  }

  #add(line: number, reason: string, mend: string | null): void {
    this.#problems.push({ line, text: `${this.#file}:${line}: ${reason}${mend === null ? '' : ` (${mend})`}` })
  }
}

const WORD = /[\p{L}\p{N}]/u

/** Where the words stand whole: no letter or digit touches them. */
function occurrences(words: string, text: string): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    const opens = at === 0 || !WORD.test(words[0]!) || !WORD.test(text[at - 1]!)
    const closes = end === text.length || !WORD.test(words.at(-1)!) || !WORD.test(text[end]!)
    if (opens && closes) found.push(at)
  }
  return found
}

/** Quotation marks, dashes, case and breaks of lines changed for one form each, unit by unit. */
const plain = (text: string): string =>
  text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[–—]/g, '-').replace(/\s/g, ' ').toLowerCase()

/** What the article has instead: the same words with other marks, or how far the words do stand in it. */
function nearby(words: string, text: string): string {
  const [sought, within] = [plain(words), plain(text)]
  const at = within.indexOf(sought)
  if (at >= 0) return `the article has: ${text.slice(at, at + words.length)}`
  let end = sought.length
  while (end > 0 && !within.includes(sought.slice(0, end))) end--
  const start = within.indexOf(sought.slice(0, end))
  return end < 8 ? 'quote the article' : `the article goes on: ${text.slice(start, start + end + 30).split('\n', 1)[0]}`
}
