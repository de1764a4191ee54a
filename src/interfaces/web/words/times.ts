/** Months and days are named in English, as the pages are; the order and the zone are the reader's. */
const LOCALE = 'en-GB'

/** `Europe/Berlin` */
export const ZONE: string = new Intl.DateTimeFormat(LOCALE).resolvedOptions().timeZone

interface Formats {
  /** `4 March 2031` */
  readonly long: Intl.DateTimeFormat
  /** `2031-03-04` */
  readonly iso: Intl.DateTimeFormat
  /** `07:30` */
  readonly time: Intl.DateTimeFormat
  readonly zone: Intl.DateTimeFormat
}

/** By zone: to make a format takes longer than to use it a hundred times. */
const made = new Map<string, Formats>()

function formatsIn(timeZone: string): Formats {
  const known = made.get(timeZone)
  if (known !== undefined) return known
  const formats = {
    long: new Intl.DateTimeFormat(LOCALE, { timeZone, day: 'numeric', month: 'long', year: 'numeric' }),
    iso: new Intl.DateTimeFormat('sv-SE', { timeZone }),
    time: new Intl.DateTimeFormat(LOCALE, { timeZone, hour: '2-digit', minute: '2-digit' }),
    zone: new Intl.DateTimeFormat(LOCALE, { timeZone, timeZoneName: 'short' }),
  }
  made.set(timeZone, formats)
  return formats
}

/** `GMT+2` at that moment. */
export function zoneName(moment: Date, zone: string = ZONE): string {
  const parts = formatsIn(zone).zone.formatToParts(moment)
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone
}

const DAY = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})/
const MONTHS = 'January February March April May June July August September October November December'.split(' ')

/**
 * A date as precise as it is known: a month, a day, or a moment in the reader's zone. What is none, as an address may have
 * it, stands as it is.
 *
 * @example dateText('2031-03') // 'March 2031'
 * @example dateText('2031-03-04T09:30:00+02:00', 'UTC') // '4 March 2031, 07:30 UTC'
 */
export function dateText(iso: string, zone: string = ZONE): string {
  if (/^\d{4}$/.test(iso)) return iso
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(iso)
  if (month !== null) return `${MONTHS[Number(month[2]) - 1]} ${month[1]}`
  if (isMoment(iso)) {
    const moment = new Date(iso)
    const { long, time } = formatsIn(zone)
    return `${long.format(moment)}, ${time.format(moment)} ${zoneName(moment, zone)}`
  }
  const day = DAY.exec(iso)
  return day === null ? iso : `${Number(day[3])} ${MONTHS[Number(day[2]) - 1]} ${day[1]}`
}

/** As `dateText`, the day alone and short: `4 Mar 2031`; a moment's day is that in the reader's zone. */
export function dayText(iso: string, zone: string = ZONE): string {
  const local = isMoment(iso) ? dayOf(new Date(iso), zone) : iso
  const day = DAY.exec(local)
  return day === null ? dateText(local, zone) : `${Number(day[3])} ${MONTHS[Number(day[2]) - 1]!.slice(0, 3)} ${day[1]}`
}

/** `2031-03-04`, in a zone. */
export function dayOf(moment: Date, zone: string = ZONE): string {
  return formatsIn(zone).iso.format(moment)
}

/** Whether a date states a moment: a time with its zone. A time without a zone is none that can be moved to another. */
function isMoment(iso: string): boolean {
  return /T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:?\d{2})$/.test(iso) && !Number.isNaN(Date.parse(iso))
}
