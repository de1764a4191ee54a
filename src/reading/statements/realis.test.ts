import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook, statementCandidates } from './find-statements.ts'

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

  it.each([
    'Had Velk accepted the quota, the fleet would have sailed.',
    'Should Velk accept the quota, the fleet will sail.',
    'Zelensky did not say that Velk had accepted the quota.',
  ])('tells nothing of what is not so, or left unsaid: %s', (words) => {
    const found = statementCandidates(analysedText(words), book)
    expect(found.map(({ data }) => data.predicate)).not.toContain('accept')
  })

  it('tells what was done, whatever "had" goes before, and what is said not to be', () => {
    expect(possible('Zelensky said Velk had accepted the quota.')).toContain('Velk accepts Fishing')
    expect(possible('Zelensky did not deny the report and said that Velk had accepted the quota.')).toContain(
      'Velk accepts Fishing',
    )
  })

  it('tells of who is set apart from others nothing of what they do', () => {
    const parties = (words: string): string[] =>
      findStatements(analysedText(words), book).flatMap(({ party, data }) => (data.stance === null ? [] : [`${party}`]))
    expect(parties('Arland, unlike the League, accepted the quota.')).toEqual(['Arland'])
    expect(parties('Arland, like the League, accepted the quota.')).toEqual(['Arland', 'League of Straits'])
  })

  it('tells what "whether or not" is only said beside', () => {
    expect(possible('Velk, whether it likes it or not, rejects the quota.')).toContain('Velk rejects Fishing')
    expect(possible('Asked whether Velk was worried, Zelensky said it rejects the quota.')).toContain(
      'Velk rejects Fishing',
    )
  })
})

describe('what words around a stance make of it', () => {
  /** `Velk rejects Fishing` */
  const told = (words: string): string[] =>
    findStatements(analysedText(words), book).flatMap(({ party, issue, data: { stance } }) =>
      stance === null ? [] : [`${party} ${stance} ${issue}`],
    )

  it.each<[text: string, ...told: string[]]>([
    ['Under no circumstances will Velk agree to observers.', 'Velk rejects Monitors'],
    ['Under new rules Velk will agree to observers.', 'Velk accepts Monitors'],
    ['Velk wants observers off the agenda.', 'Velk rejects Monitors'],
    ['Velk wants observers on the agenda.', 'Velk demands Monitors'],
    ['Zelensky refused to be drawn on the quota.'],
    ['Zelensky refused to be bound by the quota.', 'Velk rejects Fishing'],
  ])('%s', (text, ...stances) => expect(told(text)).toEqual(stances))

  it('knows who is asked from who asks', () => {
    const words = (text: string): string[] =>
      statementCandidates(analysedText(text), book).map(({ data }) => data.predicate)
    expect(words('Asked about observers, Zelensky smiled.')).not.toContain('ask')
    expect(words('Zelensky asked for observers.')).toContain('ask for')
  })
})
