import { agencyOf } from './agencies.ts'

export interface Dateline {
  readonly place: string
  /** `Nov 20`, `March 2, 2031`; null where the dateline has no date. */
  readonly date: string | null
  /** The words in brackets: an agency or the outlet itself. */
  readonly credit: string | null
}

/** A dateline stands within this many UTF-16 units from the start: behind a headline and a byline at most. */
const HEAD_UNITS = 1500
/** A dateline ends within this many units of its line, with a dash. */
const MAX_DATELINE_UNITS = 120
/** Lines before the one with the dateline: headline, subheadline, byline, with blank ones between. */
const MAX_LINES = 12

const PLACE =
  "(\\p{Lu}[\\p{Lu}\\p{M}.'’ -]*\\p{Lu}(?:/\\p{Lu}[\\p{Lu}.'’ -]+)?(?:, \\p{L}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)*?)?)"
const DATE = '(?:,? ((?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:, \\d{4}| \\d{4})?))?'
const CREDIT = '(?:,? ?[([]([^()[\\]]{2,40})[)\\]])?'
const DATELINE = new RegExp(`^${PLACE}${DATE}${CREDIT}(?: ?[–—]| ?--?(?=\\s)) ?`, 'u')
const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/**
 * The dateline at the head of a text, if it has one: capitals for the place, then a date or a credit or both, then a dash.
 *
 * @example datelineOf('OSTREL, March 4 (Meridian) - Varnia said …') // { place: 'OSTREL', date: 'March 4', credit: 'Meridian' }
 */
export function datelineOf(text: string): Dateline | null {
  for (const line of text.slice(0, HEAD_UNITS).split(/\r?\n|\r/, MAX_LINES)) {
    if (!/[–—-]/.test(line.slice(0, MAX_DATELINE_UNITS))) continue
    const match = DATELINE.exec(
      line
        .replace(/^\uFEFF/, '')
        .trimStart()
        .slice(0, MAX_DATELINE_UNITS),
    )
    if (match === null) continue
    const [, place, date, credit] = match
    if (date !== undefined && !MONTH_NAME.test(date.replace(/^\d+ /, ''))) continue
    if (date === undefined && (credit === undefined || agencyOf(credit) === null)) continue
    return { place: place!, date: date ?? null, credit: credit ?? null }
  }
  return null
}
