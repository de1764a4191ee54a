import { expect, it } from 'vitest'
import { unitWords } from './index.ts'

it.each([
  ['country', '60', 'countries'],
  ['country', '1', 'country'],
  ['cent', '3.4', 'cents'],
  ['basis point', '85', 'basis points'],
  ['percentage point', '2 to 3', 'percentage points'],
  ['cubic metre/second', '180', 'cubic metres a second'],
  ['person', '12', 'people'],
  ['day', '60', 'days'],
  // Of these there is no plural, and of what is no noun none is made.
  ['percent', '3', 'percent'],
  ['yen', '140', 'yen'],
  ['foreign', '200', 'foreign'],
])('%s behind %s', (unit, value, words) => {
  expect(unitWords(unit, value)).toBe(words)
})
