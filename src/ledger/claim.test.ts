import { describe, expect, it } from 'vitest'
import { sourceOf } from './claim.ts'

const named = (source: string): string | null => sourceOf({ words: { cue: 'said', content: 'so', source } })

describe('the words for who says it', () => {
  it.each([
    ['Ida Holm', 'Ida Holm'],
    ['two\n  officials', 'two officials'],
    ['', null],
    // Of two spans one is a pronoun.
    ['who Ida Holm', 'Ida Holm'],
    ['who, Ida Holm', 'Ida Holm'],
    ['Ida Holm who', 'Ida Holm'],
    // Alone it is all that there is.
    ['who', 'who'],
    ['that office', 'that office'],
    ['whoever came', 'whoever came'],
  ])('%j: %j', (source, words) => {
    expect(named(source)).toBe(words)
  })

  it('of a pronoun is whom it is known to stand for', () => {
    const said = (source: string, name: string | null) =>
      sourceOf({ words: { cue: 'said', content: 'so', source }, profile: { name } })
    expect(said('She', 'Ida Holm')).toBe('Ida Holm')
    expect(said('who', 'Ida Holm')).toBe('Ida Holm')
    expect(said('They', null)).toBe('They')
    expect(said('the mayor', 'Ida Holm')).toBe('the mayor')
  })
})
