import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const BOOK = statementBook(QUARRELS)

/** `Velk Monitors resists` */
const stances = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance, past } }) =>
    stance === null ? [] : [`${party} ${issue} ${stance}${past === true ? ' once' : ''}`],
  )

describe('what is accepted no more', () => {
  it.each([
    'Velk had stopped backing the observers.',
    'Velk accepted the observers no longer.',
    'Velk, which had accepted the observers in May, no longer did.',
    'Velk once accepted the observers but does so no longer.',
  ])('is resisted: %s', (text) => {
    expect(stances(text)).toEqual(['Velk Monitors resists'])
  })

  it('is resisted by who takes its approval back', () => {
    expect(stances('The union rescinded its approval of the job cuts.')).toEqual(["Dockers' Union Automation resists"])
  })

  it('is resisted by who fell short of accepting it', () => {
    expect(stances('Velk fell short of accepting the observers.')).toEqual(['Velk Monitors resists'])
  })

  it('is not what was nearly accepted', () => {
    expect(stances('Velk nearly accepted the observers.')).toEqual([])
    expect(stances('Velk accepted the observers.')).toEqual(['Velk Monitors accepts'])
  })

  it.each([
    'After weeks of refusing observers, Velk went home.',
    'Velk, long opposed to observers, went home.',
    'Velk has moved from rejecting observers to asking for hundreds.',
    'After nearly two years of steadfastly rejecting observers, Velk went home.',
  ])('is of the past where a time of refusal is over: %s', (text) => {
    expect(stances(text)).toEqual(['Velk Monitors rejects once'])
  })

  it('is not what somebody else does no longer', () => {
    expect(stances('Velk accepted the observers, and Arland no longer shells the port.')).toEqual([
      'Velk Monitors accepts',
    ])
  })
})
