import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { analysedText } from '../../test/analysed-text.ts'
import { lessonsOf, TERM_LESSONS_BOOK, termLessonsOf } from './lessons.ts'
import { termLessonExamples } from './term-lessons.ts'

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

  test('of terms tell an issue, who would have to do it, and a word', () => {
    expect(termLessonsOf('He asked that {it|she} go. => Canal - go; Tolls Ardania it')[1]).toEqual({
      sentence: 'He asked that she go.',
      tells: [
        { issue: 'Canal', party: null, word: 'go' },
        { issue: 'Tolls', party: 'Ardania', word: 'it' },
      ],
    })
    expect(() => termLessonsOf('It rained. => Weather - rained')).toThrow('line 1')
  })

  test('of terms teach what they tell, and that the rest is none', () => {
    const [lesson] = termLessonsOf('Belmark demands that Ardania open the canal. => Canal Ardania open')
    const examples = termLessonExamples([lesson!], analysedText)
    const right = examples.filter((one) => one.right).map(({ judge }) => judge)
    expect(right).toEqual(expect.arrayContaining(['term', 'term issue', 'term party']))
    expect(examples.some((one) => one.judge === 'term party' && !one.right)).toBe(true)
    expect(examples.filter(({ judge, right: is }) => judge === 'term' && is)).toHaveLength(1)
    expect(examples.length).toBeGreaterThan(right.length)
  })

  test('of terms hold each word that they tell', () => {
    const path = fileURLToPath(new URL('lessons/terms.txt', import.meta.url))
    const parties = TERM_LESSONS_BOOK.parties.map(({ name }) => name)
    for (const { sentence, tells } of termLessonsOf(readFileSync(path, 'utf8')))
      for (const { word, party } of tells) {
        expect(sentence.split(/\W+/)).toContain(word)
        if (party !== null) expect(parties).toContain(party)
      }
  })

  test('of meetings say of each time that it stands in their sentence', () => {
    const path = fileURLToPath(new URL('lessons/meetings.txt', import.meta.url))
    const lessons = lessonsOf(readFileSync(path, 'utf8'))
    expect(lessons.length).toBeGreaterThan(300)
    for (const { sentence, tells } of lessons)
      for (const { time } of tells) if (time !== null) expect(sentence).toContain(time)
  })
})
