import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const BOOK = statementBook(QUARRELS)

/** `Velk Fishing rejects claimed by Arland` */
const told = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).map(({ party, issue, data: { stance, act, how, by } }) =>
    [party, issue, stance ?? act, how, ...(how === 'claimed' ? [`by ${by}`] : [])].join(' '),
  )

describe('on whose word it is told', () => {
  it.each<[text: string, ...lines: string[]]>([
    ['Velk, according to two of the six, rejected the quota.', 'Velk Fishing rejects claimed by null'],
    ['Velk, according to Arland, rejected the quota.', 'Velk Fishing rejects claimed by Arland'],
    ['Velk rejected the quota.', 'Velk Fishing rejects official'],
    ['Velk is accused of blocking observers.', 'Velk Monitors rejects claimed by null'],
    // Who did it is not whoever tells of it.
    [
      'Tolvaj claimed that Velk rejected the quota.',
      'Arland Fishing SAY named',
      'Velk Fishing rejects claimed by Arland',
    ],
    ['Two of the six, according to Velk, rejected the quota.', 'Velk Fishing SAY official'],
    ['The quota, according to Velk, is unacceptable.', 'Velk Fishing rejects official'],
  ])('%s', (text, ...lines) => {
    expect(told(text)).toEqual(lines)
  })

  it('is not what somebody must do as others tell', () => {
    const stances = (text: string): string[] => told(text).filter((line) => line.includes('accepts'))
    expect(stances('Velk will have to accept the quota, Tolvaj said.')).toEqual([])
    expect(stances('Velk will have to accept the quota.')).toEqual([])
    expect(stances('"We will have to accept the quota," Zelensky said.')).toEqual(['Velk Fishing accepts named'])
  })

  it('is another’s, of what a party is said to have suggested', () => {
    const said = 'Velk said the quota was used up.'
    expect(told(`According to two of the six, ${said}`)).toEqual(['Velk Fishing SAY claimed by null'])
    expect(told(said)).toEqual(['Velk Fishing SAY official'])
  })
})
