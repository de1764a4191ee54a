/** What the keys of the tables say, as the schemas of `schema.ts` check it. */

export const STANCES = ['rejects', 'resists', 'open', 'accepts', 'demands'] as const

export const MODALITIES = ['asserted', 'conditional', 'possible', 'denied', 'asked'] as const

export const HOWS = ['official', 'named', 'unnamed', 'claimed'] as const

export const PROPOSAL_KINDS = ['plan', 'draft', 'offer', 'demand', 'accord'] as const

export const PROPOSAL_STATUSES = [
  'floated',
  'presented',
  'amended',
  'accepted',
  'rejected',
  'withdrawn',
  'in force',
] as const

export const MEETING_KINDS = ['meeting', 'talks', 'visit', 'call', 'deadline', 'vote'] as const

export const MEETING_STATUSES = ['held', 'planned', 'postponed', 'cancelled', 'denied', 'absent', 'missed'] as const

export const ACTS: readonly string[] = [
  ...['AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST'],
  ...['ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT'],
] as const

export type Stance = (typeof STANCES)[number]

type ProposalKind = (typeof PROPOSAL_KINDS)[number]

type ProposalStatus = (typeof PROPOSAL_STATUSES)[number]

type MeetingKind = (typeof MEETING_KINDS)[number]

type MeetingStatus = (typeof MEETING_STATUSES)[number]

/** What every entry has: the words of the article that it rests on. */
export interface Evidenced {
  readonly words: readonly string[]
  /** Which of several places where the words stand, from 1. */
  readonly nth?: number | undefined
  /** A careful editor could leave it out: to find it is right, to miss it is no mistake. */
  readonly optional?: true | undefined
}

/** Days as 2025-03-28, resolved in the outlet's zone; null where the article does not say. */
export interface Interval {
  readonly first: string | null
  readonly last: string | null
}

/** Where a list is given for one field, each of its values is right, the first most. */
export interface Position extends Evidenced {
  readonly party: string
  readonly issue: readonly string[]
  readonly stance: readonly Stance[]
  readonly modality: (typeof MODALITIES)[number]
  readonly how: (typeof HOWS)[number]
  readonly by?: string | undefined
}

export interface Term extends Evidenced {
  readonly proposal: string
  readonly issue: readonly string[]
  readonly party: string | null
}

export interface Proposal extends Evidenced {
  readonly name: string
  readonly names: readonly string[]
  readonly kind: ProposalKind
  readonly authors: readonly string[]
  readonly status: ProposalStatus
  readonly left_out: readonly string[]
}

export interface Meeting extends Evidenced, Interval {
  readonly kind: readonly MeetingKind[]
  readonly participants: readonly string[]
  readonly place: string | null
  readonly status: readonly MeetingStatus[]
}

export interface Event extends Evidenced, Interval {
  readonly act: readonly string[]
  readonly actor: readonly string[] | null
  readonly recipient: readonly string[] | null
  readonly place: string | null
  readonly counts: readonly { readonly of: string; readonly least: number; readonly most: number | null }[]
  readonly on_the_word_of: string | null
}

export interface Prediction extends Evidenced {
  readonly who: string
  readonly by_when: string | null
  readonly conditional: boolean
}

export interface Market extends Evidenced {
  readonly instrument: string
  readonly direction: 'up' | 'down' | 'flat'
  readonly size: string | null
  readonly reason: string | null
}

export interface Reversal extends Evidenced {
  readonly party: string
  readonly issue: string
  readonly from: Stance
  readonly to: Stance
  readonly claimed_by: string | null
  /** The article in which the earlier stance stands, where the change is found by comparing. */
  readonly before?: string | undefined
}

export interface ArticleEntries {
  readonly article: string
  readonly positions: readonly Position[]
  readonly terms: readonly Term[]
  readonly proposals: readonly Proposal[]
  readonly calendar: readonly Meeting[]
  readonly events: readonly Event[]
  readonly predictions: readonly Prediction[]
  readonly markets: readonly Market[]
  readonly reversals: readonly Reversal[]
}

/** An article by its number, and its day. */
export interface When {
  readonly article: string
  readonly day: string
}

export interface FinalPosition {
  readonly party: string
  readonly issue: string
  readonly stance: Stance
  readonly what: string
  readonly since: When
  readonly confirmed: string
  readonly contested: boolean
  readonly why?: string | undefined
}

export interface FinalProposal {
  readonly name: string
  readonly names: readonly string[]
  readonly kind: ProposalKind
  readonly authors: readonly string[]
  readonly first_reported: When
  readonly status: ProposalStatus
  readonly consulted: readonly string[]
  readonly left_out: readonly string[]
  /** Name of the proposal that it is a later version of. */
  readonly revises?: string | undefined
  readonly terms: readonly {
    readonly issue: string
    readonly party: string | null
    readonly what: string
    readonly articles: readonly string[]
    /** Against the proposal that it revises. */
    readonly change?: 'added' | 'changed' | 'kept' | undefined
  }[]
  readonly dropped: readonly { readonly issue: string; readonly what: string; readonly articles: readonly string[] }[]
  readonly reactions: readonly {
    readonly party: string
    readonly issue: string | null
    readonly stance: Stance
    readonly articles: readonly string[]
  }[]
}

export interface FinalReversal {
  readonly party: string
  readonly issue: string
  readonly from: When & { readonly stance: Stance }
  readonly to: When & { readonly stance: Stance }
  readonly claimed_by: string | null
}

export interface FinalMeeting extends Interval {
  readonly kind: MeetingKind
  readonly participants: readonly string[]
  readonly place: string | null
  readonly status: MeetingStatus
  readonly articles: readonly string[]
}

export interface FinalTables {
  readonly after: string
  readonly positions: readonly FinalPosition[]
  readonly proposals: readonly FinalProposal[]
  readonly reversals: readonly FinalReversal[]
  readonly meetings: readonly FinalMeeting[]
}
