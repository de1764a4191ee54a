import { describe, expect, it } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { BOOK } from '../../../test/coded-text.ts'
import { findEvents } from './index.ts'

const eventsIn = (text: string): ReturnType<typeof findEvents> => findEvents(analysedText(text), BOOK)

describe('how many there were', () => {
  it.each<[string, number, number | null]>([
    ['Kessari forces attacked Varnia on Monday, killing between 10 and 15 civilians.', 10, 15],
    ['Kessar killed as many as 30 soldiers of Varnia on Tuesday.', 0, 30],
    ['At least 20 and as many as 30 soldiers were killed when Kessar bombed Varnia on Tuesday.', 20, 30],
    ['Kessari shells killed 10 to 15 people in Varnia on Tuesday.', 10, 15],
    ['Kessari shells killed 10-15 people in Varnia on Tuesday.', 10, 15],
    ['Kessari shells killed twenty-five people in Varnia on Tuesday.', 25, 25],
    ['Kessari shells killed at least 25 people in Varnia on Tuesday.', 25, null],
  ])('%s', (text, least, most) => {
    const counts = eventsIn(text).flatMap(({ data }) => data.counts)
    expect(counts.map((count) => [count.least, count.most])).toEqual([[least, most]])
  })

  it('has the words for it as its own', () => {
    const text = 'Kessari forces attacked Varnia on Monday, killing between 10 and 15 civilians.'
    const [count] = eventsIn(text).flatMap(({ data }) => data.counts)
    expect(text.slice(count!.span.start, count!.span.end)).toBe('between 10 and 15 civilians')
  })
})

describe('numbers that count no people', () => {
  it.each([
    'All four have refused to work with Kessar.',
    'The two rejected the truce of Kessar on Monday.',
    'The Outer Nine, a group of rich states, rejected the truce on Monday.',
    'The Nine rejected the truce on Monday.',
  ])('%s', (text) => {
    const found = eventsIn(text)
    expect(found.map(({ data }) => data.act)).toContain('REJECT')
    expect(found.flatMap(({ data }) => data.counts)).toEqual([])
  })
})

describe('the day of an attack is that of what it did', () => {
  it.each<[string, string[]]>([
    ['Shelling on Monday killed 25 people in the port.', ['on Monday']],
    ['An attack by Kessar on Monday killed 25 people.', ['on Monday']],
    ['Shelling on Monday killed 25 people on Tuesday.', ['on Tuesday']],
    ['Varnia said on Thursday that Kessari shells killed 25 people.', []],
  ])('%s', (text, days) => {
    const killed = eventsIn(text).filter(({ data }) => data.act === 'ASSAULT' && data.counts.length > 0)
    expect(
      killed.flatMap(({ data }) => data.times.map(({ words }) => (/^on /.test(words) ? words : `on ${words}`))),
    ).toEqual(days)
  })
})
