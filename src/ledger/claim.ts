import type { Cited, EntityType, Quotation, SourceKind, Stated } from '../reading/index.ts'
import type { Span } from '../text/index.ts'
import type { Metadata } from './incoming.ts'
import type { RulingInForce } from './queries/claims-table.ts'

/** How many hex digits of a document's id stand in a claim's. */
export const SHORT_ID = 10

/** `3f9a2c81b0:a3`: the beginning of the document's id, and the attribution's in its reading. */
export function claimIdOf(document: string, n: number): string {
  return `${document.slice(0, SHORT_ID)}:a${n}`
}

/** A source's profile, as read, or as a ruling says; what a ruling says has no span. */
export interface ClaimProfile {
  readonly kind: SourceKind
  readonly name: string | null
  /** What the source is, where the reading tells: a person, organisation, place or group. */
  readonly entityType: EntityType | null
  readonly count: { readonly least: number; readonly most: number | null }
  readonly outlet: Fact | null
  readonly anonymityReason: Fact | null
  readonly affiliation: Fact | null
  readonly knowledge: Fact | null
  /** Of an outlet: whom it cites, each of whom has it from the next. */
  readonly cites: readonly Cited[]
}

/** As `Stated`; the span is null where an analyst's ruling says it and no words of the text. */
export interface Fact {
  readonly value: Stated['value']
  readonly span: Span | null
}

/** An attribution in one appearance of its document: what lists are made of. */
export interface Claim {
  readonly id: string
  readonly document: string
  /** Id of the appearance; with the claim's id it is that of one row of a list. */
  readonly appearance: string
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  readonly content: readonly Span[]
  readonly words: { readonly cue: string; readonly source: string; readonly content: string }
  readonly quotation: Quotation
  /** 0 to 1, in ten-thousandths. */
  readonly confidence: number
  /** Id of the claim whose content holds this one. */
  readonly within: string | null
  readonly profile: ClaimProfile
  /** The words with which the text takes back what is told here: an outlet's correction. */
  readonly retracted?: Span
  /** The dossier's party that the source speaks for. */
  readonly party: string | null
  /** What the source of the document says of it. */
  readonly metadata: Metadata
  /** Its date of publication lay in the future when it was received. */
  readonly future?: true
  readonly ruling: RulingInForce | null
  /** For a search: the content with what was found between U+0002 and U+0003. */
  readonly highlighted: string | null
  /** The words for the source likewise. */
  readonly highlightedSource: string | null
}

/**
 * The words for who is said to have said it, in one line; null: nobody is named. A relative pronoun that is one of its spans beside
 * others names nobody: "the mayor, who Ida Holm said …"; a pronoun alone is whoever it is known to stand for.
 *
 * @example sourceOf({ words: { cue: 'said', content: '', source: 'who Ida Holm' } }) // 'Ida Holm'
 * @example sourceOf({ words: { cue: 'said', content: '', source: 'She' }, profile: { name: 'Ida Holm' } }) // 'Ida Holm'
 */
export function sourceOf({
  words,
  profile,
}: Pick<Claim, 'words'> & { readonly profile?: Pick<ClaimProfile, 'name'> }): string | null {
  const line = words.source.replace(/\s+/g, ' ').trim()
  const named = line.replace(/^(?:who|whom|which)[\s,]+(?=\S)|(?<=[^\s,])[\s,]+(?:who|whom|which)$/gi, '')
  if (named === '') return null
  return PRONOUN.test(named) ? (profile?.name ?? named) : named
}

const PRONOUN = /^(?:i|we|he|she|it|they|who|whom|which)$/i
