import type { PloverAct } from '../../reading/events/index.ts'
import { bearing, type CalendarRow, daysOf, firstAppearances, publishedDay } from '../calendar/index.ts'
import { byText, type OriginOf, reportsByOrigin } from '../evidence/index.ts'
import { Alike } from './alike.ts'
import { areOfOneThing, mayBeOneThing } from './one-thing.ts'
import type { EventCoding, EventReport, EventRow } from './row.ts'

export interface EventOptions {
  /** Only what this party did, or what was done to it. */
  readonly party?: string
  readonly act?: PloverAct
  /** Only what may have been on this day or later, and on this day or before; what is undated by its first report. */
  readonly since?: string
  readonly until?: string
}

/**
 * What happened, by its days, each event once: reports of one act by the same actor on the same recipient are one where
 * their days meet, or, without days, where they were published within three days. One that does not say on whom is of the event on
 * a party that its days meet, where that is one alone and their words are of one thing. What the calendar says was held between parties
 * is there as CONSULT. Pure.
 *
 * @param codings events, each in one appearance of its document, in any order
 * @param calendar rows of the same ledger
 * @example eventsOf(codings, [], originOf)[0].act // 'THREATEN'
 */
export function eventsOf(
  codings: readonly EventCoding[],
  calendar: readonly CalendarRow[],
  originOf: OriginOf,
  options: EventOptions = {},
): EventRow[] {
  const rows: Open[] = []
  const byKey = new Map<string, Alike[]>()
  const onParties = new Map<string, Set<Alike>>()
  firstAppearances(codings).forEach((coding, place) => {
    const published = publishedDay(coding)
    const days = pastDays(coding, published)
    const report = { coding, published, days, origin: originOf(coding), place }
    const held = heldIn(byKey, `${keyOf(coding)}${recipientOf(coding)}`, (): Alike[] => [])
    // On nobody who is named, each of the things done at the time has a list of its own.
    let [alike, known, free]: [Alike | null, number | null, Alike | null] = [null, null, null]
    for (let i = Math.max(0, held.length - LOOKED_AT); i < held.length && known === null; i++) {
      const one = held[i]!
      const event = one.eventOf(report)
      if (event === null) free ??= one
      else if (coding.data.recipient !== null || mayBeOneThing(coding, rows[event]!.reports[0].coding))
        [alike, known] = [one, event]
    }
    if (alike === null) {
      alike = free ?? new Alike()
      if (free === null) held.push(alike)
    }
    if (coding.data.recipient?.party != null) heldIn(onParties, keyOf(coding), () => new Set<Alike>()).add(alike)
    alike.put(report, known ?? rows.length)
    if (known !== null) rows[known]!.reports.push(report)
    else rows.push({ reports: [report] })
  })
  const all = [...withoutNamelessTwins(rows, onParties).map(rowOf), ...calendar.flatMap(consulted)]
  return narrowEvents(all, options).sort(inOrder)
}

/** Lists of one act and actor among which a report on nobody who is named is looked for, the last begun. */
const LOOKED_AT = 40

function heldIn<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  let held = map.get(key)
  if (held === undefined) {
    held = make()
    map.set(key, held)
  }
  return held
}

/**
 * Events on nobody who is named are put to the one event on a party that they are another telling of.
 *
 * @param onParties by key, the reports of each recipient that is a party
 */
function withoutNamelessTwins(rows: readonly Open[], onParties: ReadonlyMap<string, ReadonlySet<Alike>>): Open[] {
  const into = new Map<Open, Open>()
  for (const row of rows) {
    const [{ coding }] = row.reports
    if (coding.data.recipient !== null) continue
    const twins = new Set<Open>()
    for (const alike of onParties.get(keyOf(coding)) ?? [])
      for (const report of row.reports) {
        const event = alike.eventOf(report)
        if (event !== null) twins.add(rows[event]!)
      }
    const [twin] = twins
    if (twins.size === 1 && areOfOneThing(coding, twin!.reports[0].coding)) into.set(row, twin!)
  }
  for (const [row, twin] of into) twin.reports.push(...row.reports)
  return rows.filter((row) => !into.has(row))
}

/** Of some events what is wanted, in their order. */
export const narrowEvents = (rows: readonly EventRow[], options: EventOptions): EventRow[] =>
  rows.filter((row) => isWanted(row, options))

/** Orders the table: by the day by which an event is placed; what nothing dates comes last. Never 0 for two rows. */
export const inOrder = (a: EventRow, b: EventRow): number => byText(dayOf(a), dayOf(b)) || byText(a.id, b.id)

/** Relations to a time that is still to come when something else has happened: "demanded the strip within nine months". */
const FORWARD: ReadonlySet<string> = new Set(['within', 'by', 'until', 'before', 'from'])

/**
 * The days on which something happened: never behind the day of publication. A time that ends later is what was spoken
 * of, not when; of one that goes on ("this week") what is left of it has not happened yet.
 */
function pastDays(coding: EventCoding, published: string | null): EventReport['days'] {
  let known = daysKnown.get(coding)
  if (known === undefined) {
    known = { days: workedOut(coding.data.times, published) }
    daysKnown.set(coding, known)
  }
  return known.days
}

const daysKnown = new WeakMap<EventCoding, { readonly days: EventReport['days'] }>()

