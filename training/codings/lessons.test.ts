import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { lessonsOf } from './lessons.ts'

describe('lessons', () => {
  test('turn all braces of a line together', () => {
    expect(lessonsOf('# two\n\nThey {met|sat} on {Monday|Friday}. => meeting held {Monday|Friday}')).toEqual([
      { sentence: 'They met on Monday.', tells: [{ kinds: ['meeting'], statuses: ['held'], time: 'Monday' }] },
      { sentence: 'They sat on Friday.', tells: [{ kinds: ['meeting'], statuses: ['held'], time: 'Friday' }] },
    ])
  })

  test('tell nothing, several things, or one of several', () => {
    expect(lessonsOf('It rained. => none')).toEqual([{ sentence: 'It rained.', tells: [] }])
    expect(lessonsOf('A. => visit/call held/planned -; vote missed next week')[0]!.tells).toEqual([
      { kinds: ['visit', 'call'], statuses: ['held', 'planned'], time: null },
      { kinds: ['vote'], statuses: ['missed'], time: 'next week' },
    ])
  })

  test('name the line that is none', () => {
    expect(() => lessonsOf('# fine\nThey met.')).toThrow('line 2')
    expect(() => lessonsOf('They met. => meeting held')).toThrow('line 1')
  })

  test('of meetings say of each time that it stands in their sentence', () => {
    const path = fileURLToPath(new URL('lessons/meetings.txt', import.meta.url))
    const lessons = lessonsOf(readFileSync(path, 'utf8'))
    expect(lessons.length).toBeGreaterThan(300)
    for (const { sentence, tells } of lessons)
      for (const { time } of tells) if (time !== null) expect(sentence).toContain(time)
  })
})
