import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import type { Region } from './region.ts'

/** Where a word stands, seen from a frame: in the object of its words, in what they are about, in its clause, in its sentence. */
export const ZONES = ['object', 'about', 'clause', 'sentence'] as const
export type Zone = (typeof ZONES)[number]

/** A word that is like those of an issue. */
export interface Likeness {
  /** A cosine, 0.4 to 1; 1 is a word of the issue's own phrases. */
  readonly like: number
  readonly at: number
  /** No other issue's words are as like it. */
  readonly own: boolean
  /** It stands in the issue's name. */
  readonly named: boolean
}

/** All that speaks for one issue where a frame stands. */
export interface IssueEvidence {
  readonly issue: string
  /** Its nearest mark in the frame's sentence. */
  readonly near: IssueMark | null
  /** The likest word of each zone of the sentence, null where none is like it. */
  readonly likest: Readonly<Record<Zone, Likeness | null>>
  /** The likest word of the sentence before. */
  readonly likestBefore: Likeness | null
  /** The last sentence before that speaks of it, so many back, null where none of those looked through does. */
  readonly back: Back | null
  /** How much the words of each zone are told together with it elsewhere, 0 to 1. */
  readonly company: Readonly<Record<Zone, number>>
  /** Where the word stands that is told together with it most, -1 where none is. */
  readonly companion: number
  /** Its mark in the headline, or, for the headline, in the sentence behind it. */
  readonly headline: IssueMark | null
}

/** A sentence before that speaks of an issue. */
interface Back {
  readonly mark: IssueMark
  readonly sentences: number
  /** It is the last that the sentence speaks of, the first. */
  readonly last: boolean
  readonly first: boolean
  /** It stands in the frame's own paragraph. */
  readonly paragraph: boolean
  /** So many issues the sentence speaks of. */
  readonly of: number
}

/** Sentences back to which a frame without an issue's words may point. */
const SENTENCES_BACK = 5
/** Tokens of another sentence that are looked through: longer ones are lists, and time must stay linear. */
const LOOKED_THROUGH = 80

/** What a frame's surroundings are: where to look, and what each token there is. */
export interface Surroundings {
  /** The part of the sentence that is looked through: of words that say what they are about, that alone. */
  readonly window: Region
  readonly object: Region
  readonly about: Region
}

type Draft = { -readonly [Key in keyof IssueEvidence]: IssueEvidence[Key] } & {
  likest: Record<Zone, Likeness | null>
  company: Record<Zone, number>
}

/** What was gathered of an issue so far, made where it is none yet. */
type Of = (issue: string) => Draft

/** All issues for which anything speaks, in the order in which it was found. */
export function issueEvidence(frame: Frame, surroundings: Surroundings, context: Context): IssueEvidence[] {
  const found = new Map<string, Draft>()
  const of: Of = (issue) => {
    let draft = found.get(issue)
    if (draft === undefined) {
      const likest = { object: null, about: null, clause: null, sentence: null }
      const company = { object: 0, about: 0, clause: 0, sentence: 0 }
      draft = { issue, near: null, likest, likestBefore: null, back: null, company, companion: -1, headline: null }
      found.set(issue, draft)
    }
    return draft
  }
  const { window } = surroundings
  for (const mark of nearestOfEach(context.marksIn(window.first, window.end), frame)) of(mark.issue).near = mark
  fromWords(frame, surroundings, context, of)
  fromBefore(frame, context, of)
  fromHeadline(frame, context, of)
  return [...found.values()]
}

/** What the words of the sentence are like, and told together with. */
function fromWords(frame: Frame, surroundings: Surroundings, context: Context, of: Of): void {
  const { window } = surroundings
  for (let at = window.first; at < window.end; at++) {
    if (at >= frame.first && at < frame.end) continue
    const zone = zoneOf(at, frame, surroundings, context)
    for (const [issue, like] of likeAt(at, context)) {
      const { likest } = of(issue)
      if ((likest[zone]?.like ?? 0) < like.like) likest[zone] = like
    }
    for (const [issue, share] of context.company.ofWord(at)) {
      const draft = of(issue)
      if (share > Math.max(...ZONES.map((one) => draft.company[one]))) draft.companion = at
      draft.company[zone] = Math.max(draft.company[zone], share)
    }
  }
}

/** What the sentences before speak of, and what the words of the last of them are like. */
function fromBefore(frame: Frame, context: Context, of: Of): void {
  const { text, marksIn } = context
  const { sentences } = text.tokens
  const own = text.sentence[frame.first]
  let paragraph = true
  for (let s = own - 1; s >= Math.max(0, own - SENTENCES_BACK); s--) {
    paragraph &&= !opensParagraph(s + 1, text)
    const [first, end] = [Math.max(sentences[s], sentences[s + 1] - LOOKED_THROUGH), sentences[s + 1]]
    const marks = marksIn(first, end)
    const issues = new Set(marks.map(({ issue }) => issue))
    for (const mark of marks) {
      const draft = of(mark.issue)
      // The last mark of the nearest sentence.
      if (draft.back !== null && draft.back.sentences !== own - s) continue
      const isFirst = marks[0].issue === mark.issue
      const isLast = marks.at(-1)!.issue === mark.issue
      draft.back = { mark, sentences: own - s, last: isLast, first: isFirst, of: issues.size, paragraph }
    }
    for (let at = first; s === own - 1 && at < end; at++) {
      for (const [issue, like] of likeAt(at, context)) {
        const draft = of(issue)
        if ((draft.likestBefore?.like ?? 0) < like.like) draft.likestBefore = like
      }
    }
  }
}

function fromHeadline(frame: Frame, { text, marksIn }: Context, of: Of): void {
  const { sentences } = text.tokens
  const [from, to] = text.sentence[frame.first] > 0 ? [0, sentences[1]] : [sentences[1] ?? 0, sentences[2] ?? 0]
  for (const mark of marksIn(from, Math.min(to, from + LOOKED_THROUGH))) of(mark.issue).headline ??= mark
}

function zoneOf(at: number, frame: Frame, { object, about }: Surroundings, { text }: Context): Zone {
  if (isIn(object, at)) return 'object'
  if (isIn(about, at)) return 'about'
  return text.clauses.of[at] === frame.clause.index ? 'clause' : 'sentence'
}

/** An empty line stands before a sentence. */
function opensParagraph(sentence: number, { tokens }: Analysed): boolean {
  const first = tokens.sentences[sentence]
  return first > 0 && tokens.text.slice(tokens.ends[first - 1], tokens.starts[first]).includes('\n\n')
}

/** Issues that one word may be like. */
const MOST_OF_WORD = 2

function likeAt(at: number, { likelyAt }: Context): [string, Likeness][] {
  const likely = likelyAt(at)
  return likely.slice(0, MOST_OF_WORD).map(({ issue, like, named }, rank) => {
    const next = likely[rank + 1]
    const own = rank === 0 && (next === undefined || next.like < like - 0.05)
    return [issue, { like, at, own, named }]
  })
}

const isIn = ({ first, end }: Region, at: number): boolean => at >= first && at < end

/** The nearest mark of each issue, those behind the frame first by a little: what is wanted stands behind the word. */
function nearestOfEach(marks: readonly IssueMark[], { first, end }: Frame): IssueMark[] {
  const away = (mark: IssueMark): number =>
    mark.first >= end ? mark.first - end : mark.end <= first ? first - mark.end + 4 : 0
  const sorted = [...marks].sort((a, b) => away(a) - away(b) || a.first - b.first)
  return sorted.filter(({ issue }, i) => sorted.findIndex((other) => other.issue === issue) === i)
}
