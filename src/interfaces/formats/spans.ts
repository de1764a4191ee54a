import type { Span } from '../../text/index.ts'
import { type Format, lines } from './format.ts'

const pairs = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end])

/**
 * Bare offsets for scorers, one line a document, in UTF-16 units, half-open:
 * `{"doc":"talks","attributions":[{"cue":[[4,8]],"source":[[0,3]],"content":[[9,22]]}]}`
 */
export const spans: Format = lines(({ id }, { attributions }) => {
  const bare = attributions.map(({ cue, source, content }) => ({
    cue: pairs(cue),
    source: pairs(source),
    content: pairs(content),
  }))
  return `${JSON.stringify({ doc: id, attributions: bare })}\n`
})
