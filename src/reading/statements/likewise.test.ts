import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const book = statementBook(QUARRELS)

/** Where parties stand by a text: `Arland rejects Monitors`, in text order. */
const standsIn = (text: string): string[] =>
  findStatements(analysedText(text), book).flatMap(({ party, issue, data: { stance } }) =>
    stance === null ? [] : [`${party} ${stance} ${issue}`],
  )

const BOTH = ['Arland rejects Monitors', 'Velk rejects Monitors']

describe('who does likewise stands where the other does', () => {
  it.each([
    'Arland rejected the observers, and so did Velk.',
    'Arland rejected the observers. So did Velk.',
    'Arland rejected the observers.\n\nSo did Velk.',
    'Arland rejected the observers, as did Zelensky.',
    'Arland does not want observers, nor does Velk.',
    'Arland does not want observers. Neither does Velk.',
    'Arland rejected the observers. Velk did the same.',
    'Arland rejected the observers, and Velk followed suit.',
    'Arland rejected the observers. Velk does too.',
  ])('%s', (text) => expect(standsIn(text)).toEqual(BOTH))

  it('with the words that say so, and those for the issue, as evidence', () => {
    const text = 'Arland rejected the observers, and so did Velk.'
    const own = findStatements(analysedText(text), book).find(({ party }) => party === 'Velk')!
    expect(text.slice(own.span.start, own.span.end)).toBe('so did Velk')
    const why = Object.fromEntries(own.why.map(({ field, span }) => [field, text.slice(span.start, span.end)]))
    expect(why).toEqual({ issue: 'observers', party: 'Velk', stance: 'so did Velk' })
    expect(own.data).toMatchObject({ how: 'official', by: 'Velk' })
  })

  it('on the same word: what a rival claims of the one it claims of the other', () => {
    const text = 'Zelensky said that Arland rejected the observers, and so did the union.'
    const told = findStatements(analysedText(text), book).filter(
      ({ data }) => data.stance === 'rejects' && data.by === 'Velk',
    )
    expect(told.map(({ party, data: { how, by } }) => `${party}: ${how} by ${by}`)).toEqual([
      'Arland: claimed by Velk',
      "Dockers' Union: claimed by Velk",
    ])
  })

  it.each([
    // Somebody else's, something else, or far off.
    'Arland rejected the observers, and so did a neighbour of Velk.',
    'Arland rejected the observers, and so did Velk hope to keep its trawlers.',
    'Arland rejected the observers. So the quarrel with Velk goes on.',
    'Arland rejected the observers. It snowed in Osk. So did the price of fish in Velk.',
    'So did Velk. Arland rejected the observers.',
  ])('and nobody else does: %s', (text) => expect(standsIn(text)).toEqual([BOTH[0]]))
})

describe('who does not do what another does', () => {
  it.each<[text: string, ...told: string[]]>([
    ['Arland wants observers; Velk does not.', 'Arland demands Monitors', 'Velk rejects Monitors'],
    ['Arland wants observers, but Velk does not.', 'Arland demands Monitors', 'Velk rejects Monitors'],
    ['Arland accepted the observers. Velk did not.', 'Arland accepts Monitors', 'Velk rejects Monitors'],
    ['Arland rejected the observers. Velk did not.', 'Arland rejects Monitors', 'Velk open Monitors'],
    // Something else that it does not do.
    ['Arland wants observers; Velk does not care.', 'Arland demands Monitors'],
    ['Arland wants observers. A neighbour of Velk does not.', 'Arland demands Monitors'],
  ])('%s', (text, ...told) => expect(standsIn(text)).toEqual(told))
})

describe('who does it with another', () => {
  it.each([
    'Like Arland, Velk rejected the observers.',
    'Velk, like Arland, rejected the observers.',
    'Along with Arland, Velk rejected the observers.',
    'Neither Arland nor Velk wants observers.',
  ])('%s', (text) => expect([...standsIn(text)].sort()).toEqual(BOTH))

  it.each([
    'Unlike Arland, Velk rejected the observers.',
    'Velk, in talks with Arland, rejected the observers.',
    'Velk, which looks like Arland on maps, rejected the observers.',
  ])('and nobody else: %s', (text) => expect(standsIn(text)).not.toContain(BOTH[0]))
})
