/** The words before a news story's first sentence that say where it was written, when, and for whom. */
export interface Dateline {
  readonly place: string
  /** `Nov 20`, `March 2, 2031`, `Saturday`; null where none is given. */
  readonly date: string | null
  /** The words in brackets: an agency or the outlet itself. */
  readonly credit: string | null
  /** UTF-16 units up to what the story says: behind the dash and the blank after it. */
  readonly length: number
}

/** A dateline has no more UTF-16 units than this, its dash included. */
export const MAX_DATELINE_UNITS = 120

const CAPITALS = "\\p{Lu}[\\p{Lu}\\p{M}.'’ -]*\\p{Lu}(?:/\\p{Lu}[\\p{Lu}.'’ -]+)?"
const NAME = "\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}?"
const REGION = '(?:, \\p{L}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)*?)?'
const DAY = '(?:\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}\\.?)(?:,? \\d{4})?'
const WEEKDAY = '(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day'
const DATE = `(?:,? (${DAY}|${WEEKDAY}))?`
const CREDIT = '(?:,? ?[([]([^()[\\]]{2,40})[)\\]])?'
const DASH = '(?: ?[–—]| ?--?(?=\\s)) ?'
/** The two patterns take long to compile: most paragraphs have no such dash. */
const A_DASH = /[–—]|-\s/
/** What follows begins as a sentence does: "OPEC — the exporters' club — said" has no dateline. */
const SENTENCE = '(?=["“\'‘]?[\\p{Lu}\\p{Nd}$€£¥])'

const patternOf = (place: string): RegExp => new RegExp(`^(${place}${REGION})${DATE}${CREDIT}${DASH}${SENTENCE}`, 'u')
const IN_CAPITALS = patternOf(CAPITALS)
const IN_ANY_CASE = patternOf(NAME)
const MONTH_NAME = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i

/**
 * The dateline with which a paragraph begins, if it has one: a place, then a date or a credit or both, then a dash, and
 * the beginning of a sentence. A place in capitals needs neither date nor credit.
 *
 * @param paragraph more of it than `MAX_DATELINE_UNITS` is not looked at
 * @example datelineAt('OSTREL, March 4 (Meridian) - Varnia said …')
 * // { place: 'OSTREL', date: 'March 4', credit: 'Meridian', length: 29 }
 */
export function datelineAt(paragraph: string): Dateline | null {
  const head = paragraph.slice(0, MAX_DATELINE_UNITS)
  if (!A_DASH.test(head)) return null
  const match = IN_CAPITALS.exec(head) ?? IN_ANY_CASE.exec(head)
  if (match === null) return null
  const [{ length }, place, date, credit] = match
  const isDay = date !== undefined && /\d/.test(date)
  if (isDay && !MONTH_NAME.test(date.replace(/^\d+ /, ''))) return null
  const isInCapitals = place!.length > 2 && !/\p{Ll}/u.test(place!.replace(/,.*/, ''))
  if (!isInCapitals && !isDay && (credit === undefined || date !== undefined)) return null
  // A headline in capitals, "TRADE TALKS - WHAT NEXT", is no dateline.
  if (
    date === undefined &&
    credit === undefined &&
    !/\p{Ll}/u.test(paragraph.slice(length, length + MAX_DATELINE_UNITS))
  )
    return null
  return { place: place!, date: date ?? null, credit: credit ?? null, length }
}
