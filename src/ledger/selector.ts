import type { Coding, CodingKind } from '../reading/index.ts'
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

/** What a ruling on a claim is tied to: the claim's words and a little around them, by which they are found again in another reading. */
export function selectorOf(text: string, claim: ClaimSpans): Selector {
  const role = (name: (typeof ROLES)[number]): SelectedRole => selectedRole(text, claim[name])
  const all = ROLES.flatMap((name) => claim[name])
  const start = Math.min(...all.map((span) => span.start))
  const end = Math.max(...all.map((span) => span.end))
  return {
    cue: role('cue'),
    source: role('source'),
    content: role('content'),
    ...contextOf(text, { start, end }),
  }
}

function contextOf(text: string, { start, end }: Span): { readonly prefix: string; readonly suffix: string } {
  return {
    prefix: clean(text.slice(Math.max(0, start - CONTEXT_UNITS), start)),
    suffix: clean(text.slice(end, end + CONTEXT_UNITS)),
  }
}

export function selectedRole(text: string, spans: readonly Span[]): SelectedRole {
  return { spans: spans.map(pairOf), exact: clean(wordsOf(text, spans)) }
}

/** Compares by spans and words; equal strings mean the same words of the same document. */
export function selectorKey({ cue, source, content }: Selector): string {
  return JSON.stringify([cue, source, content].map(({ spans, exact }) => [spans, exact]))
}

/**
 * What a ruling on a coding is about: its kind, its place and its exact words. Several codings may have the same words, for
 * what concerns two issues is two codings: then party and issue, as they were read, tell them apart.
 */
export interface CodingSelector {
  readonly kind: CodingKind
  readonly spans: readonly (readonly [number, number])[]
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly party: string | null
  readonly issue: string | null
  /** Whether it was the only coding of its kind with these words. */
  readonly alone: boolean
  /** The fields of its kind, as they were read: what an accepted coding said is what was accepted. */
  readonly data: unknown
}

/** What a ruling sets in a coding: `party`, `issue`, and fields of its data; null empties one. */
export type CodingEdit = Readonly<Record<string, string | null>>

export function codingSelectorOf(
  text: string,
  { kind, span, party, issue, data }: Pick<Coding, 'kind' | 'span' | 'party' | 'issue' | 'data'>,
  alone: boolean,
): CodingSelector {
  const exact = clean(wordsOf(text, [span]))
  return { kind, spans: [pairOf(span)], exact, ...contextOf(text, span), party, issue, alone, data }
}

export const isCodingSelector = (selector: Selector | CodingSelector): selector is CodingSelector => 'kind' in selector
