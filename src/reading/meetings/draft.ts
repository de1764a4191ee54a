import { phraseOf, spanOfTokens } from '../clauses/index.ts'
import type { Draft } from '../codings/index.ts'
import type { Place } from '../events/index.ts'
import { aboutOf, dueOf } from './about.ts'
import type { MeetingText } from './context.ts'
import { lastingOf } from './lasting.ts'
import type { MeetingData, MeetingKind, Participant } from './meeting.ts'
import type { Moment } from './moments.ts'
import { namedOf } from './named.ts'
import type { Outcome } from './outcomes.ts'
import { eitherSide, movedTimes, onceTimes, settled } from './settled-times.ts'
import type { Sign } from './signs.ts'
import { isOfTelling } from './telling-times.ts'
import { isVerbForNoun } from './verb-for-noun.ts'

/** The coding that a reading of a sign would be, with its words from the first to the last that tell of it. */
export function draftOf(
  context: MeetingText,
  sign: Sign,
  meeting: MeetingKind,
  { status, word }: Outcome,
  { time }: Moment,
  all: readonly Moment[],
  participants: readonly Participant[],
  setBy: Participant | null,
  place: Place | null,
): Draft<'meeting', MeetingData> {
  const { text, voices } = context
  const { clause, token, form, core } = sign
  let { first, end } = form === 'noun' ? phraseOf(text, token) : { first: token, end: token + 1 }
  if (core) {
    first = Math.min(first, clause.first)
    end = Math.max(end, clause.end)
  }
  const voice = voices[token]
  // "said on Monday that it had been put off": that is no day from which it was moved.
  const isOfIt = (one: Moment): boolean =>
    one.time === time || one.time === null || !isOfTelling(context, sign, one.time)
  const [now, before] =
    status === 'postponed'
      ? movedTimes(time, all.filter(isOfIt), text.sentence[token], text)
      : onceTimes(context, token, time, all)
  for (const one of [now, before]) {
    if (one === null || text.sentence[one.first] !== text.sentence[token]) continue
    first = Math.min(first, one.first)
    end = Math.max(end, one.end)
  }
  return {
    kind: 'meeting',
    attribution: voice < 0 ? null : text.attributions[voice].id,
    party: participants.find(({ party }) => party !== null)?.party ?? null,
    issue: null,
    span: spanOfTokens(text, first, end),
    confidence: 0,
    why: [
      { field: 'meeting', span: spanOfTokens(text, token, token + 1), reading: null },
      ...(word < 0 || word === token
        ? []
        : [{ field: 'status', span: spanOfTokens(text, word, word + 1), reading: null }]),
      ...(now === null ? [] : [{ field: 'when', span: now.expression.span, reading: null }]),
    ],
    data: {
      meeting,
      status,
      participants,
      setBy,
      place,
      times: now === null ? [] : [settled(context, sign, now, status)],
      lasting: now === null ? null : lastingOf(context, sign),
      before: before === null ? [] : [status === 'postponed' ? eitherSide(before.expression) : before.expression],
      about:
        meeting === 'deadline'
          ? dueOf(text, sign)
          : aboutOf(text, form === 'noun' ? token : -1, core ? clause : null, [
              ...context.times.ofWord(token),
              ...context.times.ofClause(clause.index),
            ]),
      named:
        meeting === 'deadline' || form !== 'noun' || isVerbForNoun(context, sign)
          ? null
          : namedOf(text, token, context.times.ofWord(token)),
    },
  }
}
