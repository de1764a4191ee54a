import type { LedgerCoding } from '../../ledger/index.ts'
import type { Modality, SourceKind, Stance, StatementData, Word } from '../../reading/index.ts'
import type { Days } from '../calendar/index.ts'
import type { Evidence as TableEvidence } from '../evidence/index.ts'

/** A coded statement in one appearance of its document. */
export type StatementRow = LedgerCoding<'statement', StatementData>

/** Where a statement comes from: equal keys are one origin (see `analyses/origins`). */
export interface StatementOrigin {
  readonly key: string
  readonly name: string
  /** Of a copy: key of the article that it is one of; see `printingOf`. */
  readonly copyOf?: string
}

/** A statement as a table shows it. */
export interface Evidence {
  /** Of the coding: `3f9a2c81b0:s4`. */
  readonly id: string
  readonly document: string
  /** Of the claim in whose content it stands, or null for the outlet's own voice. */
  readonly claim: string | null
  /** The day of which it holds, `2031-03-04`: that of publication, or the last of those long before on which the text says it was; null: undated. */
  readonly date: string | null
  /** Day of publication, of what is printed again that of the first time; null: undated. */
  readonly published: string | null
  /** Day on which it was printed again here. */
  readonly again?: string
  /** The document gives two dates of publication, days apart. */
  readonly datesContradict?: true
  /** When it was, where the text says that it was long before publication. */
  readonly said?: Days
  readonly outlet: string | null
  /** The sentence's words for it. */
  readonly words: string
  /** What the stance is about, in the text's words. */
  readonly about: string | null
  readonly stance: Stance
  readonly modality: Modality
  readonly how: Word
  /** The party whose word it is; null: nobody of the dossier, or the outlet. */
  readonly by: string | null
  /** On whose word, as the text has it; null: the outlet's own. */
  readonly source: string | null
  readonly sourceKind: SourceKind | null
  readonly origin: StatementOrigin
  /** 0 to 1. */
  readonly confidence: number
  /** It was told as what had been so before. */
  readonly past?: true
  /** Taken on with an agreement; the words are of its term. */
  readonly byAgreement?: true
  /** It follows from what the party says of a plan as a whole, which the words tell; of which the term is. */
  readonly byPlan?: {
    readonly name: string
    /** Day of the plan's first report; null: undated. */
    readonly reported: string | null
    /** What the party did with it. */
    readonly act: TableEvidence
    readonly term: TableEvidence
  }
}

/** An unbroken run of statements of one stance. */
export interface Period {
  readonly stance: Stance
  /** Days of the first and the last statement; null: undated. */
  readonly from: string | null
  readonly to: string | null
  /** Oldest first. */
  readonly evidence: readonly Evidence[]
}

/** Somebody else's word that the party stands elsewhere, or the party's own word that it does not stand so. */
export interface Contest {
  readonly kind: 'claimed' | 'denied'
  readonly evidence: Evidence
}

/** A statement that the outlet which told it takes back: it counts for nothing. */
export interface Corrected {
  readonly evidence: Evidence
  /** What the outlet says then of what it had written. */
  readonly by: Evidence
}

/** Where a party stands on an issue. */
export interface Position {
  readonly party: string
  readonly issue: string
  readonly stance: Stance
  /** All that is known is told as what was so before: it is where the party stood, and no present stance; its firmness is 0. */
  readonly past?: true
  /** `own`: the party's word; `told`: outlets tell it in their own voice; `claimed`: others say so alone. */
  readonly rests: 'own' | 'told' | 'claimed'
  /** What the newest statement of it is about, in the text's words. */
  readonly about: string | null
  /** What the party takes and what it asks for are kept apart: the newest stance of the other sort, or null. */
  readonly also: Stance | null
  /** 0 to 1; see `firmnessOf`. */
  readonly firmness: number
  /** Days of the first and the last statement of the present stance; null: it is known from undated ones alone. */
  readonly since: string | null
  readonly lastConfirmed: string | null
  /** Statements of the present stance, newest first, undated ones last. */
  readonly evidence: readonly Evidence[]
  /** How many independent origins the evidence has. */
  readonly origins: number
  readonly contested: readonly Contest[]
  /** What outlets told, and took back; it is left out where there is none. */
  readonly corrected?: readonly Corrected[]
  /** Every period, oldest first, the present one last; without undated statements. */
  readonly history: readonly Period[]
  /** Every period of the other sort, oldest first: what it asks for beside what it takes, or the other way round. */
  readonly beside: readonly Period[]
  /** Statements without a date: they are in no period. */
  readonly undated: readonly Evidence[]
}

/** Two statements of a party that do not go together. */
export interface Conflict {
  readonly party: string
  readonly issue: string
  readonly before: Evidence
  readonly after: Evidence
}

/** Somebody says that a party changed its position. */
export interface ClaimedChange {
  /** Null: whose position it is, is no party of the dossier. */
  readonly party: string | null
  /** The text's words for whose position it is, where that is no party. */
  readonly whose: string | null
  readonly issue: string | null
  readonly evidence: Omit<Evidence, 'stance'>
  /** The words for it: "a reversal", "backed down". */
  readonly predicate: string
}

export interface Positions {
  /** By party and issue, in the order of the dossier's parties and issues where those are given, else by name. */
  readonly positions: readonly Position[]
  /** The party took the other side, on another day. Newest first. */
  readonly reversals: readonly Conflict[]
  /** Both sides within a day. Newest first. */
  readonly contradictions: readonly Conflict[]
  /** Changes that others tell of; they are not found, but claimed. */
  readonly claimedChanges: readonly ClaimedChange[]
}
