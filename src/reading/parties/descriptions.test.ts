import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { partyBook, whoIsMeant } from './index.ts'

const book = partyBook({
  parties: [
    { name: 'Ministry of Ports', aliases: [], metonyms: [], people: [{ name: 'Ida Brandt', aliases: [] }] },
    { name: 'Treasury Ministry', aliases: [], metonyms: [], people: [] },
    { name: "Pilots' Union", aliases: [], metonyms: [], people: [] },
    { name: "Dockers' Union", aliases: ['the union'], metonyms: [], people: [] },
    { name: 'Arland', aliases: ['Foreign Ministry'], metonyms: [], people: [] },
    { name: 'Velk', aliases: [], metonyms: [], people: [] },
  ],
  issues: [],
})

/** Whom the last words that mean somebody mean. */
function lastMeant(text: string): string {
  const { all } = whoIsMeant(analysedText(text), book)
  const last = all.at(-1)
  return last === undefined ? 'nobody' : `${text.slice(last.span.start, last.span.end)}: ${last.party}`
}

describe('a description', () => {
  it.each([
    ['Ida Brandt spoke in Lenn. The ministry refused a loan.', 'The ministry: Ministry of Ports'],
    ['Ida Brandt left. The Treasury Ministry objected. The ministry refused.', 'The ministry: Treasury Ministry'],
    // Another's alias.
    ["The Pilots' Union rejected the pay. The union wants more.", "The union: Pilots' Union"],
    ["The Pilots' Union agreed. The Dockers' Union did not. The union wants more.", "union: Dockers' Union"],
  ])('means the one of its kind that was spoken of last: %s', (text, wanted) => {
    expect(lastMeant(text)).toBe(wanted)
  })

  it.each([
    ["The Pilots' Union agreed. The unions want more.", "Pilots' Union: Pilots' Union"],
    ['The Treasury Ministry objected. The ministries could not agree.', 'Treasury Ministry: Treasury Ministry'],
  ])('of several is none of one: %s', (text, wanted) => expect(lastMeant(text)).toBe(wanted))

  it('may own something', () => {
    expect(lastMeant("Ida Brandt spoke in Lenn. The ministry's last offer was low.")).toBe(
      'The ministry: Ministry of Ports',
    )
  })

  it('means the one that was called so, though another of its kind was spoken of since', () => {
    const text = 'The Treasury Ministry met. The ministry wants more time. It blames Ida Brandt. The ministry refused.'
    expect(lastMeant(text)).toBe('The ministry: Treasury Ministry')
  })

  it.each([
    // Somebody else of its kind came between.
    'Ida Brandt spoke. The Health Ministry agreed. The ministry refused.',
    // It was too long ago.
    'Ida Brandt spoke. It rained. It snowed. It was cold. The ministry refused.',
    // Another one.
    'Ida Brandt spoke. Another ministry refused.',
    'Ida Brandt spoke. The other ministry refused.',
    'Ida Brandt spoke. The ministry that ran the trains refused.',
  ])('means nobody where that is not clear: %s', (text) => {
    expect(lastMeant(text)).toBe('Ida Brandt: Ministry of Ports')
  })
})

describe('a body of somebody else', () => {
  it.each([
    ['The Foreign Ministry refused a visa.', 'Foreign Ministry: Arland'],
    ["Velk's Foreign Ministry refused a visa.", "Velk's Foreign Ministry: Velk"],
  ])('is theirs, whose alias it is alone: %s', (text, wanted) => expect(lastMeant(text)).toBe(wanted))
})
