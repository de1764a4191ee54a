import { type Span, wordsOf } from '../../text/index.ts'
import { type ToCharacters, toCharactersOf } from './characters.ts'
import { type Format, lines } from './format.ts'

interface CitronSpan {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * BBC Citron's annotation format, one line a document, offsets in characters:
 * `{"text", "quotes": [{"id", "cue": {"start", "end", "text"}, "sources": […], "contents": […], "confidence"}],
 * "coreference_groups": [[{"start", "end", "text"}, …]]}`; a group holds the mentions of one entity.
 *
 * Citron has one span for a cue: of a cue in pieces ("has … warned") it is given from the first to the last.
 */
export const citron: Format = lines(({ text }, { attributions, entities }) => {
  const toCharacters = toCharactersOf(text)
  const all = (spans: readonly Span[]): CitronSpan[] => spans.map((span) => spanOf(text, span, toCharacters))
  const quotes = attributions.map(({ id, cue, source, content, confidence }) => ({
    id,
    cue: spanOf(text, { start: cue[0]!.start, end: cue.at(-1)!.end }, toCharacters),
    sources: all(source),
    contents: all(content),
    confidence,
  }))
  const groups = entities.filter(({ mentions }) => mentions.length > 1)
  return `${JSON.stringify({
    text,
    quotes,
    coreference_groups: groups.map(({ mentions }) => all(mentions.map(({ span }) => span))),
  })}\n`
})

function spanOf(text: string, span: Span, toCharacters: ToCharacters): CitronSpan {
  return { ...toCharacters(span), text: wordsOf(text, [span]) }
}
