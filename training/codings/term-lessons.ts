import type { Analysed } from '../../src/reading/index.ts'
import { proposalFinder } from '../../src/reading/proposals/index.ts'
import { type DecisionExample, decisionExamples } from './decisions.ts'
import { TERM_LESSONS_BOOK, type TermLesson } from './lessons.ts'

/** What stands before the sentence, which would be a headline by itself. */
const BEFORE = 'The second day\n\nThe delegations stayed in their hotels. '

/** The decisions on the terms of lessons: right are those of the issue and party taught that hold the word. */
export function termLessonExamples(
  lessons: readonly TermLesson[],
  analyse: (text: string) => Analysed,
): DecisionExample[] {
  return lessons.flatMap(({ sentence, tells }) => {
    const text = `${BEFORE}${sentence.replaceAll(' ¶ ', '\n\n')}\n`
    const candidates = proposalFinder.candidates!(analyse(text), TERM_LESSONS_BOOK)
    const decided = candidates.map((candidate) => {
      const { start, end } = candidate.span
      const words = text.slice(start, end).split(/\W+/)
      const right =
        start >= BEFORE.length &&
        tells.some(
          ({ issue, party, word }) =>
            candidate.issue === issue &&
            words.includes(word) &&
            (candidate.party === null || candidate.party === party),
        )
      return { candidate, right }
    })
    return decisionExamples(decided).map((example) => ({ ...example, sample: 'lessons', isLesson: true }))
  })
}
