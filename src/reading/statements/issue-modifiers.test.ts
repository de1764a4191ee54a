import { expect, test } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import type { Codebook } from '../codings/index.ts'
import { statementBook, statementCandidates } from './find-statements.ts'

const BOOK: Codebook = {
  parties: [
    { name: 'Velk', aliases: [], metonyms: [], people: [] },
    { name: 'Arland', aliases: ['Arlandic'], metonyms: [], people: [] },
  ],
  issues: [{ name: 'Harbour law', words: ['harbour bill', 'bill'] }],
}

/** What the judge of whether anything is told is told of the words before the issue's. */
function modifierIn(words: string): string | undefined {
  const candidates = statementCandidates(analysedText(words), statementBook(BOOK))
  const whether = candidates.find(({ data }) => data.predicate === 'oppose')?.parts?.[0]
  return whether?.features.find((name) => /^f:modified=[^&]*$/.test(name))?.slice('f:modified='.length)
}

test.each([
  ['Velk opposes the bill.', 'bare'],
  ['Velk opposes the harbour bill.', 'own'],
  ['Velk opposes the highway bill.', 'noun'],
  ['Velk opposes the sweeping bill.', 'adjective'],
  ['Velk opposes the Arlandic bill.', 'party'],
])('the judges are told what stands before the word of an issue: %s', (words, wanted) => {
  expect(modifierIn(words)).toBe(wanted)
})
