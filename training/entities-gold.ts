import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  isBareTitle,
  type Parse,
  Place,
  placeKinds,
  relationNumber,
  tagNumber,
  titles,
} from '../src/reading/entities/index.ts'
import type { Tokens } from '../src/reading/tokens/index.ts'
import { documentsOf, readConllu, type TreebankDocument, type TreebankWord } from './conllu.ts'

/** A name as annotated: tokens of the text, and an index of `nameTypes`. */
export interface GoldName {
  readonly first: number
  readonly end: number
  readonly type: number
}

/** Any mention of GUM: a noun phrase with its head, its type as GUM has it, and the number its coreferent mentions share. */
export interface GoldMention {
  readonly first: number
  readonly end: number
  readonly head: number
  readonly type: string
  readonly entity: number
}

export interface GoldText {
  readonly id: string
  readonly parse: Parse
  readonly names: readonly GoldName[]
  readonly mentions: readonly GoldMention[]
}

const PERSON = 0
const ORGANISATION = 1
const PLACE = 2
const GROUP = 3
const typeNumbers: Readonly<Record<string, number>> = { person: PERSON, organization: ORGANISATION, place: PLACE }

/**
 * Reads GUM with its entities.
 *
 * The `Entity` field of the last column opens and closes mentions: `(12-person-giv:act-sssss-cf1-1,2-coref-Ann_Lee`
 * opens mention 12 (group, type, information status, salience, centering, least span, link, and perhaps an identity),
 * `12)` closes it, `(…)` is a mention of one word.
 *
 * **A named entity** is a mention of type person, organization or place whose head is a proper noun (UPOS `PROPN`). Its
 * **name** is not the whole noun phrase but what CoNLL-2003 calls the name: no determiner, title, possessor, apposition or
 * relative clause. From the head it goes left over capitalised words, hyphens and initials of the same mention (for
 * persons only over `compound` and `flat`, never a title such as "President"), and right over `flat` words, and for
 * organisations and places over "of", "for", "the" and "and" where a capitalised word follows that GUM's least span
 * takes in. A title alone ("the Vice President") is no name. Of names inside one another the longest counts. A person mention whose head is a plural ("Democrats") is a
 * group; so is a capitalised people's word of the lists ("French") outside of other names, which GUM does not mark.
 */
export function readGum(path: string): GoldText[] {
  return documentsOf(readConllu(path)).map(goldOf)
}

/** One document with its entities; see `readGum`. */
export function goldOf(document: TreebankDocument): GoldText {
  const words: TreebankWord[] = document.sentences.flatMap((sentence) => [...sentence.words])
  const count = words.length
  const starts = new Int32Array(count)
  const ends = new Int32Array(count)
  const head = new Int32Array(count)
  const tag = new Uint8Array(count)
  const relation = new Uint8Array(count)
  const sentences: number[] = [0]
  const paragraphs: number[] = []
  const names: GoldName[] = []
  const mentions: GoldMention[] = []
  let at = 0
  document.sentences.forEach((sentence, s) => {
    if (s === 0 || sentence.opensParagraph) paragraphs.push(s)
    const from = at
    for (const word of sentence.words) {
      starts[at] = document.offsets[s] + word.start
      ends[at] = document.offsets[s] + word.end
      head[at] = word.head < 0 ? -1 : from + word.head
      tag[at] = tagNumber(word.xpos)
      relation[at] = relationNumber(word.relation)
      at++
    }
    sentences.push(at)
    for (const open of mentionsOf(sentence.words)) {
      let top = open.first
      for (let i = open.first; i <= open.last; i++) {
        const governor = sentence.words[i].head
        if (governor < open.first || governor > open.last) {
          top = i
          break
        }
      }
      mentions.push({
        first: from + open.first,
        end: from + open.last + 1,
        head: from + top,
        type: open.type,
        entity: open.entity,
      })
      const name = nameOf(sentence.words, open, top)
      if (name !== null) names.push({ first: from + name.first, end: from + name.end, type: name.type })
    }
  })
  paragraphs.push(document.sentences.length)
  const tokens: Tokens = {
    text: document.text,
    count,
    starts,
    ends,
    sentences: Int32Array.from(sentences),
    paragraphs: Int32Array.from(paragraphs),
  }
  const kept = longest(names)
  const taken = new Uint8Array(count)
  for (const name of kept) taken.fill(1, name.first, name.end)
  for (let i = 0; i < count; i++) {
    if (taken[i] === 0 && isPeoplesWord(words[i].form)) kept.push({ first: i, end: i + 1, type: GROUP })
  }
  kept.sort((a, b) => a.first - b.first)
  return { id: document.id, parse: { tokens, tag, head, relation }, names: kept, mentions }
}

