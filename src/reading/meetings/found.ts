import type { Place } from '../events/index.ts'
import type { TimeMention } from '../times/index.ts'
import type { MeetingData, MeetingKind, MeetingStatus, Participant } from './meeting.ts'

/** A meeting as a rule found it, before it is told. */
export interface FoundMeeting {
  readonly meeting: MeetingKind
  readonly status: MeetingStatus | null
  readonly participants: readonly Participant[]
  readonly setBy: Participant | null
  readonly place: Place | null
  readonly times: readonly TimeMention[]
  readonly before: readonly TimeMention[]
  readonly about: MeetingData['about']
  /** The word that tells it, and the tokens `first .. end - 1` of its clause or phrase. */
  readonly token: number
  readonly first: number
  readonly end: number
  /** Tokens that led to it. */
  readonly why: readonly number[]
  readonly confidence: number
  /** Named as one that the text has spoken of: "the visit", "no such meeting". */
  readonly again: boolean
}
