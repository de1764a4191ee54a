import { numberAt } from '../amounts/index.ts'
import type { Codebook } from '../codings/index.ts'
import { type IssueMark, issueBook, issueMarks, marksWithin } from '../issues/index.ts'
import { type MeantParties, partyBook, whoIsMeant } from '../parties/index.ts'
import { type Speaker, speakersOf } from '../statements/index.ts'
import type { Context } from './context.ts'
import type { Discourse } from './discourse.ts'
import { type Piece, piecesOf } from './pieces.ts'
import { type Surroundings, surroundingsOf } from './surroundings.ts'

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
  /** Marks of issues within tokens `first .. end - 1`, in text order. */
  marksIn(first: number, end: number): readonly IssueMark[]
  /** How alike a token's word is to the words of each issue, 0 to 1; issues below `LEAST_LIKE` are left out. */
  likenessAt(token: number): ReadonlyMap<string, number>
  readonly figures: readonly Figure[]
  /** Sentences in which each figure stands. */
  readonly sentencesOf: ReadonlyMap<string, ReadonlySet<number>>
  /** Words of the headline, in their base form. */
  readonly headline: ReadonlySet<string>
  /** Who speaks in an attribution, by its id. */
  readonly speakers: ReadonlyMap<string, Speaker>
}

/** Words that are less alike say nothing of an issue. */
export const LEAST_LIKE = 0.4

export function termReader(context: Context, discourse: Discourse, codebook: Codebook): TermReader {
  const { analysed, phrases } = context
  const { tokens, upos, lemma } = analysed
  const book = issueBook(codebook)
  const around = surroundingsOf(phrases, discourse)
  const known = new Map<string, ReadonlyMap<string, number>>()
  const likeness = (word: string): ReadonlyMap<string, number> => {
    const held = known.get(word)
    if (held !== undefined) return held
    const found = new Map<string, number>()
    for (const { issue, words } of book.single) {
      let best = 0
      for (const one of words) best = Math.max(best, analysed.meaning.likeness(word, one) ?? 0)
      if (best >= LEAST_LIKE) found.set(issue, best)
    }
    known.set(word, found)
    return found
  }
  const figures = figuresIn(context)
  const sentencesOf = new Map<string, Set<number>>()
  for (const { key, first } of figures) {
    const held = sentencesOf.get(key)
    if (held === undefined) sentencesOf.set(key, new Set([phrases.sentence[first]]))
    else held.add(phrases.sentence[first])
  }
  const headline = new Set<string>()
  for (let at = 0; at < tokens.count && phrases.paragraph[phrases.sentence[at]] === 0; at++)
    if (isContent(upos[at])) headline.add(lemma[at])
  return {
    context,
    discourse,
    pieces: piecesOf(phrases, around.isListed),
    around,
    meant: whoIsMeant(analysed, partyBook(codebook)),
    marksIn: marksWithin(issueMarks(analysed, book), tokens.count),
    likenessAt: (token) => (isContent(upos[token]) ? likeness(lemma[token]) : NOTHING),
    figures,
    sentencesOf,
    headline,
    speakers: new Map(speakersOf(analysed, codebook).map((speaker) => [speaker.attribution, speaker])),
  }
}

const NOTHING: ReadonlyMap<string, number> = new Map()

export const isContent = (upos: string): boolean => upos === 'NOUN' || upos === 'VERB' || upos === 'ADJ' || upos === 'NUM'

/** Tokens of a number; longer ones are lists. */
const LONGEST_NUMBER = 8

function figuresIn({ phrases }: Context): Figure[] {
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
