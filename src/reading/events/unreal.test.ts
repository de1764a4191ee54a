import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import { findEvents } from './index.ts'

const actsIn = (text: string): string[] => findEvents(analysedText(text), BOOK).map(({ data }) => data.act)

describe('what was not so is no event', () => {
  it.each([
    'Had Kessar attacked Varnia, Oriel would have rejected the truce.',
    'Had Kessar attacked Varnia and killed civilians, Oriel would have rejected the truce.',
    'If Kessar had attacked Varnia, Oriel would have rejected the truce.',
    'Kessar denied that it had shelled Varnia on Monday.',
    'Kessar denied that it had shelled Varnia on Monday and killed 20 people.',
    'Kessar attacked Varnia on Monday, a claim that Maradin denied.',
    'Kessar did not deny that it had shelled Varnia on Monday.',
  ])('%s', (text) => expect(actsIn(text)).not.toContain('ASSAULT'))
})

describe('what was, is', () => {
  it.each([
    ['Kessar had attacked Varnia on Monday and would reject the truce, Temesh said.', 'ASSAULT'],
    ['Kessar attacked Varnia on Monday, and it denied the charges of Oriel.', 'ASSAULT'],
    ['Varnia accused Kessar of shelling the port, which Kessar denied.', 'ACCUSE'],
  ])('%s', (text, act) => expect(actsIn(text)).toContain(act))
})

describe('what may come about is no event', () => {
  it.each([
    ['Temesh said the levy would go the day Varnia accepted the truce.', 'AGREE'],
    ['Temesh said the levy would go on the day that Varnia accepted the truce.', 'AGREE'],
    ['Oriel asked for a fee of six crowns in case Kessar rejected the truce.', 'REJECT'],
  ])('%s', (text, act) => expect(actsIn(text)).not.toContain(act))

  it.each([
    ['The levy went the day Varnia accepted the truce.', 'AGREE'],
    ['In that case, Kessar rejected the truce.', 'REJECT'],
  ])('but what was, is: %s', (text, act) => expect(actsIn(text)).toContain(act))
})

describe('what is yet to come about is no event', () => {
  it('whoever is to do it', () => {
    expect(actsIn('The accord has yet to be signed by Kessar.')).not.toContain('AGREE')
    expect(actsIn('The accord was signed by Kessar.')).toContain('AGREE')
  })
})
