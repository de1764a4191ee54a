import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { codebookOf, readDossier } from '../../src/dossier/index.ts'
import { type EventData, eventFinder } from '../../src/reading/events/index.ts'
import type { Analysed, Candidate, Codebook } from '../../src/reading/index.ts'
import { REACH } from '../../src/reading/judging/index.ts'
import { proposalFinder } from '../../src/reading/proposals/index.ts'
import { STATEMENTS, type StatementData } from '../../src/reading/statements/index.ts'
import { type DecisionExample, decisionExamples } from './decisions.ts'
import type { Taught } from './examples.ts'

/** Where a party stands on an issue; of several stances each is right. */
export interface WireStand {
  readonly party: string
  readonly issue: string
  readonly stance: string | readonly string[]
}

/** What some words of a story of the newswire tell, read by a person. */
interface WireLesson {
  /** The story's id in the newswire. */
  readonly story: string
  /** Where the words begin that might tell it, in UTF-16 units of the story: its title, an empty line, its text. */
  readonly at: number
}

/** A line of `statements.jsonl`. */
export interface StatementWireLesson extends WireLesson {
  /** Nothing: the words tell no stance. */
  readonly tells: readonly WireStand[]
}

/** A line of `terms.jsonl`. */
export interface TermWireLesson extends WireLesson {
  /** The issue that the term is under; null: it is none. */
  readonly issue: string | null
}

/** A line of `events.jsonl`. */
export interface EventWireLesson extends WireLesson {
  readonly act: string
  /** Where the words begin that say who did it; null: nobody. */
  readonly actor: number | null
  /** Whether somebody did that. */
  readonly right: boolean
}

/** A meeting that words tell of; of several kinds, outcomes or times each is right. */
export interface WireMeeting {
  readonly kind: string | readonly string[]
  readonly status: string | readonly string[]
  /** Where the words begin that say when, in UTF-16 units of the story; null: the story does not say. */
  readonly time: number | null | readonly (number | null)[]
  /** Where the words begin for each who takes part; none: nothing is known of them. */
  readonly who?: readonly number[]
}

/** A line of `meetings.jsonl`. */
export interface MeetingWireLesson extends WireLesson {
  /** Nothing: the word that begins there tells of no meeting. */
  readonly tells: readonly WireMeeting[]
}

/** A story that has lessons, with what is at issue where it is of. */
export interface LessonStory<Lesson> {
  /** Name of the negotiation. */
  readonly name: string
  /** The story's id in the newswire. */
  readonly story: string
  /** Day of publication, ISO 8601. */
  readonly day: string
  readonly text: Analysed
  readonly codebook: Codebook
  readonly lessons: readonly Lesson[]
}

/** The text of a story as the places of its lessons count it. */
export const storyText = ({ title, text }: { readonly title: string; readonly text: string }): string =>
  `${title}\n\n${text}`

/**
 * The stories of the newswire that have lessons of a kind. A folder for each negotiation: its `dossier.yaml` says who the
 * parties are and what is at issue, `statements.jsonl`, `terms.jsonl`, `events.jsonl` and `meetings.jsonl` what words tell.
 * The words themselves are not in this repository.
 *
 * @param newswire the file of the stories, `newswire.jsonl.gz`
 * @throws Error naming the file and line that is no lesson, or the story that is not in the newswire
 */
export function lessonStories<Lesson extends WireLesson>(
  folder: string,
  file: 'statements.jsonl' | 'terms.jsonl' | 'events.jsonl' | 'meetings.jsonl',
  newswire: string,
  analyse: (text: string) => Analysed,
): LessonStory<Lesson>[] {
  const negotiations = readdirSync(folder)
    .sort()
    .filter((name) => existsSync(join(folder, name, file)))
    .map((name) => {
      const path = join(folder, name, file)
      const lessons = lessonsIn<Lesson>(readFileSync(path, 'utf8'), path)
      return { name, codebook: codebookOf(readDossier(join(folder, name))), lessons }
    })
  const wanted = new Set(negotiations.flatMap(({ lessons }) => lessons.map(({ story }) => story)))
  const texts = storiesOf(newswire, wanted)
  return negotiations.flatMap(({ name, codebook, lessons }) =>
    [...new Set(lessons.map(({ story }) => story))].map((story) => {
      const found = texts.get(story)
      if (found === undefined) throw new Error(`${newswire} has no story ${story}, which has lessons`)
      const own = lessons.filter((lesson) => lesson.story === story)
      return { name, story, day: found.day, codebook, text: analyse(found.text), lessons: own }
    }),
  )
}

