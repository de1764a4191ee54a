import { describe, expect, it, test } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import { contextOf } from './context.ts'
import { discourseOf } from './discourse.ts'
import type { Piece } from './pieces.ts'
import { possibleTerms } from './term-candidates.ts'
import { type TermReader, termReader } from './term-reader.ts'
import { shownOf } from './term-shown.ts'

function readerOf(text: string): TermReader {
  const context = contextOf(analysedText(text), BOOK)
  return termReader(context, discourseOf(context), BOOK)
}

/** One line a piece: `to < offered: lift the duty`. */
function pieces(text: string): string[] {
  const reader = readerOf(text)
  const { phrases } = reader.context
  const { starts, ends } = phrases.tokens
  const told = (piece: Piece): string => {
    const { first, end } = shownOf(piece, reader)
    const governor = piece.governor < 0 ? '' : ` < ${phrases.lower[phrases.items[piece.governor].head]}`
    return `${piece.opening}${governor}: ${end > first ? text.slice(starts[first], ends[end - 1]) : ''}`
  }
  return reader.pieces.map(told)
}

describe('pieces', () => {
  it.each<[text: string, ...lines: string[]]>([
    [
      'Varnia offered on Monday to open the dam if Kessar leaves the strip.',
      'start: Varnia offered on Monday',
      'to < offered: open the dam',
      'if: Kessar leaves the strip',
    ],
    // Nor with a day, where the tagger takes the verb behind it for none.
    ['Kessar agreed Sunday to free 100 guards.', 'start: Kessar agreed', 'object < agreed: free 100 guards'],
    ['The union wants a pay rise of 4 per cent.', 'start: The union wants', 'object < wants: a pay rise of 4 per cent'],
    // A second verb of one "will" has its object.
    [
      'Varnia will open the dam and settle its instalments by May.',
      'start: Varnia will open the dam',
      'and: settle its instalments by May',
    ],
    [
      'The accord lets the company settle its bonds.',
      'start: The accord lets',
      'that < lets: the company settle its bonds',
    ],
    [
      'The draft calls for Varnia to withdraw from the strip.',
      'start: The draft calls',
      'object < calls: Varnia to withdraw from the strip',
    ],
    [
      'Kessar asked Varnia to open the dam and to lower its tariffs.',
      'start: Kessar asked Varnia',
      'to < asked: open the dam',
      'and < asked: lower its tariffs',
    ],
    [
      'Maurek said Varnia would raise the flow in return for a lower tariff.',
      'start: Maurek said',
      'that < said: Varnia would raise the flow',
      'return: a lower tariff',
    ],
    [
      'Temesh told reporters Varnia would open the dam.',
      'start: Temesh told reporters',
      'that < told: Varnia would open the dam',
    ],
    [
      'They signed a pact under which the dam would be opened.',
      'start: They signed',
      'object < signed: a pact',
      'which < pact: under which the dam would be opened',
    ],
    // To whom it is offered is no part of what is offered.
    [
      'Varnia has offered Kessar an annual quota of 300 boats.',
      'start: Varnia has offered Kessar',
      'object < offered: an annual quota of 300 boats',
    ],
    // What is wanted goes on behind "and", puts nothing forward itself, and ends where the sentence goes on.
    [
      'He read out Kessari demands that Varnia withdraw guards it sent to the strip and drop its plan to close the dam.',
      'start: He read out Kessari demands',
      'that < demands: Varnia withdraw guards it sent to the strip',
      'and < demands: drop its plan to close the dam',
    ],
    [
      'The demand that Varnia leave the strip was refused.',
      'start: The demand',
      'that < demand: Varnia leave the strip',
      'resume < demand: was refused',
    ],
    [
      'Its conditions are that the dam be opened, and that the bond be paid.',
      'start: Its conditions are',
      'that < conditions: the dam be opened',
      'that < conditions: the bond be paid',
    ],
    [
      'It is vital that the dam be opened, she said.',
      'start: It is vital',
      'that < vital: the dam be opened',
      'clause < vital: she said',
    ],
    [
      'Maurek said Varnia will not give up the dam or the tariffs.',
      'start: Maurek said',
      'that < said: Varnia will not give up the dam or the tariffs',
    ],
    // What begins a line goes on to its infinitive.
    ['- The flow to rise to 120 cubic metres', 'item: The flow to rise to 120 cubic metres'],
    // Without what leads to it, and without whoever the next piece is for.
    ['Under the accord the dam would be opened in May.', 'start: the dam would be opened in May'],
    ['In return the company would accept a lower wage.', 'start: the company would accept a lower wage'],
    [
      'The draft calls for Kessar to leave the strip and for Varnia to open the dam.',
      'start: The draft calls',
      'object < calls: Kessar to leave the strip',
      'to < leave: open the dam',
    ],
    // What stands before its verb is one subject.
    [
      'Any gap between the tariff of Varnia and that of Kessar or Oriel would be closed.',
      'start: Any gap between the tariff of Varnia and that of Kessar or Oriel would be closed',
    ],
    // A verb in "would" is itself what is put forward.
    ['The company would accept a lower wage.', 'start: The company would accept a lower wage'],
  ])('%s', (text, ...lines) => {
    expect(pieces(text)).toEqual(lines)
  })

  test.each<[text: string, ...wanted: string[]]>([
    ['Kessar demands that Varnia open the dam and lower its tariffs.', 'open', 'lower'],
    ['Kessar insists that the dam be opened.', 'opened'],
    // What is so is no demand.
    ['Kessar insists that the dam is open.'],
    ['Kessar said that they open the dam in spring.'],
    ['Kessar demands that Varnia must open the dam.'],
  ])('wanted by their form: %s', (text, ...wanted) => {
    const { pieces: all, context } = readerOf(text)
    const { items, lower } = context.phrases
    expect(all.filter((piece) => piece.wanted).map(({ verb }) => lower[items[verb]!.head])).toEqual(wanted)
  })

  test('are all of a text, one behind the other', () => {
    const text =
      'Kessar, which holds the strip, said it would leave "within a year" if the dam, built in 1974, is opened; Varnia refused.\n\nThe draft says:\n\n- Wages to rise by 4 per cent\n- The bond, due in May, to be paid'
    const { pieces: all, context } = readerOf(text)
    expect(all[0]!.from).toBe(0)
    expect(all.at(-1)!.stop).toBe(context.phrases.items.length)
    for (const { index, from, governor } of all) {
      if (index > 0) expect(from).toBe(all[index - 1]!.stop)
      expect(governor).toBeLessThan(from)
    }
  })
})

