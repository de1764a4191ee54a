import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { RIVER } from '../../../test/river-book.ts'
import { meetingsIn } from './context.ts'
import { readingsOf } from './readings.ts'

const whoIn = (text: string): string[] => [
  ...new Set(
    readingsOf(meetingsIn(analysedText(text), RIVER), () => 1, 0)
      .filter(({ sign }) => sign.word === 'meet')
      .flatMap(({ who }) => who.map(({ participant }) => participant.name)),
  ),
]

describe('who is named in what describes another', () => {
  it.each([
    ["The head of the agency that oversees Kessar's army met Maurek on Monday.", 'Kessar'],
    ['The boss of the company that wants to buy Oriel Steel met Maurek on Monday.', 'Oriel'],
    ['The envoy who visited Oriel met Maurek on Monday.', 'Oriel'],
  ])('takes no part: %s', (text, name) => {
    expect(whoIn(text)).toContain('Stefan Maurek')
    expect(whoIn(text).filter((one) => one.includes(name))).toEqual([])
  })

  it.each([
    ['Temesh, who leads Kessar, met Maurek on Monday.', 'Daro Temesh'],
    ['Aides said that Temesh met Maurek on Monday.', 'Daro Temesh'],
    ['The bridge that divides them was shut when Temesh met Maurek on Monday.', 'Daro Temesh'],
  ])('but who does it does: %s', (text, name) => expect(whoIn(text)).toContain(name))
})
