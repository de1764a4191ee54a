import { dayPartAt } from './hours.ts'
import type { Line } from './line.ts'
import type { Match } from './match.ts'
import { countAt, mostOf } from './numbers.ts'
import type { TimeForm, Unit } from './time.ts'
import { UNITS, type UnitName } from './words.ts'

const unit = (name: Unit, least: number, most = least): TimeForm => ({ kind: 'unit', unit: name, least, most })

const DAYS = { yesterday: -1, today: 0, tomorrow: 1 } as const

/** "today", "tomorrow night", "yesterday", "tonight", "overnight", "this morning", "last night". */
export function dayByWord(line: Line, i: number): Match | null {
  const word = line.word(i)
  switch (word) {
    case 'today':
    case 'tomorrow':
    case 'yesterday': {
      if (isNameAt(line, i)) return null
      const part = dayPartAt(line, i + 1)
      const days = DAYS[word]
      const next = line.word(i + 1) === 'and' ? line.word(i + 2) : ''
      // "today and tomorrow": both
      if ((next === 'today' || next === 'tomorrow') && DAYS[next] === days + 1)
        return { form: { kind: 'range', from: unit('day', days), to: unit('day', days + 1) }, end: i + 3 }
      return { form: unit('day', days), end: part?.end ?? i + 1, hour: part?.hour ?? null }
    }
    case 'tonight':
      return { form: unit('day', 0), end: i + 1, hour: 'night' }
    case 'overnight':
      return line.tag(i).startsWith('VB') ? null : { form: unit('day', -1, 0), end: i + 1, hour: 'night' }
  }
  if (word !== 'this' && word !== 'last') return null
  const at = line.word(i + 1) === 'late' || line.word(i + 1) === 'early' ? i + 2 : i + 1
  const part = dayPartAt(line, at)
  if (part === null || at !== part.end - 1) return null
  if (word === 'this' && /^(?:morning|afternoon|evening)$/.test(part.hour)) return { form: unit('day', 0), ...part }
  if (word === 'last' && /^(?:night|evening)$/.test(part.hour)) return { form: unit('day', -1), ...part }
  return null
}

/** "told Harbour Today", "an editor of the Tomorrow Fund": a capital in mid-sentence, where not every word has one as in some headlines. */
function isNameAt(line: Line, i: number): boolean {
  if (i <= line.from || !line.capitalised(i) || !line.capitalised(i - 1)) return false
  for (let at = line.from; at < line.to; at++)
    if (/^(?:NNS?|VB[DGNPZ]?)$/.test(line.tag(at)) && /^\p{Ll}{3}/u.test(line.written(at))) return true
  return false
}

const PRESENT = /^(?:this|the current|the present)$/

/** "last month", "this year", "next week", "the coming year", "the week after next", "the past decade" is a stretch. */
export function unitWhich(line: Line, i: number): Match | null {
  const the = line.word(i) === 'the'
  const at = the ? i + 1 : i
  const which = line.word(at)
  let found = unitAt(line, at + 1)
  let step: number | null = null
  if (
    the &&
    (line.has(at, ['week', 'after', 'next']) ||
      line.has(at, ['month', 'after', 'next']) ||
      line.has(at, ['year', 'after', 'next']))
  )
    return { form: unit(line.word(at) as Unit, 2), end: at + 3 }
  if (
    the &&
    (line.has(at, ['week', 'before', 'last']) ||
      line.has(at, ['month', 'before', 'last']) ||
      line.has(at, ['year', 'before', 'last']))
  )
    return { form: unit(line.word(at) as Unit, -2), end: at + 3 }
  if (the && line.has(at, ['day', 'after', 'tomorrow'])) return { form: unit('day', 2), end: at + 3 }
  if (the && line.has(at, ['day', 'before', 'yesterday'])) return { form: unit('day', -2), end: at + 3 }
  if (which === 'this' && line.word(at + 1) === 'coming') found = unitAt(line, at + 2)
  if (found === null || found.plural || found.times !== 1) return null
  if (which === 'last' && !the) step = -1
  else if (which === 'next' && !the) step = 1
  else if (which === 'this' && !the) step = line.word(at + 1) === 'coming' ? 1 : 0
  else if (the && (which === 'current' || which === 'present')) step = 0
  else if (the && which === 'coming') step = found.unit === 'weekend' ? 0 : 1
  if (step === null || found.unit === 'hour' || found.unit === 'century') return null
  if (found.unit === 'day' && !PRESENT.test(which)) return null
  if (found.unit === 'day') return null
  // "last week of April" is another time's; "this year's" is this year.
  if (line.word(found.end) === 'of' && which === 'last') return null
  return { form: unit(found.unit, step), end: found.end }
}

