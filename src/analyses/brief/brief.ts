import type { SourceKind } from '../../reading/index.ts'
import type { Span } from '../../text/index.ts'

/**
 * What a line is about; a brief's sections come in this order.
 *
 * - `change`: a party took another stance, or took one for the first time
 * - `proposal`: a plan, draft or offer that is new, or of which something new is known: its status, terms, figures, reactions
 * - `coming`: meetings, deadlines and votes that lie ahead and are new, moved, called off or next
 * - `held`: what took place, was missed, put off or called off
 * - `denied`: what is now denied
 * - `footing`: what rests on more independent origins than before, or on fewer
 * - `market`: what is said of prices
 * - `prediction`: predictions whose day has come or comes soon
 */
export type BriefKind = 'change' | 'proposal' | 'coming' | 'held' | 'denied' | 'footing' | 'market' | 'prediction'

/** The strongest evidence of a line. */
export interface BriefEvidence {
  /** Ids, `3f9a2c81b0:s4` and `3f9a2c81b0:a2`; null: it is the other of the two, or the outlet's own voice. */
  readonly coding: string | null
  readonly claim: string | null
  /** Id of the document. */
  readonly document: string
  readonly outlet: string | null
  /** Day of publication, `2031-03-04`; null: undated. */
  readonly day: string | null
  /** The text's words. */
  readonly words: string
  /** Where they stand in the document; null: where the coding or the claim does. */
  readonly span: Span | null
  /** On whose word, as the text has it; null: the outlet's own. */
  readonly source: string | null
  readonly sourceKind: SourceKind | null
}

/** Something that is new. */
export interface BriefLine {
  /** Unique in the brief, the same whenever it is made of the same tables: `change Kessar Water`. */
  readonly id: string
  readonly kind: BriefKind
  /** In plain words, without a full stop: "Kessar accepts on Water; before: demands". */
  readonly what: string
  /** What stands behind it in plain words, each a line: figures, terms, what was before. */
  readonly details: readonly string[]
  /** Since when it is known, `2031-03-04`. A meeting's own day stands in `what`. */
  readonly day: string | null
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  /** A reversal, or one that somebody claims: `what` says whose word it is. */
  readonly mark: 'reversal' | 'claimed reversal' | null
  readonly origins: number
  readonly evidence: BriefEvidence
  /** Of two statements that do not go together, the earlier. */
  readonly against: BriefEvidence | null
  /** How many more reports say so. */
  readonly further: number
  /** From 0 to 1; lines of a section and the headlines go by it. */
  readonly weight: number
}

export interface BriefSection {
  readonly kind: BriefKind
  readonly title: string
  /** The weightiest first; of what is coming and what took place by day. */
  readonly lines: readonly BriefLine[]
  /** How many lines were left out for length. */
  readonly more: number
}

/** What is new since a day, for a reader with two minutes. */
export interface Brief {
  /** The first day that is new. */
  readonly since: string
  /** The day on which it is read, by which "coming" and "due" go; null: no article is dated, and none was given. */
  readonly now: string | null
  /** Ids of the weightiest lines of all sections. */
  readonly headlines: readonly string[]
  /** Without empty ones. */
  readonly sections: readonly BriefSection[]
}
