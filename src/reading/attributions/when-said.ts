import { isMark, onlyMarks, type TokenRun } from './arrangement.ts'
import type { Found } from './find-attributions.ts'
import { type Parsed, Role, wordAt } from './parsed.ts'

/** Tokens of a time: "on Monday morning", "late last week". */
const LONGEST_TIME = 5

const BEFORE = /^(?:on|late|early|earlier|last|this)$/
const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|week|month|year|morning|afternoon|evening|night)$/
const PART_OF_DAY = /^(?:morning|afternoon|evening|night)$/

/**
 * Attributions whose words are free of when they were said. Who writes 'said "we will go" on Monday that the price …' has closed
 * the words quoted: the day behind the mark is the writer's, where a whole clause is quoted right behind the cue, and nothing
 * follows the day, or only a "that" which takes the verb up again.
 */
export function withoutWhenSaid(found: readonly Found[], parsed: Parsed): readonly Found[] {
  const { quotation, quotations } = parsed
  return found.map((one) => {
    const run = one.content.find(({ first }) => first > one.cue.last)
    if (run === undefined) return one
    const q = quotation[run.first]
    if (q < 0 || quotations.closed[q] === 0 || !onlyMarks(parsed, one.cue.last + 1, run.first)) return one
    const behind = quotations.ends[q]
    if (behind > run.last || quotation[one.cue.last] === q || !isClause(parsed, { first: run.first, last: behind - 1 }))
      return one
    const end = timeEnd(parsed, behind, run.last)
    if (end === behind || (end <= run.last && wordAt(parsed, end) !== 'that')) return one
    let last = behind - 1
    while (last > run.first && isMark(parsed, last)) last--
    const parts =
      end > run.last
        ? [{ first: run.first, last }]
        : [
            { first: run.first, last },
            { first: end, last: run.last },
          ]
    return { ...one, content: one.content.flatMap((each) => (each === run ? parts : [each])) }
  })
}

/** The token behind a time that begins at `first`: "on Monday", "late last week", "yesterday"; `first` where there is none. */
function timeEnd(parsed: Parsed, first: number, last: number): number {
  let i = first
  while (i <= last && i < first + LONGEST_TIME && BEFORE.test(wordAt(parsed, i))) i++
  if (i > last || !TIME.test(wordAt(parsed, i))) return first
  i++
  return i <= last && PART_OF_DAY.test(wordAt(parsed, i)) ? i + 1 : i
}

/** Whether a run holds a word with its subject: it could be said by itself. */
function isClause({ role, head }: Parsed, { first, last }: TokenRun): boolean {
  for (let i = first; i <= last; i++) if (role[i] === Role.subject && head[i] >= first && head[i] <= last) return true
  return false
}
