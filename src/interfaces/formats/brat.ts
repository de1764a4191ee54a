import type { Document } from '../../document/index.ts'
import type { ProfiledAttribution, Reading } from '../../reading/index.ts'
import { type Span, wordsOf } from '../../text/index.ts'
import { type ToCharacters, toCharactersOf } from './characters.ts'
import { type Format, lines } from './format.ts'

/**
 * brat standoff, as PolNeAR uses it. An attribution is an event whose trigger repeats the cue:
 *
 *     T1⇥Source 0 3⇥She
 *     T2⇥Cue 4 8⇥said
 *     T3⇥Content 9 14;16 22⇥terms would follow       (in pieces: apart in the text, or broken by a line end)
 *     T4⇥Attribution 4 8⇥said
 *     E1⇥Attribution:T4 Content:T3 Cue:T2 Source:T1
 *     A1⇥Quotation E1 indirect
 *     A2⇥SourceKind E1 named
 *     #1⇥AnnotatorNotes E1⇥confidence 0.93
 *     R1⇥Within Arg1:E2 Arg2:E1                      (E2 stands inside E1's content)
 *
 * Offsets are in characters, as brat counts them. Where many documents are written, a line `# NAME` opens each.
 */
export function brat(many: boolean): Format {
  return lines((document, reading) => (many ? `# ${oneLine(document.id)}\n` : '') + standoff(document, reading))
}

function standoff({ text }: Document, { attributions }: Reading): string {
  const toCharacters = toCharactersOf(text)
  const eventOf = new Map(attributions.map(({ id }, i) => [id, `E${i + 1}`]))
  const rows: string[] = []
  let bound = 0
  const entity = (type: string, spans: readonly Span[]): string => {
    bound++
    rows.push(`T${bound}\t${type} ${textBound(text, spans, toCharacters)}`)
    return `T${bound}`
  }
  attributions.forEach((attribution, i) => {
    const event = eventOf.get(attribution.id)!
    const source = attribution.source.length > 0 ? ` Source:${entity('Source', attribution.source)}` : ''
    const cue = entity('Cue', attribution.cue)
    const content = entity('Content', attribution.content)
    const trigger = entity('Attribution', attribution.cue)
    rows.push(`${event}\tAttribution:${trigger} Content:${content} Cue:${cue}${source}`)
    rows.push(`A${2 * i + 1}\tQuotation ${event} ${attribution.quotation}`)
    rows.push(`A${2 * i + 2}\tSourceKind ${event} ${attribution.profile.kind}`)
    rows.push(`#${i + 1}\tAnnotatorNotes ${event}\tconfidence ${attribution.confidence.toFixed(2)}`)
  })
  attributions.filter(isNested).forEach(({ id, within }, i) => {
    rows.push(`R${i + 1}\tWithin Arg1:${eventOf.get(id)} Arg2:${eventOf.get(within)}`)
  })
  return rows.map((row) => `${row}\n`).join('')
}

function isNested(attribution: ProfiledAttribution): attribution is ProfiledAttribution & { within: string } {
  return attribution.within !== null
}

/** `9 14;16 22⇥terms would`: no piece may hold a line end, or what would end the column of its words, so spans break there. */
function textBound(text: string, spans: readonly Span[], toCharacters: ToCharacters): string {
  const pieces = spans.flatMap((span) => unbrokenPieces(text, span))
  const offsets = pieces.map(toCharacters).map(({ start, end }) => `${start} ${end}`)
  return `${offsets.join(';')}\t${oneLine(wordsOf(text, pieces))}`
}

function unbrokenPieces(text: string, { start, end }: Span): Span[] {
  const pieces = [...text.slice(start, end).matchAll(/[^\t\v\f\r\n\u0085\u2028\u2029]+/g)].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }))
  return pieces.length > 0 ? pieces : [{ start, end }]
}

const oneLine = (words: string): string => words.replace(/[\t\v\f\r\n\u0085\u2028\u2029]/g, ' ')
