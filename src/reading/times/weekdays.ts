import { dayFirst, monthFirst } from './dates.ts'
import { clockAt, dayPartAt } from './hours.ts'
import type { Line } from './line.ts'
import type { Match } from './match.ts'
import type { TimeForm, Which } from './time.ts'
import { unitWhich } from './units.ts'
import { MONTHS, WEEKDAYS } from './words.ts'

/** Weekdays that are part of a name: "Good Friday" is a feast, the others are no dates. */
const NAMED = /^(?:super|black|good|ash|bloody|palm|cyber|fat|holy|easter|whit)$/
/** What a weekday names with it: newspapers and broadcasts. */
const PAPER = /^(?:times|telegraph|mirror|express|mail|herald|post|live|people|independent)$/

function weekdayAt(line: Line, i: number): number | null {
  const day = WEEKDAYS.get(line.word(i))
  if (day === undefined || !line.capitalised(i)) return null
  // Short forms are words too: "sat", "sun", "wed".
  if (line.word(i).length < 6 && (line.tag(i).startsWith('VB') || line.tag(i + 1).startsWith('NNP'))) return null
  if (NAMED.test(line.word(i - 1)) && line.capitalised(i - 1)) return null
  if (endsTitle(line, i) || isLastOfMonth(line, i)) return null
  if (PAPER.test(line.word(i + 1)) && line.capitalised(i + 1)) return null
  // "a Monday", "every Thursday", "the second Sunday in March": not counted from the day of publication.
  if (line.word(i - 1) === 'a' && describes(line, i + 1)) return day
  if (/^(?:a|an|every|each|any|first|second|third|fourth|another|one|no)$/.test(line.word(i - 1))) return null
  // "on Sundays": which of them is not said.
  if (line.word(i).endsWith('days') || /^(?:nights|mornings|evenings|afternoons)$/.test(line.word(i + 1))) return null
  return day
}

/** "the last *Friday* in August": counted within the month. */
const isLastOfMonth = (line: Line, i: number): boolean =>
  line.has(i - 2, ['the', 'last']) && /^(?:in|of)$/.test(line.word(i + 1)) && MONTHS.has(line.word(i + 2))

/** Words of a title before its last. */
const IN_TITLE = 4

/** "on “Harbour News *Sunday*”": the last word of a title that is quoted. */
function endsTitle(line: Line, i: number): boolean {
  if (!/^(?:''|"|”|’|[,.])$/.test(line.word(i + 1))) return false
  let at = i - 1
  while (at > i - IN_TITLE && line.capitalised(at)) at--
  return at < i - 1 && /^(?:''|``|"|“|‘)$/.test(line.word(at))
}

/** "a Friday deadline", "a Friday night vote": the article is the noun's. */
function describes(line: Line, i: number): boolean {
  const at = dayPartAt(line, i)?.end ?? i
  return /^NNS?$/.test(line.tag(at)) && !/^(?:nights?|mornings?|evenings?|afternoons?)$/.test(line.word(at))
}

const WHICH: ReadonlyMap<string, Which> = new Map([
  ['last', 'last'],
  ['past', 'last'],
  ['this', 'this'],
  ['next', 'next'],
  ['coming', 'this'],
])

/** "Wednesday", "last Friday", "this coming Monday", "Friday, March 28", "Monday of last week", "Monday to Friday". */
export function weekdayFirst(line: Line, i: number): Match | null {
  let at = i
  if (line.word(at) === 'the') at++
  let which: Which = WHICH.get(line.word(at)) ?? null
  if (which !== null) {
    at++
    if (line.word(at) === 'coming' || line.word(at) === 'past') which = line.word(at++) === 'past' ? 'last' : 'this'
  }
  // "the Friday" is only that of a week that is said; "the next Friday" is another time's.
  if (line.word(i) === 'the' && which !== 'last' && line.word(at - 1) !== 'coming' && line.word(at) !== '') {
    const week = weekdayAt(line, at) === null ? null : weekOf(line, at + 1)
    return week === null
      ? null
      : { form: { kind: 'weekday', day: weekdayAt(line, at)!, which: null, week: week.form }, end: week.end }
  }
  const day = weekdayAt(line, at)
  if (day === null) return null
  const form: TimeForm = { kind: 'weekday', day, which, week: null }
  let end = at + 1
  let hour: string | null = null
  const part = dayPartAt(line, end)
  if (part !== null) ({ hour, end } = part)
  const comma = line.word(end) === ',' ? end + 1 : end
  const written = monthFirst(line, comma) ?? dayFirst(line, line.word(comma) === 'the' ? comma : comma)
  if (written !== null && written.form.kind === 'date' && written.form.day !== null)
    return { form: written.form, end: written.end, hour, beside: form }
  const week = weekOf(line, end)
  if (week !== null) return { form: { kind: 'weekday', day, which: null, week: week.form }, end: week.end, hour }
  const other =
    which === 'this' || which === null || which === 'next' || which === 'last'
      ? secondWeekday(line, end, day, line.word(i - 1) === 'between')
      : null
  if (other !== null)
    return {
      form: { kind: 'range', from: form, to: { kind: 'weekday', day: other.day, which, week: null } },
      end: other.end,
    }
  const clock = line.word(end) === 'at' ? clockAt(line, end + 1) : null
  if (clock !== null) ({ hour, end } = clock)
  return { form, end, hour }
}

/** "of last week", "last week", "of this week" behind a weekday. */
function weekOf(line: Line, i: number): { form: TimeForm; end: number } | null {
  const at = line.word(i) === 'of' ? i + 1 : i
  const week = unitWhich(line, at)
  return week !== null && week.form.kind === 'unit' && week.form.unit === 'week'
    ? { form: week.form, end: week.end }
    : null
}

/** The end of "Monday to Friday", "Monday and Tuesday", and of "Monday or Tuesday", which is one of the two. */
function secondWeekday(line: Line, i: number, first: number, isBetween: boolean): { day: number; end: number } | null {
  const link = line.word(i)
  const through = line.isHyphen(i) || link === 'to' || link === 'through'
  if (!through && link !== 'and' && link !== 'or') return null
  const day = weekdayAt(line, i + 1)
  if (day === null || (!through && !isBetween && day !== (first + 1) % 7)) return null
  return day === first ? null : { day, end: i + 2 }
}
