import { countedFrom } from './counted.ts'
import { dayNumber, easterOf, isDate, mondayOf, monthLength, nthWeekday, partsOf, weekdayOf } from './days.ts'
import type { Granularity, NamedTime, Part, TimeCertainty, TimeExpression, TimeForm, Unit, Which } from './time.ts'

/** Days from the first to the last, both included, as day numbers. */
export interface Interval {
  readonly first: number
  readonly last: number
  readonly granularity: Granularity
  readonly certainty: TimeCertainty
}

type Asked = Pick<TimeExpression, 'form' | 'part' | 'tense' | 'relation' | 'hour'>

/** The days that an expression names; null: it names none, or none without the day of publication. */
export function daysOf(told: Asked, today: number | null): Interval | null {
  const asked = told.relation === 'since' ? { ...told, tense: 'past' as const } : told
  const whole = daysOfForm(asked.form, asked, today)
  return whole === null || asked.part === null ? whole : partOf(whole, asked.part, today)
}

function daysOfForm(form: TimeForm, asked: Asked, today: number | null): Interval | null {
  switch (form.kind) {
    case 'date':
      return daysOfDate(form, asked, today)
    case 'years':
      return {
        first: dayNumber(form.first, 1, 1),
        last: dayNumber(form.last, 12, 31),
        granularity: form.last - form.first > 10 ? 'century' : 'decade',
        certainty: 'stated',
      }
    case 'quarter':
    case 'half':
      return daysOfQuarter(form, asked, today)
    case 'range':
      return daysOfRange(form, asked, today)
    case 'named':
      return daysOfNamed(form, asked, today)
    case 'fiscal':
      return daysOfFiscal(form, asked, today)
    case 'weekday':
      return today === null ? null : daysOfWeekday(form, asked, today)
    case 'unit':
      return today === null ? null : daysOfUnit(form, asked, today)
    case 'stretch':
      return today === null ? null : daysOfStretch(form, today)
    case 'anchored': {
      if (form.from === undefined) return null
      const from = daysOfForm(form.from.form, { ...asked, tense: form.from.tense, relation: 'at', hour: null }, today)
      return from === null ? null : countedFrom(from, form)
    }
    default:
      return null
  }
}

const day = (at: number, certainty: TimeCertainty): Interval => ({ first: at, last: at, granularity: 'day', certainty })

/** How much farther a candidate may be that fits the tense, and is still taken before one that does not. */
const TENSE_WEIGHT = 5

/**
 * Of candidates for one date in several years or months, the nearest; those that do not fit the tense count as
 * `TENSE_WEIGHT` times as far. What the tense does not fit, or what is nearly as near the other way, is guessed.
 */
function nearest(candidates: readonly Interval[], { tense }: Asked, today: number): Interval | null {
  let best: Interval | null = null
  let least = Infinity
  for (const one of candidates) {
    const ahead = one.first > today
    const behind = one.last < today
    const distance = ahead ? one.first - today : behind ? today - one.last : 0
    const fits = !(tense === 'past' && ahead) && !((tense === 'coming' || tense === 'present') && behind)
    const cost = distance * (fits ? 1 : TENSE_WEIGHT)
    if (cost < least) {
      least = cost
      best = { ...one, certainty: fits && tense !== 'none' ? 'inferred' : distance < 60 ? 'inferred' : 'guessed' }
    }
  }
  return best
}

function daysOfDate(
  { year, month, day: of, which }: TimeForm & { kind: 'date' },
  asked: Asked,
  today: number | null,
): Interval | null {
  const at = (y: number, m: number): Interval | null => {
    if (of !== null) return isDate(y, m, of) ? day(dayNumber(y, m, of), 'stated') : null
    const first = dayNumber(y, m, 1)
    return { first, last: first + monthLength(y, m) - 1, granularity: 'month', certainty: 'stated' }
  }
  if (year !== null && month === null)
    return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31), granularity: 'year', certainty: 'stated' }
  if (year !== null && month !== null) return at(year, month)
  if (today === null) return null
  const now = partsOf(today)
  const all: Interval[] = []
  if (month !== null) for (let y = now.year - 8; y <= now.year + 8; y++) push(all, at(y, month))
  else
    for (let m = -2; m <= 2; m++) {
      const first = partsOf(dayNumber(now.year, now.month + m, 1))
      push(all, at(first.year, first.month))
    }
  if (which === 'last')
    return certain(
      latest(all, (one) => one.last < today),
      'inferred',
    )
  if (which === 'next')
    return certain(
      earliest(all, (one) => one.first > today),
      'inferred',
    )
  if (which === 'this' && month !== null) return certain(at(now.year, month), 'inferred')
  return nearest(all, asked, today)
}

