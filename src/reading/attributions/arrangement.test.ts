import { expect, test } from 'vitest'
import { shortfall } from './arrangement.ts'

test('a reading with a long clause more is less far behind than one that differs by a word', () => {
  expect(shortfall(-6, 24)).toBe(-0.25)
  expect(shortfall(-6, -24)).toBe(-0.25)
  expect(shortfall(-6, 1)).toBe(-2)
  expect(shortfall(-6, 0)).toBe(-2)
})
