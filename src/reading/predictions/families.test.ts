import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { phrasesOf, spanOf } from '../phrases/index.ts'
import { familiesOf } from './families.ts'
import { tellersIn } from './tellers.ts'

describe('families of what comes about', () => {
  it('know every form of a verb', () => {
    for (const form of ['worsen', 'worsens', 'worsened', 'worsening']) expect(familiesOf(form)).toContain('change')
    expect(familiesOf('fell')).toContain('amount')
    expect(familiesOf('began')).toContain('phase')
  })

  it('hold a verb that is of several in each', () => {
    expect(familiesOf('ease')).toEqual(expect.arrayContaining(['change', 'help']))
  })

  it('leave out what somebody does', () => {
    for (const verb of ['sign', 'meet', 'withdraw', 'negotiate', 'write']) expect(familiesOf(verb)).toEqual([])
  })
})

/** Who tells something in a sentence. */
function tellers(sentence: string): string[] {
  const phrases = phrasesOf(analysedText(sentence))
  return tellersIn(phrases, 0, phrases.items.length).map(({ first, end }) => {
    const span = spanOf(phrases, first, end)
    return sentence.slice(span.start, span.end)
  })
}

describe('who tells', () => {
  it.each<[sentence: string, ...who: string[]]>([
    ['Brokers at a bank in Ostrel warn that the notes will fall.', 'Brokers at a bank in Ostrel'],
    ['Vera Holm, a strategist at a fund, put the odds of a deal at one in three.', 'Vera Holm'],
    ['Without rain, Harbour Research reckons, the wells would be dry.', 'Harbour Research'],
    ['The envoy put the text to both sides.'],
  ])('%s', (sentence, ...who) => {
    expect(tellers(sentence)).toEqual(who)
  })
})
