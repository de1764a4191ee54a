import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook, statementCandidates } from './find-statements.ts'

const book = statementBook(QUARRELS)
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), book).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}`],
  )

describe('whose a noun of stance is', () => {
  it.each<[text: string, told: string]>([
    ['Opposition from Velk to the quota has grown.', 'Velk rejects Fishing'],
    ['Resistance by the union to the job cuts surprised many.', "Dockers' Union resists Automation"],
    ['The opposition of Arland to the quota is well known.', 'Arland rejects Fishing'],
    ['The embargo met with resistance from Arland.', 'Arland resists Sanctions'],
    ['The quota ran into opposition from Amber Hall.', 'Velk rejects Fishing'],
    ['The embargo has the support of Velk.', 'Velk accepts Sanctions'],
  ])('is told behind it: %s', (text, told) => expect(standsIn(text)).toEqual([told]))

  it('is nobody of the dossier where somebody else is named behind it', () => {
    const text = 'Opposition from anglers to the quota grew while Velk looked on.'
    const ofNoun = statementCandidates(analysedText(text), book).filter(({ data }) => data.predicate === 'opposition')
    expect(ofNoun).toEqual([])
    expect(standsIn('Velk faces opposition from anglers to the quota.')).toEqual([])
  })
})

describe('a consent that is not there', () => {
  it.each([
    'Consent from Velk for observers is still missing.',
    "Velk's consent to the observers is pending.",
    'The plan needs support from Velk for the embargo.',
    "Without Velk's support for the embargo, it will fail.",
  ])('is told of nobody: %s', (text) => expect(standsIn(text)).not.toContainEqual(expect.stringContaining('accepts')))

  it('is told where it was had', () => {
    expect(standsIn("Arland secured Velk's support for the embargo.")).toContain('Velk accepts Sanctions')
  })
})
