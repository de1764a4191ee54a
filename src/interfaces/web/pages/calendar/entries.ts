import type { Event, Meeting, Sentence } from '../../../contract/index.ts'
import { capital, listText } from '../../words/index.ts'

/** A line of the calendar: a meeting or deadline, or an event, as far as a list needs to know. */
export interface Entry {
  readonly id: string
  /** `talks`, `deadline`, …; of an event its act: `accuse`. */
  readonly kind: string
  readonly isEvent: boolean
  /** null of an event: it was. */
  readonly status: Meeting['status'] | null
  readonly days: Meeting['days']
  readonly lies: Meeting['lies']
  readonly title: string
  /** The other things that texts say of it, in short. */
  readonly more: readonly string[]
  readonly contradictions: Meeting['contradictions']
  readonly moved: boolean
  readonly sentences: readonly Sentence[]
  readonly origins: number
}

/** Parties, each once, then who is of none. */
function namesOf(people: readonly { readonly name: string; readonly party: string | null }[]): string[] {
  return [...new Set(people.map(({ name, party }) => party ?? name))]
}

export function meetingEntry(meeting: Meeting): Entry {
  const { id, kind, status, days, lies, participants, place, about, setBy, contradictions, history, reports } = meeting
  const names = namesOf(participants)
  return {
    id,
    kind,
    isEvent: false,
    status,
    days,
    lies,
    title: names.length === 0 ? capital(kind) : `${capital(kind)}: ${listText(names)}`,
    more: [
      ...(place === null ? [] : [`in ${place}`]),
      ...(about === null ? [] : [`about: ${about}`]),
      ...(setBy === null ? [] : [`set by ${setBy}`]),
    ],
    contradictions,
    moved: new Set(history.map((one) => JSON.stringify([one.days?.first, one.days?.last]))).size > 1,
    sentences: reports.map(({ coding }) => coding),
    origins: meeting.origins.length,
  }
}

export function eventEntry(event: Event, today: string | null): Entry {
  const { id, act, actor, recipient, days, place, counts, reports } = event
  const who = actor === null ? 'somebody' : (actor.party ?? actor.name)
  return {
    id,
    kind: act.toLowerCase(),
    isEvent: true,
    status: null,
    days,
    lies: today === null ? null : 'past',
    title: `${capital(act.toLowerCase())}: ${who}${recipient === null ? '' : ` → ${recipient.party ?? recipient.name}`}`,
    more: [
      ...(place === null ? [] : [`in ${place}`]),
      ...counts.map(
        ({ least, most, of }) =>
          `${most === null ? `${least} or more` : least === most ? String(least) : `${least} to ${most}`} ${of}`,
      ),
    ],
    contradictions: [],
    moved: false,
    sentences: reports.map(({ coding }) => coding),
    origins: event.origins.length,
  }
}

/** What is coming, soonest first; and what was, latest first. An entry that may be either comes with what is coming. */
export function sides(entries: readonly Entry[]): {
  readonly coming: readonly Entry[]
  readonly past: readonly Entry[]
} {
  const dated = entries
    .filter(({ days }) => days !== null)
    .sort((a, b) => (sortDay(a) < sortDay(b) ? -1 : sortDay(a) > sortDay(b) ? 1 : 0))
  return {
    coming: dated.filter(({ lies }) => lies !== 'past'),
    past: dated.filter(({ lies }) => lies === 'past').reverse(),
  }
}

/**
 * The day by which an entry is sorted. A meeting or deadline: its last day, or its first where the end is open. What
 * happened: its first day, as words that reach past the day of the report tell of something else; else its last.
 */
export const sortDay = ({ isEvent, days }: Entry): string =>
  (isEvent ? (days?.first ?? days?.last) : (days?.last ?? days?.first)) ?? ''
