import { describe, expect, test } from 'vitest'
import { analysedText } from '../../../test/analysed-text.ts'
import { framesOf } from './frames.ts'
import { idioms } from './idioms.ts'

const told = (text: string): string[] => framesOf(analysedText(text)).map(({ word, stance }) => `${word}: ${stance}`)

describe('idioms', () => {
  test.each([
    ['The cabinet gave the plan its blessing on Monday.', 'give .. blessing: accepts'],
    ['The ministry threw its weight behind the ferry tax.', 'throw .. weight behind: accepts'],
    ['The council voiced misgivings about the bridge.', 'voice .. misgivings: resists'],
    ['The growers have no objection to inspections.', 'have no objection to: open'],
    ['The board left the door open to a second round.', 'leave .. door open: open'],
    ['The mill waved the order through.', 'wave .. through: accepts'],
    ['The mayor set her face against the tunnel.', 'set .. face against: rejects'],
    ['The guild made no concession on hours.', 'make no concession: rejects'],
    ['The league renewed its call for a pause.', 'renew .. call: demands'],
  ])('%s', (text, frame) => expect(told(text)).toContain(frame))

  test('know a particle that stands apart from its verb', () => {
    expect(told('The crew turned the offer down.')).toContain('turn down: rejects')
  })

  test('begin with a word, end with one, and stand in one family', () => {
    const all = [...idioms().values()].flat()
    expect(all.every(({ words }) => words[0] !== '..' && words.at(-1) !== '..')).toBe(true)
    const families = new Map<string, Set<string>>()
    for (const { words, stance } of all) {
      const key = words.join(' ')
      families.set(key, (families.get(key) ?? new Set()).add(stance))
    }
    expect([...families].filter(([, stances]) => stances.size > 1)).toEqual([])
  })
})
