import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { findStatements, statementBook } from './index.ts'

const party = (name: string, aliases: readonly string[], person: string) => ({
  name,
  aliases,
  metonyms: [],
  people: [{ name: person, aliases: [person.split(' ')[1]] }],
})
const BOOK = statementBook({
  parties: [party('Porters’ League', ['the porters'], 'Ada Quill'), party('Harbour Board', ['the board'], 'Tom Brack')],
  issues: [
    { name: 'Strike', words: ['strike', 'walkout'] },
    { name: 'Wages', words: ['wage', 'pay'] },
    { name: 'Smelter', words: ['smelter'] },
    { name: 'Self-rule', words: ['self-rule'] },
  ],
})
const stances = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party: who, issue, data: { stance } }) =>
    stance === null ? [] : [`${who} ${issue} ${stance}`],
  )

describe('a strike', () => {
  it.each([
    'The porters walked out on strike on Sunday after the board refused to raise wages.',
    'Strike looms as the porters reject the final offer.',
  ])('is not what those reject who are on it: %s', (text) =>
    expect(stances(text).join()).not.toContain('Strike rejects'),
  )

  it('may be what others are against', () => {
    expect(stances('The board opposes the strike.')).toEqual(['Harbour Board Strike rejects'])
  })
})

describe('who insists that something is or will be so', () => {
  it.each([
    'Quill insisted that self-rule had been discussed.',
    'Quill insisted on Friday that self-rule would never be granted.',
    'Quill insisted that self-rule was never on the agenda.',
  ])('asks for nothing: %s', (text) => expect(stances(text).join()).not.toContain('demands'))

  it('is another than who insists on it', () => {
    expect(stances('Quill insisted on self-rule.')).toEqual(['Porters’ League Self-rule demands'])
  })
})

describe('the end of a thing', () => {
  it.each([
    'The board opposes closing the smelter.',
    'The board vowed to reject any motion to shut the smelter.',
    'The board has no plans to close the smelter.',
  ])('turned down tells nothing against the thing: %s', (text) => expect(stances(text)).toEqual([]))

  it('is another than the thing itself', () => {
    expect(stances('The board opposes the smelter.')).toEqual(['Harbour Board Smelter rejects'])
  })
})

describe('words that take no side', () => {
  it.each([
    'Quill refused to link wages and self-rule.',
    'Brack said the wages would be impossible to refuse.',
    'Brack did not rule out taking the wage offer to the courts.',
  ])('tell none: %s', (text) => expect(stances(text)).toEqual([]))
})

const said = (text: string): string[] =>
  findStatements(analysedText(text), BOOK).flatMap(({ party: who, issue, data: { stance, modality } }) =>
    stance === null ? [] : [`${who} ${issue} ${stance} ${modality}`],
  )

describe('a condition', () => {
  it('is not how a thing was done', () => {
    expect(said('The board rejected the strike without talking to anybody.')).toEqual([
      'Harbour Board Strike rejects asserted',
    ])
    expect(said('The board will not accept self-rule without getting a vote.').join()).toContain('conditional')
  })

  it('is not when it will be seen', () => {
    expect(said('The board will not support self-rule when envoys gather on Monday.')).toEqual([
      'Harbour Board Self-rule rejects asserted',
    ])
  })

  it('does not reach back over what is joined', () => {
    expect(said('The board rejected self-rule and would leave the harbour if the smelter closed.')).toContain(
      'Harbour Board Self-rule rejects asserted',
    )
  })
})

it.each([
  'The harvest depends on the board accepting self-rule.',
  'Brack was accused of having quietly rejected self-rule, a charge he denied.',
  'Quill said the porters would stay out if self-rule failed.',
])('is not done: %s', (text) => expect(stances(text)).toEqual([]))

it('asks for what it puts forward', () => {
  expect(stances('Quill promised to table a motion to end the strike.').join()).not.toMatch(/accepts/)
})

describe('who is against a delay', () => {
  it('may be for the thing, where another sentence alone says of what', () => {
    const text = 'Talks on wages open in May. The porters rejected any delay.'
    expect(stances(text).join()).not.toContain('League Wages')
    expect(stances('The porters rejected any delay of the strike.')).toEqual(['Porters’ League Strike rejects'])
  })
})
