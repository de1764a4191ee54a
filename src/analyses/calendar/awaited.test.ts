import { describe, expect, it } from 'vitest'
import { codingsOf, originOf } from '../../../test/meeting-stories.ts'
import { calendarOf, outcomesByDay, reportsOf, withAwaited } from './index.ts'

const PLAN = '2031-03-28 Herald: Maurek will meet Temesh in Vienna on Wednesday.'
/** Told much later, so that the plan's day is over. */
const LATER = '2031-04-20 Herald: Dorvan met Solvane on Friday.'

/** What plans may have come to by stories of which the reader is not sure: `held by d2 on 2031-04-03`. */
function maybeOf(stories: readonly string[], unsure: readonly string[]): string[] {
  const all = [...stories, LATER]
  const { rows } = calendarOf(codingsOf(all), originOf)
  const others = codingsOf([...all, ...unsure]).filter(({ document }) => Number(document.slice(1)) >= all.length)
  const reports = reportsOf(
    others.map((coding) => ({ ...coding, confidence: 0.5, unsure: true as const })),
    originOf,
  )
  return withAwaited(rows, rows, outcomesByDay(reports)).flatMap(({ maybe = [] }) =>
    maybe.map(({ coding, status, published }) => `${status} by ${coding.split(':')[0]} on ${published}`),
  )
}

describe('what a plan may have come to', () => {
  it.each<[string, string, string]>([
    ['that it was held', '2031-04-03 Meridian: Maurek met Temesh in Vienna on Wednesday.', 'held'],
    [
      'that it was called off',
      '2031-04-03 Meridian: Wednesday’s meeting of Maurek and Temesh was cancelled.',
      'cancelled',
    ],
  ])('is told by an unsure report of its day: %s', (_, story, status) => {
    expect(maybeOf([PLAN], [story])).toEqual([`${status} by d2 on 2031-04-03`])
  })

  it.each<[string, string]>([
    ['of another day', '2031-04-04 Meridian: Maurek met Temesh in Vienna on Thursday.'],
    ['of others', '2031-04-03 Meridian: Dorvan met Solvane in Vienna on Wednesday.'],
    ['that only plans it', '2031-03-30 Meridian: Maurek is to meet Temesh in Vienna on Wednesday.'],
  ])('is not told by one %s', (_, story) => expect(maybeOf([PLAN], [story])).toEqual([]))

  it('is not asked of what is to come, nor of what is known to have been', () => {
    expect(maybeOf(['2031-04-19 Herald: Maurek will meet Temesh in Vienna on Wednesday.'], [])).toEqual([])
    const held = '2031-04-03 Courier: Maurek met Temesh in Vienna on Wednesday.'
    expect(maybeOf([PLAN, held], ['2031-04-03 Meridian: Maurek met Temesh in Vienna on Wednesday.'])).toEqual([])
  })

  it('by a report that names nobody is of the only plan of its day', () => {
    const bare = '2031-04-03 Meridian: Wednesday’s session lasted four hours.'
    const other = '2031-03-28 Courier: Solvane will receive Dorvan on Wednesday.'
    expect(maybeOf([PLAN], [bare])).toEqual(['held by d2 on 2031-04-03'])
    expect(maybeOf([PLAN, other], [bare])).toEqual([])
  })
})
