import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { isDoubtfulPronoun } from './doubtful-pronouns.ts'
import { findEvents } from './find-events.ts'

const BEFORE =
  'Temesh insisted that the front had not given up its rule, only put it off. The front wants an assembly by 2034, he said, and would not give up its guns without one.'

/** Of each "he" and "she" of a text, in its order, whether it is doubtful whom it means. */
function doubtsIn(words: string): boolean[] {
  const text = analysedText(words)
  return Array.from({ length: text.tokens.count }, (_, at) => at)
    .filter((at) => /^(?:he|she)$/.test(text.lower[at]!))
    .map((at) => isDoubtfulPronoun(text, at))
}

describe('whom "he" means', () => {
  const text = `${BEFORE}\n\nMaurek said Varnia backed the pact, though he blamed it for its silence on refugees. He will visit Lowenna next week.`

  it('is doubtful where the text joins it to one named long before, and another does something beside it', () => {
    expect(doubtsIn(text)).toEqual([false, true, true])
    expect(doubtsIn(`${BEFORE} He will visit Lowenna next week.`)).toEqual([false, false])
  })

  it('is nobody then who did something', () => {
    const blamed = findEvents(analysedText(text), RIVER).filter(({ data }) => data.act === 'ACCUSE')
    expect(blamed.flatMap(({ data }) => data.actor?.name ?? [])).not.toContain('Daro Temesh')
  })
})