function isPeoplesWord(form: string): boolean {
  return form[0] !== form[0].toLowerCase() && ((placeKinds.get(form.toLowerCase()) ?? 0) & Place.people) !== 0
}

interface Open {
  first: number
  last: number
  readonly type: string
  readonly entity: number
  /** First and last word of GUM's least span, from 0 in the sentence. */
  leastFirst: number
  leastLast: number
  readonly identity: boolean
}

function mentionsOf(words: readonly TreebankWord[]): Open[] {
  const open = new Map<string, Open[]>()
  const done: Open[] = []
  words.forEach((word, i) => {
    const field = word.misc.split('|').find((part) => part.startsWith('Entity='))
    if (field === undefined) return
    for (const [part] of field.slice('Entity='.length).matchAll(/\([^()]+\)?|[^()]+\)/g)) {
      if (!part.startsWith('(')) {
        const mention = open.get(part.slice(0, -1))?.pop()
        if (mention === undefined) continue
        mention.last = i
        done.push(mention)
        continue
      }
      const [group, type, , , , least, , identity] = part.replace(/[()]/g, '').split('-')
      const numbers = least.split(',').map(Number)
      const mention: Open = {
        first: i,
        last: i,
        type,
        entity: Number(group),
        leastFirst: i + numbers[0] - 1,
        leastLast: i + numbers[numbers.length - 1] - 1,
        identity: identity !== undefined,
      }
      if (part.endsWith(')')) done.push(mention)
      else open.set(group, [...(open.get(group) ?? []), mention])
    }
  })
  return done
}

const isCapital = (form: string): boolean => form[0] !== form[0].toLowerCase()

