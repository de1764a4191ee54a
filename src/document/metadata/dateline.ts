import { datelineAt, MAX_DATELINE_UNITS, type Dateline as WithLength } from '../../text/index.ts'
import { agencyOf, NO_OWN, type OwnAgencies } from './agencies.ts'

export type Dateline = Omit<WithLength, 'length'>

/** A dateline stands within this many UTF-16 units from the start: behind a headline and a byline at most. */
const HEAD_UNITS = 1500
/** Lines before the one with the dateline: headline, subheadline, byline, with blank ones between. */
const MAX_LINES = 12

/**
 * The dateline at the head of a text, if it has one that tells a date or an agency.
 *
 * @example datelineOf('OSTREL, March 4 (Meridian) - Varnia said …') // { place: 'OSTREL', date: 'March 4', credit: 'Meridian' }
 */
export function datelineOf(text: string, own: OwnAgencies = NO_OWN): Dateline | null {
  for (const line of text.slice(0, HEAD_UNITS + MAX_DATELINE_UNITS).split(/\r?\n|\r/, MAX_LINES)) {
    const dateline = datelineAt(line.replace(/^\uFEFF/, '').trimStart())
    if (dateline === null) continue
    const { place, date, credit } = dateline
    if (date !== null || (credit !== null && (agencyOf(credit) !== null || own.has(credit.trim()))))
      return { place, date, credit }
  }
  return null
}
