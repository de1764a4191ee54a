import type { Span } from '../../text/index.ts'
import { dayOf, type TimeExpression, type TimeForm, type TimeTense } from '../times/index.ts'

const DAY = '(\\d{4}-\\d{2}-\\d{2})'
const DAYS = new RegExp(`^(?:(until|since) +)?${DAY}(?: *(?:to|/|\\.\\.) *${DAY})?$`, 'i')

/** What days are written as. */
interface Written {
  readonly open: 'until' | 'since' | null
  readonly first: string
  /** Null: one day. */
  readonly last: string | null
}

function readDays(written: string): Written | null {
  const [, open, first, last = null] = DAYS.exec(written.trim()) ?? []
  if (first === undefined || dayOf(first) === null) return null
  if (last !== null && (dayOf(last) === null || last < first || open !== undefined)) return null
  return { open: (open?.toLowerCase() as Written['open']) ?? null, first, last: last === first ? null : last }
}

/**
 * Days as a ruling records them, ISO 8601, or null for what are none.
 *
 * @example settledDays('2031-04-04/2031-04-06') // '2031-04-04 to 2031-04-06'
 * @example settledDays('2031-04-31') // null
 */
export function settledDays(written: string): string | null {
  const read = readDays(written)
  if (read === null) return null
  const { open, first, last } = read
  return `${open === null ? '' : `${open} `}${first}${last === null ? '' : ` to ${last}`}`
}

/**
 * The expression that means these days, whenever a text was published; null for days that are not as `settledDays` gives them.
 *
 * @param span the words that were ruled on: an analyst's days have none of their own
 */
export function timeOf(days: string, span: Span, tense: TimeTense): TimeExpression | null {
  const read = readDays(days)
  if (read === null) return null
  const { open, first, last } = read
  const from = dateOf(first)
  const form: TimeForm = last === null ? from : { kind: 'range', from, to: dateOf(last) }
  return { span, words: days, form, part: null, hour: null, relation: open ?? 'at', tense, beside: null }
}

function dateOf(day: string): TimeForm {
  const [year, month, of] = day.split('-').map(Number) as [number, number, number]
  return { kind: 'date', year, month, day: of, which: null }
}