function nameOf(words: readonly TreebankWord[], open: Open, head: number): GoldName | null {
  const type = typeNumbers[open.type]
  if (type === undefined || words[head].upos !== 'PROPN') return null
  if (type === PERSON && words[head].xpos === 'NNPS') return { first: head, end: head + 1, type: GROUP }
  const within = (i: number): boolean => {
    for (let at = i; at >= 0; at = words[at].head) if (at === head) return true
    return false
  }
  let first = head
  for (let i = head - 1; i >= open.first; i--) {
    const { form, upos, relation } = words[i]
    if (
      upos === 'DET' ||
      relation === 'case' ||
      relation.startsWith('nmod:poss') ||
      (relation === 'punct' && form !== '-')
    )
      break
    if (!within(i)) break
    if (form === '-') continue
    const capital = isCapital(form) || /^\d/.test(form)
    if (!capital) break
    if (type === PERSON && (titles.has(form.toLowerCase()) || !/^(compound|flat)/.test(relation))) break
    first = i
  }
  let end = head + 1
  for (let i = head + 1; i <= open.last; i++) {
    const { form, upos, relation, head: governor } = words[i]
    if (form === ',' || relation === 'appos' || relation.startsWith('acl')) break
    const flat = relation.startsWith('flat') || relation === 'goeswith'
    if (flat && upos !== 'PUNCT') {
      end = i + 1
      continue
    }
    if (relation === 'punct' && /^[-–"“”'‘’]$/.test(form)) continue
    if (type === PERSON || !within(i)) break
    if (i > open.leastLast) break
    if (isCapital(form) || /^\d/.test(form)) {
      if (relation === 'conj' && governor === head) break
      if (/^(nmod:unmarked|dep|list|orphan)$/.test(relation) && !flat) break
      end = i + 1
    } else if (!/^(of|for|the|and|&|de|la|del|on|in|at)$/i.test(form)) break
    else if (/^(in|at|on)$/i.test(form) && type === PLACE) break
  }
  if (type === PERSON && isBareTitle(words.slice(first, end).map(({ form }) => form.toLowerCase()))) return null
  return { first, end, type }
}

/** Of names that share a token, the longest; of equally long ones, the first. */
function longest(names: readonly GoldName[]): GoldName[] {
  const taken = new Set<number>()
  const kept: GoldName[] = []
  const order = names.map((name, index) => ({ name, index }))
  order.sort((a, b) => b.name.end - b.name.first - (a.name.end - a.name.first) || a.index - b.index)
  for (const { name } of order) {
    let free = true
    for (let i = name.first; i < name.end; i++) if (taken.has(i)) free = false
    if (!free) continue
    for (let i = name.first; i < name.end; i++) taken.add(i)
    kept.push(name)
  }
  return kept
}

// Columns of PolNeAR's CoreNLP files, apart by tabs.
const START = 1
const END = 2
const FORM = 3
const TAG = 5
const NER = 6
const HEAD = 7
const RELATION = 8

/**
 * Reads PolNeAR's machine-made names (Stanford CoreNLP) as silver data: a run of tokens of one label in a sentence is a
 * name. Labels other than PERSON, ORGANIZATION and LOCATION are none, but for a people's word that is labelled MISC or
 * not at all: a group.
 */
export function readCoreNlp(folder: string, part: 'train' | 'dev'): GoldText[] {
  const source = gunzipSync(readFileSync(join(folder, `${part}.corenlp.tsv.gz`))).toString('utf8')
  const texts: GoldText[] = []
  for (const block of source.split('# doc = ').slice(1)) {
    const newline = block.indexOf('\n')
    const id = block.slice(0, newline)
    const text = readFileSync(join(folder, part, textFolder, `${id}.txt`), 'utf8')
    texts.push(silverOf(id, text, block.slice(newline + 1)))
  }
  return texts
}
const textFolder = 'text'

const labels: Readonly<Record<string, number>> = { PERSON, ORGANIZATION: ORGANISATION, LOCATION: PLACE }

function silverOf(id: string, text: string, block: string): GoldText {
  const sentences: number[] = [0]
  const rows: string[][] = []
  const heads: number[] = []
  for (const sentence of block.split('\n\n')) {
    if (sentence.trim() === '') continue
    const from = rows.length
    for (const line of sentence.trim().split('\n')) {
      const row = line.split('\t')
      rows.push(row)
      heads.push(Number(row[HEAD]) > 0 ? from + Number(row[HEAD]) - 1 : -1)
    }
    sentences.push(rows.length)
  }
  const tokens: Tokens = {
    text,
    count: rows.length,
    starts: Int32Array.from(rows, (row) => Number(row[START])),
    ends: Int32Array.from(rows, (row) => Number(row[END])),
    sentences: Int32Array.from(sentences),
    paragraphs: Int32Array.from([0, sentences.length - 1]),
  }
  const names: GoldName[] = []
  for (let s = 0; s + 1 < sentences.length; s++) {
    for (let i = sentences[s]; i < sentences[s + 1]; ) {
      const label = rows[i][NER]
      const type = labels[label]
      let end = i + 1
      if (type !== undefined) {
        while (end < sentences[s + 1] && rows[end][NER] === label) end++
        names.push(trimmed(rows, { first: i, end, type }))
      } else if (isPeoplesWord(rows[i][FORM])) names.push({ first: i, end, type: GROUP })
      i = end
    }
  }
  return {
    id,
    parse: {
      tokens,
      tag: Uint8Array.from(rows, (row) => tagNumber(row[TAG])),
      head: Int32Array.from(heads),
      relation: Uint8Array.from(rows, (row) => relationNumber(row[RELATION])),
    },
    names: names.filter((name) => name.end > name.first),
    mentions: [],
  }
}

/** A machine-made name without a determiner or title before it; a lone people's word is a group. */
function trimmed(rows: readonly string[][], name: GoldName): GoldName {
  let { first, end, type } = name
  while (
    first < end &&
    (/^(the|a|an)$/i.test(rows[first][FORM]) || (type === PERSON && titles.has(rows[first][FORM].toLowerCase())))
  )
    first++
  while (end > first && /^['’]s?$/.test(rows[end - 1][FORM])) end--
  if (end - first === 1 && isPeoplesWord(rows[first][FORM])) type = GROUP
  return { first, end, type }
}
