import type { Span } from '../../text/index.ts'
import type { CodingKind } from '../codings/index.ts'
import type { MeetingData } from '../meetings/index.ts'
import { timeOf } from './days.ts'
import { SETTABLE_FIELDS } from './fields.ts'
import { participantsOf } from './participants.ts'

type Fields = Readonly<Record<string, unknown>>

/**
 * The data of a coding that was accepted or edited: what an analyst saw of what can be set, whatever a later reading says of
 * it, and what was set over that.
 *
 * @param data as it is read now
 * @param ruledOn as it was read when it was ruled on
 * @param set by field, as `settledValue` gives it; null empties the field
 * @param span the coding's: what is set has no words of its own in the text
 */
export function asRuled(
  kind: CodingKind,
  data: unknown,
  ruledOn: unknown,
  set: Readonly<Record<string, string | null>>,
  span: Span,
): unknown {
  const seen = ruledOn as Fields
  const ruled: Record<string, unknown> = { ...(data as Fields) }
  const fields = Object.entries(SETTABLE_FIELDS[kind])
  for (const [field, { in: parts = [field] }] of fields)
    for (const part of parts) if (Object.hasOwn(seen, part)) ruled[part] = seen[part]
  for (const [field, { form }] of fields) {
    const value = set[field]
    if (value === undefined) continue
    if (form === undefined) ruled[field] = value
    else Object.assign(ruled, SAID[form](value, seen as unknown as MeetingData, set, span))
  }
  return ruled
}

/** What stands in the data for a value of each form. */
const SAID = {
  days: (
    value: string | null,
    { status, times, lasting }: MeetingData,
    set: Readonly<Record<string, string | null>>,
    span: Span,
  ) => {
    const now = set.status === undefined ? status : set.status
    // Of what was put off the days are those to come, not those that it was planned for.
    const time = value === null ? null : timeOf(value, span, now === 'postponed' ? 'coming' : 'none')
    if (value !== null && time === null) return { times, lasting }
    return { times: time === null ? [] : [time], lasting: null }
  },
  participants: (value: string | null, { participants }: MeetingData, _: unknown, span: Span) => ({
    participants: value === null ? [] : participantsOf(value, participants, span),
  }),
  place: (value: string | null, { place }: MeetingData, _: unknown, span: Span) => ({
    place: value === null ? null : place?.name === value ? place : { name: value, entity: null, span },
  }),
} as const
