import type { Span } from '../../text/index.ts'
import type { Place } from '../events/index.ts'
import type { TimeExpression } from '../times/index.ts'

/** `talks` are between sides; a `meeting` is any other sitting together, a body's session among them. */
export type MeetingKind = 'meeting' | 'talks' | 'visit' | 'call' | 'deadline' | 'vote'

/**
 * What one report says became of it: `held` (or going on), `planned`, `postponed`, `cancelled`, `denied` (somebody says
 * that it was not, or will not be), `absent` (none was held: "no direct talks since July"), `missed` (a deadline passed, or
 * a side stayed away).
 */
export type MeetingStatus = 'held' | 'planned' | 'postponed' | 'cancelled' | 'denied' | 'absent' | 'missed'

/** Somebody who takes part: as the text names them, and the dossier's party that is meant, if one is. */
export interface Participant {
  readonly name: string
  readonly party: string | null
  /** A person, by name. */
  readonly person: boolean
  readonly span: Span
}

/** The data of a coding of kind `meeting`. */
export interface MeetingData {
  readonly meeting: MeetingKind
  /** Null: the text only names it, and its time tells whether it is over. */
  readonly status: MeetingStatus | null
  /** Of a deadline: who must keep it. */
  readonly participants: readonly Participant[]
  /** Who set a deadline; null: not said, or no deadline. */
  readonly setBy: Participant | null
  readonly place: Place | null
  /** When; of what was postponed to when. Unresolved. */
  readonly times: readonly TimeExpression[]
  /** How many days it goes on, and whether its time is the last of them or the first; null: not said. Codings of an older reader have none. */
  readonly lasting?: { readonly days: number; readonly till: boolean } | null
  /** When it was to have been: of what was postponed, or moved. */
  readonly before: readonly TimeExpression[]
  /** What it is about, or what is due by a deadline, in the text's words; null where it is not said. */
  readonly about: { readonly words: string; readonly span: Span } | null
  /** What the text calls it: "special session of the river commission"; null where it says no more than the kind. */
  readonly named: { readonly words: string; readonly span: Span } | null
}
