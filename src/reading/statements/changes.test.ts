import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { QUARRELS } from '../../../test/marked-statements.ts'
import { findStatements, statementBook } from './index.ts'

const book = statementBook(QUARRELS)

/** One line a change that is claimed: `Arland: reversal | The islet, by Velk`; whose it is in quotes where that is no party. */
function changes(text: string): string[] {
  return findStatements(analysedText(text), book)
    .filter(({ data }) => data.change)
    .map(({ party, issue, data: { predicate, by, whose, modality } }) =>
      [
        `${party ?? (whose === undefined ? '?' : `"${text.slice(whose.start, whose.end)}"`)}: ${predicate}`,
        ...(issue === null ? [] : [issue]),
        ...(modality === 'asserted' ? [] : [modality]),
        ...(by === null ? [] : [`by ${by}`]),
      ].join(' | '),
    )
}

describe('changes that are claimed', () => {
  it.each<[text: string, ...lines: string[]]>([
    ["Arland's reversal on the islet surprised the League.", 'Arland: reversal | The islet'],
    // Where it is told of is not whose it is.
    ["Tolvaj's about-face on the trawlers in Osk worries the League.", 'Arland: about-face | Fishing'],
    ['The Arlandic about-face in Velk on monitors may be the start of more.', 'Arland: about-face | Monitors'],
    ['The vote was a sharp turn for Tessin.', 'Arland: turn'],
    ['In an about-face, Arland agreed to talk about trawlers.', 'Arland: about-face | Fishing'],
    // Whoever tells of it has not turned; nor does who turns tell of it.
    [
      'In a stunning reversal, Arland is ready to admit monitors, Zelensky claimed on Saturday.',
      'Arland: reversal | Monitors | by Velk',
    ],
    ['In a reversal on the embargo, Velk said it was ready to lift it.', 'Velk: reversal | Sanctions'],
    ['Velk made a U-turn on sanctions.', 'Velk: u-turn | Sanctions'],
    ['The decision marks a dramatic shift in Velkish policy on trawlers.', 'Velk: shift | Fishing'],
    ['Port management softened its stance on overtime, the Herald wrote.', 'Lenn Port Authority: soften | Pay'],
    [
      'Arland has backed away from its pledge on monitors, Velkish officials said.',
      'Arland: back away | Monitors | by Velk',
    ],
    ['Velk has changed course on the embargo.', 'Velk: change | Sanctions'],
    // Whose it is, in the words of the text.
    [
      'The plan would mark a stunning reversal of northern rhetoric on the islet.',
      '"northern rhetoric": reversal | The islet | conditional',
    ],
  ])('%s', (text, ...lines) => {
    expect(changes(text)).toEqual(lines)
  })

  it.each([
    // Denied, only wanted, or thought of.
    'There was no reversal of Arlandic policy.',
    'Velk urged Arland to soften its stance.',
    'Arland may soften its stance.',
    'If Velk changes course, the talks will go on.',
    // Of no position.
    'A sharp turn in the road hides the islet.',
    'The shift at the mine ended at six, Tolvaj said.',
    'Velk changed the guard on the islet.',
    'The trawler reversed.',
  ])('nothing in: %s', (text) => {
    expect(changes(text)).toEqual([])
  })
})
