import { describe, expect, it } from 'vitest'
import { isolated, withoutTurns, withTurnsShown } from './direction.ts'

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
