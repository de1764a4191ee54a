import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const BOOK = statementBook(QUARRELS)
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}`],
  )

describe('who insists', () => {
  it('that something is or will be so says so', () => {
    expect(standsIn('Velk insists that it will never accept observers.')).toEqual(['Velk rejects Monitors'])
    expect(standsIn('Zelensky insisted that Velk would not withdraw a single gun.')).not.toContain(
      'Velk demands The islet',
    )
  })

  it('that something be done asks for it', () => {
    expect(standsIn('Velk insists that Arland withdraw its garrison.')).toEqual(['Velk demands The islet'])
    expect(standsIn('Velk insists that the embargo must be lifted.')).toEqual(['Velk demands Sanctions'])
  })
})

describe('what is contrary to fact', () => {
  it.each([
    'Velk would have accepted observers if the League had asked.',
    'Velk would never have accepted observers, Zelensky said.',
  ])('is nobody’s stance: %s', (text) => expect(standsIn(text)).toEqual([]))
})

describe('who is accused', () => {
  it('is the one who did it', () => {
    expect(standsIn('The port accused the union of rejecting every crane.')).toEqual([
      "Dockers' Union rejects Automation",
    ])
  })
})

describe('who has yet to do a thing', () => {
  it('has not', () => {
    expect(standsIn('Velk has yet to accept the observers.')).toEqual(['Velk resists Monitors'])
  })
})
