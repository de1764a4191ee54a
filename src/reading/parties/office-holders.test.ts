import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { partyBook, whoIsMeant } from './index.ts'

const book = partyBook({
  parties: [
    {
      name: 'Arland',
      aliases: ['Arlandic'],
      metonyms: [],
      people: [
        { name: 'Ida Brandt', aliases: [], offices: ['prime minister'] },
        { name: 'Tom Oster', aliases: [], offices: ['foreign minister', 'chief negotiator'] },
      ],
    },
    {
      name: 'Velk',
      aliases: ['Velkan'],
      metonyms: [],
      people: [{ name: 'Sara Lind', aliases: [], offices: ['foreign minister'] }],
    },
    {
      name: 'Harrow Mills',
      aliases: ['Harrow'],
      metonyms: [],
      people: [{ name: 'Dan Pike', aliases: [], offices: ['chief executive'] }],
    },
  ],
  issues: [],
})

/** Whom some words mean. */
function meantBy(text: string, words: string): string {
  const start = text.lastIndexOf(words)
  const found = whoIsMeant(analysedText(text), book).all.find(
    ({ span }) => span.start >= start && span.end <= start + words.length,
  )
  return found === undefined ? 'nobody' : found.party
}

describe('an office that the dossier gives somebody', () => {
  it.each([
    ['Ida Brandt flew to Lenn. The prime minister saw nobody there.', 'The prime minister', 'Arland'],
    ['Talks with Tom Oster went on. The chief negotiator was tired.', 'The chief negotiator', 'Arland'],
    ['Dan Pike wrote to the staff. The chief executive named no date.', 'The chief executive', 'Harrow Mills'],
    // Who holds it is not named here, or two are.
    ['It rained in Lenn. The prime minister saw nobody there.', 'The prime minister', 'nobody'],
    ['Tom Oster met Sara Lind. The foreign minister saw nobody else.', 'The foreign minister', 'nobody'],
    // The text has another.
    [
      'Ida Brandt met the prime minister of Tessin. The prime minister of Tessin smiled.',
      'The prime minister',
      'nobody',
    ],
    [
      'Tom Oster wrote to Lenn. The Tessine foreign minister, Paul Grau, smiled. The foreign minister left.',
      'The foreign minister left',
      'nobody',
    ],
  ])('%s (%s)', (text, words, party) => expect(meantBy(text, words)).toBe(party))
})
