import { expect, it } from 'vitest'
import { evidence, proposal, said, tablesWith, term } from '../../../test/brief-tables.ts'
import { briefOf } from '../../analyses/brief/index.ts'
import { briefHtml, briefMarkdown } from './index.ts'

const HOSTILE = '<script>alert("1")</script> [x](javascript:y) *b* `c` & \u202e'
const hostile = evidence('2031-03-12', {
  words: HOSTILE.repeat(3),
  outlet: HOSTILE,
  source: HOSTILE,
  sourceKind: 'named',
})
const brief = briefOf(
  tablesWith({
    proposals: [
      proposal('2031-03-11', {
        name: `${HOSTILE} plan`,
        terms: [term('2031-03-12', { words: HOSTILE, evidence: [hostile] })],
      }),
    ],
    positions: {
      positions: [],
      reversals: [
        {
          party: 'Arland',
          issue: 'Delta',
          before: said('2031-03-01'),
          after: said('2031-03-12', { stance: 'accepts' }),
        },
      ],
      contradictions: [],
      claimedChanges: [],
    },
  }),
  { since: '2031-03-10', now: '2031-03-14' },
)

it('a brief is one HTML file that loads nothing and runs nothing', () => {
  const html = briefHtml(brief, HOSTILE)
  expect(html).not.toMatch(/<script|<img|<link|src=|url\(|@import|http:|https:/)
  expect(html).not.toContain('\u202e')
  expect(html).toContain('&lt;script&gt;')
  expect(html).toContain("default-src 'none'")
  // Links lead within the file.
  const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target)
  expect(targets.length).toBeGreaterThan(0)
  for (const target of targets) expect(html).toContain(`id="${target!.slice(1)}"`)
})

it('in Markdown nothing of the coverage is a mark', () => {
  const markdown = briefMarkdown(brief, HOSTILE)
  expect(markdown).not.toMatch(/(?<!\\)<script/)
  expect(markdown).not.toMatch(/(?<!\\)\[x/)
  expect(markdown).toContain('- **Arland reversed itself on Delta: accepts, after rejects on 1 March**')
  expect(markdown).toContain('“Arland will not share the delta” wire, 12 March 2031, on the word of a spokesman')
})

it('in Markdown nothing of the coverage moves a cursor', () => {
  const ringing = evidence('2031-03-12', { words: 'It \x1b[2Jwill\x07 not\u202e', source: 'a \x1b]0;pilot' })
  const told = briefOf(
    tablesWith({ proposals: [proposal('2031-03-11', { terms: [term('2031-03-12', { evidence: [ringing] })] })] }),
    {
      since: '2031-03-10',
    },
  )
  const markdown = briefMarkdown(told, 'Talks \x1b[31m')
  expect(markdown).toContain('It \ufffd')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
  expect(markdown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
})

it('nothing new says so', () => {
  const nothing = briefOf(tablesWith({}), { since: '2031-03-10' })
  expect(briefMarkdown(nothing, 'Talks')).toBe('# Talks\n\nSince 10 March 2031.\n\nNothing new.\n')
  expect(briefHtml(nothing, 'Talks')).toContain('<p>Nothing new.</p>')
})
