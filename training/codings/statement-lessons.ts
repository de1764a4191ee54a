import { readFileSync } from 'node:fs'
import type { Analysed, Candidate, Codebook, Stance } from '../../src/reading/index.ts'
import { STATEMENTS, type StatementData } from '../../src/reading/statements/index.ts'
import type { Taught } from './examples.ts'
import { LESSONS_BOOK, linesOf, party } from './lessons.ts'

/** Where a party stands on an issue, by a lesson's sentence; each may be one of several. */
interface Stand {
  readonly parties: readonly string[]
  readonly stances: readonly string[]
  readonly issues: readonly string[]
}

export interface StatementLesson {
  readonly sentence: string
  /** Start and end of the words that tell it, in UTF-16 units of the sentence; none: any may. */
  readonly telling: readonly (readonly [start: number, end: number])[]
  readonly stands: readonly Stand[]
}

const issue = (name: string, ...words: readonly string[]) => ({ name, words: [name, ...words] })

/** The lessons' parties, with two that are no state, and what is at issue between them. */
export const STATEMENT_LESSONS_BOOK: Codebook = {
  parties: [...LESSONS_BOOK.parties, party("Seamen's Union", 'the union'), party('Harbour Board', 'the board')],
  issues: [
    issue('tolls', 'toll'),
    issue('troops', 'troop', 'withdrawal', 'garrison'),
    issue('output', 'quota', 'cut in output'),
    issue('water', 'flow', 'sluice'),
    issue('monitors', 'monitor', 'observer'),
    issue('prisoners', 'prisoner', 'exchange of prisoners'),
    issue('debt', 'loan', 'debt relief'),
    issue('wages', 'wage', 'pay', 'pay rise', 'pay offer', 'pay claim', 'pay deal', 'pay scale'),
  ],
}

/**
 * Reads lessons of stances: lines of `sentence => party stance issue; …` or `=> none`, with `[words that tell it]`.
 *
 * @throws Error naming the line that is none
 * @example statementLessonsOf('Belmark [refused] to lift its tolls. => Belmark rejects tolls')
 */
export function statementLessonsOf(text: string): StatementLesson[] {
  return linesOf(text).map(({ sentence, tells, line }) => {
    const telling: [number, number][] = []
    let plain = ''
    for (const piece of sentence.split(/(\[[^\]]*\])/)) {
      const words = piece.startsWith('[') ? piece.slice(1, -1) : piece
      if (words !== piece) telling.push([plain.length, plain.length + words.length])
      plain += words
    }
    return { sentence: plain, telling, stands: tells.map((one) => standBy(one, line)) }
  })
}

function standBy(words: string, line: number): Stand {
  const parts = words.split(/\s+/)
  if (parts.length !== 3) throw new Error(`lessons, line ${line}: "${words}" is no "party stance issue"`)
  const [parties, stances, issues] = parts.map((part) => part.split('/')) as [string[], Stance[], string[]]
  return { parties, stances, issues }
}

/** The candidates of the lessons' sentences, each right or wrong. */
export function taughtStatements(file: string, analyse: (text: string) => Analysed): Taught[] {
  return statementLessonsOf(readFileSync(file, 'utf8')).flatMap((lesson) =>
    STATEMENTS.candidates!(analyse(lesson.sentence), STATEMENT_LESSONS_BOOK).map((candidate): Taught => {
      const right = lesson.stands.some((stand) => agrees(stand, candidate))
      return { candidate, features: candidate.features, right, sure: right && isTold(lesson, candidate) }
    }),
  )
}

const agrees = ({ parties, stances, issues }: Stand, { party, issue, data }: Candidate): boolean =>
  parties.some((name) => party?.endsWith(name)) &&
  issues.includes(issue ?? '') &&
  stances.includes(`${(data as StatementData).stance}`)

/** By words that the lesson marks, not only by some beside them. */
function isTold({ telling }: StatementLesson, { why, span }: Candidate): boolean {
  const words = why.filter(({ field }) => field === 'stance').map((one) => one.span)
  return (words.length === 0 ? [span] : words).some(({ start, end }) =>
    telling.some(([from, to]) => start < to && end > from),
  )
}