/** @throws Error naming the file and line that is none */
export function lessonsIn<Lesson extends WireLesson>(lines: string, file: string): Lesson[] {
  return lines.split('\n').flatMap((line, i) => {
    if (line === '') return []
    const lesson = JSON.parse(line) as Lesson
    if (typeof lesson.story !== 'string' || !Number.isInteger(lesson.at))
      throw new Error(`${file}, line ${i + 1}: "${line}" has no story, or no place in it`)
    return [lesson]
  })
}

interface Story {
  readonly text: string
  readonly day: string
}

function storiesOf(newswire: string, wanted: ReadonlySet<string>): Map<string, Story> {
  const found = new Map<string, Story>()
  for (const line of gunzipSync(readFileSync(newswire)).toString('utf8').split('\n')) {
    if (line === '') continue
    const story = JSON.parse(line) as Readonly<Record<'id' | 'title' | 'text' | 'published', string>>
    if (wanted.has(story.id)) found.set(story.id, { text: storyText(story), day: story.published.slice(0, 10) })
  }
  return found
}

/** What a story teaches of the candidates that rest on its lessons' words, each right or wrong; of others nothing is known. */
export function taughtByStory({ text, codebook, lessons }: LessonStory<StatementWireLesson>): Taught[] {
  const byPlace = new Map(lessons.map((lesson) => [lesson.at, lesson]))
  return STATEMENTS.candidates!(text, codebook).flatMap((candidate): Taught[] => {
    const told = candidate.why.find(({ field }) => field === 'stance')
    const lesson = told === undefined ? undefined : byPlace.get(told.span.start)
    if (lesson === undefined) return []
    const right = lesson.tells.some((stand) => agrees(stand, candidate))
    return [{ candidate, features: candidate.features, right, sure: right }]
  })
}

const agrees = ({ party, issue, stance }: WireStand, candidate: Candidate): boolean =>
  candidate.party === party &&
  candidate.issue === issue &&
  [stance].flat().includes(`${(candidate.data as StatementData).stance}`)

/**
 * The decisions on what might be terms where a story's lessons are: whether one stands there, and under which issue. The pieces
 * that are looked at beside those are among them, but nothing is known of them.
 */
export function decidedByStory({ name, text, codebook, lessons }: LessonStory<TermWireLesson>): DecisionExample[] {
  const byPlace = new Map(lessons.map((lesson) => [lesson.at, lesson]))
  // Whose it would be to do is not taught.
  const candidates = proposalFinder.candidates!(text, codebook).filter(
    ({ kind, party }) => kind === 'term' && party === null,
  )
  const pieceOf = ({ decisions }: Candidate): readonly string[] => decisions![0]!.features
  const pieces = [...new Set(candidates.map(pieceOf))]
  const known = new Set(candidates.filter(({ span }) => byPlace.has(span.start)).map(pieceOf))
  const near = new Set(
    pieces.filter((_, i) => pieces.slice(Math.max(0, i - REACH), i + REACH + 1).some((piece) => known.has(piece))),
  )
  const decided = candidates
    .filter((candidate) => near.has(pieceOf(candidate)))
    .map((candidate) => {
      const lesson = byPlace.get(candidate.span.start)
      return { candidate, right: lesson !== undefined && candidate.issue === lesson.issue }
    })
  const article = {}
  return decisionExamples(decided).map((example): DecisionExample => {
    const isUnknown = example.judge === 'term' && !known.has(example.features)
    return { ...example, sample: `newswire ${name}`, isLesson: true, article, ...(isUnknown && { isUnknown }) }
  })
}

/**
 * What a story teaches of events: the one that a lesson tells of is right or wrong; where it is right, whatever else its word
 * may be taken for is wrong.
 */
export function eventsTaughtByStory({ text, codebook, lessons }: LessonStory<EventWireLesson>): Taught[] {
  const byPlace = new Map(lessons.map((lesson) => [lesson.at, lesson]))
  return eventFinder.candidates!(text, codebook).flatMap((candidate): Taught[] => {
    const lesson = byPlace.get(candidate.why[0]?.span.start ?? -1)
    if (lesson === undefined) return []
    const { act, actor } = candidate.data as EventData
    const isIt = act === lesson.act && (actor?.span.start ?? null) === lesson.actor
    if (!isIt && !lesson.right) return []
    const right = isIt && lesson.right
    return [{ candidate, features: candidate.features, right, sure: right }]
  })
}
