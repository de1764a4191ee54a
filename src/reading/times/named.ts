import { dayFirst, monthFirst } from './dates.ts'
import type { Line } from './line.ts'
import { date, type Match } from './match.ts'
import { ordinalAt, yearAt } from './numbers.ts'
import type { TimeForm, Which } from './time.ts'
import { unitWhich } from './units.ts'
import { FEASTS, SEASONS } from './words.ts'

const WHICH: ReadonlyMap<string, Which> = new Map([
  ['last', 'last'],
  ['this', 'this'],
  ['next', 'next'],
])

/** "this spring", "last summer", "the autumn", "in spring 2031", "the winter of 2030". */
export function season(line: Line, i: number): Match | null {
  const word = line.word(i)
  const which: Which = WHICH.get(word) ?? null
  const the = word === 'the'
  let at = which !== null || the ? i + 1 : i
  if (line.word(at) === 'coming' && (the || which === 'this')) at++
  const name = SEASONS.get(line.word(at))
  if (name === undefined || line.tag(at).startsWith('VB')) return null
  if (
    which === null &&
    !the &&
    !/^(?:in|by|since|until|till|early|late|mid|from|through|before|after)$/.test(line.word(at - 1))
  )
    return null
  if (which === null && line.capitalised(at) && !the) return null
  const year = line.word(at + 1) === 'of' ? yearAt(line, at + 2) : yearAt(line, at + 1)
  const end = year === null ? at + 1 : line.word(at + 1) === 'of' ? at + 3 : at + 2
  if (year === null) {
    if (line.word(at + 1) === 'of' || line.isHyphen(at + 1)) return null
    // "the spring offensive" names an offensive; "the fall of" is no season.
    if (which === null && /^(?:NN|VBG)/.test(line.tag(at + 1))) return null
    if (
      the &&
      !/^(?:in|by|since|until|till|of|from|through|before|after|during|over|throughout)$/.test(line.word(i - 1))
    )
      return null
  }
  return { form: { kind: 'named', name, year, which: line.word(at - 1) === 'coming' ? 'next' : which }, end }
}

/** "Easter", "last Christmas", "Thanksgiving 2030", "New Year's Day". */
export function feast(line: Line, i: number): Match | null {
  const which: Which = WHICH.get(line.word(i)) ?? null
  const at = which === null ? i : i + 1
  if (!line.capitalised(at)) return null
  const found = FEASTS.find(([words]) => line.has(at, words))
  if (found === undefined) return null
  const [words, name] = found
  let end = at + words.length
  if (words.length === 1 && /^NNP/.test(line.tag(end)) && line.capitalised(end)) return null
  if (line.word(end) === 'carol' || line.word(end) === 'tree') return null
  const year = yearAt(line, line.word(end) === ',' ? end + 1 : end)
  if (year !== null) end += line.word(end) === ',' ? 2 : 1
  return { form: { kind: 'named', name, year, which }, end }
}

const QUARTERS: Readonly<Record<string, number>> = { q1: 1, q2: 2, q3: 3, q4: 4 }

/** "the first quarter of 2031", "first-quarter 2031", "Q3 2030", "the second half of the year", "last quarter" is a unit. */
export function quarter(line: Line, i: number): Match | null {
  let at = line.word(i) === 'the' ? i + 1 : i
  const short = line.capitalised(at) ? QUARTERS[line.word(at)] : undefined
  if (short !== undefined)
    return {
      form: { kind: 'quarter', number: short, year: yearForm(line, at + 1)?.form ?? null },
      end: yearForm(line, at + 1)?.end ?? at + 1,
    }
  const ordinal = ordinalAt(line, at)
  if (ordinal === null || ordinal.value > 4) return null
  at = line.isHyphen(ordinal.end) ? ordinal.end + 1 : ordinal.end
  const kind = line.word(at)
  if (kind !== 'quarter' && !(kind === 'half' && ordinal.value < 3)) return null
  const year = yearForm(line, at + 1)
  // A half or quarter of a match, a page, a sentence is none of a year.
  if (year === null && (kind === 'half' || line.word(at + 1) === 'of')) return null
  return { form: { kind, number: ordinal.value, year: year?.form ?? null }, end: year?.end ?? at + 1 }
}

