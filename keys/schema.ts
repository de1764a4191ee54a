import { z } from 'zod'

/**
 * What a key of the tables may hold: `key/tables/NN.yaml` of a sample in `examples/`, one file an article, and the final state
 * in `key/tables.yaml`. `examples/README.md` says what each field means to a person who reads or corrects them.
 */

export const STANCES = ['rejects', 'resists', 'open', 'accepts', 'demands'] as const
const MODALITIES = ['asserted', 'conditional', 'possible', 'denied', 'asked'] as const
const HOWS = ['official', 'named', 'unnamed', 'claimed'] as const
const PROPOSAL_KINDS = ['plan', 'draft', 'offer', 'demand', 'accord'] as const
const PROPOSAL_STATUSES = ['floated', 'presented', 'amended', 'accepted', 'rejected', 'withdrawn', 'in force'] as const
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

const text = z.string().trim().min(1)

/** A list may be written as one value. */
const some = <T extends z.ZodType>(one: T) =>
  z.union([one.transform((value) => [value]), z.array(one).min(1)]).transform((values) => values as z.output<T>[])

const isDay = (written: string): boolean => {
  const time = Date.parse(`${written}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(written)
}

/** A day of the calendar, `2025-03-28`. */
const day = z.string().refine((written) => /^\d{4}-\d\d-\d\d$/.test(written) && isDay(written), 'a day, as 2025-03-28')

const articleNumber = z.string().regex(/^\d\d$/, 'the number of an article, as "07"')

const evidence = {
  words: some(text),
  nth: z.int().min(1).optional(),
  optional: z.literal(true).optional(),
}

const interval = { first: day.nullable(), last: day.nullable() }

const position = z.strictObject({
  party: text,
  issue: some(text),
  stance: some(z.enum(STANCES)),
  modality: z.enum(MODALITIES),
  how: z.enum(HOWS),
  by: text.optional(),
  ...evidence,
})

const term = z.strictObject({ proposal: text, issue: some(text), party: text.nullable(), ...evidence })

const proposal = z.strictObject({
  name: text,
  names: z.array(text).min(1),
  kind: z.enum(PROPOSAL_KINDS),
  authors: z.array(text).default([]),
  status: z.enum(PROPOSAL_STATUSES),
  left_out: z.array(text).default([]),
  ...evidence,
})

const meeting = z.strictObject({
  kind: some(z.enum(MEETING_KINDS)),
  participants: z.array(text).min(1),
  place: text.nullable(),
  ...interval,
  status: some(z.enum(MEETING_STATUSES)),
  ...evidence,
})

const event = z.strictObject({
  act: some(z.enum(ACTS)),
  actor: some(text).nullable(),
  recipient: some(text).nullable(),
  ...interval,
  place: text.nullable().default(null),
  counts: z.array(z.strictObject({ of: text, least: z.number(), most: z.number().nullable() })).default([]),
  on_the_word_of: text.nullable(),
  ...evidence,
})

const prediction = z.strictObject({
  who: text,
  by_when: day.nullable(),
  conditional: z.boolean(),
  ...evidence,
})

const market = z.strictObject({
  instrument: text,
  direction: z.enum(['up', 'down', 'flat']),
  size: text.nullable(),
  reason: text.nullable(),
  ...evidence,
})

const reversal = z.strictObject({
  party: text,
  issue: text,
  from: z.enum(STANCES),
  to: z.enum(STANCES),
  claimed_by: text.nullable(),
  before: articleNumber.optional(),
  ...evidence,
})

/** The key of one article; lists that are empty are left out. */
export const articleKey: z.ZodType<ArticleEntries> = z.strictObject({
  article: articleNumber,
  positions: z.array(position).default([]),
  terms: z.array(term).default([]),
  proposals: z.array(proposal).default([]),
  calendar: z.array(meeting).default([]),
  events: z.array(event).default([]),
  predictions: z.array(prediction).default([]),
  markets: z.array(market).default([]),
  reversals: z.array(reversal).default([]),
})

const articles = z.array(articleNumber).min(1)

/** The tables as they stand after the last article. */
export const finalTables: z.ZodType<FinalTables> = z.strictObject({
  after: articleNumber,
  positions: z.array(
    z.strictObject({
      party: text,
      issue: text,
      stance: z.enum(STANCES),
      what: text,
      since: z.strictObject({ article: articleNumber, day }),
      confirmed: articleNumber,
      contested: z.boolean(),
      why: text.optional(),
    }),
  ),
  proposals: z.array(
    z.strictObject({
      name: text,
      names: z.array(text).min(1),
      kind: z.enum(PROPOSAL_KINDS),
      authors: z.array(text),
      first_reported: z.strictObject({ article: articleNumber, day }),
      status: z.enum(PROPOSAL_STATUSES),
      consulted: z.array(text).default([]),
      left_out: z.array(text).default([]),
      revises: text.optional(),
      terms: z.array(
        z.strictObject({
          issue: text,
          party: text.nullable(),
          what: text,
          articles,
          change: z.enum(['added', 'changed', 'kept']).optional(),
        }),
      ),
      dropped: z.array(z.strictObject({ issue: text, what: text, articles })).default([]),
      reactions: z
        .array(z.strictObject({ party: text, issue: text.nullable(), stance: z.enum(STANCES), articles }))
        .default([]),
    }),
  ),
  reversals: z.array(
    z.strictObject({
      party: text,
      issue: text,
      from: z.strictObject({ stance: z.enum(STANCES), article: articleNumber, day }),
      to: z.strictObject({ stance: z.enum(STANCES), article: articleNumber, day }),
      claimed_by: text.nullable(),
    }),
  ),
  meetings: z.array(
    z.strictObject({
      kind: z.enum(MEETING_KINDS),
      participants: z.array(text).min(1),
      place: text.nullable(),
      ...interval,
      status: z.enum(MEETING_STATUSES),
      articles,
    }),
  ),
})
