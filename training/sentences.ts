import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { packWeights, SENTENCE_ROWS, tokenizeWith } from '../src/reading/tokens/index.ts'
import { documentsOf, readConllu, type TreebankDocument } from './conllu.ts'
import { seeded, shuffle } from './random.ts'

const EPOCHS = 12
/** AdaGrad's step. */
const RATE = 0.05
/** How much every weight moves towards nothing after each epoch: it empties rows that say little. */
const SHRINK = 0.02
/** Rows seen less often than this stay empty. */
const RAREST = 2
/** Weights are kept in steps of 1 / 16; what is smaller than one step is dropped. */
const STEPS = 16
/** How many wire stories serve as counter-examples. */
const STORIES = 2000
/** The weights are the mean over these orders of the examples. */
const SEEDS = [1, 2, 3]

/** Boundaries with their answers: the features of boundary `b` are `rows[from[b]] .. rows[from[b + 1] - 1]`. */
class Examples {
  count = 0
  from: Int32Array = new Int32Array(1 << 12)
  rows: Int32Array = new Int32Array(1 << 17)
  /** 1 where a sentence begins. */
  answers: Uint8Array = new Uint8Array(1 << 12)

  add(rows: Int32Array, features: number, answer: number): void {
    const start = this.from[this.count]
    if (this.count + 2 > this.from.length) {
      this.from = widened(this.from, new Int32Array(this.from.length * 2))
      this.answers = widened(this.answers, new Uint8Array(this.answers.length * 2))
    }
    if (start + features > this.rows.length) this.rows = widened(this.rows, new Int32Array(this.rows.length * 2))
    this.rows.set(rows.subarray(0, features), start)
    this.answers[this.count++] = answer
    this.from[this.count] = start + features
  }
}

function widened<Column extends Int32Array | Uint8Array>(column: Column, wider: Column): Column {
  wider.set(column)
  return wider
}

/**
 * Trains the sentence splitter on treebank documents and on unannotated news. The same input gives the same weights, in
 * steps of 1 / 16, one for each row.
 */
export function trainSentences(documents: readonly TreebankDocument[], news: readonly string[]): Int8Array {
  const examples = new Examples()
  for (const document of documents) addDocument(examples, document)
  for (const text of news) addNews(examples, text)
  const weights = new Float64Array(SENTENCE_ROWS)
  for (const seed of SEEDS) {
    const found = weightsFor(examples, seed)
    for (let row = 0; row < SENTENCE_ROWS; row++) weights[row] += found[row] / SEEDS.length
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.trunc(weight * STEPS))))
}

function addDocument(examples: Examples, { text, sentences, offsets }: TreebankDocument): void {
  const firsts = new Set(sentences.map((sentence, index) => offsets[index] + sentence.words[0].start))
  const { starts } = tokenizeWith(text, () => false)
  tokenizeWith(text, (rows, features, token) => {
    const answer = firsts.has(starts[token])
    examples.add(rows, features, answer ? 1 : 0)
    return answer
  })
}

/**
 * Edited news needs no annotator where it is plain; `plainAnswer` says where. A boundary between two words is plain only
 * within a paragraph that itself ends with a stop.
 */
