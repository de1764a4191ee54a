import { numberAt } from '../amounts/index.ts'
import type { Codebook } from '../codings/index.ts'
import {
  type IssueMark,
  isSum,
  issueBook,
  issueMarks,
  type LikeIssue,
  likeIssues,
  marksWithin,
  onTopic,
} from '../issues/index.ts'
import { type MeantParties, partyBook, whoIsMeant } from '../parties/index.ts'
import { type Speaker, speakersOf } from '../statements/index.ts'
import type { Context } from './context.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'
import type { Discourse } from './talked.ts'

/** A figure of a text: `key` is the same for the same figure, "12 percent" of "12%" and "12 pct". */
export interface Figure {
  readonly key: string
  readonly first: number
  readonly end: number
}

/** One text with all that the search for terms looks at. */
export interface TermReader {
  readonly context: Context
  readonly discourse: Discourse
  readonly pieces: readonly Piece[]
  readonly around: Surroundings
  readonly meant: MeantParties
  /** How much the text is about the dossier's negotiation: see `onTopic`. */
  readonly onTopic: number
  /** Marks of issues within tokens `first .. end - 1`, in text order. */
  marksIn(first: number, end: number): readonly IssueMark[]
  /** The issues whose words a token's is like. */
  likeAt(token: number): readonly LikeIssue[]
  /** Figures that begin within tokens `first .. end - 1`, in text order. */
  figuresIn(first: number, end: number): readonly Figure[]
  /** Where a figure stands first in each of the first sentences that have it. */
  placesOf(key: string): readonly Figure[]
  /** Marks of the issues that the headline names, each once; and of the one that the text speaks of most, or null. */
  readonly headlineMarks: readonly IssueMark[]
  readonly topic: IssueMark | null
  /** Words of the headline, in their base form. */
  readonly headline: ReadonlySet<string>
  /** Who speaks in an attribution, by its id. */
  readonly speakers: ReadonlyMap<string, Speaker>
}

export function termReader(context: Context, discourse: Discourse, codebook: Codebook): TermReader {
  const { analysed, phrases } = context
  const { tokens, upos, lemma } = analysed
  const book = issueBook(codebook)
  const around = surroundingsOf(phrases, discourse)
  const like = likeIssues(book, analysed.meaning)
  const figures = figuresOf(context)
  const places = placesIn(figures, phrases.sentence)
  const headline = new Set<string>()
  for (let at = 0; at < tokens.count && phrases.paragraph[phrases.sentence[at]] === 0; at++)
    if (isContent(upos[at])) headline.add(lemma[at])
  const pieces = piecesOf(phrases, around.isListed)
  const meant = whoIsMeant(analysed, partyBook(codebook))
  const marks = issueMarks(analysed, book)
  return {
    context,
    discourse,
    pieces,
    around,
    meant,
    onTopic: onTopic(analysed, marks, meant.all.length + meant.unmeant.length),
    marksIn: marksWithin(marks, tokens.count),
    likeAt: (token) => (isContent(upos[token]) && !isSum(analysed, token) ? like(lemma[token]) : NONE),
    figuresIn: within(figures, tokens.count),
    placesOf: (key) => places.get(key) ?? [],
    headlineMarks: firstOfEach(marks.filter(({ first }) => phrases.paragraph[phrases.sentence[first]] === 0)),
    topic: mostMarked(marks),
    headline,
    speakers: new Map(speakersOf(analysed, codebook).map((speaker) => [speaker.attribution, speaker])),
  }
}

const NONE: readonly LikeIssue[] = []

const firstOfEach = (marks: readonly IssueMark[]): IssueMark[] => [
  ...new Map([...marks].reverse().map((mark) => [mark.issue, mark])).values(),
]

/** The first mark of the issue that has most. */
function mostMarked(marks: readonly IssueMark[]): IssueMark | null {
  const counts = new Map<string, number>()
  for (const { issue } of marks) counts.set(issue, (counts.get(issue) ?? 0) + 1)
  const most = Math.max(...counts.values())
  return marks.find(({ issue }) => counts.get(issue) === most) ?? null
}

const isContent = (upos: string): boolean => upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ' || upos === 'NUM'

/** Tokens of a number; longer ones are lists. */
const LONGEST_NUMBER = 8

function figuresOf({ phrases }: Context): Figure[] {
  const { lower, tag, tokens } = phrases
  const found: Figure[] = []
  for (let at = 0; at < tokens.count; at++) {
    if (tag[at] !== 'CD') continue
    const number = numberAt(lower, at, Math.min(tokens.count, at + LONGEST_NUMBER))
    if (number === null) continue
    const unit = lower[number.end] ?? ''
    const kind = /^(?:%|pct|percent|per)$/.test(unit) ? '%' : ''
    found.push({ key: `${number.least}${kind}`, first: at, end: number.end })
    at = number.end - 1
  }
  return found
}

/** Sentences of a figure that are looked at. */
const MOST_PLACES = 5

function placesIn(figures: readonly Figure[], sentence: Int32Array): ReadonlyMap<string, readonly Figure[]> {
  const places = new Map<string, Figure[]>()
  for (const figure of figures) {
    const held = places.get(figure.key)
    if (held === undefined) places.set(figure.key, [figure])
    else if (held.length < MOST_PLACES && sentence[held.at(-1)!.first] !== sentence[figure.first]) held.push(figure)
  }
  return places
}

function within(figures: readonly Figure[], count: number): TermReader['figuresIn'] {
  /** Index of the first figure that begins at or behind each token. */
  const from = new Int32Array(count + 1)
  for (let at = 0, i = 0; at <= count; at++) {
    while (i < figures.length && figures[i].first < at) i++
    from[at] = i
  }
  return (first, end) => figures.slice(from[Math.min(first, count)], from[Math.min(end, count)])
}
