import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import type { PredictionCandidate } from './candidates.ts'
import { predictionFinder } from './index.ts'

/** On whose word something may be foretold by words that a text has, `outlet` for its own. */
function tellersOf(text: string, words: string): Set<string> {
  const all = predictionFinder.candidates!(analysedText(text), BOOK) as PredictionCandidate[]
  const own = all.filter(({ span }) => text.slice(span.start, span.end).includes(words))
  return new Set(
    own.map(({ attribution, data: { source } }) => (attribution !== null ? 'said' : (source?.words ?? 'outlet'))),
  )
}

const INTERVIEW = `Daro Temesh: 'The rain will come'

Daro Temesh spoke to the Courier in Maradin on Sunday.

Q: Will the sluices be opened?

A: Not this month. The mills will close in May, whatever we do.

Q: And the talks?

A: I think the talks will fail by June.

Q: Who will be blamed?

A: Nobody. Everybody.
`

describe('in a conversation that is printed as one', () => {
  it('whoever answers foretells', () => {
    expect([...tellersOf(INTERVIEW, 'mills will close')]).toEqual(['Daro Temesh'])
  })

  it('"I" is whoever speaks there', () => {
    const tellers = tellersOf(INTERVIEW, 'talks will fail')
    expect(tellers).toContain('Daro Temesh')
    expect(tellers).not.toContain('I')
  })

  it('a label with a name is told as who says it', () => {
    const named = INTERVIEW.replaceAll('A:', 'Temesh:').replaceAll('Q:', 'Courier:')
    expect([...tellersOf(named, 'mills will close')]).toContain('said')
  })

  it('and nowhere else', () => {
    const told = 'Temesh met Maurek.\n\nThe mills will close in May. I think the talks will fail by June.\n'
    expect([...tellersOf(told, 'mills will close')]).toContain('outlet')
    expect([...tellersOf(told, 'talks will fail')]).not.toContain('I')
  })
})
