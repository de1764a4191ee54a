import type { ProfiledAttribution } from '../../reading/index.ts'
import { type Span, wordsOf } from '../../text/index.ts'
import { type ToCharacters, toCharactersOf } from './characters.ts'
import { type Format, lines } from './format.ts'

/** How many UTF-16 units before and after a span go into its quotation selector. */
const CONTEXT_UNITS = 32

type Role = 'cue' | 'source' | 'content'

/**
 * W3C Web Annotation (JSON-LD), one annotation a line: for each attribution its content, its cue and, where the text
 * names one, its source. Bodies: `tagging` says the role; `classifying` the quotation or the kind of source;
 * `describing` the name that the article gives the source; `linking` leads from cue and source to the content's annotation
 * (`…#a1`) and from an attribution inside another's content to that one. There is no `created`: no time is made up.
 *
 * A role in pieces has one target a piece. Positions are in characters; `prefix` and `suffix` never cut a character.
 */
export const annotations: Format = lines((document, reading) => {
  const source = iriOf(document.from)
  const toCharacters = toCharactersOf(document.text)
  return reading.attributions
    .flatMap((attribution) => annotationsOf(document.text, reading.reader, attribution, source, toCharacters))
    .map((annotation) => `${JSON.stringify(annotation)}\n`)
    .join('')
})

/** @param source the document's IRI */
function annotationsOf(
  text: string,
  reader: string,
  attribution: ProfiledAttribution,
  source: string,
  toCharacters: ToCharacters,
): object[] {
  const { profile, quotation, within, confidence } = attribution
  const id = `${source}#${attribution.id}`
  const annotation = (role: Role, bodies: readonly (object | null)[]): object => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: role === 'content' ? id : `${id}-${role}`,
    type: 'Annotation',
    body: [value('tagging', role), ...bodies.filter((body) => body !== null)],
    creator: { id: `urn:rapporteur:reader:${reader}`, type: 'Software', name: `Rapporteur ${reader}` },
    target: attribution[role].map((span) => ({ source, selector: selectors(text, span, toCharacters) })),
  })
  const content = annotation('content', [
    value('classifying', quotation),
    value('assessing', `confidence ${confidence.toFixed(2)}`),
    within === null ? null : link(`${source}#${within}`),
  ])
  const cue = annotation('cue', [link(id)])
  if (attribution.source.length === 0) return [content, cue]
  const name = profile.name === null ? null : value('describing', profile.name)
  return [content, cue, annotation('source', [value('classifying', profile.kind), name, link(id)])]
}

const value = (purpose: string, value: string): object => ({ type: 'TextualBody', purpose, value })

const link = (iri: string): object => ({ type: 'SpecificResource', purpose: 'linking', source: iri })

function selectors(text: string, span: Span, toCharacters: ToCharacters): object[] {
  const before = wholeCharacter(text, Math.max(0, span.start - CONTEXT_UNITS))
  const after = wholeCharacter(text, Math.min(text.length, span.end + CONTEXT_UNITS))
  return [
    {
      type: 'TextQuoteSelector',
      exact: wordsOf(text, [span]),
      prefix: text.slice(before, span.start),
      suffix: text.slice(span.end, after),
    },
    { type: 'TextPositionSelector', ...toCharacters(span) },
  ]
}

/** The offset, or the one after it where it would cut a surrogate pair. */
function wholeCharacter(text: string, offset: number): number {
  return /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(offset - 1, offset + 1)) ? offset + 1 : offset
}

/** A relative IRI for a path, so that a base address may be put before it. */
function iriOf(path: string): string {
  return path.toWellFormed().split('/').map(encodeURIComponent).join('/')
}
