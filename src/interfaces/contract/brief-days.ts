/** Lines of a section at most, where all are asked for: what the route allows. */
export const MOST_BRIEF_LINES = 200

/** How many days, the record's last among them, a brief may be of. */
const DAYS = [1, 7, 30] as const
/** Of these where nobody says since when. */
const USUAL = 7
const DAY_MILLISECONDS = 86_400_000

/** A date that may be known to the month alone, as its first day. */
const dayOf = (date: string): string => `${date}-01-01`.slice(0, 10)

/** The day from which on so many days of the record are new, its last one among them. @param last ISO */
export function newSince(last: string, days: number = USUAL): string {
  return new Date(Date.parse(`${dayOf(last)}T00:00:00Z`) - (days - 1) * DAY_MILLISECONDS).toISOString().slice(0, 10)
}

export interface BriefChoice {
  readonly name: string
  readonly since: string
}

/** Since when a reader may want to know what is new, by the first and last day of the record. */
export function briefChoices(first: string | null, last: string | null): BriefChoice[] {
  if (last === null) return []
  const days = DAYS.map((n) => ({ name: n === 1 ? 'Last day' : `${n} days`, since: newSince(last, n) }))
  // What goes back further than the record is the whole of it.
  const within = days.filter(({ since }) => first === null || since > dayOf(first))
  return first === null ? within : [...within, { name: 'All of it', since: dayOf(first) }]
}
