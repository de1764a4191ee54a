import { describe, expect, it } from 'vitest'
import { codingsOf } from '../../../test/coded-text.ts'
import { STATEMENTS } from './find-statements.ts'
import type { StatementData } from './statement.ts'

/** When the stances of a text were taken, in its words. */
const timesIn = (text: string): string[][] =>
  codingsOf<StatementData>(STATEMENTS, text).flatMap(({ data }) =>
    data.stance === null ? [] : [(data.times ?? []).map(({ words }) => words)],
  )

it('what a stance is about has no day on which it was taken', () => {
  const aboutIn = (text: string): string[] =>
    codingsOf<StatementData>(STATEMENTS, text).flatMap(({ data: { about } }) =>
      about === null ? [] : [text.slice(about.start, about.end)],
    )
  expect(aboutIn('Varnia agreed on Tuesday to cut the tariff.')).toContain('to cut the tariff')
  expect(aboutIn('Varnia agreed late on Tuesday to a withdrawal from the strip.')).toContain(
    'to a withdrawal from the strip',
  )
})

describe('when a stance was taken', () => {
  it.each<[text: string, times: string[]]>([
    ['In 2024 Varnia rejected a tariff on timber.', ['2024']],
    ['Varnia agreed in January to a withdrawal from the strip.', ['January']],
    ['Kessar rejected the tariff two years ago.', ['two years ago']],
    ['Kessar had rejected a tariff of 8 percent in March.', ['March']],
    // When the party said so; who else says it, or what was so before, tells of another day.
    ['Varnia announced last month that it would not accept a tariff.', ['last month']],
    ['Varnia would not accept a tariff, Maurek said on Monday.', ['Monday']],
    ['Varnia said on Monday that it had rejected a tariff in March.', ['March']],
    ['Kessar said on Monday that Varnia had accepted a tariff.', []],
    ['Varnia will say on Monday that it rejects a tariff.', []],
    // Of the thing, not of the stance; and what is to come.
    ['Varnia rejected the 2009 tariff.', []],
    ['Varnia agreed to a withdrawal from the strip by June.', []],
    ['Varnia will not accept a tariff in May, Maurek said.', []],
    ['Varnia rejected the tariff.', []],
  ])('%s', (text, times) => expect(timesIn(text)).toEqual([times]))
})
