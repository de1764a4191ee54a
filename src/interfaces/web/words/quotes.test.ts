import { describe, expect, it } from 'vitest'
import { closedText } from './quotes.ts'

describe('words cut out of a text', () => {
  it.each([
    ['he would call it “a review', 'he would call it “a review”'],
    ['within weeks, ‘wiser and more polite', 'within weeks, ‘wiser and more polite’'],
    ['by the end of the month "if anybody asks', 'by the end of the month "if anybody asks"'],
  ])('get back the mark that closes what they open: %s', (words, closed) => {
    expect(closedText(words)).toBe(closed)
  })

  it.each([
    'nothing is quoted',
    '“all of it,” he said',
    'the minister’s ‘last word’ of the ministers’',
    '‘it’s over’',
    'a "plan" and a "paper"',
    'a plank of 6" and more',
    'over” he said',
    '',
  ])('are left alone where nothing is open: %s', (words) => {
    expect(closedText(words)).toBe(words)
  })
})
