import type { IssueMark } from '../issues/index.ts'
import { headOf, type Piece } from './pieces.ts'
import type { TermReader } from './term-reader.ts'

/** An issue that a piece may be about, with what says so. */
export interface PossibleIssue {
  readonly issue: string
  /** Tokens of the words that led to it. */
  readonly first: number
  readonly end: number
  /** Whether its own words stand in the piece. */
  readonly marked: boolean
  readonly features: readonly string[]
}

interface Evidence {
  first: number
  end: number
  marked: boolean
  readonly features: Set<string>
}

/** Tokens of a sentence that are looked through on each side, so that time stays linear in any text. */
const AROUND = 80
/** Issues by likeness that are looked at in a piece. */
const MOST_LIKE = 2

/**
 * The issues that a piece may be about: those whose words stand in it, in its sentence, in the lead of its list or in the
 * sentences beside it; those whose words are like its own; and that of the words beside which its figure stands elsewhere.
 */
export function possibleIssues(piece: Piece, reader: TermReader): PossibleIssue[] {
  const found = new Map<string, Evidence>()
  const { tokens } = reader.context.phrases
  const note = ({ issue, first, end }: IssueMark, how: string, marked = false): void => {
    let held = found.get(issue)
    if (held === undefined) {
      held = { first, end, marked, features: new Set() }
      found.set(issue, held)
    }
    held.features.add(`i:${how}`)
  }
  const inside = reader.marksIn(piece.first, piece.end)
  const issuesInside = new Set(inside.map(({ issue }) => issue)).size
  inside.forEach((mark, i) => {
    note(mark, 'in', true)
    if (i === 0) note(mark, 'in first', true)
    if (mark.end - mark.first > 1) note(mark, 'in phrase', true)
    if (headOf(piece, reader.context.phrases) >= mark.first && headOf(piece, reader.context.phrases) < mark.end)
      note(mark, 'in head', true)
    note(mark, issuesInside > 1 ? 'in with others' : 'in alone', true)
  })
  const from = Math.max(tokens.sentences[piece.sentence], piece.first - AROUND)
  const stop = Math.min(tokens.sentences[piece.sentence + 1], piece.end + AROUND)
  const before = reader.marksIn(from, piece.first).at(-1)
  if (before !== undefined) note(before, 'sentence before')
  const after = reader.marksIn(piece.end, stop)[0]
  if (after !== undefined) note(after, 'sentence after')
  const lead = reader.around.leadOf(piece.sentence)
  if (lead >= 0)
    for (const mark of reader.marksIn(tokens.sentences[lead], tokens.sentences[lead + 1]).slice(0, 2))
      note(mark, 'lead')
  beside(piece, reader, note)
  byFigure(piece, reader, note)
  byLikeness(piece, reader, note)
  // What a text is about need not be named again where it is told.
  if (found.size > 0) {
    for (const mark of reader.headlineMarks) note(mark, 'headline')
    if (reader.topic !== null) note(reader.topic, 'topic')
  }
  return [...found].map(([issue, { first, end, marked, features }]) => {
    const all = [...features]
    if (inside.length > 0 && !marked) all.push('i:others in')
    if (inside.length === 0) all.push('i:none in')
    all.push(`i:of=${Math.min(4, found.size)}`)
    return { issue, first, end, marked, features: [...all, ...all.map((one) => `${one}&${piece.opening}`)] }
  })
}

type Note = (mark: IssueMark, how: string, marked?: boolean) => void

/** Sentences before and behind. */
function beside({ sentence }: Piece, { context, marksIn }: TermReader, note: Note): void {
  const { tokens, paragraph } = context.phrases
  let opens = sentence
  while (opens > 0 && paragraph[opens - 1] === paragraph[sentence]) opens--
  for (let s = sentence - 1; s >= Math.max(opens, sentence - 4); s--) {
    const last = marksIn(tokens.sentences[s], tokens.sentences[s + 1]).at(-1)
    if (last === undefined) continue
    note(last, s === sentence - 1 ? 'before' : 'further before')
    break
  }
  if (opens === sentence && sentence > 0) {
    const last = marksIn(tokens.sentences[sentence - 1], tokens.sentences[sentence]).at(-1)
    if (last !== undefined) note(last, 'paragraph before')
  }
  if (sentence + 1 < paragraph.length && paragraph[sentence + 1] === paragraph[sentence]) {
    const first = marksIn(tokens.sentences[sentence + 1], tokens.sentences[sentence + 2])[0]
    if (first !== undefined) note(first, 'behind')
  }
}

/** "the 180" where the text has "180 cubic metres of water" elsewhere. */
function byFigure(piece: Piece, { figuresIn, placesOf, marksIn, context }: TermReader, note: Note): void {
  const { tokens, sentence } = context.phrases
  for (const { key, first } of figuresIn(piece.first, piece.end)) {
    for (const other of placesOf(key)) {
      const s = sentence[other.first]
      if (s === piece.sentence) continue
      const from = Math.max(tokens.sentences[s], other.first - NEAR)
      for (const mark of marksIn(from, Math.min(tokens.sentences[s + 1], other.end + NEAR)))
        note({ ...mark, first, end: first + 1 }, 'figure')
    }
  }
}

/** Tokens between a figure and the words of its issue. */
const NEAR = 6

function byLikeness(piece: Piece, reader: TermReader, note: Note): void {
  const sums = new Map<string, { like: number; at: number; head: boolean }>()
  const head = headOf(piece, reader.context.phrases)
  for (let at = piece.first; at < piece.end; at++) {
    for (const { issue, like } of reader.likeAt(at)) {
      const held = sums.get(issue)
      if (held === undefined || like > held.like) sums.set(issue, { like, at, head: at === head })
    }
  }
  const ranked = [...sums].sort(([a, x], [b, y]) => y.like - x.like || (a < b ? -1 : 1))
  ranked.slice(0, MOST_LIKE).forEach(([issue, { like, at, head: isHead }], rank) => {
    const mark = { issue, first: at, end: at + 1 }
    note(mark, `like=${Math.min(9, Math.floor(like * 10))}`)
    if (rank === 0) {
      const next = ranked[1]?.[1].like ?? 0
      note(mark, `like most by ${Math.min(4, Math.floor((like - next) * 10))}`)
    }
    if (isHead) note(mark, 'like head')
  })
}
