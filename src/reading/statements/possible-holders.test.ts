import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { statementBook, statementCandidates } from './find-statements.ts'

const book = statementBook(QUARRELS)
const possible = (words: string): string[] =>
  statementCandidates(analysedText(words), book).map(({ party, issue, data }) => `${party} ${data.stance} ${issue}`)

describe('who may hold a stance', () => {
  it('takes who leads in to a list for who holds what its items tell, however far down they stand', () => {
    const items = [
      'close the ports',
      'name an envoy by May',
      'pay its skippers a bounty',
      'refuse any cut in the quota',
    ]
    const list = (mark: string): string =>
      `Velk named its aims for the talks:\n\n${items.map((item) => `${mark}${item};`).join('\n\n')}`
    expect(possible(list('- '))).toContain('Velk rejects Fishing')
    expect(possible(list(''))).not.toContain('Velk rejects Fishing')
  })
})
