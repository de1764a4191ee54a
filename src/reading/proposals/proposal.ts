import type { Span } from '../../text/index.ts'
import type { Amount } from '../amounts/index.ts'
import type { Coding, Stance } from '../codings/index.ts'
import type { TimeExpression } from '../times/index.ts'
import type { ProposalForm } from './nouns.ts'
import type { Revision } from './revisions.ts'

/** Words of a text, where they stand. */
export interface Worded {
  readonly words: string
  readonly span: Span
}

export interface PartyWorded extends Worded {
  /** Name of the dossier's party, or null where the words name none that is known. */
  readonly party: string | null
}

/** Words that say what was done with a proposal, and the attribution in whose content they stand (`a3`), or null. */
export interface Dealt extends Worded {
  readonly attribution: string | null
  /** The party on whose word it is told; null: nobody's of the dossier, or the outlet's. */
  readonly by?: string | null
}

export type ProposalStatus = 'floated' | 'presented' | 'amended' | 'accepted' | 'rejected' | 'withdrawn' | 'in force'

export interface ProposalData {
  readonly form: ProposalForm
  /** What the text calls it, each wording once, in text order; the fullest stands first. */
  readonly names: readonly Worded[]
  /** Its title, where it has one between quotation marks. */
  readonly title: string | null
  /** Every place that speaks of it. */
  readonly mentions: readonly Span[]
  /** Whose it is. `how`: "drafted", "presented", "offered", "owned" ("Varnia's offer"), "party" (to an agreement). */
  readonly authors: readonly (PartyWorded & { readonly how: string })[]
  readonly consulted: readonly PartyWorded[]
  readonly leftOut: readonly PartyWorded[]
  /** How far it has come, by the last stage that the text reports; null where it reports none. */
  readonly status: ProposalStatus | null
  /** Stages that the text reports, in text order. */
  readonly stages: readonly (Dealt & {
    readonly value: ProposalStatus
    readonly party: string | null
    /** When it was, where its clause says so. */
    readonly times?: readonly TimeExpression[]
  })[]
  /** `except`: what a party does not take of what it accepts else, and the issues that its words name. */
  readonly reactions: readonly (Dealt & {
    readonly party: string
    readonly stance: Stance
    readonly except?: Worded & { readonly issues: readonly string[] }
  })[]
  /**
   * Who says that there is no such thing: "denied that it had offered", "there is no offer"; or, with `of`, that `whose` did not do
   * with it what is told: "denied that it had accepted the offer".
   */
  readonly denials: readonly (Dealt & {
    readonly party: string | null
    readonly of?: ProposalStatus
    readonly whose?: string | null
  })[]
  /** How the text says that this version differs from what was before: "drops the levy"; `about`: what it has so. */
  readonly revisions?: readonly (Dealt & { readonly how: Revision['how']; readonly about: string })[]
  /** Which version it is: "second", "revised"; its number where the words tell it; its date as written ("March 9"). */
  readonly draft: { readonly words: string | null; readonly number: number | null; readonly date: string | null }
}

export interface TermData {
  /** Id of the proposal's coding in the same text. */
  readonly proposal: string
  /** `duty` what is to be done; `exchange` what is given for it; `condition` what must have happened first. */
  readonly role: 'duty' | 'exchange' | 'condition'
  /** Base form of the verb or noun of action: "withdraw", "withdrawal". */
  readonly action: string
  /** It is not to be done. */
  readonly negated: boolean
  /** Who is to do it, as the text words it. */
  readonly bearer: Worded | null
  /** Numbers with their units. */
  readonly amounts: readonly Amount[]
  /** Under which condition: "if the strip is empty". */
  readonly condition: Worded | null
  /** Number of its point in the proposal, where the text counts them. */
  readonly point: number | null
}

export type ProposalCoding = Coding<'proposal', ProposalData>
export type TermCoding = Coding<'term', TermData>
