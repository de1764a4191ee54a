import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { statementBook, statementCandidates } from './find-statements.ts'

const book = statementBook(QUARRELS)
const possible = (words: string): string[] =>
  statementCandidates(analysedText(words), book).map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)

describe('what is said to be so', () => {
  it.each([
    'Arland will advise its fishermen on whether it accepts or rejects the quota.',
    'The vote on whether Arland rejects the quota was put off.',
    'Velk announces tomorrow whether or not it rejects the quota.',
  ])('leaves open what stands behind a "whether": %s', (words) => {
    const found = statementCandidates(analysedText(words), book)
    expect(found.map(({ data }) => data.predicate).filter((word) => /accept|reject/.test(word))).toEqual([])
  })

  it('tells what "whether or not" is only said beside', () => {
    expect(possible('Velk, whether it likes it or not, rejects the quota.')).toContain('Velk rejects Fishing')
    expect(possible('Asked whether Velk was worried, Zelensky said it rejects the quota.')).toContain(
      'Velk rejects Fishing',
    )
  })
})
