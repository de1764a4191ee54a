import { type Place, placeAt } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import type { Moment } from './moments.ts'
import type { PossibleParticipant } from './possible-participants.ts'
import type { Sign } from './signs.ts'

/** Tokens between two days of one verb. */
const MOST_BETWEEN = 12

/** One of two days for each of which a verb tells of a meeting. */
export interface OneOfTwo {
  /** Where the other one's words begin, in UTF-16 units of the text. */
  readonly other: number
  /** Whether somebody belongs to the meeting of this day. */
  readonly isOfDay: (who: PossibleParticipant) => boolean
  /** Where that meeting is, if it is the later one and says so; undefined: where the first is. */
  readonly place: Place | null | undefined
}

/**
 * The days of a verb that is said once of two meetings: "will see the unions *on Monday* and the owners *on Tuesday*", "travels to Ostrel
 * *on Thursday* and to Ilsen *on Saturday*". "On Monday and Tuesday" is one meeting.
 */
export function twoDays(
  { text }: MeetingText,
  { token, form }: Sign,
  all: readonly Moment[],
): ReadonlyMap<Moment, OneOfTwo> {
  const found = new Map<Moment, OneOfTwo>()
  if (form !== 'verb') return found
  const own = all
    .filter(({ time }) => time !== null && time.first > token && text.sentence[time.first] === text.sentence[token])
    .sort((a, b) => a.time!.first - b.time!.first)
  for (const [i, late] of own.entries()) {
    const early = own[i - 1]
    if (early === undefined || !isAnother(text, early.time!.end, late.time!.first)) continue
    const [first, second] = [early.time!.expression.span, late.time!.expression.span]
    const isSubject = ({ participant: { span } }: PossibleParticipant): boolean => span.end <= text.tokens.starts[token]
    found.set(early, {
      other: second.start,
      isOfDay: (who) => who.participant.span.start < first.end,
      place: undefined,
    })
    found.set(late, {
      other: first.start,
      isOfDay: (who) => isSubject(who) || who.participant.span.start >= first.end,
      place: placeBetween(text, early.time!.end, late.time!.first),
    })
    return found
  }
  return found
}

/** Whether between two days another meeting is told of: "and to Ilsen on", ", the owners on". */
function isAnother({ lower, upos, clauses }: MeetingText['text'], from: number, to: number): boolean {
  if (to - from > MOST_BETWEEN || !/^(?:and|,)$/.test(lower[from])) return false
  let isSomebody = false
  for (let at = from; at < to; at++) {
    if (clauses.at[at] >= 0 && upos[at] === 'VERB') return false
    if (at > from && /^[,;:()–—]$/.test(lower[at])) return false
    isSomebody ||= upos[at] === 'NOUN' || upos[at] === 'PROPN'
  }
  return isSomebody
}

function placeBetween(text: MeetingText['text'], from: number, to: number): Place | null {
  for (let at = from; at < to; at++) {
    const place = text.upos[at] === 'PROPN' ? placeAt(text, at) : null
    if (place !== null) return place
  }
  return null
}
