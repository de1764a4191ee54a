import type { Span } from '../../text/index.ts'

/** Units that time is counted in; `quarter` and `half` are of a year, a `weekend` is Saturday and Sunday. */
export type Unit = 'hour' | 'day' | 'weekend' | 'week' | 'month' | 'quarter' | 'half' | 'year' | 'decade' | 'century'

/** A stretch of the year with a name of its own: a season, or a feast by its day. */
export type NamedTime =
  | 'spring'
  | 'summer'
  | 'autumn'
  | 'winter'
  | 'easter'
  | 'good friday'
  | 'easter monday'
  | 'christmas'
  | 'christmas eve'
  | "new year's eve"
  | "new year's day"
  | 'thanksgiving'
  | 'labor day'
  | 'memorial day'
  | 'independence day'

/** Before the present one, the present one, after it; null: whichever is nearest and fits. */
export type Which = 'last' | 'this' | 'next' | null

/**
 * What an expression of time says, not yet resolved: plain data. Months count from 1, days of the week from 0 for Monday.
 *
 * - `date`: what is written of a date; null is not written: "March 4", "the 18th", "May 2031", "2031"
 * - `weekday`: "Wednesday"; `week` where the week is said too ("Monday of last week")
 * - `unit`: a day, week, … counted from the present one: "yesterday", "last month", "in two weeks", "three years ago" is
 *   `{ least: -3, most: -3, unit: 'year' }`; several where it is vague ("a few days ago")
 * - `stretch`: from now, back or ahead: "the past two weeks", "the coming days"
 * - `quarter`, `half`: of a year: "the first quarter of 2031"
 * - `years`: a decade or century
 * - `range`: "between 3 and 5 May", "Monday to Friday"
 * - `fiscal`: a business year: by its number, or counted from the present one, with its first or last day where said
 * - `anchored`: counted from another time, which is not the day of publication: "the next day", "three weeks after"; where what
 *   it is counted from is known, `from` is that time, and `least` and `most` count from it
 * - `duration`: how long something lasts or takes, no date
 */
export type TimeForm =
  | {
      readonly kind: 'date'
      readonly year: number | null
      readonly month: number | null
      readonly day: number | null
      readonly which: Which
    }
  | { readonly kind: 'weekday'; readonly day: number; readonly which: Which; readonly week: TimeForm | null }
  | { readonly kind: 'unit'; readonly unit: Unit; readonly least: number; readonly most: number }
  | {
      readonly kind: 'stretch'
      readonly unit: Unit
      readonly least: number
      readonly most: number
      readonly back: boolean
    }
  | { readonly kind: 'named'; readonly name: NamedTime; readonly year: number | null; readonly which: Which }
  | { readonly kind: 'quarter' | 'half'; readonly number: number; readonly year: TimeForm | null }
  | { readonly kind: 'years'; readonly first: number; readonly last: number }
  | { readonly kind: 'range'; readonly from: TimeForm; readonly to: TimeForm }
  | {
      readonly kind: 'fiscal'
      readonly year: number | null
      readonly which: Which
      readonly begins: TimeForm | null
      readonly ends: TimeForm | null
    }
  | {
      readonly kind: 'anchored'
      readonly unit: Unit
      readonly least: number
      readonly most: number
      readonly from?: { readonly form: TimeForm; readonly tense: TimeTense }
    }
  | { readonly kind: 'duration'; readonly unit: Unit; readonly least: number; readonly most: number }

/** The part of it that is meant: "early March", "the end of the month"; `earlier` and `later` count from now. */
export type Part = 'early' | 'middle' | 'late' | 'end' | 'earlier' | 'later'

/** Time as the words around the expression say it; `none` where they say nothing, `either` where it may be both. */
export type TimeTense = 'past' | 'present' | 'coming' | 'none' | 'either'

/**
 * How what is told relates to the time: `at` it or during it; from it on (`since`, `from`); up to it (`until`, `by`);
 * `before`, `after`; `within` so long from now; `for` so long.
 */
export type TimeRelation = 'at' | 'since' | 'from' | 'until' | 'by' | 'before' | 'after' | 'within' | 'for'

/** An expression of time as written. Plain data; `resolveTime` says which days are meant. */
export interface TimeExpression {
  /** With the word of its relation where it has one but "on", "in", "at": "since July", "Wednesday", "late last week". */
  readonly span: Span
  readonly words: string
  readonly form: TimeForm
  readonly part: Part | null
  /** Time of the day as written, in lower case ("night", "midnight", "2:15 p.m."), or null. */
  readonly hour: string | null
  readonly relation: TimeRelation
  readonly tense: TimeTense
  /** A weekday or date that the words give beside the form, to be compared with it: "Friday, 28 March". */
  readonly beside: TimeForm | null
}

/** A `TimeExpression` with its tokens `first .. end - 1`, and the token outside of it on which it hangs, or -1. */
export interface TimeMention {
  readonly expression: TimeExpression
  readonly first: number
  readonly end: number
  readonly governor: number
}

export type Granularity = Unit | 'season'

/**
 * - `stated`: the words fix it, or the day of publication does with one usual reading
 * - `inferred`: from the tense or a convention, with little doubt
 * - `guessed`: more than one reading is likely
 */
export type TimeCertainty = 'stated' | 'inferred' | 'guessed'

/** Days that an expression means; a text may have appeared more than once, and means other days each time. */
export interface ResolvedTime {
  /** First day, ISO 8601 (`2031-04-02`); null: open, or not known. */
  readonly first: string | null
  /** Last day, included. */
  readonly last: string | null
  readonly granularity: Granularity
  readonly certainty: TimeCertainty
  /** The expression as written. */
  readonly words: string
  /** Days that the words give beside it where they contradict: "Friday, 27 March" when the 27th is no Friday. */
  readonly contradiction: { readonly first: string; readonly last: string } | null
}