function workedOut(times: EventCoding['data']['times'], published: string | null): EventReport['days'] {
  if (published === null) return daysOf(times, published)
  const over = times.filter((time) => {
    const days = daysOf([time], published)
    if (days === null) return false
    if (days.first !== null && days.first > published) return false
    return !FORWARD.has(time.relation) || (days.last !== null && days.last <= published)
  })
  const days = daysOf(over, published)
  return days?.last != null && days.last > published ? { ...days, last: published } : days
}

/** A report with its place among all, in the ledger's order. */
type Placed = EventReport & { readonly coding: EventCoding; readonly place: number }

interface Open {
  readonly reports: [Placed, ...Placed[]]
}

/** What is answered, where somebody turns down no plan but what is said of them. */
const ALLEGATION = /\b(?:charge|allegation|accusation|claim|criticism|report|rumou?r|suggestion|complaint)s?\b/i

/** Reports of one event are alike in this. A reply to a charge is another event than a vote against a plan. */
export function keyOf({ words, data: { act, actor } }: EventCoding): string {
  const what = act === 'REJECT' && ALLEGATION.test(words) ? ['reply'] : []
  return JSON.stringify([act, actor?.party ?? actor?.name ?? null, ...what])
}

/** Reports of one event are alike in this too, where they name anybody to whom it was done. */
const recipientOf = ({ data: { recipient } }: EventCoding): string =>
  JSON.stringify(recipient?.party ?? recipient?.name ?? null)

/** Rows by the coding that reported them first, as they were made last: most are the same when one more event is told. */
const madeOf = new WeakMap<EventReport['coding'], EventRow>()

function rowOf({ reports: unordered }: Open): EventRow {
  const placed = [...unordered].sort((a, b) => a.place - b.place)
  const [{ coding }] = placed as [Placed]
  const known = madeOf.get(coding)
  if (known !== undefined && isMadeOf(known, placed)) return known
  const made = madeAnew(placed)
  madeOf.set(coding, made)
  return made
}

const isMadeOf = ({ reports }: EventRow, placed: readonly Placed[]): boolean =>
  reports.length === placed.length &&
  placed.every(({ coding, origin }, i) => {
    const one = reports[i]!
    return one.coding === coding && one.origin.key === origin.key && one.origin.name === origin.name
  })

function madeAnew(placed: readonly Placed[]): EventRow {
  const reports = placed.map(({ place: _, ...report }) => report)
  const [{ coding }] = reports as [Placed]
  const { act, actor } = coding.data
  const recipient = reports.find(({ coding: { data } }) => data.recipient !== null)?.coding.data.recipient ?? null
  const exact = reports.reduce<EventReport | null>(
    (best, one) => (one.days !== null && (best?.days == null || span(one) < span(best)) ? one : best),
    null,
  )
  const counts = new Map(
    reports.flatMap(({ coding: { data } }) =>
      data.counts.map(({ least, most, of }) => [`${least} ${most} ${of}`, { least, most, of }] as const),
    ),
  )
  return {
    id: coding.id,
    act,
    actor: actor === null ? null : { name: actor.name, party: actor.party },
    recipient: recipient === null ? null : { name: recipient.name, party: recipient.party },
    place: reports.find(({ coding: { data } }) => data.place !== null)?.coding.data.place?.name ?? null,
    days: exact?.days ?? null,
    counts: [...counts.values()],
    reports,
    origins: reportsByOrigin(reports.map(({ coding: { document, claim }, origin }) => ({ document, claim, origin }))),
  }
}

function span({ days }: EventReport): number {
  return days?.first == null || days.last == null
    ? Number.POSITIVE_INFINITY
    : Date.parse(days.last) - Date.parse(days.first)
}

/** A meeting that was held, between two who are known at least. */
function consulted(row: CalendarRow): EventRow[] {
  const { id, kind, status, days, participants, place, origins } = row
  if (status !== 'held' || kind === 'deadline' || kind === 'vote') return []
  const known = participants.filter(({ party }) => party !== null)
  const [actor, recipient] = known
  if (actor === undefined || (recipient === undefined && kind !== 'visit')) return []
  return [
    {
      id,
      act: 'CONSULT',
      actor: { name: actor.name, party: actor.party },
      recipient: recipient === undefined ? null : { name: recipient.name, party: recipient.party },
      place,
      days,
      counts: [],
      // Who announced it says nothing of its having been held.
      reports: bearing(row).map(({ coding, published, days: told, origin }) => ({
        coding,
        published,
        days: told,
        origin,
      })),
      origins,
    },
  ]
}

/** The day by which an event is placed: its own, else that of its first report. */
function dayOf({ days, reports }: EventRow): string {
  return days?.first ?? days?.last ?? reports[0]!.published ?? '9999'
}

function isWanted(row: EventRow, { party, act, since, until }: EventOptions): boolean {
  if (act !== undefined && row.act !== act) return false
  if (party !== undefined && row.actor?.party !== party && row.recipient?.party !== party) return false
  const { days } = row
  const day = dayOf(row)
  if (since !== undefined && (days === null ? day : (days.last ?? '9999')) < since) return false
  return until === undefined || (days === null ? day : (days.first ?? '')) <= until
}
