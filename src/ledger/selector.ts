import { type Span, wordsOf } from '../text/index.ts'
import { clean, pairOf } from './rows.ts'

const ROLES = ['cue', 'source', 'content'] as const

/** How many UTF-16 units before and after the claim stand in its selector. */
const CONTEXT_UNITS = 32

export interface ClaimSpans {
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  readonly content: readonly Span[]
}

/**
 * The words that a ruling is about: the position and the exact words of each role, and what stands around them. The text
 * of a document never changes, so both must agree; a reading has the same claim when all three roles have the same spans.
 */
export interface Selector {
  readonly cue: SelectedRole
  readonly source: SelectedRole
  readonly content: SelectedRole
  readonly prefix: string
  readonly suffix: string
}

export interface SelectedRole {
  readonly spans: readonly (readonly [number, number])[]
  readonly exact: string
}

export function selectorOf(text: string, claim: ClaimSpans): Selector {
  const role = (name: (typeof ROLES)[number]): SelectedRole => ({
    spans: claim[name].map(pairOf),
    exact: clean(wordsOf(text, claim[name])),
  })
  const all = ROLES.flatMap((name) => claim[name])
  const start = Math.min(...all.map((span) => span.start))
  const end = Math.max(...all.map((span) => span.end))
  return {
    cue: role('cue'),
    source: role('source'),
    content: role('content'),
    prefix: clean(text.slice(Math.max(0, start - CONTEXT_UNITS), start)),
    suffix: clean(text.slice(end, end + CONTEXT_UNITS)),
  }
}

/** Compares by spans and words; equal strings mean the same words of the same document. */
export function selectorKey({ cue, source, content }: Selector): string {
  return JSON.stringify([cue, source, content].map(({ spans, exact }) => [spans, exact]))
}
