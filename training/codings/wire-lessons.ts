import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { codebookOf, readDossier } from '../../src/dossier/index.ts'
import type { Analysed, Candidate, Codebook } from '../../src/reading/index.ts'
import { STATEMENTS, type StatementData } from '../../src/reading/statements/index.ts'
import type { Taught } from './examples.ts'

/** Where a party stands on an issue; of several stances each is right. */
export interface WireStand {
  readonly party: string
  readonly issue: string
  readonly stance: string | readonly string[]
}

/** What some words of a story of the newswire tell, read by a person: of each line of `statements.jsonl` one. */
export interface WireLesson {
  /** The story's id in the newswire. */
  readonly story: string
  /** Where the words begin that might tell it, in UTF-16 units of the story: its title, an empty line, its text. */
  readonly at: number
  /** Nothing: they tell no stance. */
  readonly tells: readonly WireStand[]
}

/** The text of a story as the places of its lessons count it. */
export const storyText = ({ title, text }: { readonly title: string; readonly text: string }): string =>
  `${title}\n\n${text}`

/** @throws Error naming the file and line that is none */
export function wireLessonsOf(lines: string, file: string): WireLesson[] {
  return lines.split('\n').flatMap((line, i) => {
    if (line === '') return []
    const { story, at, tells } = JSON.parse(line) as WireLesson
    if (typeof story !== 'string' || !Number.isInteger(at) || !Array.isArray(tells))
      throw new Error(`${file}, line ${i + 1}: "${line}" is no lesson { story, at, tells }`)
    return [{ story, at, tells }]
  })
}

/**
 * The candidates of the newswire's stories that have lessons, each right or wrong. A folder for each negotiation: its
 * `dossier.yaml` says who the parties are and what is at issue, its `statements.jsonl` what the words tell. The words
 * themselves are not in this repository.
 *
 * @param newswire the file of the stories, `newswire.jsonl.gz`
 */
export function taughtByWire(folder: string, newswire: string, analyse: (text: string) => Analysed): Taught[] {
  const negotiations = readdirSync(folder).sort()
  const lessons = negotiations.map((name) => {
    const file = join(folder, name, 'statements.jsonl')
    return {
      codebook: codebookOf(readDossier(join(folder, name))),
      lessons: wireLessonsOf(readFileSync(file, 'utf8'), file),
    }
  })
  const wanted = new Set(lessons.flatMap((one) => one.lessons.map(({ story }) => story)))
  const texts = storiesOf(newswire, wanted)
  return lessons.flatMap(({ codebook, lessons: own }) =>
    [...new Set(own.map(({ story }) => story))].flatMap((story) => {
      const text = texts.get(story)
      if (text === undefined) throw new Error(`${newswire} has no story ${story}, which has lessons`)
      const ofStory = own.filter((lesson) => lesson.story === story)
      return taughtBy(ofStory, analyse(text), codebook)
    }),
  )
}

/** What lessons of one text teach of the candidates that rest on their words; of others nothing is known. */
export function taughtBy(lessons: readonly WireLesson[], text: Analysed, codebook: Codebook): Taught[] {
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

function storiesOf(newswire: string, wanted: ReadonlySet<string>): Map<string, string> {
  const found = new Map<string, string>()
  for (const line of gunzipSync(readFileSync(newswire)).toString('utf8').split('\n')) {
    if (line === '') continue
    const story = JSON.parse(line) as { readonly id: string; readonly title: string; readonly text: string }
    if (wanted.has(story.id)) found.set(story.id, storyText(story))
  }
  return found
}
