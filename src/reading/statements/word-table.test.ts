import { expect, test } from 'vitest'
import { CUE_TABLE } from './cue-table.ts'
import { IDIOM_TABLE } from './idiom-table.ts'
import { STANCE_CUES } from './lexicon.ts'
import { type WordRow, wordRows } from './word-table.ts'

test('reads rows, those that go on in the next line too', () => {
  expect(wordRows('\nagainst refuse | reject\n  rule+out\nopen modal | may\n')).toEqual([
    { heads: ['against', 'refuse'], phrases: [['reject'], ['rule', 'out']] },
    { heads: ['open', 'modal'], phrases: [['may']] },
  ])
})

test('says of a word in one table alone of which family it is', () => {
  const cuesOf = (rows: readonly WordRow[]): Set<string> =>
    new Set(rows.flatMap(({ heads, phrases }) => phrases.map((words) => `${heads.join(' ')} | ${words.join('+')}`)))
  const idioms = wordRows(IDIOM_TABLE).map(({ heads, phrases }) => ({ heads: heads.slice(2), phrases }))
  const tables = [wordRows(CUE_TABLE), idioms].map(cuesOf)
  const lexicon = cuesOf(STANCE_CUES)
  const said = [...tables[0]].filter((cue) => tables[1].has(cue) || lexicon.has(cue))
  expect(said).toEqual([])
})
