import { expect, it } from 'vitest'
import { analysedText } from '../../test/analysed-text.ts'
import { BOOK } from '../../test/coded-text.ts'
import type { Coding } from './codings/index.ts'
import { underIssues } from './under-issues.ts'

/** A meeting or an event on some words of a text, about others. */
function put(
  text: string,
  kind: Coding['kind'],
  words: string,
  about: string | null,
  issue: string | null = null,
): Coding {
  const spanOf = (part: string): Coding['span'] => {
    const start = text.indexOf(part)
    return { start, end: start + part.length }
  }
  const data = { about: about === null ? null : { words: about, span: spanOf(about) } }
  const coding = {
    id: 'x1',
    kind,
    attribution: null,
    party: null,
    issue,
    span: spanOf(words),
    confidence: 0.9,
    why: [],
    data,
  }
  return underIssues(analysedText(text), BOOK, [coding])[0]!
}

const TARIFFS = 'Varnia and Kessar met on Friday to discuss tariffs and wages, a day after the dam broke.'

it.each([
  // What it is about goes before what else its words speak of.
  [TARIFFS, 'meeting', 'met on Friday', 'tariffs and wages', 'Tariffs'],
  [TARIFFS, 'event', 'the dam broke', null, 'Water'],
  // What happened before, and what was said there, is not what it is about.
  ['Varnia met Kessar on Friday after the strip was shelled.', 'meeting', 'met Kessar', null, null],
  ['Varnia told guests at a dinner that tariffs were theft.', 'meeting', 'a dinner', null, null],
  [TARIFFS, 'meeting', 'met on Friday', null, null],
  // Other sentences do not count.
  ['Varnia met Kessar on Friday. Tariffs rose.', 'meeting', 'met Kessar', null, null],
  // Others have their issue by themselves.
  ['Varnia met Kessar on Friday over tariffs.', 'market', 'met Kessar', null, null],
] as const)('%s: %s on "%s" about %s is under %s', (text, kind, words, about, issue) => {
  const { issue: found, why } = put(text, kind, words, about)
  expect(found).toBe(issue)
  expect(why.map(({ field, reading }) => `${field} ${reading}`)).toEqual(issue === null ? [] : [`issue ${issue}`])
})

it('what has an issue keeps it', () => {
  expect(put(TARIFFS, 'event', 'the dam broke', null, 'Debt')).toMatchObject({ issue: 'Debt', why: [] })
})
