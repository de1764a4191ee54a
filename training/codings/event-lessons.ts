import { readFileSync } from 'node:fs'
import { type EventData, eventFinder, PLOVER_ACTS } from '../../src/reading/events/index.ts'
import type { Analysed, Candidate, Codebook } from '../../src/reading/index.ts'
import type { Taught } from './examples.ts'
import { LESSONS_BOOK, linesOf, party } from './lessons.ts'

/** An act that a lesson's text tells: it may be one of several; by whom, as a word of their name, or null for nobody who is named. */
interface Deed {
  readonly acts: readonly string[]
  readonly actor: string | null
}

export interface EventLesson {
  readonly text: string
  /** Start and end of the words that tell them, in UTF-16 units of the text; none: any may. */
  readonly telling: readonly (readonly [start: number, end: number])[]
  readonly deeds: readonly Deed[]
}

/** The lessons' parties, with some that are no state. */
export const EVENT_LESSONS_BOOK: Codebook = {
  parties: [
    ...LESSONS_BOOK.parties,
    party("Seamen's Union", 'the union', 'Alma Roth'),
    party('Harbour Board', 'the board', 'Carl Ekman'),
    party('Brightley Group', 'Brightley'),
    party('Liberal League', 'the League', 'Nora Falk'),
  ],
  issues: [],
}

/** Stands before each lesson that has no headline of its own, so that its sentence is none. */
const CONTEXT = 'Ardania and Belmark meet\n\n'

/**
 * Reads lessons of events: lines of `text => ACT actor; …`, "-" for nobody, or `=> none`, with `[the word that tells it]` (see `linesOf`);
 * "¶" ends a headline.
 *
 * @throws Error naming the line that is none
 * @example eventLessonsOf('Belmark [freed] six divers. => RETREAT Belmark')[0].deeds // [{ acts: ['RETREAT'], actor: 'Belmark' }]
 */
export function eventLessonsOf(written: string): EventLesson[] {
  return linesOf(written).map(({ sentence, tells, line }) => {
    const telling: [number, number][] = []
    let text = sentence.includes(' ¶ ') ? '' : CONTEXT
    for (const piece of sentence.replaceAll(' ¶ ', '\n\n').split(/(\[[^\]]*\])/)) {
      const words = piece.startsWith('[') ? piece.slice(1, -1) : piece
      if (words !== piece) telling.push([text.length, text.length + words.length])
      text += words
    }
    return { text, telling, deeds: tells.map((one) => deedBy(one, line)) }
  })
}

function deedBy(words: string, line: number): Deed {
  const [acts = '', actor, ...more] = words.split(/\s+/)
  const list = acts.split('/')
  if (actor === undefined || more.length > 0 || list.some((act) => !PLOVER_ACTS.some((one) => one === act)))
    throw new Error(`lessons, line ${line}: "${words}" is no "ACT actor"`)
  return { acts: list, actor: actor === '-' ? null : actor }
}

/** The candidates of the lessons' texts, each right or wrong. */
export function taughtEvents(file: string, analyse: (text: string) => Analysed): Taught[] {
  return eventLessonsOf(readFileSync(file, 'utf8')).flatMap((lesson) =>
    eventFinder.candidates!(analyse(lesson.text), EVENT_LESSONS_BOOK).map((candidate): Taught => {
      const right = isTold(lesson, candidate) && lesson.deeds.some((deed) => agrees(deed, candidate))
      return { candidate, features: candidate.features, right, sure: right }
    }),
  )
}

function agrees({ acts, actor: wanted }: Deed, { data }: Candidate): boolean {
  const { act, actor } = data as EventData
  if (!acts.includes(act)) return false
  return wanted === null || actor === null ? wanted === actor : `${actor.party} ${actor.name}`.includes(wanted)
}

/** By a word that the lesson marks. */
function isTold({ telling }: EventLesson, { why }: Candidate): boolean {
  const word = why[0]!.span
  return telling.length === 0 || telling.some(([from, to]) => word.start < to && word.end > from)
}
