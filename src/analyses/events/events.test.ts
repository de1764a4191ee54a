import { expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { NO_METADATA } from '../../ledger/index.ts'
import type { Codebook } from '../../reading/codings/index.ts'
import { findEvents } from '../../reading/events/index.ts'
import { type EventCoding, eventsOf } from './index.ts'

const BOOK: Codebook = {
  parties: [
    { name: 'Varnia', aliases: ['Varnian'], metonyms: ['Ostrel'], people: [] },
    { name: 'Kessar', aliases: ['Kessari'], metonyms: ['Maradin'], people: [] },
  ],
  issues: [],
}

/** What is told of a text that was published on Monday, 31 March 2031. */
function codingsOf(text: string, document: string): EventCoding[] {
  const published = { written: '2031-03-31', resolved: '2031-03-31', certainty: 'stated', from: 'test' } as const
  return findEvents(analysedText(text), BOOK).map((coding): EventCoding => {
    const words = text.slice(coding.span.start, coding.span.end)
    return {
      ...coding,
      id: `${document}:${coding.id}`,
      document,
      words,
      sentence: { span: coding.span, words },
      claim: null,
      metadata: { ...NO_METADATA, published },
      sort: '2031-03-31 ',
      ruling: null,
    }
  })
}

/** Rows of texts, each an article: `REQUEST 2031-03-30..2031-03-30`. */
function told(...texts: string[]): string[] {
  return rowsOf(texts).map(
    ({ act, days }) => `${act} ${days === null ? 'undated' : `${days.first ?? ''}..${days.last ?? ''}`}`,
  )
}

const rowsOf = (texts: readonly string[]) =>
  eventsOf(
    texts.flatMap((text, i) => codingsOf(text, `d${i}`)),
    [],
    ({ document }) => ({ key: document, name: document }),
  )

/** Rows of articles with who it was done to, and in how many articles it is told. */
const onWhom = (...texts: string[]): string[] =>
  rowsOf(texts).map(
    ({ act, actor, recipient, reports }) =>
      `${act} ${actor?.party ?? '?'} > ${recipient?.party ?? '?'} in ${reports.length}`,
  )

it('joins a telling that does not say on whom to the event that it tells', () => {
  const named = 'Varnia on Sunday imposed a tariff of 12 percent on Kessari wool.'
  const bare = 'Varnia imposed the wool tariff on Sunday.'
  expect(onWhom(named, bare)).toEqual(['SANCTION Varnia > Kessar in 2'])
  expect(onWhom(bare, named)).toEqual(['SANCTION Varnia > Kessar in 2'])
  // Another thing of the same day, and another day.
  expect(onWhom(named, 'Varnia imposed a curfew tax on Sunday.')).toHaveLength(2)
  expect(onWhom(named, 'Varnia imposed the wool tariff on March 3.')).toHaveLength(2)
})

it.each([
  ['On Sunday Varnia warned Kessar of consequences.', 'THREATEN 2031-03-30..2031-03-30'],
  // The time of an answer is not that of the question.
  ['Kessar gave Varnia until Friday to answer.', 'REQUEST undated'],
  // What is left of the month has not happened.
  ['Kessar shelled Varnian villages this year.', 'ASSAULT 2031-01-01..2031-03-31'],
])('what happened was over when it was published: %s', (text, line) => expect(told(text)).toEqual([line]))

it('keeps deeds on nobody who is named apart where their words have nothing in common', () => {
  expect(told('Varnia refused to open the dam.', 'Varnia rejected a levy on wool.')).toHaveLength(2)
  expect(told('Varnia refused to open the dam. Varnia rejected a levy on wool.')).toHaveLength(2)
  expect(told('Varnia refused to open the dam.', 'Varnia again refused to open the upper dam.')).toHaveLength(1)
})

it('keeps a reply to a charge apart from what else was rejected', () => {
  const twice = 'Varnia rejected the draft treaty.'
  expect(told(`${twice} Varnia dismissed the accusation.`)).toEqual(['REJECT undated', 'REJECT undated'])
  expect(told(`${twice} Varnia rejected the draft on the dam.`)).toEqual(['REJECT undated'])
})
