import { expect, it } from 'vitest'
import { figureText } from './figures.ts'

it.each([
  ['8140000000 dollars', '8.14 billion dollars'],
  ['at least 70 percent, 5700000000 dollars', 'at least 70 percent, 5.7 billion dollars'],
  ['from 1000000 to 2000000000000 marks', 'from 1 million to 2 trillion marks'],
  ['12500 tonnes', '12,500 tonnes'],
  ['1234567 tonnes', '1,234,567 tonnes'],
  ['in 1987, 240 cubic metre/second', 'in 1987, 240 cubic metre/second'],
  ['12345.67 marks', '12345.67 marks'],
  ['1,250,000 marks', '1,250,000 marks'],
  ['99999999999999999999 marks', '99999999999999999999 marks'],
])('says %s as %s', (value, words) => {
  expect(figureText(value)).toBe(words)
})
