import type { Span } from '../../text/index.ts'

/**
 * - `named`: a person with a name
 * - `role`: known only by office, trade or side: a person ("a senior Ukrainian official", "one trader"), several that are
 *   counted ("two lawmakers"), or office-holders in the plural ("Treasury officials")
 * - `anonymous`: the text withholds who it is: it says so ("who declined to be named"), or calls them by no more than what
 *   they know ("two sources", "people familiar with the matter", "a diplomat with direct knowledge of the talks")
 * - `collective`: a body, place or crowd that speaks as one ("the Kremlin", "the ministry", "critics", "some")
 * - `document`: a text, poll or study
 * - `outlet`: a news organisation
 * - `unstated`: the text does not say, or says it with a pronoun that nothing stands behind
 */
export type SourceKind = 'named' | 'role' | 'anonymous' | 'collective' | 'document' | 'outlet' | 'unstated'

/** A thing that the text says, with where it says it. */
export interface Stated {
  /** The value in its plainest form: "Reuters", "Ukraine", "briefed on the talks". */
  readonly value: string
  readonly span: Span
}

/** Whom an outlet says that it has it from. */
export interface Cited {
  readonly kind: SourceKind
  /** The entity of the reading that it is (`e1`, …), or null. */
  readonly entity: string | null
  /** The best name of that entity, else the words here without article: "two unnamed officials". */
  readonly name: string
  readonly count: SourceProfile['count']
  /** Outlet whose sources they are: "citing two Reuters sources". */
  readonly outlet: Stated | null
  readonly span: Span
}

/** On whose word an attribution rests. Every field but `kind`, `count` and an empty `cites` rests on a span of the text or is null. */
export interface SourceProfile {
  readonly kind: SourceKind
  /** The entity of the reading that the source is (`e1`, …), or null. */
  readonly entity: string | null
  /** The best name or description the article gives for that entity, from its fullest mention; null if unstated. */
  readonly name: string | null
  /** How many speak: "two Reuters sources" `{ least: 2, most: 2 }`, "sources" `{ least: 2, most: null }`. */
  readonly count: { readonly least: number; readonly most: number | null }
  /**
   * Outlet that the source spoke to, or that has seen the text, as the words say it ("told Reuters", "two Reuters
   * sources", "seen by Reuters"). For a named person only where this attribution says so; else for all of the source's.
   */
  readonly outlet: Stated | null
  /** The stated reason for anonymity, as the text words it, without "because" or "due to": "the talks are private". */
  readonly anonymityReason: Stated | null
  /**
   * Side the source speaks from: country, organisation, party or person ("a senior Ukrainian official": Ukraine; "an aide
   * to Olin": Olin). The span is that of the words; a people's word has its country as the value.
   */
  readonly affiliation: Stated | null
  /** How it knows, without "who was": "briefed on the talks", "familiar with the matter", "attended the meeting". */
  readonly knowledge: Stated | null
  /**
   * Of an outlet, and of what may be one by its name: whom it cites, each of whom has it from the next; else empty. "The Post
   * reported, citing two officials": the officials; "citing Reuters, which quoted an envoy": Reuters, the envoy.
   */
  readonly cites: readonly Cited[]
}
