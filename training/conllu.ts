import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/**
 * One syntactic word of a treebank. Parts of a multiword token ("do|n't") are words of their own, each with its own
 * offsets; empty nodes (`8.1`) are left out.
 */
export interface TreebankWord {
  readonly form: string
  readonly lemma: string
  readonly upos: string
  readonly xpos: string
  /** As written: `Number=Sing|Person=3`, or `_`. */
  readonly feats: string
  /** Index of the governing word in its sentence, from 0; -1 for the root. */
  readonly head: number
  /** The relation with its subtype: `nsubj:pass`. */
  readonly relation: string
  /** As written: `SpaceAfter=No|Entity=…`, or `_`. */
  readonly misc: string
  /** First UTF-16 unit of the word in its sentence's text. */
  readonly start: number
  /** UTF-16 unit after the word in its sentence's text. */
  readonly end: number
}

export interface TreebankSentence {
  readonly id: string
  /** The sentence as written; `text.slice(word.start, word.end)` is the word's form. */
  readonly text: string
  /** Whether a document, or a paragraph, begins with this sentence. */
  readonly opensDocument: boolean
  readonly opensParagraph: boolean
  /** Whether no blank stands between this sentence and the next. */
  readonly joinsNext: boolean
  readonly words: readonly TreebankWord[]
  /** Multiword tokens as ranges `[first, last + 1)` of word indexes. */
  readonly multiword: readonly { readonly first: number; readonly end: number }[]
}

/** One document of a treebank as running text. */
export interface TreebankDocument {
  readonly id: string
  /** Paragraphs are apart by a blank line, sentences within one by a blank. */
  readonly text: string
  readonly sentences: readonly TreebankSentence[]
  /** Where each sentence's text begins in the document's, in UTF-16 units. */
  readonly offsets: readonly number[]
}

// Columns of a CoNLL-U line, apart by tabs: https://universaldependencies.org/format.html
const ID = 0
const FORM = 1
const LEMMA = 2
const UPOS = 3
const XPOS = 4
const FEATS = 5
const HEAD = 6
const RELATION = 7
const MISC = 9
const COLUMNS = 10

/** Reads a CoNLL-U file, gzipped where its name ends in `.gz`. Throws as `parseConllu` does. */
export function readConllu(path: string): TreebankSentence[] {
  const bytes = readFileSync(path)
  return parseConllu((path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8'))
}

/**
 * Reads sentences in CoNLL-U format. Throws where a line has not ten columns, where the words do not stand in the
 * sentence's `# text` in order, or where the parts of a multiword token do not make up its form.
 *
 * @example
 * parseConllu('# text = No.\n1\tNo\tno\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No\n2\t.\t.\tPUNCT\t.\t_\t1\tpunct\t_\t_\n\n')
 * // [{ id: '', text: 'No.', words: [{ form: 'No', head: -1, start: 0, end: 2, … }, …], … }]
 */
export function parseConllu(source: string): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let block: string[] = []
  for (const line of source.split('\n')) {
    const trimmed = line.endsWith('\r') ? line.slice(0, -1) : line
    if (trimmed !== '') block.push(trimmed)
    else if (block.length > 0) {
      sentences.push(sentenceOf(block))
      block = []
    }
  }
  if (block.length > 0) sentences.push(sentenceOf(block))
  return sentences
}

function sentenceOf(lines: readonly string[]): TreebankSentence {
  let id = ''
  let text: string | undefined
  let opensDocument = false
  let opensParagraph = false
  const rows: string[][] = []
  for (const line of lines) {
    if (!line.startsWith('#')) rows.push(line.split('\t'))
    else if (line.startsWith('# sent_id = ')) id = line.slice('# sent_id = '.length)
    else if (line.startsWith('# text = ')) text = line.slice('# text = '.length)
    else if (/^# newdoc( id)?\b/.test(line)) opensDocument = true
    else if (/^# newpar( id|$)/.test(line)) opensParagraph = true
  }
  if (text === undefined) throw new Error(`sentence "${id}" has no "# text" line`)

  const words: TreebankWord[] = []
  const multiword: { first: number; end: number }[] = []
  let at = 0
  let whole = ''
  let wholeEnd = 0
  let wholeLast = 0
  let misc = '_'
  for (const row of rows) {
    if (row.length !== COLUMNS)
      throw new Error(`sentence "${id}": ${row.length} columns, not ${COLUMNS}: ${row.join(' ')}`)
    const [number, form] = [row[ID] as string, row[FORM] as string]
    if (number.includes('.')) continue
    const dash = number.indexOf('-')
    if (dash > 0) {
      const last = Number(number.slice(dash + 1))
      multiword.push({ first: Number(number.slice(0, dash)) - 1, end: last })
      wholeLast = last
      whole = form
      at = skipBlanks(text, at)
      wholeEnd = at + form.length
      misc = row[MISC] as string
      continue
    }
    const start = skipBlanks(text, at)
    at = start + form.length
    if (text.slice(start, at) !== form) throw new Error(`sentence "${id}": "${form}" is not at ${start} in "${text}"`)
    const inside = words.length < wholeLast
    if (inside && (at > wholeEnd || (words.length + 1 === wholeLast && at !== wholeEnd)))
      throw new Error(`sentence "${id}": the parts of "${whole}" do not make it up`)
    words.push({
      form,
      lemma: row[LEMMA] as string,
      upos: row[UPOS] as string,
      xpos: row[XPOS] as string,
      feats: row[FEATS] as string,
      head: Number(row[HEAD]) - 1,
      relation: row[RELATION] as string,
      misc: row[MISC] as string,
      start,
      end: at,
    })
    if (!inside) misc = row[MISC] as string
  }
  if (skipBlanks(text, at) !== text.length) throw new Error(`sentence "${id}": words end at ${at} of ${text.length}`)
  const joinsNext = misc.split('|').includes('SpaceAfter=No')
  return { id, text, opensDocument, opensParagraph, joinsNext, words, multiword }
}

function skipBlanks(text: string, at: number): number {
  while (at < text.length && /\s/.test(text[at] as string)) at++
  return at
}

/**
 * Joins sentences into documents, each with its running text: a blank between sentences (nothing where the treebank says
 * so with `SpaceAfter=No`), a blank line between paragraphs.
 */
export function documentsOf(sentences: readonly TreebankSentence[]): TreebankDocument[] {
  const documents: TreebankDocument[] = []
  let from = 0
  for (let next = 1; next <= sentences.length; next++) {
    if (next === sentences.length || sentences[next]!.opensDocument) {
      documents.push(documentOf(sentences.slice(from, next)))
      from = next
    }
  }
  return documents
}

function documentOf(sentences: readonly TreebankSentence[]): TreebankDocument {
  const offsets: number[] = []
  let text = ''
  sentences.forEach((sentence, index) => {
    if (index > 0) {
      if (sentence.opensParagraph) text += '\n\n'
      else if (!sentences[index - 1]!.joinsNext) text += ' '
    }
    offsets.push(text.length)
    text += sentence.text
  })
  return { id: sentences[0]?.id ?? '', text, sentences, offsets }
}
