import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { EVENT_LESSONS_BOOK, eventLessonsOf } from './event-lessons.ts'

describe('lessons of events', () => {
  test('have the word that tells it in brackets, which are no part of the text', () => {
    const [lesson] = eventLessonsOf('Belmark [freed] six divers. => RETREAT/CONCEDE Belmark; AID -')
    const { text, telling, deeds } = lesson!
    expect(telling.map(([start, end]) => text.slice(start, end))).toEqual(['freed'])
    expect(text.endsWith('\n\nBelmark freed six divers.')).toBe(true)
    expect(deeds).toEqual([
      { acts: ['RETREAT', 'CONCEDE'], actor: 'Belmark' },
      { acts: ['AID'], actor: null },
    ])
  })

  test('may have a headline of their own, or tell nothing', () => {
    const [lesson] = eventLessonsOf('Belmark frees divers ¶ It rained. => none')
    expect(lesson).toMatchObject({ text: 'Belmark frees divers\n\nIt rained.', deeds: [] })
  })

  test('name the line that is none', () => {
    expect(() => eventLessonsOf('# fine\nBelmark left. => LEAVE Belmark')).toThrow('line 2')
    expect(() => eventLessonsOf('Belmark left. => RETREAT')).toThrow('line 1')
  })

  test('are many, of both kinds, and name who stands in them', () => {
    const path = fileURLToPath(new URL('lessons/events.txt', import.meta.url))
    const lessons = eventLessonsOf(readFileSync(path, 'utf8'))
    const telling = lessons.filter(({ deeds }) => deeds.length > 0)
    expect(telling.length).toBeGreaterThan(150)
    expect(lessons.length - telling.length).toBeGreaterThan(90)
    const names = EVENT_LESSONS_BOOK.parties.map(({ name }) => name).join(' ')
    for (const { text, deeds } of lessons)
      for (const { actor } of deeds) expect(`${text} ${names} null`).toContain(`${actor}`)
  })
})
