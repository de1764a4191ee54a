import { z } from 'zod'
import { evidenceOrigin, sentence } from './codings.ts'
import { certainty, count, day, list, part, revision } from './parts.ts'
import { tableFilter } from './positions.ts'

const dayOrNone = z.string().nullable()

export const MEETING_STATUSES = ['held', 'planned', 'postponed', 'cancelled', 'denied', 'absent', 'missed'] as const
export const meetingStatus = z.enum(MEETING_STATUSES).meta({ id: 'MeetingStatus' })
export const meetingKind = z.enum(['meeting', 'talks', 'visit', 'call', 'deadline', 'vote']).meta({ id: 'MeetingKind' })

export const days = z
  .object({
    first: dayOrNone.describe('null: open.'),
    last: dayOrNone,
    granularity: z.string().describe('How exact the words are: hour, day, weekend, week, month, …'),
    certainty,
    words: z.string().describe('As the text says it.'),
  })
  .meta({ id: 'Days' })
export type Days = z.infer<typeof days>

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
    history: list(
      z.object({ published: dayOrNone, status: meetingStatus, days: days.nullable(), coding: z.string() }),
    ).describe('Each change of status or of days, earliest first.'),
    contradictions: list(z.object({ what: z.enum(['status', 'place', 'date']), words: z.string() })),
    reports: list(
      z.object({
        coding: sentence,
        published: dayOrNone,
        status: meetingStatus,
        days: days.nullable(),
        before: days.nullable().describe('When it was to have been.'),
        origin: evidenceOrigin,
      }),
    ).describe('By day of publication.'),
    origins,
  })
  .meta({ id: 'Meeting' })
export type Meeting = z.infer<typeof meeting>

export const calendarQuery = tableFilter.extend({
  since: day.optional().describe('Only what may be on this day or later; not the day of publication.'),
  until: day.optional().describe('Only what may be on this day or before.'),
  today: day.optional().describe('What tells past from coming; else the newest day of publication.'),
})
export type CalendarQuery = z.input<typeof calendarQuery>

export const calendarPage = z
  .object({
    revision,
    today: dayOrNone,
    rows: list(meeting).describe('By their days.'),
    undated: list(meeting).describe('By day of publication.'),
  })
  .meta({ id: 'CalendarPage' })
export type CalendarPage = z.infer<typeof calendarPage>

export const ACTS = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
] as const
export const act = z.enum(ACTS).meta({ id: 'Act' })

const actor = z.object({ name: z.string(), party: z.string().nullable() })

export const event = z
  .object({
    id: z.string(),
    act,
    actor: actor.nullable(),
    recipient: actor.nullable(),
    place: z.string().nullable(),
    days: days.nullable().describe('null: no text says when; it was before its first report.'),
    counts: list(z.object({ least: z.number(), most: z.number().nullable(), of: z.string() })).describe(
      'As reported: several where reports count differently.',
    ),
    reports: list(z.object({ coding: sentence, published: dayOrNone, days: days.nullable(), origin: evidenceOrigin })),
    origins,
  })
  .meta({ id: 'Event' })
export type Event = z.infer<typeof event>

export const eventsQuery = calendarQuery.omit({ today: true }).extend({ act: act.optional(), ...part })
export type EventsQuery = z.input<typeof eventsQuery>

export const eventsPage = z
  .object({ revision, total: count, offset: count, rows: list(event).describe('By their days.') })
  .meta({ id: 'EventsPage' })
export type EventsPage = z.infer<typeof eventsPage>
