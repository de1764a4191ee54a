import { readFileSync } from 'node:fs'
import type { Codebook } from '../../src/reading/index.ts'

/** What a lesson's sentence tells: a kind, a status (each may be one of several) and a word of its time, null for none. */
export interface Taught {
  readonly kinds: readonly string[]
  readonly statuses: readonly string[]
  readonly time: string | null
}

export interface Lesson {
  readonly sentence: string
  readonly tells: readonly Taught[]
}

/** A party of lessons with one other name and its people, by full name and surname. */
export function party(name: string, alias: string, ...people: readonly string[]): Codebook['parties'][number] {
  const named = people.map((full) => ({ name: full, aliases: [full.split(' ')[1]!] }))
  return { name, aliases: [alias], metonyms: [], people: named }
}

/** The parties and people of all lessons. */
export const LESSONS_BOOK: Codebook = {
  parties: [
    party('Ardania', 'Ardanian', 'Stefan Hessel', 'Ilka Quist'),
    party('Belmark', 'Belmarkian', 'Daro Tollan', 'Leyan Varga'),
    party('Corrant', 'Corrantian', 'Ingrid Merrin', 'Joan Keene'),
  ],
  issues: [],
}

/**
 * Reads lessons, which are lines of `sentence => kind status time; …` or `sentence => none`; "#" opens a comment. Of `{a|b|c}` a line
 * gives one lesson for each word, all braces turning together.
 *
 * @throws Error naming the line that is none
 * @example lessonsOf('They met on {Monday|Friday}. => meeting held {Monday|Friday}') // two lessons
 */
export function lessonsOf(text: string): Lesson[] {
  return linesOf(text).map(({ sentence, tells, line }) => ({
    sentence,
    tells: tells.map((one) => taughtBy(one, line)),
  }))
}

/** A line of lessons with its braces turned: what it says, and what is to be learnt of it, as written. */
export interface LessonLine {
  readonly sentence: string
  readonly tells: readonly string[]
  /** Its number in the file, from 1. */
  readonly line: number
}

/**
 * The lines `sentence => tells` of a file of lessons, each as often as its braces have words.
 *
 * @throws Error naming the line that is none
 */
export function linesOf(text: string): LessonLine[] {
  return text.split('\n').flatMap((line, l) => {
    if (line.trim() === '' || line.startsWith('#')) return []
    const most = Math.max(1, ...[...line.matchAll(/\{([^}]*)\}/g)].map(([, words]) => words!.split('|').length))
    return Array.from({ length: most }, (_, turn) => {
      const turned = line.replace(/\{([^}]*)\}/g, (_all, words: string) => {
        const list = words.split('|')
        return list[turn % list.length]!
      })
      const [sentence, tells, ...more] = turned.split(' => ')
      if (sentence === undefined || tells === undefined || more.length > 0)
        throw new Error(`lessons, line ${l + 1}: "${line}" has no " => " or several`)
      const told = tells.trim() === 'none' ? [] : tells.split(';').map((one) => one.trim())
      return { sentence: sentence.trim(), tells: told, line: l + 1 }
    })
  })
}

function taughtBy(words: string, line: number): Taught {
  const [kinds, statuses, ...time] = words.trim().split(' ')
  if (kinds === undefined || statuses === undefined || time.length === 0)
    throw new Error(`lessons, line ${line}: "${words}" is no "kind status time"`)
  return {
    kinds: kinds.split('/'),
    statuses: statuses.split('/'),
    time: time.join(' ') === '-' ? null : time.join(' '),
  }
}

export const readLessons = (path: string): Lesson[] => lessonsOf(readFileSync(path, 'utf8'))

/** A term that a lesson's sentence tells: its issue, who would have to do it (null: nobody is told), and a word that it holds. */
export interface TaughtTerm {
  readonly issue: string
  readonly party: string | null
  readonly word: string
}

export interface TermLesson {
  readonly sentence: string
  readonly tells: readonly TaughtTerm[]
}

/** The parties of all lessons, and the issues of those on terms. */
export const TERM_LESSONS_BOOK: Codebook = {
  ...LESSONS_BOOK,
  issues: [
    { name: 'Canal', words: ['canal', 'lock', 'barge'] },
    { name: 'Tolls', words: ['toll', 'harbour fee'] },
    { name: 'Border', words: ['border', 'garrison', 'outpost'] },
    { name: 'Prisoners', words: ['prisoner', 'detainee'] },
    { name: 'Arrears', words: ['arrears', 'debt', 'loan'] },
    { name: 'Pay', words: ['pay', 'bonus', 'working hour'] },
  ],
}

/**
 * Reads lessons on terms: lines of `sentence => Issue Party word; …`, "-" for nobody, or `sentence => none`; else as `lessonsOf`.
 *
 * @throws Error naming the line that is none
 * @example termLessonsOf('Belmark demands that Ardania open the canal. => Canal Ardania open')
 */
export function termLessonsOf(text: string): TermLesson[] {
  return linesOf(text).map(({ sentence, tells, line }) => ({
    sentence,
    tells: tells.map((one) => {
      const [issue, party, word, ...more] = one.split(' ')
      if (!isIssue(issue) || party === undefined || word === undefined || more.length > 0)
        throw new Error(`lessons on terms, line ${line}: "${one}" is no "Issue Party word"`)
      return { issue: issue!, party: party === '-' ? null : party, word }
    }),
  }))
}

const isIssue = (name: string | undefined): boolean => TERM_LESSONS_BOOK.issues.some((issue) => issue.name === name)

export const readTermLessons = (path: string): TermLesson[] => termLessonsOf(readFileSync(path, 'utf8'))
