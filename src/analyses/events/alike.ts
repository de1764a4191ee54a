import type { EventReport } from './row.ts'

/** Days between the publications of two reports without a day that may be of one event. */
const UNDATED_WINDOW_DAYS = 3
/** Longer intervals are held against each other one by one. */
const MOST_DAYS = 40
const DAY = 86_400_000

/** First and last day, as days since 1970. */
type Interval = readonly [first: number, last: number]

/**
 * The events of one act, actor and recipient, by number, and what reports are of them: two are of one event where their
 * days meet, or, without days, where they were published within three days; where days or publication of one are not known,
 * in one document. A report is looked up among them by its days, not held against each.
 */
export class Alike {
  /** The first event by a day that a report of it has. */
  readonly #byDay = new Map<number, number>()
  /** Of reports of many days. */
  readonly #wide: { readonly interval: Interval; readonly event: number }[] = []
  readonly #intervals: { readonly interval: Interval; readonly event: number }[] = []
  /** The first event by day of publication of its reports without days. */
  readonly #undated = new Map<number, number>()
  /** The first event by document of its reports: those with days, without, and without publication either. */
  readonly #dated = new Map<string, number>()
  readonly #bare = new Map<string, number>()
  readonly #unpublished = new Map<string, number>()

  /** The first event that a report is of; null: none. */
  eventOf({ days, published, coding: { document } }: EventReport): number | null {
    let found = Number.POSITIVE_INFINITY
    const look = (event: number | undefined): void => {
      if (event !== undefined && event < found) found = event
    }
    if (days !== null) {
      const interval = intervalOf(days)
      const [first, last] = interval
      const isWide = last - first > MOST_DAYS
      if (!isWide) for (let day = first; day <= last; day++) look(this.#byDay.get(day))
      for (const other of isWide ? this.#intervals : this.#wide) if (meet(interval, other.interval)) look(other.event)
      look(this.#bare.get(document))
    } else {
      look(this.#dated.get(document))
      if (published === null) look(this.#bare.get(document))
      else {
        const day = numberOf(published)
        for (let near = day - UNDATED_WINDOW_DAYS; near <= day + UNDATED_WINDOW_DAYS; near++)
          look(this.#undated.get(near))
        look(this.#unpublished.get(document))
      }
    }
    return found === Number.POSITIVE_INFINITY ? null : found
  }

  put({ days, published, coding: { document } }: EventReport, event: number): void {
    if (days !== null) {
      const interval = intervalOf(days)
      const [first, last] = interval
      if (last - first > MOST_DAYS) this.#wide.push({ interval, event })
      else for (let day = first; day <= last; day++) least(this.#byDay, day, event)
      this.#intervals.push({ interval, event })
      least(this.#dated, document, event)
      return
    }
    least(this.#bare, document, event)
    if (published === null) least(this.#unpublished, document, event)
    else least(this.#undated, numberOf(published), event)
  }
}

const meet = (a: Interval, b: Interval): boolean => a[0] <= b[1] && b[0] <= a[1]

/** An open interval is the day that it has. */
function intervalOf(days: NonNullable<EventReport['days']>): Interval {
  let known = intervals.get(days)
  if (known === undefined) {
    const { first, last } = days
    known = [numberOf((first ?? last)!), numberOf((last ?? first)!)]
    intervals.set(days, known)
  }
  return known
}

const intervals = new WeakMap<NonNullable<EventReport['days']>, Interval>()

const numberOf = (day: string): number => Math.round(Date.parse(day) / DAY)

function least<Key>(map: Map<Key, number>, key: Key, event: number): void {
  const known = map.get(key)
  if (known === undefined || event < known) map.set(key, event)
}