function push(all: Interval[], one: Interval | null): void {
  if (one !== null) all.push(one)
}

const latest = (all: readonly Interval[], test: (one: Interval) => boolean): Interval | null =>
  all.filter(test).at(-1) ?? null
const earliest = (all: readonly Interval[], test: (one: Interval) => boolean): Interval | null => all.find(test) ?? null
const certain = (one: Interval | null, certainty: TimeCertainty): Interval | null =>
  one === null ? null : { ...one, certainty }

function daysOfWeekday(
  { day: of, which, week }: TimeForm & { kind: 'weekday' },
  asked: Asked,
  today: number,
): Interval | null {
  if (week !== null) {
    const days = daysOfForm(week, asked, today)
    return days === null ? null : day(days.first + of, 'stated')
  }
  const monday = mondayOf(today)
  const last = today - ((weekdayOf(today) - of + 7) % 7)
  if (which === 'last') {
    // On a Saturday "last Friday" may be yesterday or a week before it.
    const at = monday - 7 + of
    return day(at, last === at ? 'inferred' : 'guessed')
  }
  if (which === 'next') {
    const at = monday + 7 + of
    return day(at, at - today <= 7 ? 'inferred' : 'guessed')
  }
  if (which === 'this') return day(asked.tense === 'past' ? last : last === today ? today : last + 7, 'inferred')
  // "gave them until Friday": what was given is past, the Friday is to come.
  if ((asked.relation === 'until' || asked.relation === 'by') && asked.tense === 'past')
    return day(last === today ? today : last + 7, 'guessed')
  if (last === today) return day(today, asked.tense === 'past' ? 'inferred' : 'guessed')
  if (asked.tense === 'past') return day(last, 'inferred')
  if (asked.tense === 'coming' || asked.tense === 'present')
    return day(last + 7, asked.tense === 'coming' ? 'inferred' : 'guessed')
  if (asked.tense === 'either') return day(today - last <= MOST_BACK ? last : last + 7, 'guessed')
  // No tense: what is told without a verb is news, and mostly over.
  return day(last, 'guessed')
}

/** Where the last and the next such day may be meant, how far back the last may be: what is dropped is mostly still to come. */
const MOST_BACK = 2

function daysOfUnit({ unit, least, most }: TimeForm & { kind: 'unit' }, asked: Asked, today: number): Interval | null {
  const stated = Math.abs(least) <= 1 && asked.relation !== 'within'
  const certainty: TimeCertainty = least !== most ? 'guessed' : stated ? 'stated' : 'inferred'
  const a = unitDays(unit, least, asked, today)
  const b = least === most ? a : unitDays(unit, most, asked, today)
  return a === null || b === null ? null : { first: a.first, last: b.last, granularity: unit, certainty }
}

/** The unit `step` steps from the present one. */
function unitDays(
  unit: Unit,
  step: number,
  { tense, relation }: Asked,
  today: number,
): { first: number; last: number } | null {
  const { year, month } = partsOf(today)
  const months = (from: number, count: number): { first: number; last: number } => ({
    first: dayNumber(year, from, 1),
    last: dayNumber(year, from + count, 0),
  })
  if (relation === 'within') {
    // Counted from the day itself: "within three weeks" ends on a day, "within the last year" begins on one.
    const end =
      unit === 'week'
        ? today + 7 * step
        : unit === 'month'
          ? shifted(today, step)
          : unit === 'year'
            ? shifted(today, 12 * step)
            : null
    if (end !== null) return { first: Math.min(today, end), last: Math.max(today, end) }
  }
  switch (unit) {
    case 'hour':
      return step < 0
        ? { first: today + Math.floor(step / 24), last: today + Math.ceil(step / 24) }
        : { first: today + Math.floor(step / 24), last: today + Math.ceil(step / 24) }
    case 'day':
      return { first: today + step, last: today + step }
    case 'weekend': {
      const saturday = mondayOf(today) + 5
      // On the first days of a week its past weekend is "the weekend" of what happened.
      const back = step === 0 && tense !== 'coming' && tense !== 'present' && weekdayOf(today) < 5 ? -7 : 0
      return { first: saturday + back + 7 * step, last: saturday + back + 7 * step + 1 }
    }
    case 'week': {
      // On its last day nothing of a week is to come: "they will meet this week" is the week that begins.
      const ahead = step === 0 && tense === 'coming' && relation === 'at' && weekdayOf(today) === 6 ? 7 : 0
      const monday = mondayOf(today) + ahead + 7 * step
      return { first: monday, last: monday + 6 }
    }
    case 'month':
      return months(month + step, 1)
    case 'quarter':
      return months(3 * Math.floor((month - 1) / 3) + 1 + 3 * step, 3)
    case 'half':
      return months(6 * Math.floor((month - 1) / 6) + 1 + 6 * step, 6)
    case 'year':
      return { first: dayNumber(year + step, 1, 1), last: dayNumber(year + step, 12, 31) }
    case 'decade': {
      const first = 10 * Math.floor(year / 10) + 10 * step
      return { first: dayNumber(first, 1, 1), last: dayNumber(first + 9, 12, 31) }
    }
    default:
      return null
  }
}

