import { expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { sharesIn } from './shares.ts'

/** `20 percent "a fifth"` of the words behind a verb. */
function share(words: string): string[] {
  const { tokens, lower } = analysedText(words)
  return sharesIn(tokens, lower, 0, tokens.count).map(
    ({ least, unit, span }) => `${least} ${unit} "${words.slice(span.start, span.end)}"`,
  )
}

it.each<[words: string, ...shares: string[]]>([
  ['by a fifth in a week', '20 percent "a fifth"'],
  ['by about a third.', '33.3 percent "a third"'],
  ['by half after the vote', '50 percent "half"'],
  ['by three quarters.', '75 percent "three quarters"'],
  ['nearly two thirds of its value', '66.7 percent "two thirds"'],
  ['by a third of a point'],
  ['a third more than last year'],
  ['a quarter of analysts'],
  ['half a cent'],
  ['by a day'],
])('%s', (words, ...shares) => expect(share(words)).toEqual(shares))
