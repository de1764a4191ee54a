import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { partyBook, whoIsMeant } from './index.ts'

const book = partyBook({
  parties: [
    { name: 'Arland', aliases: ['Arlandic'], metonyms: [], people: [{ name: 'Ida Brandt', aliases: [] }] },
    { name: 'Velk', aliases: ['Velkan'], metonyms: [], people: [] },
    { name: 'Velkan opposition', aliases: [], metonyms: [], people: [] },
    { name: 'United Isles', aliases: ['Islanders'], metonyms: ['Port Ashen'], people: [] },
    { name: 'Ferry Union', aliases: [], metonyms: [], people: [] },
    { name: 'Reef Front', aliases: [], metonyms: ['Gull Rock'], people: [{ name: 'Olm Sander', aliases: [] }] },
  ],
  issues: [],
})

/** Whom some words mean: where they stand last. */
function meantBy(text: string, words: string): string {
  const start = text.lastIndexOf(words)
  const found = whoIsMeant(analysedText(text), book).all.find(
    ({ span }) => span.start >= start && span.end <= start + words.length,
  )
  return found === undefined ? 'nobody' : `${found.party} ${found.how}`
}

describe('a government', () => {
  it.each([
    [
      'Finance Minister Ida Brandt left for Lenn. The government has accepted the clause.',
      'The government',
      'Arland official',
    ],
    [
      "Arland's parliament met. It rained. It snowed. The finance ministry refused to pay.",
      'The finance ministry',
      'Arland official',
    ],
    [
      "Velk's government paid. Two government officials said that it would not pay again.",
      'Two government officials',
      'Velk unnamed',
    ],
    // A body has a seat too, and no government.
    [
      "Arland's government paid. It rained. It snowed. The Reef Front has always denied this. The cabinet is to meet today.",
      'The cabinet',
      'Arland official',
    ],
    // Of two states that have one, the one that is spoken of.
    [
      "Arland's government paid and the Velkan government did not. It rained. It snowed. Velk wants more time. The government owes a lot.",
      'The government',
      'Velk official',
    ],
  ])('is that of the state which the text speaks of: %s', (text, words, wanted) => {
    expect(meantBy(text, words)).toBe(wanted)
  })

  it.each([
    // Who has no government, or shares it with others.
    ['Finance Minister Olm Sander left for Lenn. The government has accepted the clause.', 'The government'],
    ['The Ferry Union struck. The government refused to pay.', 'The government'],
    ["The Ferry Union has no say. The union's leaders met. The government refused to pay.", 'The government'],
    // A state that is no party has one.
    ["Arland's government paid. Oriel's government did not. The government refused to pay.", 'The government'],
    // Two states are spoken of.
    ["Arland's government met the Velkan government. The government refused to pay.", 'The government'],
    ["Arland's government paid. It rained. The Velkan opposition urged the government to pay.", 'the government'],
    ["Arland's government fell. The Ferry Union was offered the finance ministry.", 'the finance ministry'],
    // One of them has no people of one word, but a capital.
    ['The United Isles would pay Velk. Its plan called for the government to sell gold.', 'the government'],
    // Another one, or of something else.
    ["Arland's government fell. A government of experts refused to pay.", 'government'],
    ["Arland's government fell. The new government refused to pay.", 'The new government'],
    ["Arland's government fell. No government would pay.", 'No government'],
  ])('is nobody where that is not clear: %s', (text, words) => {
    expect(meantBy(text, words)).toBe('nobody')
  })
})
