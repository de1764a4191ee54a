import type { Span } from '../../text/index.ts'
import type { Tokens } from '../tokens/index.ts'
import { numberAt } from './numbers.ts'
import { currencyBefore, isDuration, unitAt } from './units.ts'

/**
 * A number with its unit, as the text has it. `least` and `most` are the same for a single number; a bound that the text
 * leaves open is null ("no less than 180": 180 and null).
 */
export interface Amount {
  readonly span: Span
  readonly least: number | null
  readonly most: number | null
  /** In the singular and small letters: "cubic metre/second", "day", "dollar", "percent", "prisoner"; empty for a bare number. */
  readonly unit: string
  /** The words say that it is not exact: "about", "almost". */
  readonly about: boolean
  /** A length of time. */
  readonly period: boolean
  /** Preposition before it: "within", "for", "to", "from", "by", or empty. */
  readonly relation: string
}

/** The first that fits holds: "no more than" before "more than". */
const BEFORE: readonly (readonly [RegExp, 'least' | 'most' | 'about'])[] = [
  [
    /(?:^| )(?:at most|no more than|not more than|up to|as (?:much|many) as|a maximum of|(?<!no )(?<!not )(?:less|fewer) than|under|below)$/,
    'most',
  ],
  [
    /(?:^| )(?:at least|no (?:less|fewer) than|not (?:less|fewer) than|a minimum of|more than|over|above|in excess of)$/,
    'least',
  ],
  [/(?:^| )(?:about|around|some|nearly|almost|roughly|approximately|close to|an estimated|circa)$/, 'about'],
]
const RELATIONS = new Set([
  'within',
  'for',
  'to',
  'from',
  'by',
  'in',
  'after',
  'over',
  'at',
  'of',
  'under',
  'below',
  'above',
  'until',
  'than',
])

/**
 * The amounts among the tokens `first .. end - 1`, in text order. Years, dates, times of day, ordinals and the numbers of
 * articles and pages are none.
 *
 * @example amountsIn(tokens, lower, 0, 9) // of "at least 180 cubic metres a second": [{ least: 180, most: null, unit: 'cubic metre/second', … }]
 */
export function amountsIn(tokens: Tokens, lower: readonly string[], first: number, end: number): Amount[] {
  const found: Amount[] = []
  for (let at = first; at < end; at++) {
    const number = numberAt(lower, at, end)
    if (number === null) {
      const one = singleUnit(tokens, lower, at, end)
      if (one === null) continue
      found.push(one)
      at += 1
      continue
    }
    const currency = currencyBefore(lower, at, first)
    const unit = unitAt(lower, number.end, end)
    const start = currency === null ? at : currency.first
    if (currency === null && isNoAmount(lower, at, number, unit.name)) {
      at = number.end - 1
      continue
    }
    const name = currency === null ? unit.name : currency.name + unit.rate
    const stop = currency === null ? unit.end : Math.max(number.end, unit.rateEnd)
    const lead = lower.slice(Math.max(first, start - 5), start).join(' ')
    const bound = BEFORE.find(([words]) => words.test(lead))?.[1]
    found.push({
      span: { start: tokens.starts[start], end: tokens.ends[stop - 1] },
      least: bound === 'most' ? null : number.least,
      most: bound === 'least' ? null : number.most,
      unit: name,
      about: bound === 'about',
      period: isDuration(name),
      relation: relationBefore(lower, start, first),
    })
    at = stop - 1
  }
  return found
}

/** "within a year", "for an hour": one unit of time. */
function singleUnit(tokens: Tokens, lower: readonly string[], at: number, end: number): Amount | null {
  if (!/^(?:a|an)$/.test(lower[at]) || at + 1 >= end || at === 0) return null
  const unit = unitAt(lower, at + 1, end)
  if (unit.end !== at + 2 || !isDuration(unit.name) || !/^(?:within|for|in|after|over)$/.test(lower[at - 1]))
    return null
  return {
    span: { start: tokens.starts[at], end: tokens.ends[at + 1] },
    least: 1,
    most: 1,
    unit: unit.name,
    about: false,
    period: true,
    relation: lower[at - 1],
  }
}

function relationBefore(lower: readonly string[], start: number, first: number): string {
  for (let at = start - 1; at >= Math.max(first - 1, start - 5, 0); at--) {
    if (lower[at] === 'at' && /^(?:least|most)$/.test(lower[at + 1])) continue
    if (RELATIONS.has(lower[at]) && !/^(?:over|under|than|of)$/.test(lower[at])) return lower[at]
    if (
      !/^(?:at|least|most|no|less|more|fewer|than|about|around|some|nearly|almost|an?|the|up|as|much|many|not|next|first)$/.test(
        lower[at],
      )
    )
      return ''
  }
  return ''
}

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?$/

function isNoAmount(
  lower: readonly string[],
  at: number,
  number: { end: number; least: number; most: number },
  unit: string,
): boolean {
  const before = at > 0 ? lower[at - 1] : ''
  const after = lower[number.end] ?? ''
  if (MONTH.test(before) || MONTH.test(after)) return true
  if (
    /^(?:article|page|paragraph|section|chapter|no\.?|number|point|resolution|group|g|route|channel|day|since)$/.test(
      before,
    )
  )
    return true
  if (
    /^\d{4}$/.test(lower[at]) &&
    number.least >= 1800 &&
    number.least < 2100 &&
    (unit === '' || !isDuration(unit)) &&
    !/^(?:of|about|some|least|than)$/.test(before)
  )
    return !isCounted(unit)
  if (/^(?:a\.m\.?|p\.m\.?|am|pm|o'clock|gmt|:)$/.test(after) || before === ':') return true
  // "one of them", "no one": not a count.
  return lower[at] === 'one' && unit === ''
}

/** A unit that is surely counted, so that "1,900" and "2000 tonnes" are no years. */
const isCounted = (unit: string): boolean =>
  /^(?:cubic|dollar|euro|yen|tonne|ton|barrel|percent|point|people|soldier|troop|prisoner|kilometre|mile|hectare|megawatt)/.test(
    unit,
  )
