import { countedFrom } from './counted.ts'
import { dayNumber, isDate, mondayOf, monthLength, partsOf, weekdayOf } from './days.ts'
import { type Asked, beside, certain, day, type Interval, nearest, push } from './interval.ts'
import { daysOfNamed } from './resolve-named.ts'
import { partOf } from './resolve-parts.ts'
import { daysOfStretch, daysOfUnit } from './resolve-units.ts'
import type { TimeCertainty, TimeForm, Which } from './time.ts'

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
  if (which === 'last' || which === 'next') return beside(all, which, today)
  if (which === 'this' && month !== null) return certain(at(now.year, month), 'inferred')
  return nearest(all, asked, today)
}

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
