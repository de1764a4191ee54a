import { describe, expect, it } from 'vitest'
import { possibleIn, standsIn } from '../../../test/told-stances.ts'

describe('words of stance that are not about the issue in their sentence', () => {
  it.each([
    // A promise.
    'The embargo hurts both. Velk promised not to shut any mill.',
    // A vote, an inquiry.
    'Velk accepted a referendum on the islet.',
    'The union demanded an inquiry into the cranes.',
    // What is lacking.
    'Velk complained of a lack of observers.',
    // The reason.
    'The union opposed the merger because of the job cuts.',
    // What is so.
    'The port stopped paying overtime in May.',
    // How others should behave.
    'The embargo hurts both. Tolvaj urged the ministers to see sense.',
    // Whoever they are.
    'Few in Arland accept the quota.',
  ])('tell no stance: %s', (text) => expect(possibleIn(text)).toEqual([]))

  it.each([
    ['Velk rejected the quota because of the embargo.', 'Velk rejects Fishing'],
    ['The port stopped the cranes in May, and the union refused overtime.', "Dockers' Union rejects Pay"],
    ['Velk promised not to accept the quota.', 'Velk rejects Fishing'],
    ['The union complained about the cranes.', "Dockers' Union resists Automation"],
  ])('and do where they are: %s', (text, stands) => expect(standsIn(text)).toContain(stands))

  it('what is refused without a thing asks for that', () => {
    expect(standsIn('The union will vote against any budget without a pay rise.')).toEqual([
      "Dockers' Union demands Pay",
    ])
  })
})
