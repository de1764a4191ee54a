import type { LedgerCoding } from '../../ledger/index.ts'
import type { MeetingData, MeetingKind, MeetingStatus, Participant } from '../../reading/meetings/index.ts'
import type { Granularity, TimeCertainty } from '../../reading/times/index.ts'

export type MeetingCoding = LedgerCoding<'meeting', MeetingData>

/** Days of a meeting, ISO 8601, both included; null: open. */
export interface Days {
  readonly first: string | null
  readonly last: string | null
  readonly granularity: Granularity
  readonly certainty: TimeCertainty
  /** As the text says it. */
  readonly words: string
}

/** What one text says of a meeting, its times resolved by the day on which it appeared. */
export interface MeetingReport {
  readonly coding: MeetingCoding
  /** Day of publication; null: not known. */
  readonly published: string | null
  readonly status: MeetingStatus
  readonly days: Days | null
  /** When it was to have been, of one that was moved. */
  readonly before: Days | null
  /** It was put off, and no new day is told: its days, if it has any, are those for which it was planned. */
  readonly putOff: boolean
  /** Who reported it; equal keys are one origin. */
  readonly origin: { readonly key: string; readonly name: string }
}

/** The status that reports gave a meeting from a day on. */
export interface StatusChange {
  readonly published: string | null
  readonly status: MeetingStatus
  readonly days: Days | null
  /** Id of the coding that says so. */
  readonly coding: string
}

/** Another row, to which a meeting was moved, or from which. */
export interface Move {
  readonly id: string
  readonly days: Days
}

/** What may have become of something planned, by a report that is not sure enough to be told. */
export interface MayHaveBeen {
  readonly coding: string
  readonly status: MeetingStatus
  /** Day of publication, ISO 8601. */
  readonly published: string
  readonly confidence: number
}

/** Something that reports do not agree on. */
export interface Contradiction {
  readonly what: 'status' | 'place' | 'date'
  /** For people: `held, says a1b2c3d4e5:m1; denied, says f6a7b8c9d0:m2`. */
  readonly words: string
}

/** One meeting, visit, call, deadline or vote, with all that is reported of it. */
export interface CalendarRow {
  /** Id of the coding that reported it first. */
  readonly id: string
  readonly kind: MeetingKind
  /**
   * By the latest report; of several on one day the outlet's own voice before what it says others say. What was called off is on again
   * only where it is said anew, of a day to come, that it will be.
   */
  readonly status: MeetingStatus
  /** Null: undated. */
  readonly days: Days | null
  /** Its days are those from which it was put off; to when no report of it tells. */
  readonly putOff?: true
  /** Of what was put off from its days: the row of its new day; see `withMoves`. */
  readonly movedTo?: Move
  /** The days that it was moved from, and their row where it is another; null: they are told of in this row alone. */
  readonly movedFrom?: Omit<Move, 'id'> & { readonly id: string | null }
  /** Whether it lies before the day that the calendar is asked for, or after; null: it may be either. */
  readonly lies: 'past' | 'today' | 'coming' | null
  readonly participants: readonly Omit<Participant, 'span'>[]
  /** Who set a deadline, by name. */
  readonly setBy: string | null
  readonly place: string | null
  readonly about: string | null
  /** What the first text that says more than the kind calls it. */
  readonly named: string | null
  /** Earliest first; one entry for each change of status or of days. */
  readonly history: readonly StatusChange[]
  readonly contradictions: readonly Contradiction[]
  /** Id of a row of something held on the day that this was planned for, by some of the same people; see `withOutcomes`. */
  readonly borneOut?: string
  /** What may have become of what was planned, by reports that are not sure enough to be told; see `withAwaited`. */
  readonly maybe?: readonly MayHaveBeen[]
  /** By day of publication. */
  readonly reports: readonly MeetingReport[]
  /** Who reported what it is told as (`status`), not who repeated, nor who announced or denied it. */
  readonly origins: readonly { readonly key: string; readonly name: string; readonly reports: number }[]
}

export interface Calendar {
  /** By their days. */
  readonly rows: readonly CalendarRow[]
  /** Without days: the text has none, or is itself undated. By day of publication. */
  readonly undated: readonly CalendarRow[]
  /** The day that `lies` goes by: the one asked for, else the newest day of publication; null: no report has one. */
  readonly today: string | null
}
