import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import type { Analysed } from '../clauses/index.ts'
import { takesUp } from './appositions.ts'
import { findStatements, statementBook } from './find-statements.ts'

const standsIn = (text: string, codebook = QUARRELS): string[] =>
  findStatements(analysedText(text), statementBook(codebook)).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}`],
  )

describe('whose a stance is', () => {
  it.each([
    ['They also want observers, an idea Velk has rejected.', 'Velk', 'has rejected', true],
    ['They also want observers, something that Velk has opposed.', 'Velk', 'has opposed', false],
    ['The quota would ruin them, a claim Velk has repeated.', 'Velk', 'has repeated', false],
    ['The quota would ruin them, Velk has said.', 'Velk', 'has said', false],
  ])('is not theirs who reject the idea: %s', (text, source, cue, isTakenUp) => {
    const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const content = { start: 0, end: text.indexOf(',') }
    const attribution = { source: [spanOf(source)], cue: [spanOf(cue)], content: [content] }
    const analysed = { ...analysedText(text), attributions: [attribution] } as unknown as Analysed
    expect(takesUp(analysed, 0)).toBe(isTakenUp)
  })

  it('is not told where "he" may be either of two', () => {
    expect(
      standsIn('Brannigan, who met Zelensky on Monday, said he had rejected overtime but had not ruled out cranes.'),
    ).toEqual([])
    expect(standsIn('Brannigan, who flew in on Monday, said he had rejected overtime.')).toEqual([
      "Dockers' Union rejects Pay",
    ])
  })

  it('of a government, is not a union’s that tells of it', () => {
    expect(standsIn('Brannigan said that the new government had agreed to lift the embargo.')).toEqual([])
    expect(standsIn('Brannigan said the government had agreed to lift the embargo.')).toEqual([])
    expect(standsIn('Tolvaj said the government had agreed to lift the embargo.')).toEqual(['Arland accepts Sanctions'])
  })

  it('is also theirs whom "and" joins to "the government of"', () => {
    expect(standsIn('The government of Arland and the League accepted the quota on Friday.')).toEqual([
      'Arland accepts Fishing',
      'League of Straits accepts Fishing',
    ])
  })
})
