import { z } from 'zod'
import { PLOVER_ACTS } from '../../../reading/events/index.ts'
import { evidenceOrigin, sentence } from './codings.ts'
import { count, day, days, list, part, revision } from './parts.ts'
import { tableFilter } from './positions.ts'

const dayOrNone = z.string().nullable()

export const MEETING_STATUSES = ['held', 'planned', 'postponed', 'cancelled', 'denied', 'absent', 'missed'] as const
export const meetingStatus = z.enum(MEETING_STATUSES).meta({ id: 'MeetingStatus' })
export const meetingKind = z.enum(['meeting', 'talks', 'visit', 'call', 'deadline', 'vote']).meta({ id: 'MeetingKind' })

const origins = list(evidenceOrigin.extend({ reports: count })).describe('Who reported, not who repeated.')

export const meeting = z
  .object({
    id: z.string().describe('Id of the coding that reported it first.'),
    kind: meetingKind,
    status: meetingStatus.describe('By the latest report.'),
    days: days.nullable(),
    lies: z.enum(['past', 'today', 'coming']).nullable().describe('null: it may be before the day or after.'),
    participants: list(z.object({ name: z.string(), party: z.string().nullable(), person: z.boolean() })),
    setBy: z.string().nullable().describe('Of a deadline: who set it.'),
    place: z.string().nullable(),
    about: z.string().nullable(),
    named: z.string().nullable().describe('What a text calls it, where that says more than its kind.'),
    putOff: z.boolean().describe('Its days are those from which it was put off; to when is not told.'),
    history: list(
      z.object({ published: dayOrNone, status: meetingStatus, days: days.nullable(), coding: z.string() }),
    ).describe('Each change of status or of days, earliest first.'),
    contradictions: list(z.object({ what: z.enum(['status', 'place', 'date']), words: z.string() })),
    borneOut: z
      .string()
      .nullable()
      .describe('Of what was planned: the row of something held on that day by some of the same people.'),
    movedTo: z
      .object({ id: z.string(), days })
      .nullable()
      .describe('Of what was put off from its days: the row of its new day.'),
    movedFrom: z
      .object({ id: z.string().nullable(), days })
      .nullable()
      .describe('The days that it was moved from; id: their row, null where this one tells of both.'),
    maybe: list(
      z.object({
        coding: z.string(),
        status: meetingStatus,
        published: z.string(),
        confidence: z.number().min(0).max(1),
      }),
    ).describe(
      'Of what was planned for a day that is over, where no report tells what became of it: what unsure ones say, the surest first.',
    ),
    reports: list(
      z.object({
        coding: sentence,
        published: dayOrNone,
        status: meetingStatus,
        days: days.nullable(),
        before: days.nullable().describe('When it was to have been.'),
        putOff: z.boolean().describe('It was put off, and no new day is told.'),
        origin: evidenceOrigin,
      }),
    ).describe('By day of publication.'),
    origins: origins.describe('Who reported what its status says, not who repeated, announced or denied it.'),
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof meeting>

const filter = tableFilter.extend({
  since: day.optional().describe('Only what may be on this day or later; not the day of publication.'),
  until: day.optional().describe('Only what may be on this day or before.'),
  today: day.optional().describe('What tells past from coming; else the newest day of publication.'),
})

export const act = z.enum(PLOVER_ACTS).meta({ id: 'Act' })

const actor = z.object({ name: z.string(), party: z.string().nullable() })

export const event = z
  .object({
    id: z.string(),
    act,
    actor: actor.nullable(),
    recipient: actor.nullable(),
    place: z.string().nullable(),
    days: days.nullable().describe('null: no text says when; it was before its first report.'),
    lies: z.enum(['past']).nullable().describe('null: the calendar has no day.'),
    counts: list(z.object({ least: z.number(), most: z.number().nullable(), of: z.string() })).describe(
      'As reported: several where reports count differently.',
    ),
    reports: list(z.object({ coding: sentence, published: dayOrNone, days: days.nullable(), origin: evidenceOrigin })),
    origins,
  })
  .meta({ id: 'Event' })
export type Event = z.infer<typeof event>

/** What a row of a list tells of its reports. */
const told = {
  reports: count,
  origins: count.describe('Independent ones: who reported, not who repeated.'),
  lead: sentence.describe('Of the last report that says what the row says.'),
}

export const meetingRow = meeting
  .omit({ history: true, reports: true, origins: true })
  .extend({
    what: z.literal('meeting'),
    moved: z.boolean().describe('Reports gave it other days than before.'),
    ...told,
  })
  .meta({ id: 'MeetingRow' })
export type MeetingRow = z.infer<typeof meetingRow>

export const eventRow = event
  .omit({ reports: true, origins: true })
  .extend({ what: z.literal('event'), ...told })
  .meta({ id: 'EventRow' })
export type EventRow = z.infer<typeof eventRow>

export const calendarRow = z.discriminatedUnion('what', [meetingRow, eventRow]).meta({ id: 'CalendarRow' })
export type CalendarRow = z.infer<typeof calendarRow>

const what = z.enum(['all', 'meetings', 'events']).default('all')

export const calendarQuery = filter.extend({
  what: what.describe(
    'meetings: with visits, calls, deadlines and votes; events: with meetings that were held as CONSULT; all: each once.',
  ),
  act: act.optional().describe('Events of one act alone.'),
  ...part,
})

export const calendarPage = z
  .object({
    revision,
    today: dayOrNone,
    total: count,
    offset: count,
    sides: z
      .object({ coming: count, past: count, undated: count })
      .describe('How many rows of each come, in this order: soonest first, latest first, by day of publication.'),
    shown: z.object({ all: count, meetings: count, events: count }).describe('Rows there would be, by `what`.'),
    file: z
      .object({ entries: count, undated: count, vague: count, absent: count })
      .describe(
        'Of the iCalendar file under the same filter: its entries, and the meetings that are none: without a day, with days that are open or too many to be one, or that somebody did not attend. Events are never in it.',
      ),
    rows: list(calendarRow),
  })
  .meta({ id: 'CalendarPage' })
export type CalendarPage = z.infer<typeof calendarPage>

export const calendarFileQuery = filter

export const calendarEntryPage = z
  .object({
    revision,
    meeting: meeting.nullable(),
    event: event.nullable().describe('One of both is there; none: what told it was ruled out.'),
  })
  .meta({ id: 'CalendarEntryPage' })
export type CalendarEntryPage = z.infer<typeof calendarEntryPage>

export const timelineQuery = filter.extend({ what, act: act.optional() })

const tally = z.object({ held: count, open: count, off: count })

/** The dated rows of the calendar, for a picture: each by itself, or counted where they are too many to be told apart. */
export const timelinePage = z
  .object({
    revision,
    today: dayOrNone,
    total: count.describe('Rows that have a day.'),
    marks: list(
      z.object({
        id: z.string(),
        what: z.enum(['meeting', 'event']),
        kind: z.string(),
        status: meetingStatus.nullable().describe('null: an event; it happened.'),
        lies: z.enum(['past', 'today', 'coming']).nullable(),
        first: dayOrNone,
        last: dayOrNone,
        names: list(z.string()).describe('Who took part: parties, then who is of none.'),
        reports: count,
        origins: count,
      }),
    ).describe('Empty where they are counted.'),
    counts: z
      .object({
        unit: z.enum(['day', 'week', 'month']),
        rows: list(
          tally.extend({ kind: z.string(), from: z.string(), until: z.string().describe('The day after its last.') }),
        ),
      })
      .nullable(),
  })
  .meta({ id: 'TimelinePage' })
export type TimelinePage = z.infer<typeof timelinePage>
