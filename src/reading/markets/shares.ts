import type { Amount } from '../amounts/index.ts'
import type { Phrases } from '../phrases/index.ts'

const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({ half: 2, third: 3, quarter: 4, fifth: 5, sixth: 6, seventh: 7, eighth: 8, ninth: 9, tenth: 10 }),
)
const COUNTS: ReadonlyMap<string, number> = new Map(Object.entries({ a: 1, an: 1, one: 1, two: 2, three: 3, four: 4 }))
/** Words that may stand between a verb and the share by which it moved. */
const LIGHT = /^(?:about|around|almost|nearly|roughly|some|more|than|over|just|under|further|another)$/

/**
 * The share of itself by which a price is said to have moved, behind its verb, as a percentage: "by a fifth", "two thirds of its value",
 * "by half". Of others ("a third of analysts", "a third more than last year") it is none.
 *
 * @param first token behind the verb
 * @example sharesIn(tokens, lower, 2, 5) // of "prices fell by a fifth": [{ least: 20, most: 20, unit: 'percent', about: true, … }]
 */
export function sharesIn(tokens: Phrases['tokens'], lower: readonly string[], first: number, end: number): Amount[] {
  let at = first
  let relation = ''
  for (; at < end && (lower[at] === 'by' || LIGHT.test(lower[at])); at++) if (lower[at] === 'by') relation = 'by'
  const counted = COUNTS.get(lower[at])
  const part = counted === undefined ? at : lower[at + 1] === '-' ? at + 2 : at + 1
  const by = PARTS.get((lower[part] ?? '').replace(/s$/, '')) ?? (lower[part] === 'halves' ? 2 : undefined)
  if (by === undefined || part >= end || (counted === undefined && lower[part] !== 'half')) return []
  const isOwn =
    lower[part + 1] === 'of' && /^(?:its|their|the)$/.test(lower[part + 2] ?? '') && VALUE.test(lower[part + 3] ?? '')
  if (
    !isOwn &&
    (relation === '' || /^(?:of|more|less|higher|lower|day|week|month|year|-)$/.test(lower[part + 1] ?? ''))
  )
    return []
  const percent = Math.round((1000 * (counted ?? 1)) / by) / 10
  const span = { start: tokens.starts[at], end: tokens.ends[part] }
  return [{ span, least: percent, most: percent, unit: 'percent', about: true, period: false, relation }]
}

const VALUE = /^(?:value|price|worth|market)$/
