import type { LedgerCoding } from '../../ledger/index.ts'
import type { ProposalData, ProposalStatus, Stance, TermData } from '../../reading/index.ts'
import type { Evidence } from '../evidence/index.ts'

export type ProposalRow = LedgerCoding<'proposal', ProposalData>
export type TermRow = LedgerCoding<'term', TermData>

/** A party's part in a proposal. */
export interface Part {
  readonly party: string | null
  /** As the text words it. */
  readonly words: string
  /** Of authors: "drafted", "presented", "offered", "owned", "party". */
  readonly how: string | null
  readonly evidence: readonly Evidence[]
}

export interface Stage {
  readonly status: ProposalStatus
  readonly party: string | null
  /** Another party, on whose word alone it is told that `party` did so; null: its own word, nobody's, or the outlet's. */
  readonly claimedBy: string | null
  /** The party says itself that it did not. */
  readonly disputed: boolean
  readonly day: string | null
  readonly evidence: Evidence
}

export interface Reaction {
  readonly party: string
  /** As of a stage. */
  readonly claimedBy: string | null
  readonly disputed: boolean
  readonly stance: Stance
  readonly day: string | null
  readonly evidence: Evidence
  /** What it does not take of what it accepts else, and the issues that its words name; none: no more than the words tell. */
  readonly except?: { readonly words: string; readonly issues: readonly string[] }
}

/** Somebody says that there is no such proposal, or that what is told to have been done with it was not. */
export interface Denial {
  /** Who denies it; null: none of the dossier's parties. */
  readonly party: string | null
  /** What is denied to have been done with it; null: the proposal itself is denied. */
  readonly of: ProposalStatus | null
  /** Of what is denied to have been done, who would have done it. */
  readonly whose: string | null
  readonly day: string | null
  readonly evidence: Evidence
}

/** A number in a term as some texts give it. */
export interface Figure {
  /** In words that all texts share: "180 cubic metre/second". */
  readonly value: string
  readonly evidence: readonly Evidence[]
}

/** What a proposal would have somebody do, as one or more texts say it. */
export interface Term {
  /** Id of the coding that stands for it: the one with the strongest evidence. */
  readonly id: string
  readonly words: string
  readonly party: string | null
  readonly issues: readonly string[]
  readonly role: TermData['role']
  /** It is not to be done, which its words alone don't say. */
  readonly negated: boolean
  readonly condition: string | null
  readonly point: number | null
  /** Amounts and periods, where texts differ each with what says so, in order of day. */
  readonly figures: readonly Figure[]
  /** First reported. */
  readonly since: string | null
  /** Of those who tell it with the figures that were reported last, see `evidenceTold`. */
  readonly origins: number
  /** By day. */
  readonly evidence: readonly Evidence[]
}

/** One version of a proposal, by what texts call it. */
export interface Draft {
  /** "second draft", "9 March"; null: texts do not tell versions apart. */
  readonly label: string | null
  readonly since: string | null
  /** Ids of its terms. */
  readonly terms: readonly Term[]
  readonly documents: readonly string[]
}

/** A text says itself that a version has something no longer, beside, or otherwise. */
export interface ToldChange {
  readonly how: 'dropped' | 'added' | 'changed'
  /** What it has so, in the text's words. */
  readonly about: string
  readonly day: string | null
  readonly evidence: Evidence
}

/** What changed from one draft to the next, as far as texts report both, or tell of it. */
export interface DraftChange {
  readonly from: string | null
  readonly to: string | null
  /** Only where texts set the earlier draft out at length. */
  readonly added: readonly Term[]
  /** What texts say of the change itself, by day. */
  readonly told: readonly ToldChange[]
  /** Where a text says so, or sets the later draft out at length; else a term that is not reported is not known to be gone. */
  readonly dropped: readonly Term[]
  readonly changed: readonly {
    readonly before: Term
    readonly after: Term
    readonly figures: readonly [string, string]
  }[]
}

/** A plan, draft, offer or demand across articles. */
export interface Proposal {
  /** Id of the coding that reported it first. */
  readonly id: string
  readonly name: string
  readonly names: readonly string[]
  readonly title: string | null
  readonly form: ProposalData['form']
  readonly authors: readonly Part[]
  readonly consulted: readonly Part[]
  readonly leftOut: readonly Part[]
  /** Day of the first report; null: only undated ones. */
  readonly reported: string | null
  readonly lastReported: string | null
  /** Where it stands as a whole; what one of several has rejected is no rejection of it while another takes it. */
  readonly status: Stage | null
  /** By day. */
  readonly history: readonly Stage[]
  readonly reactions: readonly Reaction[]
  /** By day. The status goes by what was done with it, not by these. */
  readonly denials: readonly Denial[]
  readonly terms: readonly Term[]
  readonly drafts: readonly Draft[]
  readonly changes: readonly DraftChange[]
  /** Every coding of it, by day. */
  readonly reports: readonly Evidence[]
  readonly origins: number
  /** How sure it is that the reports are of one proposal, 0 to 1, and why each was joined. */
  readonly sure: number
  readonly joined: readonly { readonly coding: string; readonly why: string; readonly sure: number }[]
}
