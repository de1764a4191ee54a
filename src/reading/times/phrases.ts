import { dayFirst, dayOfMonth, monthFirst, numericDate, yearAlone } from './dates.ts'
import { clockAt } from './hours.ts'
import type { Line } from './line.ts'
import type { Match } from './match.ts'
import { decade, feast, fiscal, quarter, season } from './named.ts'
import type { Part, TimeForm } from './time.ts'
import { counted, dayByWord, ofAnother, presentUnit, stretch, unitWhich } from './units.ts'
import { weekdayFirst } from './weekdays.ts'
import { MONTHS, PARTS } from './words.ts'

/** Rules for an expression that begins at a token; the first that finds one counts. */
const RULES: readonly ((line: Line, i: number) => Match | null)[] = [
  numericDate,
  decade,
  feast,
  fiscal,
  quarter,
  weekdayFirst,
  dayFirst,
  lastMonthNamed,
  monthFirst,
  dayByWord,
  unitWhich,
  stretch,
  season,
  dayOfMonth,
  yearAlone,
  presentUnit,
  ofAnother,
  counted,
]

/** The expression that begins at token `i`, with the part of it that is meant: "late last week", "the end of March". */
export function phraseAt(line: Line, i: number): Match | null {
  const found = onePhrase(line, i)
  return found === null ? null : (toAnother(line, i, found) ?? found)
}

function onePhrase(line: Line, i: number): Match | null {
  return ofPart(line, i) ?? afterHour(line, i) ?? simple(line, i)
}

/** "from April 27 through Sunday", "from Monday until 3 May": two expressions that "from" makes one. */
function toAnother(line: Line, i: number, from: Match): Match | null {
  if (line.word(i - 1) !== 'from' || !/^(?:to|through|until|till)$/.test(line.word(from.end))) return null
  const to = onePhrase(line, from.end + 1)
  const days = (form: TimeForm): boolean => form.kind === 'date' || form.kind === 'weekday' || form.kind === 'unit'
  if (to === null || !days(from.form) || !days(to.form) || from.part || to.part) return null
  return { form: { kind: 'range', from: from.form, to: to.form }, end: to.end }
}

function simple(line: Line, i: number): Match | null {
  for (const rule of RULES) {
    const found = rule(line, i)
    if (found !== null) return found
  }
  return null
}

/** "last September", "next April", "this March", "last March 27". */
function lastMonthNamed(line: Line, i: number): Match | null {
  const word = line.word(i)
  if (word !== 'last' && word !== 'next' && word !== 'this') return null
  const found = monthFirst(line, i + 1)
  if (found === null || found.form.kind !== 'date' || found.form.year !== null) return null
  return { ...found, form: { ...found.form, which: word } }
}

function ofPart(line: Line, i: number): Match | null {
  const mid = /^mid-(\p{L}+)$/u.exec(line.word(i))
  if (mid !== null) {
    const month = MONTHS.get(mid[1])
    if (month === undefined) return null
    return { form: { kind: 'date', year: null, month, day: null, which: null }, end: i + 1, part: 'middle' }
  }
  const start = line.word(i) === 'the' ? i + 1 : i
  const days = firstDays(line, start) ?? ofMonth(line, start)
  if (days !== null) return days
  const part = PARTS.get(line.word(start))
  if (part === undefined || line.tag(start).startsWith('VB')) return null
  const at = behindPart(line, start, part)
  if (at === null) return null
  const inner = afterHour(line, at) ?? simple(line, at)
  if (inner === null || inner.form.kind === 'duration' || inner.form.kind === 'anchored' || inner.part) return null
  const { kind } = inner.form
  // "earlier Tuesday", "late Friday": a time of the day, which leaves the day as it is.
  const isDay =
    (kind === 'unit' && inner.form.unit === 'day') || kind === 'weekday' || (kind === 'date' && inner.form.day !== null)
  return isDay ? { ...inner, hour: inner.hour ?? line.word(start) } : { ...inner, part }
}

/** "the first days of February", "the last weeks of the year". */
function firstDays(line: Line, i: number): Match | null {
  const first = /^(?:first|opening)$/.test(line.word(i))
  if (!first && !/^(?:last|final|closing)$/.test(line.word(i))) return null
  if (!/^(?:days|weeks|months)$/.test(line.word(i + 1)) || line.word(i + 2) !== 'of') return null
  const inner = simple(line, i + 3)
  if (inner === null || inner.part || !/^(?:date|unit|fiscal)$/.test(inner.form.kind)) return null
  if (inner.form.kind === 'date' && inner.form.day !== null) return null
  return { ...inner, part: first ? 'early' : 'late' }
}

const WEEKS_OF_MONTH: ReadonlyMap<string, Part> = new Map([
  ['first', 'early'],
  ['opening', 'early'],
  ['second', 'middle'],
  ['third', 'middle'],
  ['fourth', 'late'],
  ['last', 'late'],
  ['final', 'late'],
])

/** "the third week of March", "the second half of June": roughly where in a month. */
function ofMonth(line: Line, i: number): Match | null {
  const ordinal = line.word(i)
  const unit = line.word(i + 1)
  if (line.word(i + 2) !== 'of' || (unit !== 'week' && unit !== 'half')) return null
  const part = unit === 'week' ? WEEKS_OF_MONTH.get(ordinal) : HALVES.get(ordinal)
  const inner = part === undefined ? null : simple(line, i + 3)
  if (inner === null || inner.part) return null
  const { form } = inner
  const isMonth =
    form.kind === 'date' ? form.month !== null && form.day === null : form.kind === 'unit' && form.unit === 'month'
  return isMonth ? { ...inner, part: part! } : null
}

const HALVES: ReadonlyMap<string, Part> = new Map([
  ['first', 'early'],
  ['second', 'late'],
])

/** Where the expression stands behind a word for its part: "late [last week]", "end-of-[June]", "later in [the week]". */
function behindPart(line: Line, i: number, part: Part): number | null {
  const next = line.word(i + 1)
  const noun =
    line.word(i) === 'end' ||
    line.word(i) === 'start' ||
    line.word(i) === 'beginning' ||
    line.word(i) === 'close' ||
    line.word(i) === 'middle' ||
    line.word(i) === 'rest' ||
    line.word(i) === 'remainder'
  if (noun) {
    if (next === 'of') return i + 2
    if (line.isHyphen(i + 1) && line.word(i + 2) === 'of' && line.isHyphen(i + 3)) return i + 4
    return null
  }
  if (part === 'middle') return line.isHyphen(i + 1) ? i + 2 : i + 1
  if (next === 'in' || next === 'on') return i + 2
  if (next === ',') return null
  return i + 1
}

/** "midnight Friday", "10 p.m. on Tuesday", "the night of 11 September", "the morning of March 4". */
function afterHour(line: Line, i: number): Match | null {
  const the = line.word(i) === 'the'
  const start = the ? i + 1 : i
  const clock = clockAt(line, start)
  const part =
    clock ??
    (/^(?:night|morning|evening|afternoon|eve)$/.test(line.word(start))
      ? { hour: line.word(start), end: start + 1 }
      : null)
  if (part === null) return null
  const link = line.word(part.end)
  if (clock === null && link !== 'of') return null
  const at = /^(?:on|of|,)$/.test(link) ? part.end + 1 : part.end
  const day = simple(line, at)
  if (
    day === null ||
    !(
      day.form.kind === 'weekday' ||
      (day.form.kind === 'unit' && day.form.unit === 'day') ||
      (day.form.kind === 'date' && day.form.day !== null)
    )
  )
    return null
  return { ...day, hour: day.hour ?? part.hour }
}
