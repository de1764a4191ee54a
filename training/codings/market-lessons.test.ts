import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { marketLessonsOf } from './market-lessons.ts'

describe('lessons of market reports', () => {
  test('say what moved, and which way', () => {
    const [lesson] = marketLessonsOf('Tin fell, and gold stood at 90. => down Tin; at gold')
    expect(lesson!.text.endsWith('\n\nTin fell, and gold stood at 90.')).toBe(true)
    expect(lesson!.tells).toEqual([
      { direction: 'down', instrument: 'Tin' },
      { direction: null, instrument: 'gold' },
    ])
  })

  test('may tell nothing', () => expect(marketLessonsOf('It rained. => none')[0]!.tells).toEqual([]))

  test('name the line that is none', () => {
    expect(() => marketLessonsOf('# fine\nTin fell. => sideways Tin')).toThrow('line 2')
    expect(() => marketLessonsOf('Tin fell. => down Zinc')).toThrow('line 1')
  })

  test('are many, of both kinds', () => {
    const path = fileURLToPath(new URL('lessons/markets.txt', import.meta.url))
    const lessons = marketLessonsOf(readFileSync(path, 'utf8'))
    const telling = lessons.filter(({ tells }) => tells.length > 0)
    expect(telling.length).toBeGreaterThan(50)
    expect(lessons.length - telling.length).toBeGreaterThan(80)
  })
})
