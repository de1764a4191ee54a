import { expect, it } from 'vitest'
import { shareWord } from './words.ts'

it.each([
  ["Kessar's 2031 dollar bond", 'the bonds'],
  ['analysts at a bank in Sudmouth', 'An Analyst'],
  ['the 2031', 'Issue of 2031'],
])('a word in common: %s, %s', (a, b) => expect(shareWord(a, b)).toBe(true))

it.each([
  ['two officials in Norland', 'two traders in Sudmouth'],
  ['', 'the bonds'],
  ['he', 'he'],
])('none: %s, %s', (a, b) => expect(shareWord(a, b)).toBe(false))
