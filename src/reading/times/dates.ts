import { isDate } from './days.ts'
import type { Line } from './line.ts'
import { date, type Match } from './match.ts'
import { dayAt, yearAt } from './numbers.ts'
import type { TimeForm } from './time.ts'
import { MONTHS, WEEKDAYS } from './words.ts'

/** Month at `i`, where its word can be no other: "May" and "March" need a word beside them that makes them months. */
function monthAt(line: Line, i: number): number | null {
  const month = MONTHS.get(line.word(i))
  if (month === undefined || !line.capitalised(i)) return null
  // "lost that November": of a year that is told before.
  if (line.word(i - 1) === 'that' && (line.tag(i - 1) === 'DT' || /^[,.;]?$/.test(line.word(i + 1)))) return null
  const next = line.word(i + 1)
  if (
    daysSlashed(line, i + 1) !== null ||
    dayFollows(line, i + 1) ||
    yearAt(line, i + 1) !== null ||
    (next === ',' && yearAt(line, i + 2) !== null)
  )
    return month
  const before = line.word(i - 1)
  if (dayAt(line, i - 1, { words: false })?.ordinal === false && !line.joined(i - 1)) return month
  if (before === 'of' || BEFORE_MONTH.test(before)) return month
  if (before === 'for' && PLANNED.test(line.word(i - 2))) return month
  if (line.isHyphen(i - 1) || before === '/')
    return MONTHS.has(line.word(i - 2)) || line.word(i - 2) === 'of' ? month : null
  if (line.tag(i) === 'MD' || line.tag(i).startsWith('VB')) return null
  // A name of a person or a place: "Theresa May", "April Jones", "the Mar Gulf".
  if (
    line.tag(i - 1).startsWith('NNP') ||
    (line.tag(i + 1).startsWith('NNP') && !/^(?:a|the|this|his|her|its|their|our)$/.test(before))
  )
    return null
  if (line.word(i).length <= 4 && month !== 6 && month !== 7 && month !== 5) return null
  if (month === 5 || month === 3)
    return /^(?:a|an|the|this|'s|his|its|their)$/.test(before) && /^NN|^JJ/.test(line.tag(i + 1)) ? month : null
  return /^NN|^JJ|^CD|^DT/.test(line.tag(i)) || line.tag(i).startsWith('NNP') ? month : null
}

const BEFORE_MONTH =
  /^(?:in|by|since|until|till|last|next|this|early|late|mid|from|to|through|between|before|after|during|earlier|later|every|each|coming)$/

/** "due *for* May": what comes is a time. */
const PLANNED = /^(?:planned|scheduled|due|slated|set|fixed|arranged|pencilled|penciled|booked|expected)$/

function dayFollows(line: Line, i: number): boolean {
  const day = dayAt(line, i, { words: true })
  return day !== null && !/^(?:percent|per|pct|million|billion|people|years?)$/.test(line.word(day.end))
}

/** "March 4", "March 4, 2031", "March 3-5", "March 3/5", "Sept. 29", "June 8 to 10", "March 2031", "March", "January/February", "June or July". */
export function monthFirst(line: Line, i: number): Match | null {
  const month = monthAt(line, i)
  if (month === null) return null
  const slashed = daysSlashed(line, i + 1)
  if (slashed !== null && isDate(2000, month, slashed.to)) {
    const { year, end } = yearBehind(line, i + 2)
    return { form: { kind: 'range', from: date(year, month, slashed.from), to: date(year, month, slashed.to) }, end }
  }
  const day = dayFollows(line, i + 1) ? dayAt(line, i + 1, { words: true }) : null
  if (day === null || !isDate(2000, month, day.value)) return monthAlone(line, i, month)
  const other = secondDay(line, day.end, day.value, line.word(i - 1) === 'between')
  const end = other?.end ?? day.end
  const { year, end: last } = yearBehind(line, end)
  const from = date(year, month, day.value)
  if (other === null) return { form: from, end: last }
  return { form: { kind: 'range', from, to: date(year, other.month ?? month, other.day) }, end: last }
}

/** "14/16" behind a month: from the one day to the other. */
function daysSlashed(line: Line, i: number): { from: number; to: number } | null {
  const match = /^(\d{1,2})\/(\d{1,2})$/.exec(line.word(i))
  if (match === null) return null
  const [from, to] = [Number(match[1]), Number(match[2])]
  return from >= 1 && to > from ? { from, to } : null
}

/** The other end of "3-5", "3 to 5", "29 to April 2", "3 and 4"; behind "between", of "3 and 6", "3 and March 6" too. */
function secondDay(
  line: Line,
  i: number,
  after: number,
  isBetween: boolean,
): { day: number; month: number | null; end: number } | null {
  const link = line.word(i)
  if (!line.isHyphen(i) && !/^(?:to|through|until|and|or|till)$/.test(link)) return null
  const month = MONTHS.get(line.word(i + 1))
  if (month !== undefined && line.capitalised(i + 1)) {
    const day = dayAt(line, i + 2, { words: true })
    return day === null || (link === 'and' && !isBetween) || link === 'or'
      ? null
      : { day: day.value, month, end: day.end }
  }
  const day = dayAt(line, i + 1, { words: true })
  if (day === null || day.value <= after) return null
  if ((link === 'and' || link === 'or') && day.value !== after + 1 && !(link === 'and' && isBetween)) return null
  return MONTHS.has(line.word(day.end)) && line.capitalised(day.end)
    ? null
    : { day: day.value, month: null, end: day.end }
}

function yearBehind(line: Line, i: number): { year: number | null; end: number } {
  const at = line.word(i) === ',' ? i + 1 : i
  const year = yearAt(line, at)
  return year === null || /^(?:people|pct|percent)$/.test(line.word(at + 1))
    ? { year: null, end: i }
    : { year, end: at + 1 }
}

function monthAlone(line: Line, i: number, month: number): Match {
  let { year, end } = yearBehind(line, i + 1)
  if (year === null && line.has(end, ['of']) && yearAt(line, end + 1) !== null) {
    year = yearAt(line, end + 1)
    end += 2
  }
  const from = date(year, month, null)
  const link = line.word(end)
  const second = line.isHyphen(end) || /^(?:\/|to|through|or)$/.test(link) ? MONTHS.get(line.word(end + 1)) : undefined
  if (second !== undefined && line.capitalised(end + 1) && dayAt(line, end + 2, { words: false }) === null) {
    const behind = yearBehind(line, end + 2)
    const first = date(year ?? (behind.year !== null && second < month ? behind.year - 1 : behind.year), month, null)
    return { form: { kind: 'range', from: first, to: date(behind.year ?? year, second, null) }, end: behind.end }
  }
  return { form: from, end }
}

/** "4 March", "the 4th of March 2031", "3-5 May", "3 and 5 May" behind "between"; "29 March to 2 April". */
export function dayFirst(line: Line, i: number): Match | null {
  const start = line.word(i) === 'the' ? i + 1 : i
  const day = dayAt(line, start, { words: false })
  if (day === null) return null
  const single = monthOf(line, day.end)
  if (single !== null && isDate(2000, single.month, day.value)) {
    const { year, end } = yearBehind(line, single.end)
    const from = date(year, single.month, day.value)
    const link = line.word(end)
    if (
      line.isHyphen(end) ||
      /^(?:to|until|till|through)$/.test(link) ||
      (link === 'and' && line.word(i - 1) === 'between')
    ) {
      const other = dayAt(line, end + 1, { words: false })
      const month = other === null ? null : monthOf(line, other.end)
      if (other !== null && month !== null) {
        const behind = yearBehind(line, month.end)
        return {
          form: {
            kind: 'range',
            from: date(year ?? behind.year, single.month, day.value),
            to: date(behind.year, month.month, other.value),
          },
          end: behind.end,
        }
      }
    }
    return { form: from, end }
  }
  const link = line.word(day.end)
  if (!line.isHyphen(day.end) && !/^(?:to|and|or)$/.test(link)) return null
  const other = dayAt(line, day.end + 1, { words: false })
  const month = other === null ? null : monthOf(line, other.end)
  if (other === null || month === null || other.value <= day.value || !isDate(2000, month.month, other.value))
    return null
  if (link === 'and' && other.value !== day.value + 1 && line.word(i - 1) !== 'between') return null
  const { year, end } = yearBehind(line, month.end)
  return {
    form: { kind: 'range', from: date(year, month.month, day.value), to: date(year, month.month, other.value) },
    end,
  }
}

function monthOf(line: Line, i: number): { month: number; end: number } | null {
  const at = line.word(i) === 'of' ? i + 1 : i
  const month = MONTHS.get(line.word(at))
  return month === undefined || !line.capitalised(at) ? null : { month, end: at + 1 }
}

/** "2031-03-04", "4.3.2031", "13/3/2031"; of two numbers that could each be a month nothing is read. */
export function numericDate(line: Line, i: number): Match | null {
  const word = line.word(i)
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]+z?)?$/.exec(word)
  if (iso !== null) return valid(Number(iso[1]), Number(iso[2]), Number(iso[3]), i + 1)
  const slashed = /^(\d{1,2})([/.])(\d{1,2})\2(\d{4})$/.exec(word)
  if (slashed === null) return null
  const [a, b, year] = [Number(slashed[1]), Number(slashed[3]), Number(slashed[4])]
  if (slashed[2] === '.' || a > 12) return valid(year, b, a, i + 1)
  return b > 12 || a === b ? valid(year, a, b, i + 1) : null
}