function yearForm(line: Line, i: number): { form: TimeForm; end: number } | null {
  const at = line.word(i) === 'of' ? i + 1 : i
  const year = yearAt(line, at)
  if (year !== null) return { form: date(year, null, null), end: at + 1 }
  if (line.has(at, ['the', 'year']) && at > i)
    return { form: { kind: 'unit', unit: 'year', least: 0, most: 0 }, end: at + 2 }
  const which = at > i ? unitWhich(line, at) : null
  return which !== null && which.form.kind === 'unit' && which.form.unit === 'year'
    ? { form: which.form, end: which.end }
    : null
}

/** "the 1990s", "the '90s", "the 19th century", "the late 1980s". */
export function decade(line: Line, i: number): Match | null {
  const at = line.word(i) === 'the' ? i + 1 : i
  const part = /^(?:early|late|mid)$/.test(line.word(at)) ? line.word(at) : null
  const start = part === null ? at : line.isHyphen(at + 1) ? at + 2 : at + 1
  const word = line.word(start).replace(/^mid-/, '')
  const written = /^(1[4-9]|20)(\d)0'?s$/.exec(word)
  const partOf = part === 'mid' || line.word(start).startsWith('mid-') ? 'middle' : (part as 'early' | 'late' | null)
  if (written !== null) {
    const first = Number(`${written[1]}${written[2]}0`)
    return { form: { kind: 'years', first, last: first + 9 }, end: start + 1, part: partOf }
  }
  const short = /^'(\d)0s$/.exec(word)
  if (short !== null) {
    const first = (Number(short[1]) >= 3 ? 1900 : 2000) + Number(short[1]) * 10
    return { form: { kind: 'years', first, last: first + 9 }, end: start + 1, part: partOf }
  }
  const ordinal = line.word(i) === 'the' ? ordinalAt(line, start) : null
  if (ordinal !== null && ordinal.value >= 10 && ordinal.value <= 21 && line.word(ordinal.end) === 'century')
    return {
      form: { kind: 'years', first: (ordinal.value - 1) * 100 + 1, last: ordinal.value * 100 },
      end: ordinal.end + 1,
      part: partOf,
    }
  return null
}

/** "fiscal 2031", "fiscal year 2031", "FY2031", "the fiscal year beginning April 1", "the year ended March 31". */
export function fiscal(line: Line, i: number): Match | null {
  const tight = /^fy(\d{4}|\d{2})$/.exec(line.word(i))
  if (tight !== null)
    return { form: { kind: 'fiscal', year: full(tight[1]), which: null, begins: null, ends: null }, end: i + 1 }
  const the = line.word(i) === 'the'
  let at = the ? i + 1 : i
  let which: Which = WHICH.get(line.word(at)) ?? null
  if (which !== null) at++
  if (the && /^(?:current|new|coming)$/.test(line.word(at))) {
    which = line.word(at) === 'current' ? 'this' : 'next'
    at++
  }
  const named = line.word(at) === 'fiscal' || line.word(at) === 'financial' || line.word(at) === 'business'
  if (named) at++
  if (line.word(at) === 'year') at++
  else if (!named || yearAt(line, at) === null) return null
  const year = yearAt(line, at)
  if (year !== null && named)
    return { form: { kind: 'fiscal', year, which: null, begins: null, ends: null }, end: at + 1 }
  const edge = line.word(at) === ',' ? at + 1 : at
  const how = line.word(edge)
  if (/^(?:beginning|starting|began|begun|ending|ended|ends|begins)$/.test(how)) {
    const day = edge + (line.word(edge + 1) === 'on' ? 2 : 1)
    const written = monthFirst(line, day) ?? dayFirst(line, day)
    if (written !== null && written.form.kind === 'date' && written.form.day !== null) {
      const begins = /^b|^s/.test(how)
      return {
        form: {
          kind: 'fiscal',
          year: null,
          which,
          begins: begins ? written.form : null,
          ends: begins ? null : written.form,
        },
        end: written.end,
      }
    }
  }
  return named ? { form: { kind: 'fiscal', year: null, which, begins: null, ends: null }, end: at } : null
}

function full(digits: string): number {
  return digits.length === 4 ? Number(digits) : 2000 + Number(digits)
}
