import { expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { tokenAt } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import { partyFinder } from './parties.ts'

const BOOK: Codebook = {
  parties: [
    { name: 'Arland', aliases: ['Arlandic'], metonyms: [], people: [] },
    { name: 'Arlandic boatbuilders', aliases: ['Arlandic grain growers'], metonyms: [], people: [] },
  ],
  issues: [],
}

/** The party of the words in brackets. */
function partyIn(marked: string): string | null {
  const text = marked.replace(/[[\]]/g, '')
  const analysed = analysedText(text)
  const [start, end] = [marked.indexOf('['), marked.indexOf(']') - 1]
  return partyFinder(analysed, BOOK)(tokenAt(analysed, start), tokenAt(analysed, end - 1) + 1)
}

it.each([
  ['The rebels shelled [Arlandic forces] on Friday.', 'Arland'],
  ['The rebels met [Arlandic lawmakers] on Friday.', 'Arland'],
  // Who does business in a country, or lives there, is not it.
  ['The ministry asked [Arlandic ferry owners] to cut fares.', null],
  ['The ministry asked [some Arlandic steelmakers] to cut output.', null],
  ["The ministry asked [Arland's biggest banks] to lend more.", null],
  ["The ministry asked [Arland's creditors] to wait.", null],
  // But for those who are a party by a name of their own, written as one word or as two.
  ['The ministry asked [Arlandic boatbuilders] to cut output.', 'Arlandic boatbuilders'],
  ['The ministry asked [Arlandic boat builders] to cut output.', 'Arlandic boatbuilders'],
  ['The ministry asked [Arlandic boat-builders] to cut output.', 'Arlandic boatbuilders'],
  ['The ministry asked [Arlandic graingrowers] to wait.', 'Arlandic boatbuilders'],
])('%s', (marked, party) => {
  expect(partyIn(marked)).toBe(party)
})