interface UnitWord extends UnitName {
  readonly end: number
}

function unitAt(line: Line, i: number): UnitWord | null {
  const known = UNITS.get(line.word(i))
  return known === undefined || line.tag(i).startsWith('VB') ? null : { ...known, end: i + 1 }
}

/** "the past two weeks", "the coming days", "the next six months", "recent weeks", "the last year". */
export function stretch(line: Line, i: number): Match | null {
  let at = i
  const the = /^(?:the|these|those|his|her|its|their|our)$/.test(line.word(at))
  if (the) at++
  const word = line.word(at)
  const back = /^(?:past|last|previous|recent|preceding)$/.test(word)
  // "are to last ten days": a verb, whatever the tagger has it for.
  if (
    word === 'last' &&
    (line.tag(at).startsWith('VB') || /^(?:to|will|would|could|may|might)$/.test(line.word(at - 1)))
  )
    return null
  if (!back && !/^(?:next|coming|upcoming)$/.test(word)) return null
  if (word === 'preceding' || word === 'previous') return null
  at++
  const count = countAt(line, at)
  const word2 = count === null || line.word(at) === 'a' ? null : count
  const found = unitAt(line, word2?.end ?? at)
  if (found === null) return null
  if (word2 === null && !found.plural) {
    // "the past year" reaches back from now; "last year" and "next year" are the calendar's.
    if (!the || word === 'coming' || (word === 'next' && !BEFORE_STRETCH.test(line.word(i - 1)))) return null
    if (word === 'last' && found.unit !== 'year' && found.unit !== 'decade' && !BEFORE_STRETCH.test(line.word(i - 1)))
      return null
    if (found.unit === 'day' || found.unit === 'weekend') return null
    return { form: { kind: 'stretch', unit: found.unit, least: found.times, most: found.times, back }, end: found.end }
  }
  if (!the && word !== 'recent' && word !== 'coming' && word2 === null) return null
  const least = (word2?.least ?? 2) * found.times
  const most = mostOf(word2 ?? { least: 2, most: null }, found.unit) * (word2?.most == null ? 1 : found.times)
  return { form: { kind: 'stretch', unit: found.unit, least, most, back }, end: found.end }
}

const BEFORE_STRETCH = /^(?:over|in|for|during|within|throughout)$/

/**
 * Counted units: "two weeks ago", "in three days", "within a month", "three days later", "for twelve months". What follows
 * or stands before says whether it is counted from now, from another time, or how long something lasts.
 */
export function counted(line: Line, i: number): Match | null {
  const bare = unitAt(line, i)
  const count = bare === null ? countAt(line, i) : bare.plural ? { least: 2, most: null, end: i } : null
  if (count === null) return null
  let at = count.end
  if (line.isHyphen(at)) at++
  if (/^(?:full|whole|more|consecutive|straight|long|short|working|business)$/.test(line.word(at))) at++
  const found = unitAt(line, at)
  if (found === null) return null
  const hyphened = line.isHyphen(count.end)
  const least = count.least * found.times
  const most = count.most === null ? mostOf(count, found.unit) : count.most * found.times
  let end = found.end
  const age = line.isHyphen(end) ? line.word(end + 1) : line.word(end)
  if (age === 'old') return null
  if (bare !== null && !/^(?:ago|later|earlier|after|before|away)$/.test(line.word(end)))
    return bareDuration(line, i, found, least, most)
  const next = line.word(end)
  if (next === 'ago' || line.has(end, ['back', 'in']) === true)
    return { form: unit(found.unit, -most, -least), end: end + 1 }
  if (line.has(end, ['from', 'now']) || line.has(end, ['from', 'today']))
    return { form: unit(found.unit, least, most), end: end + 2 }
  if (hyphened || found.unit === 'weekend') {
    if (line.isHyphen(end) && line.word(end + 1) === 'long') end += 2
    return /^(?:year|decade|century)$/.test(found.unit) && line.word(end) === ''
      ? null
      : duration(found.unit, least, most, end)
  }
  const before = line.word(i - 1)
  if ((next === "'" || next === "'s") && line.word(end + 1) === 'time')
    return { form: unit(found.unit, least, most), end: end + 2 }
  if (/^(?:later|earlier|afterwards?|beforehand|hence)$/.test(next))
    return anchored(
      found.unit,
      next === 'earlier' || next === 'beforehand' ? -most : least,
      next === 'earlier' || next === 'beforehand' ? -least : most,
      end + 1,
    )
  if (/^(?:after|before|of|from|into|since)$/.test(next)) {
    if (next === 'before' && bare === null && count.least === 1 && line.word(i) === 'a')
      return anchored(found.unit, -most, -least, end)
    if (next === 'before') return anchored(found.unit, -most, -least, end)
    if (next === 'after' || next === 'since') return anchored(found.unit, least, most, end)
    if (before === 'within' && next === 'of') return anchored(found.unit, 0, most, end)
  }
  if (before === 'within' || before === 'in') return { form: unit(found.unit, least, most), end }
  return duration(found.unit, least, most, end)
}

