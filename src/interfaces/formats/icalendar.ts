/** One entry of an iCalendar file: whole days, the last included, or a time of one day. */
export interface IcalendarEntry {
  /** Stays the same when the file is written again. */
  readonly uid: string
  /** `2031-04-02` */
  readonly first: string
  readonly last: string
  /** Time of the day at which it begins, `14:30`, where it is known: of the clock at the place, for no text says how that stands. */
  readonly clock: string | null
  readonly summary: string
  readonly description: string
  readonly location: string | null
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED'
  /** How often it was changed. */
  readonly sequence: number
  /** Day on which it was last told, `2031-03-28`: the file holds no time of its making. */
  readonly stamp: string
}

/**
 * An iCalendar file (RFC 5545): all-day entries, and such as begin at a time without a zone and without an end, lines of 75 octets at most, line ends of CRLF. One without entries has a time
 * zone, for a calendar has at least one component (section 3.6), and of all components that alone shows nothing.
 *
 * @example icalendarFile('Ferry toll', [{ uid: 'a1:m1', first: '2031-04-02', last: '2031-04-02', … }])
 */
export function icalendarFile(name: string, entries: readonly IcalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapporteur//calendar//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    ...(entries.length === 0 ? NO_ENTRY : entries.flatMap(entryLines)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

const NO_ENTRY: readonly string[] = [
  'BEGIN:VTIMEZONE',
  'TZID:UTC',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
]

function entryLines(entry: IcalendarEntry): string[] {
  const { uid, first, last, clock, summary, description, location, status, sequence, stamp } = entry
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${dateOf(stamp)}T000000Z`,
    ...(clock !== null && first === last
      ? [`DTSTART:${dateOf(first)}T${clock.replace(':', '')}00`]
      : [
          `DTSTART;VALUE=DATE:${dateOf(first)}`,
          // The end of a date is the day after, which is not in it.
          `DTEND;VALUE=DATE:${dateOf(dayAfter(last))}`,
        ]),
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    ...(location === null ? [] : [`LOCATION:${escaped(location)}`]),
    `STATUS:${status}`,
    `SEQUENCE:${sequence}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

const dateOf = (day: string): string => day.replaceAll('-', '')

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

/** A text value: backslash, semicolon and comma escaped, line ends as `\n`, other control characters left out. */
function escaped(words: string): string {
  return (
    words
      .replace(/[\\;,]/g, '\\$&')
      .replace(/\r\n|\r|\n/g, '\\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these may not stand in a content line
      .replace(/[\x00-\x08\x0b-\x1f\x7f]/g, '')
      .toWellFormed()
  )
}

const MAX_OCTETS = 75

/** A content line in pieces of 75 octets at most, none within a character; a blank begins each further line. */
function folded(line: string): string {
  const pieces: string[] = []
  let piece = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MAX_OCTETS) {
      pieces.push(piece)
      piece = ' '
      octets = 1
    }
    piece += character
    octets += size
  }
  pieces.push(piece)
  return pieces.join('\r\n')
}

/** How many octets a character takes in UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0)!
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}