function addNews(examples: Examples, text: string): void {
  const { starts, ends, count, sentences, paragraphs } = tokenizeWith(text, () => false)
  const stopped = new Uint8Array(count)
  for (let paragraph = 0; paragraph + 1 < paragraphs.length; paragraph++) {
    const first = sentences[paragraphs[paragraph]]
    const end = sentences[paragraphs[paragraph + 1]]
    if (/[.?!]["”]?$/.test(text.slice(starts[first], ends[end - 1]))) stopped.fill(1, first, end)
  }
  const word = (token: number): string => (token < 0 ? '' : text.slice(starts[token], ends[token]))
  const firsts = new Int32Array(count)
  for (let sentence = 0; sentence + 1 < sentences.length; sentence++)
    firsts.fill(starts[sentences[sentence]], sentences[sentence], sentences[sentence + 1])
  tokenizeWith(text, (rows, features, token) => {
    const before = word(token - 1)
    const after = text.slice(ends[token - 1], starts[token] + LONGEST_AFTER)
    const dateline =
      starts[token] - firsts[token] < LONGEST_DATELINE && DATELINE.test(text.slice(firsts[token], starts[token]))
    const answer = dateline ? 0 : plainAnswer(word(token - 2), before, after)
    if (answer === 1 || (answer === 0 && stopped[token] === 1)) examples.add(rows, features, answer)
    return /^[.?!]+$/.test(before)
  })
}

const LONGEST_AFTER = 60
const LONGEST_DATELINE = 60
/** "CORVIN, March 2 (Agency) -", at the start of a paragraph. */
const DATELINE = /^(\p{Lu}{2}[^()—–-]*|\p{Lu}[^()—–-]*\(\p{L}+\)\s?|\p{Lu}{2}[^()—–-]*\(\p{L}+\)\s?)(—|–|--?)\s+$/u
const PLAIN_WORD = /^[\p{L}\d,'’]+$/u
const CLOSING_MARK = /^(["”’'\])]|'')$/
/** A blank, perhaps an opening mark, and a word with a capital. */
const PLAIN_START = /^\s(["“‘]|'')?[A-Z][a-z ]/
/** A blank and a word that is no part of a name. */
const PRONOUN_START =
  /^\s(The|This|That|These|Those|It|He|She|They|We|But|His|Her|Its|Their|There|Nobody|Both|Many|Some|All) [a-z]/
/** A name and a verb of saying, with which the sentence ends or halts. */
const SPEAKER =
  /^\s([A-Z][\p{L}.'’-]*\s){1,5}(said|says|asked|asks|wrote|added|cried|shouted|replied|tweeted|questioned|wondered|continued|told \w+)[.,]/u
const TITLE = /^(Mr|Mrs|Ms|Dr|Rep|Reps|Sen|Sens|Gen|Gov|Lt|Col|Capt|Prof|Rev|Sgt|Adm|Maj)\.$/
const INITIAL = /^([A-Z]\.)+$/
/** Wire stories here write capitals after "U.S." and its like whatever follows: those are left out. */
const ABBREVIATION = /^(\p{L}{2,}|(?!U\.)\p{L}\.\p{L})\.$/u
/** What may stand before a first name: part of a name, or a word that cannot end a sentence on a lone letter. */
const NAME = /^([A-Z]\p{L}+|and|by|for|from|of|said|to|with|,|[A-Z]\.)$/u

/**
 * Whether a sentence begins, 1 or 0, after the tokens `earlier` and `before` and ahead of the text `after`; -1 where it is
 * not plain.
 *
 * None begins after a word or comma, be they quoted or not, after a title, after an initial within a name, or after a
 * quoted question whose speaker follows. One begins after a period, quoted or not, where a blank and a capital follow, and
 * after an abbreviation or a quoted question where a word follows that is no part of a name.
 */
function plainAnswer(earlier: string, before: string, after: string): number {
  const closed = CLOSING_MARK.test(before)
  const last = closed ? earlier : before
  if (last === '.') return PLAIN_START.test(after) ? 1 : -1
  if (PLAIN_WORD.test(last)) return 0
  if (closed && !/^[?!]+$/.test(last)) return -1
  if (closed) return SPEAKER.test(after) ? 0 : PRONOUN_START.test(after) ? 1 : -1
  if (!/^\s[A-Z]/.test(after)) return -1
  if (TITLE.test(before) || (INITIAL.test(before) && before.length < 5 && NAME.test(earlier))) return 0
  return ABBREVIATION.test(before) && PRONOUN_START.test(after) ? 1 : -1
}

/** Logistic regression by AdaGrad over the examples in random order; the mean weights of the later half of the epochs. */
function weightsFor({ count, from, rows, answers }: Examples, seed: number): Float64Array {
  const weights = new Float64Array(SENTENCE_ROWS)
  const squares = new Float64Array(SENTENCE_ROWS).fill(1e-3)
  const total = new Float64Array(SENTENCE_ROWS)
  const seen = new Int32Array(SENTENCE_ROWS)
  for (let at = 0; at < from[count]; at++) seen[rows[at]]++
  const order = Int32Array.from({ length: count }, (_, index) => index)
  const random = seeded(seed)
  const later = Math.floor(EPOCHS / 2)
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random)
    for (const example of order) {
      let score = 0
      for (let at = from[example]; at < from[example + 1]; at++) score += weights[rows[at]]
      const slope = answers[example] - 1 / (1 + Math.exp(-score))
      if (Math.abs(slope) < 1e-3) continue
      for (let at = from[example]; at < from[example + 1]; at++) {
        const row = rows[at]
        if (seen[row] < RAREST) continue
        squares[row] += slope * slope
        weights[row] += (RATE * slope) / Math.sqrt(squares[row])
      }
    }
    for (let row = 0; row < SENTENCE_ROWS; row++) {
      weights[row] = Math.sign(weights[row]) * Math.max(0, Math.abs(weights[row]) - SHRINK)
      if (epoch >= later) total[row] += weights[row] / (EPOCHS - later)
    }
  }
  return total
}

/** The documents of the treebanks' training parts and the texts of the news, from the corpora's folder. */
function sentenceCorpora(folder: string): { documents: TreebankDocument[]; news: string[] } {
  const documents = ['ewt-train', 'gum-train'].flatMap((name) =>
    documentsOf(readConllu(`${folder}/treebanks/${name}.conllu.gz`)),
  )
  const articles = `${folder}/polnear/train/text`
  const news = readdirSync(articles)
    .sort()
    .map((name) => readFileSync(`${articles}/${name}`, 'utf8'))
  const wire = gunzipSync(readFileSync(`${folder}/reuters-1987/newswire.jsonl.gz`))
    .toString('utf8')
    .split('\n')
  for (const line of wire.slice(0, STORIES)) if (line !== '') news.push((JSON.parse(line) as { text: string }).text)
  return { documents, news }
}

/** Writes the weights as the module that the tokenizer reads them from. */
function writeSentenceWeights(modulePath: string, weights: Int8Array): void {
  const lines = [
    '/**',
    ' * Weights of the sentence splitter, packed as `sentence-table.ts` says. Written by `training/sentences.ts`; not to be',
    ' * edited. Trained on the training parts of UD English EWT (CC BY-SA 4.0) and GUM without its non-commercial genres (CC',
    ' * BY and CC BY-SA); unannotated news articles and 1987 wire stories served as counter-examples.',
    ' */',
    'export const PACKED_WEIGHTS: string =',
    `  '${packWeights(weights)}'`,
    '',
  ]
  writeFileSync(modulePath, lines.join('\n'))
}

function main(): void {
  // This runs from build/training.
  const folder = fileURLToPath(new URL('../../../shared/corpora', import.meta.url))
  if (!existsSync(folder)) throw new Error(`no corpora at ${folder}: nothing to train the sentence splitter on`)
  const { documents, news } = sentenceCorpora(folder)
  const weights = trainSentences(documents, news)
  const module = fileURLToPath(new URL('../../src/reading/tokens/sentence-weights.ts', import.meta.url))
  writeSentenceWeights(module, weights)
  console.log(
    `${weights.filter((weight) => weight !== 0).length} weights from ${documents.length} documents: ${module}`,
  )
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main()
