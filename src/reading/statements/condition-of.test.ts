import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const BOOK = statementBook(QUARRELS)
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}`],
  )

describe('what is made a condition', () => {
  it.each<[text: string, told: string]>([
    ['The union made a pay rise a condition of any job cuts.', "Dockers' Union demands Pay"],
    ['Velk has made a full withdrawal a precondition for talks on the quota.', 'Velk demands The islet'],
    ['Velk set observers as a condition for the quota.', 'Velk demands Monitors'],
    ['Velk made it a condition of the quota that Arland lift the embargo.', 'Velk demands Sanctions'],
  ])('is what is asked for, not what it is a condition of: %s', (text, told) => expect(standsIn(text)).toEqual([told]))

  it('leaves a consent that hangs on it untold', () => {
    expect(standsIn('The union made its consent to job cuts conditional on a pay rise.')).toEqual([])
  })
})