/** Issues that the pieces with some words may be about, those whose words they hold first. */
function issues(text: string, words: string): string[] {
  const reader = readerOf(text)
  const { starts, ends } = reader.context.phrases.tokens
  return possibleTerms(reader)
    .filter(({ first, end }) => text.slice(starts[first], ends[end - 1]).includes(words))
    .flatMap((term) => [...term.issues].sort((a, b) => Number(b.marked) - Number(a.marked)))
    .map(({ issue }) => issue)
}

describe('possible terms', () => {
  it.each<[text: string, words: string, issue: string]>([
    ['Varnia offered to open the dam.', 'open the dam', 'Water'],
    // Of the sentence, the sentence before, and a figure that stands elsewhere.
    ['On wages the company offered 3 per cent more.', '3 per cent', 'Wages'],
    ['The tariff is 12 per cent. Kessar would halve it.', 'halve it', 'Tariffs'],
    [
      'The flow would be 140 cubic metres a second. They spoke for hours. Nobody left early. He wanted 190, not 140.',
      '140',
      'Water',
    ],
    // What the headline names, and what the text speaks of most.
    [
      'Kessar and Varnia quarrel over the dam\n\nThe talks on wages went on. Kessar would settle for 120 by May.',
      '120 by May',
      'Water',
    ],
    [
      'The second day\n\nThe tariff is old. Millers hate the tariff. They left.\n\nOn wages, they said, they would take 120.',
      '120',
      'Tariffs',
    ],
  ])('%s', (text, words, issue) => {
    expect(issues(text, words)).toContain(issue)
  })

  it.each([
    ['Reports that the company would open the dam were false, the union said.'],
    ['There is no truth in a report that the company would open the dam.'],
  ])('nobody has put forward what is called false: %s', (text) => {
    expect(issues(text, 'open the dam')).toEqual([])
  })

  test('those who may have to do it are asked, offer it, or are named', () => {
    const text = 'Kessar asked Varnia to open the dam. The union offered to accept a lower wage.'
    const reader = readerOf(text)
    const bearers = possibleTerms(reader).map(({ piece, bearers: all }) => [
      piece.opening,
      ...all().map(({ party }) => party),
    ])
    expect(bearers).toContainEqual(expect.arrayContaining(['to', 'Varnia', 'Kessar']))
    expect(bearers).toContainEqual(expect.arrayContaining(['to', 'Dockers’ Union']))
  })
})