/** "for weeks", "over months": how long, where a word says that it is a length. */
function bareDuration(line: Line, i: number, found: UnitWord, least: number, most: number): Match | null {
  return /^(?:for|over|within|in)$/.test(line.word(i - 1)) && found.plural && !/^(?:of|to)$/.test(line.word(found.end))
    ? duration(found.unit, least, most, found.end)
    : null
}

const duration = (name: Unit, least: number, most: number, end: number): Match => ({
  form: { kind: 'duration', unit: name, least, most },
  end,
})
const anchored = (name: Unit, least: number, most: number, end: number): Match => ({
  form: { kind: 'anchored', unit: name, least, most },
  end,
})

/** "the next day", "the following week", "the previous month", "the same day", "that year": another time's. */
export function ofAnother(line: Line, i: number): Match | null {
  const word = line.word(i)
  const at = word === 'the' ? i + 1 : i
  const which = line.word(at)
  if (word === 'the') {
    const beside = besideIt(line, at)
    if (beside !== null) return beside
  }
  const step =
    word === 'the' && /^(?:next|following|ensuing)$/.test(which)
      ? 1
      : word === 'the' && /^(?:previous|preceding)$/.test(which)
        ? -1
        : (word === 'the' && which === 'same') || word === 'that'
          ? 0
          : null
  if (step === null) return null
  const found = unitAt(line, at + 1)
  if (found === null || found.plural || (word === 'that' && line.tag(i) !== 'DT')) return null
  return anchored(found.unit, step, step, found.end)
}

/** "*the day before*", "*the week after*", where nothing follows that it would be before or after. */
function besideIt(line: Line, i: number): Match | null {
  const found = unitAt(line, i)
  if (found === null || found.plural || found.times !== 1 || !/^(?:day|week|month|year)$/.test(found.unit)) return null
  const way = line.word(found.end)
  if (!/^(?:before|after|earlier)$/.test(way) || !/^(?:[,.;:)]|and|but|)$/.test(line.word(found.end + 1))) return null
  const step = way === 'after' ? 1 : -1
  return anchored(found.unit, step, step, found.end + 1)
}

/** "the week" of "later in the week", "the end of the year", "over the weekend": the present one. */
export function presentUnit(line: Line, i: number): Match | null {
  if (line.word(i) !== 'the') return null
  const found = unitAt(line, i + 1)
  if (found === null || found.plural || found.times !== 1 || line.word(found.end) === 'of') return null
  const before = line.word(i - 1)
  if (found.unit === 'weekend')
    return /^(?:over|during|at|for|on|of|through|after|before|by)$/.test(before)
      ? { form: unit('weekend', 0), end: found.end }
      : null
  const partOf =
    (before === 'of' && /^(?:end|start|beginning|middle|close|rest|remainder|half)$/.test(line.word(i - 2))) ||
    (before === 'in' && /^(?:earlier|later|early|late)$/.test(line.word(i - 2)))
  return partOf && found.unit !== 'hour' && found.unit !== 'century'
    ? { form: unit(found.unit, 0), end: found.end }
    : null
}
