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

describe('words that look like a stance', () => {
  it.each([
    'Velk has been incredibly open about the observers.',
    'Velk was open and honest about the observers, it said.',
    'Velk only hinted at Arland by mentioning the observers.',
    'Asked a direct question about the observers, Velk took its time.',
    'The union will vote for Arland, whatever it says of the observers.',
    'Arland warned Velk against rejecting the observers.',
    'Velk toyed with rejecting the observers.',
    'Velk ruled nothing out on the observers.',
    'Velk stopped short of demanding observers.',
    'Instead of rejecting the observers, Velk took its time.',
    'Without rejecting the observers, Velk took its time.',
    'A retired judge said Velk should accept the observers.',
  ])('tell none: %s', (text) => expect(stances(text)).toEqual([]))

  it('tell one of what is at issue', () => {
    expect(stances('Velk is open to observers.')).toEqual(['Velk Monitors open'])
    expect(stances('Velk asked for observers.')).toEqual(['Velk Monitors demands'])
  })
})

it('is not against a thing who gives it a cautious welcome', () => {
  expect(stances('Velk gave the observers a cautious welcome.').join()).not.toMatch(/rejects|resists/)
})

describe('whose stance it is', () => {
  it('is not that of whoever owns what others rule against', () => {
    expect(stances("The case went to the lower courts, which ruled against Velk's observers.")).toEqual([])
  })

  it('is that of whom a pronoun behind "and" takes up', () => {
    expect(stances("Tolvaj has made references to Zelensky's long record and his support for the observers.")).toEqual([
      'Velk Monitors accepts',
    ])
  })
})

describe('what somebody is accused of', () => {
  it.each([
    ['Arland charged Velk with refusing to admit the observers.', 'Velk Monitors rejects'],
    ['Arland thanked Velk for accepting the observers.', 'Velk Monitors accepts'],
  ])("is theirs, not the accuser's: %s", (text, told) => expect(stances(text)).toEqual([told]))
})

it('is no stance of who dismisses talk of it', () => {
  expect(stances('Velk dismissed talk that Arland had dropped its demand for observers.').join()).not.toMatch(/Velk/)
})

describe('what was so once', () => {
  it.each([
    ['Velk once favoured observers.', 'Velk Monitors accepts once'],
    ['Velk, which once opposed the observers, was silent.', 'Velk Monitors rejects once'],
  ])('%s', (text, told) => expect(stances(text)).toEqual([told]))

  it('is not what comes once something else has', () => {
    expect(stances('Once the port is open, Velk will accept the observers.').join()).not.toMatch(/once/)
  })
})

it('is open, and not against it, who refuses to disavow a thing', () => {
  expect(stances('Velk refuses to disavow the observers.').join()).not.toMatch(/rejects|resists/)
  expect(stances("Velk's refusal to disavow the observers surprised many.").join()).not.toMatch(/rejects|resists/)
})
