import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const BOOK = statementBook(QUARRELS)
const stances = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${issue} ${stance}`],
  )

describe('what somebody else did', () => {
  it.each([
    'The insurgents have refused the observers, Zelensky said.',
    'Zelensky said that the insurgents had rejected the observers.',
    'Zelensky said that farmers opposed the observers.',
  ])('is nothing of who tells it: %s', (text) => expect(stances(text)).toEqual([]))

  it('is the speaker’s where it is their own side', () => {
    expect(stances('Zelensky said his government had rejected the observers.')).toEqual(['Velk Monitors rejects'])
  })
})

describe('what another should do', () => {
  it.each([
    'Zelensky said that Arland should accept the observers.',
    'Zelensky said the insurgents should accept the observers.',
  ])('who says so has not done: %s', (text) => expect(stances(text).join()).not.toMatch(/accepts|open/))
})
