import { expect, it } from 'vitest'
import { analysedText } from '../../test/analysed-text.ts'
import { loadModels } from '../models.ts'
import { codeText } from './code-text.ts'
import { type Codebook, type Finder, numbered } from './codings/index.ts'
import { createReader } from './index.ts'

const BOOK: Codebook = { parties: [], issues: [] }
const TEXT = 'The council met on Friday. It did not vote.'

/** Finds every clause, with the confidences in turn. */
function clauses(kind: 'event' | 'meeting', ...confidences: readonly number[]): Finder {
  return {
    kinds: [kind],
    find: ({ tokens, clauses: { all } }) =>
      numbered(
        all.map(({ first, end }, i) => ({
          kind,
          attribution: null,
          party: null,
          issue: null,
          span: { start: tokens.starts[first], end: tokens.ends[end - 1] },
          confidence: confidences[i % confidences.length]!,
          why: [],
          data: {},
        })),
      ),
  }
}

it('what all finders find comes in text order, without what is told with too little confidence', () => {
  const { codings } = codeText(analysedText(TEXT), BOOK, [clauses('meeting', 0.9), clauses('event', 0.9, 0.4)])
  expect(codings.map(({ id, span }) => `${id} ${TEXT.slice(span.start, span.end).slice(0, 6)}`)).toEqual([
    'm1 The co',
    'v1 The co',
    'm2 It did',
  ])
})

it('a reader without a codebook codes nothing', () => {
  expect(createReader(loadModels()).read(TEXT).codings).toEqual([])
})
