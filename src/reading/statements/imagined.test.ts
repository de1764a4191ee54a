import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './find-statements.ts'

const book = statementBook(QUARRELS)
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), book).flatMap(({ party, issue, data: { stance, past } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}${past ? ', once' : ''}`],
  )

describe('what is only imagined, or stands in a plan', () => {
  it.each([
    'Diplomats are working on a deal in which Arland accepts the quota.',
    'A scenario in which Arland accepts the quota is unlikely.',
    'Under the plan, Arland accepts the quota.',
    "Under the League's proposal, Velk agrees to withdraw from the islet.",
    'In the worst case, Velk refuses to lift the embargo.',
    'Until Arland accepts the quota, there will be no deal.',
    'The draft says that Velk accepts the quota.',
    "In the League's vision, Velk accepts the quota.",
    'Zelensky joked that Velk would accept the quota when pigs fly.',
  ])('is no stance: %s', (text) => expect(standsIn(text)).toEqual([]))

  it.each([
    ['Velk signed a deal under which it accepts the quota.', 'Velk accepts Fishing'],
    ['Under its plan, Velk accepts the quota.', 'Velk accepts Fishing'],
    ['In this case, Velk rejects the quota.', 'Velk rejects Fishing'],
  ])('what is signed, its own or at hand is one: %s', (text, stands) => expect(standsIn(text)).toEqual([stands]))
})

describe('what was so once', () => {
  it.each([
    ['Arland used to reject the quota.', 'Arland rejects Fishing, once'],
    ['Velk had for months refused to lift the embargo.', 'Velk rejects Sanctions, once'],
    ['Velk had, for years, rejected the quota.', 'Velk rejects Fishing, once'],
  ])('is told as that: %s', (text, stands) => expect(standsIn(text)).toEqual([stands]))

  it('but not what lasted till it was told', () => {
    expect(standsIn('Velk has always rejected the quota.')).toEqual(['Velk rejects Fishing'])
  })
})

describe('what neither of two did', () => {
  it('is denied of both, wherever the word stands', () => {
    expect(standsIn('Neither Arland nor Velk agreed to withdraw from the islet.')).toEqual([
      'Arland resists The islet',
      'Velk resists The islet',
    ])
    for (const text of [
      'Neither Zelensky nor Tolvaj rejected the quota.',
      'Neither the union nor the port accepted the cranes.',
    ])
      expect(standsIn(text).filter((one) => /accepts|rejects/.test(one))).toEqual([])
  })

  it('"but" and "cannot" leave nothing else', () => {
    expect(standsIn('Arland cannot but accept the quota.')).not.toContain('Arland rejects Fishing')
  })
})
