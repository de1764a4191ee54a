import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const BOOK = statementBook(QUARRELS)
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party, issue, data: { stance, modality, how } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}, ${modality} ${how}`],
  )

describe('what a word answers', () => {
  it.each<[text: string, ...told: string[]]>([
    ['Asked whether Velk would accept the quota, Zelensky said no.', 'Velk rejects Fishing, asserted named'],
    ['Zelensky answered no when asked whether Velk would accept the quota.', 'Velk rejects Fishing, asserted named'],
    [
      'Asked whether the union would accept the cranes, Tolvaj said no.',
      "Dockers' Union rejects Automation, asserted claimed",
    ],
    [
      'The union says yes to a pay rise and no to job cuts.',
      "Dockers' Union accepts Pay, asserted official",
      "Dockers' Union rejects Automation, asserted official",
    ],
    // Something else, or more than the word.
    ['Asked whether he had met Tolvaj, Zelensky said no.'],
    ['Asked whether Velk would accept the quota, Zelensky said no one had asked.'],
  ])('%s', (text, ...told) => expect(standsIn(text)).toEqual(told))
})