/** The same day of the month so many months on, or the month's last. */
function shifted(today: number, months: number): number {
  const { year, month, day: of } = partsOf(today)
  const to = partsOf(dayNumber(year, month + months, 1))
  return dayNumber(to.year, to.month, Math.min(of, monthLength(to.year, to.month)))
}

function daysOfStretch({ unit, least, most, back }: TimeForm & { kind: 'stretch' }, today: number): Interval | null {
  const reach = (count: number): number | null => {
    const step = back ? -count : count
    if (unit === 'hour') return today + (back ? -1 : 1) * Math.ceil(count / 24)
    if (unit === 'day') return today + step
    if (unit === 'week' || unit === 'weekend') return today + 7 * step
    const months = { month: 1, quarter: 3, half: 6, year: 12, decade: 120, century: 1200 }[unit]
    return shifted(today, months * step)
  }
  const end = reach(most)
  if (end === null) return null
  const certainty: TimeCertainty = least === most ? 'inferred' : 'guessed'
  return back
    ? { first: end, last: today, granularity: unit, certainty }
    : { first: today, last: end, granularity: unit, certainty }
}

function daysOfQuarter(
  { kind, number, year }: TimeForm & { kind: 'quarter' | 'half' },
  asked: Asked,
  today: number | null,
): Interval | null {
  const length = kind === 'quarter' ? 3 : 6
  const inYear = (y: number, certainty: TimeCertainty): Interval => ({
    first: dayNumber(y, (number - 1) * length + 1, 1),
    last: dayNumber(y, number * length + 1, 0),
    granularity: kind,
    certainty,
  })
  if (year !== null) {
    const days = daysOfForm(year, asked, today)
    return days === null ? null : inYear(partsOf(days.first).year, 'inferred')
  }
  if (today === null) return null
  const now = partsOf(today).year
  return certain(
    nearest([inYear(now - 1, 'inferred'), inYear(now, 'inferred'), inYear(now + 1, 'inferred')], asked, today),
    'guessed',
  )
}

function daysOfRange({ from, to }: TimeForm & { kind: 'range' }, asked: Asked, today: number | null): Interval | null {
  const a = daysOfForm(from, asked, today)
  if (a === null) return null
  // The end of a range is the first such day after its start.
  const b = daysOfForm(
    to.kind === 'date' && to.year === null && from.kind === 'date' && from.year !== null
      ? { ...to, year: from.year }
      : to,
    asked,
    today,
  )
  if (b === null) return null
  let last = b.last
  if (last < a.first && to.kind === 'weekday') last += 7 * Math.ceil((a.first - last) / 7)
  if (to.kind === 'weekday' && last - a.first >= 7) last -= 7 * Math.floor((last - a.first) / 7)
  if (to.kind === 'date' && to.year === null && to.month !== null && (last < a.first || last - a.first > 366)) {
    const { year } = partsOf(a.first)
    for (const y of [year, year + 1]) {
      const days = daysOfForm({ ...to, year: y }, asked, today)
      if (days !== null && days.last >= a.first) {
        last = days.last
        break
      }
    }
  }
  if (last < a.first) return null
  return {
    first: a.first,
    last,
    granularity: a.granularity,
    certainty: a.certainty === 'stated' ? b.certainty : a.certainty,
  }
}

const SEASON_MONTHS: Partial<Record<NamedTime, number>> = { spring: 3, summer: 6, autumn: 9, winter: 12 }

