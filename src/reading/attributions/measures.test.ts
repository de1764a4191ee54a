import { expect, test } from 'vitest'
import { tokenize } from '../tokens/index.ts'
import { isMeasure } from './measures.ts'
import type { Parsed } from './parsed.ts'

/** Whether the first word of a text measures or gathers. */
const measures = (text: string): boolean => isMeasure({ tokens: tokenize(text) } as Parsed, 0)

test.each(['chorus of critics', 'Dozens of letters', '42 of the islanders', 'shares of voters'])('%s', (text) => {
  expect(measures(text)).toBe(true)
})

test.each(['cover of a paper', 'reversal of policy', 'ss', 's', '.'])('not %s', (text) => {
  expect(measures(text)).toBe(false)
})
