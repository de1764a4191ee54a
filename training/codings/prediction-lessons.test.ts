import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { predictionLessons } from './prediction-lessons.ts'

/** `who if: words` of what a lesson foretells. */
const told = (text: string): string[] =>
  predictionLessons(text).articles.flatMap((article) =>
    article.key.predictions.flatMap(({ who, conditional, spans }) =>
      spans.map(({ start, end }) => `${who}${conditional ? ' if' : ''}: ${article.text.slice(start, end)}`),
    ),
  )

describe('lessons of predictions', () => {
  test('say who foretells what, and whether it hangs on something', () => {
    expect(told('{Dealers|Brokers} said it would fall. => {Dealers|Brokers}')).toEqual([
      'Dealers: Dealers said it would fall.',
      'Brokers: Brokers said it would fall.',
    ])
    expect(told('If it rains, they say, [it will rise] and they go. => they if')).toEqual(['they if: it will rise'])
    expect(told('They will meet on Friday. => none')).toEqual([])
  })

  test('name the line whose source does not stand in it', () => {
    expect(() => predictionLessons('# fine\nIt will fall. => Dealers')).toThrow('line 2: "Dealers"')
  })

  test('are many, of both kinds', () => {
    const path = fileURLToPath(new URL('lessons/predictions.txt', import.meta.url))
    const { articles } = predictionLessons(readFileSync(path, 'utf8'))
    const telling = articles.filter(({ key }) => key.predictions.length > 0)
    expect(telling.length).toBeGreaterThan(200)
    expect(articles.length - telling.length).toBeGreaterThan(150)
  })
})