function valid(year: number, month: number, day: number, end: number): Match | null {
  return isDate(year, month, day) ? { form: date(year, month, day), end } : null
}

/** "the 18th", "the thirty-first" behind a word of time, where no noun follows that it would count. */
export function dayOfMonth(line: Line, i: number): Match | null {
  if (line.word(i) !== 'the' || !/^(?:on|by|until|till|since|before|after|from)$/.test(line.word(i - 1))) return null
  const day = dayAt(line, i + 1, { words: false })
  if (day === null || !day.ordinal || (day.value < 13 && !/\d/.test(line.word(i + 1)))) return null
  if (/^(?:NN|JJ|CD|VB[GN])/.test(line.tag(day.end)) || line.word(day.end) === 'of' || line.isHyphen(day.end))
    return null
  return { form: date(null, null, day.value), end: day.end }
}

/** Four digits that come before this are an hour rather than a year, where "in", "since" or "of" does not say otherwise. */
const FIRST_ALONE = 1700

/** A year by itself: behind a word of time, or between "the" and a noun ("the 2031 accord"). */
export function yearAlone(line: Line, i: number): Match | null {
  const year = yearAt(line, i)
  if (year === null) return null
  const before = line.word(i - 1)
  const next = line.word(i + 1)
  // "was put off until 1430": an hour, where it would be a year of long ago.
  if (year < FIRST_ALONE && /^(?:for|until|till|by|from|to|before|after)$/.test(before)) return null
  const form: TimeForm = date(year, null, null)
  if (
    /^(?:in|since|until|till|by|before|after|during|from|through|throughout|of|year|early|late|mid|and|to|for|over|than)$/.test(
      before,
    )
  ) {
    if (
      /^(?:of|and|to|for|over|than)$/.test(before) &&
      (/^(?:NN|JJ)/.test(line.tag(i + 1)) || line.tag(i + 1) === 'CD')
    )
      return null
    if (before === 'by' && line.word(i - 2) === 'followed') return null
    if (/^NNS|^CD/.test(line.tag(i + 1)) || /^(?:percent|per|pct|to|dlrs|mln|bln)$/.test(next)) {
      if (next === 'to' && yearAt(line, i + 2) !== null)
        return { form: { kind: 'range', from: form, to: date(yearAt(line, i + 2), null, null) }, end: i + 3 }
      return null
    }
    if (
      (next === 'and' || line.isHyphen(i + 1)) &&
      yearAt(line, i + 2) !== null &&
      (before === 'between' || line.isHyphen(i + 1))
    )
      return { form: { kind: 'range', from: form, to: date(yearAt(line, i + 2), null, null) }, end: i + 3 }
    return { form, end: i + 1 }
  }
  if (before === 'between' && next === 'and' && yearAt(line, i + 2) !== null)
    return { form: { kind: 'range', from: form, to: date(yearAt(line, i + 2), null, null) }, end: i + 3 }
  if (
    /^(?:the|a|this|his|her|its|their|our|'s)$/.test(before) &&
    /^(?:NN|NNP|JJ|VBG|VBN)$/.test(line.tag(i + 1)) &&
    !WEEKDAYS.has(next)
  )
    return { form, end: i + 1 }
  // "her 2031 rival", "1990 champion Olin": of no number of things, which would be more than one.
  if (/^(?:NN|NNP|JJ)$/.test(line.tag(i + 1)) && /^(?:VB|IN|NNP|JJ|PRP\$|,|POS)/.test(line.tag(i - 1)))
    return { form, end: i + 1 }
  if (before === '(' && next === ')') return { form, end: i + 1 }
  return null
}
