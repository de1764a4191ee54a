import type { Attribution, Quotation } from '../src/reading/attributions/index.ts'
import type { SourceKind } from '../src/reading/profiles/index.ts'
import type { Span } from '../src/text/index.ts'

/**
 * What a person reads in one attribution of an article: where its words stand, and on whose word it rests.
 * The profile's fields are given as the plain values that a reading states (`Stated.value`), null where it must be silent.
 */
export interface KeyEntry extends Pick<Attribution, 'cue' | 'source' | 'content'> {
  readonly quotation: Quotation
  readonly kind: SourceKind
  readonly name: string | null
  readonly count: { readonly least: number; readonly most: number | null }
  readonly outlet: string | null
  readonly reason: string | null
  readonly affiliation: string | null
  readonly knowledge: string | null
  /** Line of the key on which the entry begins, from 1. */
  readonly line: number
}

const FIELDS = ['source', 'cue', 'content', 'kind', 'name', 'count', 'outlet', 'reason', 'affiliation', 'knowledge']

/**
 * Reads an answer key against its article. Blocks are separated by blank lines; a line that begins with `#` is a remark.
 *
 *     6 mixed                           paragraph (non-empty line of the article, from 1; the title is 1), quotation
 *     source: A senior Kessari official words of that paragraph; nothing after the colon: no source in the text
 *     cue: said #2                      the second place where the words stand in the paragraph
 *     content: that the Citadel … offer from the first words through the last, which may stand in a later paragraph
 *     content: "One," + "two."          spans apart from each other
 *     kind: role                        then name, count (`1`, `2`, `2+`), outlet, reason, affiliation, knowledge;
 *     count: 1                          what is left out is null
 *
 * @throws when words do not stand in the paragraph, or stand there more than once and no `#n` says which.
 */
export function readAnswerKey(key: string, text: string): KeyEntry[] {
  const paragraphs = paragraphsOf(text)
  const entries: KeyEntry[] = []
  let block: string[] = []
  let line = 0
  let first = 0
  for (const row of [...key.split('\n'), '']) {
    line++
    if (row.startsWith('#')) continue
    if (row.trim() !== '') {
      if (block.length === 0) first = line
      block.push(row)
    } else if (block.length > 0) {
      entries.push(entryOf(block, first, text, paragraphs))
      block = []
    }
  }
  return entries
}

function entryOf(block: readonly string[], line: number, text: string, paragraphs: readonly Span[]): KeyEntry {
  const [number, quotation] = block[0]!.split(' ')
  const paragraph = paragraphs[Number(number) - 1]
  if (!paragraph) throw new Error(`key line ${line}: no paragraph ${number}; the article has ${paragraphs.length}`)
  const fields = new Map<string, string>()
  for (const row of block.slice(1)) {
    const [, name, value] = row.match(/^([a-z]+): ?(.*)$/) ?? []
    if (name === undefined || !FIELDS.includes(name)) throw new Error(`key line ${line}: cannot read "${row}"`)
    fields.set(name, value!.trim())
  }
  const spans = (field: string): Span[] =>
    fields.get(field)
      ? fields
          .get(field)!
          .split(' + ')
          .map((words) => find(words, text, paragraph, line))
      : []
  const [, least, open] = fields.get('count')?.match(/^(\d+)(\+?)$/) ?? []
  if (least === undefined) throw new Error(`key line ${line}: count must be like 1, 2 or 2+`)
  const content = spans('content')
  if (content.length === 0) throw new Error(`key line ${line}: an attribution has a content`)
  return {
    cue: spans('cue'),
    source: spans('source'),
    content,
    quotation: quotation as Quotation,
    kind: fields.get('kind') as SourceKind,
    name: fields.get('name') ?? null,
    count: { least: Number(least), most: open ? null : Number(least) },
    outlet: fields.get('outlet') ?? null,
    reason: fields.get('reason') ?? null,
    affiliation: fields.get('affiliation') ?? null,
    knowledge: fields.get('knowledge') ?? null,
    line,
  }
}

function find(words: string, text: string, within: Span, line: number): Span {
  const [, plain, nth] = words.match(/^(.*?)(?: #(\d+))?$/)!
  const [head, tail] = plain!.split(' … ')
  const places = occurrences(head!, text, within)
  const start = places[nth ? Number(nth) - 1 : 0]
  if (start === undefined) throw new Error(`key line ${line}: "${words}" does not stand in its paragraph`)
  if (!nth && places.length > 1) throw new Error(`key line ${line}: "${words}" stands ${places.length} times; add #n`)
  if (tail === undefined) return { start, end: start + head!.length }
  const last = occurrences(tail, text, { start: start + head!.length, end: text.length })[0]
  if (last === undefined) throw new Error(`key line ${line}: "${tail}" does not follow "${head}"`)
  return { start, end: last + tail.length }
}

const WORD = /[\p{L}\p{N}]/u

/** Places where the words stand whole: no letter or digit touches them. */
function occurrences(words: string, text: string, within: Span): number[] {
  const found: number[] = []
  for (let at = text.indexOf(words, within.start); at >= 0; at = text.indexOf(words, at + 1)) {
    const end = at + words.length
    if (end > within.end) break
    const opens = at === 0 || !WORD.test(words[0]!) || !WORD.test(text[at - 1]!)
    const closes = end === text.length || !WORD.test(words.at(-1)!) || !WORD.test(text[end]!)
    if (opens && closes) found.push(at)
  }
  return found
}

/** The lines that hold more than blanks. */
function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }))
}
