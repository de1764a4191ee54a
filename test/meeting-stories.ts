import {
  type CalendarOptions,
  type CalendarRow,
  calendarOf,
  type MeetingCoding,
} from '../src/analyses/calendar/index.ts'
import type { OriginOf } from '../src/analyses/evidence/index.ts'
import { NO_METADATA } from '../src/ledger/index.ts'
import type { Analysed } from '../src/reading/index.ts'
import { findMeetings } from '../src/reading/meetings/index.ts'
import type { Span } from '../src/text/index.ts'
import { analysedText } from './analysed-text.ts'
import { RIVER } from './river-book.ts'

/** `2031-04-02 Meridian: text`; the day may be `undated`. */
export function codingsOf(stories: readonly string[]): MeetingCoding[] {
  return stories.flatMap((story, i) => {
    const [, day = '', outlet = '', text = ''] = /^(\S+) (\S+): (.*)$/s.exec(story) as RegExpExecArray
    const published =
      day === 'undated' ? null : { written: day, resolved: day, certainty: 'stated' as const, from: 'test' }
    const analysed = analysedText(text)
    return findMeetings(analysed, RIVER).map((coding): MeetingCoding => {
      const words = text.slice(coding.span.start, coding.span.end)
      return {
        ...coding,
        id: `d${i}:${coding.id}`,
        document: `d${i}`,
        words,
        sentence: sentenceAround(analysed, coding.span),
        claim: null,
        metadata: { ...NO_METADATA, published, outlet: { value: outlet, certainty: 'stated', from: 'test' } },
        sort: day === 'undated' ? '' : `${day} `,
        ruling: null,
      }
    })
  })
}

/** As the ledger gives it: the sentences that the span touches. */
function sentenceAround({ text, tokens }: Analysed, { start, end }: Span): MeetingCoding['sentence'] {
  const { sentences, starts, ends } = tokens
  let [first, last] = [0, 0]
  for (let s = 0; s + 1 < sentences.length; s++) {
    const from = starts[sentences[s]!]!
    if (from <= start) first = s
    if (from < end) last = s
  }
  const span = { start: starts[sentences[first]!]!, end: ends[sentences[last + 1]! - 1]! }
  return { span, words: text.slice(span.start, span.end) }
}

/** Each outlet is an origin. */
export const originOf: OriginOf = ({ metadata }) => ({ key: metadata.outlet!.value, name: metadata.outlet!.value })

/** `2031-04-04 talks planned: Kessar, Varnia; at Vienna; 2 reports, 1 origin; planned > held; contested status` */
export function lineOf(row: CalendarRow): string {
  const { days, kind, status, participants, place, reports, origins, history, contradictions } = row
  const when =
    days === null ? 'undated' : days.first === days.last ? days.first : `${days.first ?? ''}..${days.last ?? ''}`
  return [
    `${when} ${kind} ${status}: ${participants.map(({ name }) => name).join(', ')}`,
    ...(place === null ? [] : [`at ${place}`]),
    ...(reports.length === 1 ? [] : [`${reports.length} reports, ${origins.length} origins`]),
    ...(history.length > 1 ? [history.map((change) => change.status).join(' > ')] : []),
    ...contradictions.map(({ what }) => `contested ${what}`),
  ].join('; ')
}

/** The rows that stories make, each in a line. */
export function calendar(stories: readonly string[], options: CalendarOptions = {}): string[] {
  const { rows, undated } = calendarOf(codingsOf(stories), originOf, options)
  return [...rows, ...undated].map(lineOf)
}
