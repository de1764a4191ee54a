import { expect, it } from 'vitest'
import { corpus } from '../corpora.ts'
import { scoreMetonyms } from './metonyms.ts'

const absent = corpus('polnear', 'train') === null || corpus('reuters-1987', 'chips.jsonl') === null

it.skipIf(absent).each(['first', 'later'] as const)('metonyms are told from places: those drawn %s', (drawn) => {
  expect(scoreMetonyms(drawn)!.accuracy).toBeGreaterThanOrEqual(93)
})
