import { describe, expect, it } from 'vitest'
import { read } from '../src/rapporteur.ts'

/**
 * One sentence a case, written for this test: `[The envoy]{source} [said]{cue} [the dam would open]{content}.` The markup
 * is taken out, the rest is read, and the attribution with that cue must have exactly these words.
 */
interface Case {
  readonly text: string
  readonly cue: string
  readonly source: string
  readonly content: string
}

function caseOf(marked: string): Case {
  const roles: Record<string, string[]> = { cue: [], source: [], content: [] }
  const text = marked.replace(/\[([^\]]*)\]\{(\w+)\}/g, (_, words: string, role: string) => {
    roles[role]?.push(words)
    return words
  })
  const joined = (role: string): string => plain(roles[role]?.join(' ') ?? '')
  return { text, cue: joined('cue'), source: joined('source'), content: joined('content') }
}

/** Words alone: marks at the edges of a span never count. */
function plain(words: string): string {
  return (words.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? []).join(' ')
}

const FOUND = [
  '[The envoy]{source} [said]{cue} [the dam would open in May]{content}.',
  '"[We will not sign]{content}," [Prime Minister Mara Dole]{source} [said]{cue}.',
  '"[We will not sign]{content}," [said]{cue} [Mara Dole]{source}.',
  '[The two sides are close to an agreement]{content}, [according to]{cue} [three diplomats]{source}.',
  '[According to]{cue} [the ministry]{source}, [exports fell by a fifth]{content}.',
  '[A spokesman for the central bank]{source} [declined]{cue} [to comment]{content}.',
  '[The union]{source} [warned]{cue} [that the strike would last for weeks]{content}.',
  '[Critics]{source} [say]{cue} [the plan is too expensive]{content}.',
  '[She]{source} [told]{cue} reporters [that the talks had failed]{content}.',
  '[The minister]{source} [denied]{cue} [that any offer had been made]{content}.',
  '[The report]{source} [said]{cue} [the pipeline was safe]{content}.',
  '[Analysts]{source} [expect]{cue} [the currency to weaken further]{content}.',
  '“[The door is open]{content},” [the president]{source} [told]{cue} the newspaper.',
  '[The company]{source} [announced]{cue} [that it would close two plants]{content}.',
  '[He]{source} [added]{cue} [that no date had been set]{content}.',
  '[The foreign minister]{source} [insisted]{cue} [that the border would stay open]{content}.',
]

const NOTHING = [
  'The train left the station at noon.',
  'Rain fell on the valley for three days.',
  'Prices rose by two percent in March.',
  'The bridge is 300 metres long and was built in 1931.',
  'Two soldiers were killed when a mine exploded near the river.',
  'The delegation flew home on Friday.',
  '',
  '1,240  1,310  1,275',
]

describe('attributions', () => {
  it.each(FOUND)('%s', (marked) => {
    const { text, cue, source, content } = caseOf(marked)
    const words = (spans: readonly { start: number; end: number }[]): string =>
      plain(spans.map(({ start, end }) => text.slice(start, end)).join(' '))
    const found = read(text, { language: 'en' }).attributions.map((one) => ({
      cue: words(one.cue),
      source: words(one.source),
      content: words(one.content),
    }))
    expect(found).toContainEqual({ cue, source, content })
  })

  it.each(NOTHING)('finds nothing in: %s', (text) => {
    expect(read(text, { language: 'en' }).attributions).toEqual([])
  })

  it('refers what is told within what another says to it', () => {
    const { attributions } = read('The envoy told the newspaper that the minister had said the dam would open.', {
      language: 'en',
    })
    const [outer, inner] = attributions
    expect(attributions.length).toBe(2)
    expect(outer?.within).toBeNull()
    expect(inner?.within).toBe(outer?.id)
  })
})
