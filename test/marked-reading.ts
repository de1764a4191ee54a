import type { Attribution, ProfiledAttribution, Reading, SourceProfile } from '../src/reading/index.ts'
import type { Span } from '../src/text/index.ts'

const UNSTATED: SourceProfile = {
  kind: 'unstated',
  entity: null,
  name: null,
  count: { least: 1, most: 1 },
  outlet: null,
  anonymityReason: null,
  affiliation: null,
  knowledge: null,
  cites: [],
}

type Details = { profile?: Partial<SourceProfile> } & Partial<Omit<Attribution, 'id' | 'cue' | 'source' | 'content'>>

export interface MarkedReading {
  readonly text: string
  readonly reading: Reading
}

/**
 * A reading written into its text, by hand. Marks may nest; a number tells attributions apart, and a role may be marked
 * more than once (spans in pieces).
 *
 * @example markedReading('[Olm]{source} [said]{cue} [that [he]{source 2} [denied]{cue 2} [it]{content 2}]{content}')
 */
export function markedReading(marked: string, details: Record<number, Details> = {}): MarkedReading {
  let text = ''
  const open: number[] = []
  const spans = new Map<number, { source: Span[]; cue: Span[]; content: Span[] }>()
  for (const [piece, role, number] of marked.matchAll(/\[|\]\{(source|cue|content)(?: (\d+))?\}|[^[\]]+/g)) {
    if (piece === '[') open.push(text.length)
    else if (role === undefined) text += piece
    else {
      const id = Number(number ?? 1)
      const roles = spans.get(id) ?? { source: [], cue: [], content: [] }
      roles[role as 'cue'].push({ start: open.pop()!, end: text.length })
      spans.set(id, roles)
    }
  }
  if (open.length > 0) throw new Error(`unclosed mark in ${marked}`)
  const attributions = [...spans]
    .sort(([a], [b]) => a - b)
    .map(([id, roles]): ProfiledAttribution => {
      const { profile, ...rest } = details[id] ?? {}
      return {
        id: `a${id}`,
        ...roles,
        quotation: 'indirect',
        confidence: 0.9,
        within: null,
        ...rest,
        profile: { ...UNSTATED, ...profile },
      }
    })
  return {
    text,
    reading: {
      reader: '0.0.0',
      language: 'en',
      published: null,
      sentences: [],
      entities: [],
      attributions,
      codings: [],
      unsure: [],
      speakers: [],
    },
  }
}
