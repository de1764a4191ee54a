import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asGiven, visibleOf } from './invisible.ts'

describe('what nobody sees', () => {
  it.each([
    ['nego\u00adtiate', 'negotiate'],
    ['the\u200b port', 'the port'],
    ['\u202aThe port\u202c', 'The port'],
    ['one\ufefftwo', 'onetwo'],
    ['he\u200dre', 'here'],
  ])('%j is read as %j', (text, seen) => {
    expect(visibleOf(text)?.text).toBe(seen)
  })

  it.each(['The port.', '', '\ufeffThe port.', '👩\u200d👩\u200d👧', 'é', 'שר', 'a\u00a0b', 'a\u2009b'])(
    'stays in %j',
    (text) => {
      expect(visibleOf(text)).toBeNull()
    },
  )

  it('spans are moved to their words, wherever they stand in the data; all else stays', () => {
    const text = '\u200bThe \u00adpo\u00adrt\u00ad is'
    const { text: seen, places } = visibleOf(text)!
    expect(seen).toBe('The port is')
    const data = {
      id: 'a1',
      start: 'July',
      of: [{ span: { start: 4, end: 8 }, count: 2 }, null],
      all: { start: 0, end: 11 },
    }
    const moved = asGiven(data, places)
    expect(moved).toEqual({
      ...data,
      of: [{ span: { start: 6, end: 11 }, count: 2 }, null],
      all: { start: 1, end: 15 },
    })
    expect(text.slice(6, 11)).toBe('po\u00adrt')
  })

  it('every unit keeps its place, in any text', () => {
    const unit = fc.oneof(
      fc.constantFrom('\u00ad', '\u200b', '\u200d', '\u202e', '\ufeff', 'a', '\ud83d', '\ude00'),
      fc.string(),
    )
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('')
        const visible = visibleOf(text)
        if (visible === null) return
        expect(visible.text.length).toBe(visible.places.length)
        expect(visible.text.length).toBeLessThan(text.length)
        visible.places.forEach((place, i) => {
          expect(text[place]).toBe(visible.text[i])
          expect(place).toBeGreaterThan(i === 0 ? -1 : visible.places[i - 1]!)
        })
        expect(visibleOf(visible.text)?.text ?? visible.text).toBe(visible.text)
      }),
    )
  })
})
