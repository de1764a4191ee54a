import { describe, expect, it } from 'vitest'
import { isolated, isolatedRuns, withoutTurns, withTurnsShown } from './direction.ts'

const TURNS = ['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069']

describe('marks that turn the writing direction', () => {
  it.each(TURNS)('are taken out of names, and shown in texts without moving an offset: %j', (mark) => {
    const words = `Harbour${mark} Ledger${mark}`
    expect(withoutTurns(words)).toBe('Harbour Ledger')
    expect(withTurnsShown(words)).toBe('Harbour\ufffd Ledger\ufffd')
  })

  it('are not the marks that only a letter beside them heeds', () => {
    expect(withoutTurns('עיתון\u200f!')).toBe('עיתון\u200f!')
  })
})

describe('a name within a line', () => {
  it.each(['Harbour Ledger', 'Łódź Kurier', 'Газета', '日報', ''])('stays as it is: %s', (name) => {
    expect(isolated(name)).toBe(name)
  })

  it.each(['עיתון', 'صحيفة', 'The צ Weekly', '𐤀𐤁'])('is set apart where it runs the other way: %s', (name) => {
    expect(isolated(name)).toBe(`\u2068${name}\u2069`)
  })

  it('cannot end by itself what sets it apart', () => {
    expect(isolated('ע\u2069\u202eיתון')).toBe('\u2068עיתון\u2069')
  })
})

describe('a phrase with names in it', () => {
  it.each([
    ['Harbour’s offer, 7 terms', 'Harbour’s offer, 7 terms'],
    ['עיתון’s offer, 7 terms', '\u2068עיתון\u2069’s offer, 7 terms'],
    ['by עיתון הנמל 24, then صحيفة', 'by \u2068עיתון הנמל\u2069 24, then \u2068صحيفة\u2069'],
    ['ע\u2069\u202eיתון: a title', '\u2068עיתון\u2069: a title'],
  ])('has each run set apart that goes the other way: %s', (words, expected) => {
    expect(isolatedRuns(words)).toBe(expected)
  })

  it('takes time linear in its length', () => {
    const long = 'ע '.repeat(200_000)
    expect(isolatedRuns(long)).toHaveLength(long.length + 2)
  })
})