function daysOfNamed(
  { name, year, which }: TimeForm & { kind: 'named' },
  asked: Asked,
  today: number | null,
): Interval | null {
  const inYear = (y: number): Interval => namedIn(name, y)
  if (year !== null) return inYear(year)
  if (today === null) return null
  const now = partsOf(today).year
  const all = [now - 2, now - 1, now, now + 1, now + 2].map(inYear)
  const season = SEASON_MONTHS[name] !== undefined
  if (which === 'last')
    return certain(
      latest(all, (one) => one.last < today),
      'inferred',
    )
  if (which === 'next')
    return certain(
      earliest(all, (one) => one.first > today),
      'inferred',
    )
  if (which === 'this' && name !== 'winter') return certain(inYear(now), 'inferred')
  const found = nearest(all, asked, today)
  return season ? certain(found, found?.certainty === 'guessed' ? 'guessed' : 'inferred') : found
}

/** Seasons are the northern hemisphere's, by whole months: spring from March; a winter is that in which its year ends. */
function namedIn(name: NamedTime, year: number): Interval {
  const month = SEASON_MONTHS[name]
  if (month !== undefined)
    return {
      first: dayNumber(year, month, 1),
      last: dayNumber(year, month + 3, 0),
      granularity: 'season',
      certainty: 'inferred',
    }
  return day(feastIn(name, year), 'stated')
}

function feastIn(name: NamedTime, year: number): number {
  switch (name) {
    case 'easter':
      return easterOf(year)
    case 'good friday':
      return easterOf(year) - 2
    case 'easter monday':
      return easterOf(year) + 1
    case 'christmas':
      return dayNumber(year, 12, 25)
    case 'christmas eve':
      return dayNumber(year, 12, 24)
    case "new year's eve":
      return dayNumber(year, 12, 31)
    case "new year's day":
      return dayNumber(year, 1, 1)
    case 'thanksgiving':
      return nthWeekday(year, 11, 3, 4)
    case 'labor day':
      return nthWeekday(year, 9, 0, 1)
    case 'memorial day':
      return nthWeekday(year, 5, 0, -1)
    default:
      return dayNumber(year, 7, 4)
  }
}

/** A business year has days only where the text says when it begins or ends. */
function daysOfFiscal(
  { begins, ends, which }: TimeForm & { kind: 'fiscal'; which: Which },
  asked: Asked,
  today: number | null,
): Interval | null {
  const edge = begins ?? ends
  if (edge === null) return null
  const at = daysOfForm(edge, asked, today)
  if (at === null || which === 'last') return null
  const { year, month, day: of } = partsOf(at.first)
  if (begins !== null)
    return { first: at.first, last: dayNumber(year + 1, month, of) - 1, granularity: 'year', certainty: 'inferred' }
  return { first: dayNumber(year - 1, month, of) + 1, last: at.first, granularity: 'year', certainty: 'inferred' }
}

/** Days of a week's late part: Thursday to Sunday. */
const LATE_IN_WEEK = 4

/** The part of a stretch of days: its first, middle or last third; its end; what lies before or after today. */
function partOf(whole: Interval, part: Part, today: number | null): Interval {
  const { first, last, granularity, certainty } = whole
  const length = last - first + 1
  const narrowed = (a: number, b: number): Interval => ({
    first: a,
    last: b,
    granularity,
    certainty: certainty === 'guessed' ? 'guessed' : 'inferred',
  })
  // A month's parts are its tens of days.
  const third = granularity === 'month' ? 10 : Math.max(1, Math.round(length / 3))
  switch (part) {
    case 'early':
      return narrowed(first, first + third - 1)
    case 'middle':
      return narrowed(first + third, granularity === 'month' ? first + 2 * third - 1 : last - third)
    case 'late':
      // A week is late from Thursday on, in a paper that may have been written on a Wednesday.
      if (granularity === 'week') return narrowed(last - LATE_IN_WEEK + 1, last)
      return narrowed(granularity === 'month' ? first + 2 * third : last - third + 1, last)
    case 'end':
      return narrowed(last - endOf(length) + 1, last)
    case 'earlier':
      return today !== null && today >= first && today <= last
        ? narrowed(first, today)
        : narrowed(first, first + third - 1)
    case 'later':
      return today !== null && today >= first && today <= last
        ? narrowed(today, last)
        : narrowed(last - third + 1, last)
  }
}

/** How many days the end of so many days has: of a week three, of a month ten, of a year one month. */
function endOf(length: number): number {
  return length <= 7
    ? Math.min(3, length)
    : length <= 31
      ? 10
      : length <= 92
        ? 30
        : length <= 366
          ? 31
          : Math.round(length / 5)
}
