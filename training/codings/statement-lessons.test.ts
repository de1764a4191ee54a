import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { STATEMENT_LESSONS_BOOK, statementLessonsOf } from './statement-lessons.ts'

describe('lessons of stances', () => {
  test('have the words that tell it in brackets, which are no part of the sentence', () => {
    expect(statementLessonsOf('Belmark [refused] to lift its tolls. => Belmark rejects/resists tolls')).toEqual([
      {
        sentence: 'Belmark refused to lift its tolls.',
        telling: [[8, 15]],
        stands: [{ parties: ['Belmark'], stances: ['rejects', 'resists'], issues: ['tolls'] }],
      },
    ])
  })

  test('tell nothing, or where several stand', () => {
    expect(statementLessonsOf('It rained. => none')[0]!.stands).toEqual([])
    expect(statementLessonsOf('A. => Ardania/Belmark accepts debt; Corrant open debt')[0]!.stands).toHaveLength(2)
  })

  test('name the line that is none', () => {
    expect(() => statementLessonsOf('# fine\nBelmark refused. => Belmark rejects')).toThrow('line 2')
  })

  test('name parties, issues and stances that there are', () => {
    const path = fileURLToPath(new URL('lessons/statements.txt', import.meta.url))
    const lessons = statementLessonsOf(readFileSync(path, 'utf8'))
    expect(lessons.length).toBeGreaterThan(1000)
    const known = {
      parties: STATEMENT_LESSONS_BOOK.parties.map(({ name }) => name.split(' ').at(-1)),
      issues: STATEMENT_LESSONS_BOOK.issues.map(({ name }) => name),
      stances: ['accepts', 'rejects', 'resists', 'demands', 'open'],
    }
    for (const { stands } of lessons) {
      for (const { parties, issues, stances } of stands) {
        expect(known.parties).toEqual(expect.arrayContaining([...parties]))
        expect(known.issues).toEqual(expect.arrayContaining([...issues]))
        expect(known.stances).toEqual(expect.arrayContaining([...stances]))
      }
    }
  })
})
