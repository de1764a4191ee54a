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
    // Hyphens, which tokens have apart.
    ['The cabinet has given the go-ahead for the tunnel.', 'give .. go - ahead: accepts'],
    ['The envoy said the plan was half-hearted.', 'hearted: resists'],
    // A condition of many words.
    ['The guild made the return of all three ferries a precondition of any truce.', 'make ... precondition: demands'],
    ['The league hardened its stance on hours.', 'harden .. stance: resists'],
    ['The ministry sees little point in inspections.', 'no point: resists'],
    // What is done instead.
    ['The crew would strike rather than accept the rota.', 'rather than: rejects'],
    ['The crew would rather strike than accept the rota.', 'rather than: rejects'],
    ['The crew would sooner stay ashore than agree to the rota.', 'rather than: rejects'],
    ['The league turned a cold shoulder to the tunnel.', 'turn .. cold shoulder to: rejects'],
    ['The guild pulled its signature from the pact.', 'pull .. signature from: rejects'],
  ])('%s', (text, frame) => expect(told(text)).toContain(frame))

  test('hold no doubt that there is none of', () => {
    expect(told('The board left no doubt that it would refuse the offer.')).toEqual(['refuse: rejects'])
  })

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
