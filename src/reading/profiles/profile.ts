import type { Span } from '../../text/index.ts'

/**
 * - `named`: a person with a name
 * - `role`: known only by office or side ("a senior Ukrainian official")
 * - `anonymous`: the text withholds who it is ("two sources", "people familiar with the matter", "who declined to be named")
 * - `collective`: a body or group that speaks as one ("the Kremlin", "critics", "the ministry")
 * - `document`: a text, poll or study
 * - `outlet`: another news organisation
 * - `unstated`: the text does not say
 */
export type SourceKind = 'named' | 'role' | 'anonymous' | 'collective' | 'document' | 'outlet' | 'unstated'

/** A thing that the text says, with where it says it. */
export interface Stated {
  /** The value in its plainest form: "Reuters", "Ukraine", "briefed on the talks". */
  readonly value: string
  readonly span: Span
}

/** On whose word an attribution rests. Every field but `kind` and `count` rests on a span of the text or is null. */
export interface SourceProfile {
  readonly kind: SourceKind
  /** The entity of the reading that the source is (`e1`, …), or null. */
  readonly entity: string | null
  /** The best name or description the article gives for that entity, from its fullest mention; null if unstated. */
  readonly name: string | null
  /** How many speak: "two Reuters sources" `{ least: 2, most: 2 }`, "sources" `{ least: 2, most: null }`. */
  readonly count: { readonly least: number; readonly most: number | null }
  /** Outlet that the source spoke to, as the text says it ("told Reuters", "two Reuters sources"). */
  readonly outlet: Stated | null
  /** The stated reason for anonymity, as the text words it. */
  readonly anonymityReason: Stated | null
  /** Side the source speaks from: country, organisation or party ("a senior Ukrainian official": Ukraine). */
  readonly affiliation: Stated | null
  /** How it knows: "briefed on the talks", "familiar with the matter". */
  readonly knowledge: Stated | null
}
