import { readFileSync } from 'node:fs'
import type { ArticleKey, KeyedArticle, Sample } from '../../keys/index.ts'
import type { Codebook, CodebookIssue } from '../../src/reading/index.ts'
import { LESSONS_BOOK, linesOf } from './lessons.ts'

const issue = (name: string, ...words: readonly string[]): CodebookIssue => ({ name, words })

/** The parties of all lessons, and the issues of those of predictions. */
const BOOK: Codebook = {
  parties: LESSONS_BOOK.parties,
  issues: [
    issue('Tolls', 'toll', 'duty', 'tariff', 'levy'),
    issue('Water', 'water', 'dam', 'canal', 'river'),
    issue('Loan', 'loan', 'bond', 'debt', 'notes'),
    issue('Valley', 'valley', 'withdrawal', 'withdraw', 'border'),
    issue('Pay', 'pay', 'wage', 'strike', 'job'),
  ],
}

/** Name of the negotiation that lessons are taken to be of. */
const LESSONS = 'lessons'

/**
 * Reads lessons of predictions as a negotiation of articles of one sentence or a few: lines of `text => who`, `text => who if` where it hangs
 * on something, or `text => none` (see `linesOf`). Who is named by words of the text, or is `outlet`. Brackets enclose the words
 * of what is foretold where the text has other verbs; several brackets foretell alike.
 *
 * @throws Error naming the line that is none
 * @example predictionLessons('Analysts said [bonds would fall] and left. => Analysts').articles[0].key.predictions[0].who // "Analysts"
 */
export function predictionLessons(text: string): Sample {
  const articles = linesOf(text).map(({ sentence, tells, line }, l): KeyedArticle => {
    const { plain, spans } = bracketed(CONTEXT + sentence)
    const [told = 'none', ...more] = tells
    if (more.length > 0) throw new Error(`lessons, line ${line}: one source a text, not ${tells.length}`)
    const conditional = told.endsWith(' if')
    const who = conditional ? told.slice(0, -3) : told
    if (who !== 'none' && who !== 'outlet' && !plain.includes(who))
      throw new Error(`lessons, line ${line}: "${who}" does not stand in "${plain}"`)
    const id = `lesson ${l + 1}`
    const entry = { words: [plain], who, by_when: null, conditional, spans, line }
    return {
      id,
      published: DAY,
      day: DAY,
      outlet: 'lessons',
      text: plain,
      key: { ...EMPTY, article: id, predictions: who === 'none' ? [] : [entry] },
    }
  })
  const parties = BOOK.parties.map((one) => ({ ...one, people: one.people.map((person) => ({ ...person })) }))
  const dossier = {
    name: LESSONS,
    description: null,
    parties,
    issues: [],
    outlets: [],
    families: [],
    feeds: [],
    prices: [],
  }
  return { name: LESSONS, dossier: dossier as unknown as Sample['dossier'], codebook: BOOK, articles }
}

/** Stands before each lesson, so that all are of the dossier, whatever they name. */
const CONTEXT = 'Ardania and Belmark\n\n'

/** No lesson depends on it. */
const DAY = '2025-03-03'

const EMPTY: ArticleKey = {
  article: '',
  positions: [],
  terms: [],
  proposals: [],
  calendar: [],
  events: [],
  predictions: [],
  markets: [],
  reversals: [],
}

function bracketed(sentence: string): { plain: string; spans: { start: number; end: number }[] } {
  const spans: { start: number; end: number }[] = []
  let plain = ''
  for (const piece of sentence.split(/(\[[^\]]*\])/)) {
    if (piece.startsWith('[')) spans.push({ start: plain.length, end: plain.length + piece.length - 2 })
    plain += piece.startsWith('[') ? piece.slice(1, -1) : piece
  }
  return { plain, spans: spans.length > 0 ? spans : [{ start: CONTEXT.length, end: plain.length }] }
}

export const readPredictionLessons = (path: string): Sample => predictionLessons(readFileSync(path, 'utf8'))
