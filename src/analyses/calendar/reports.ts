import type { LedgerCoding } from '../../ledger/index.ts'
import type { MeetingData, MeetingStatus } from '../../reading/meetings/index.ts'
import { type ResolvedTime, resolveTime, type TimeExpression } from '../../reading/times/index.ts'
import type { Span } from '../../text/index.ts'
import { byText, type OriginOf } from '../evidence/index.ts'
import { shifted } from './days.ts'
import type { Days, MeetingCoding, MeetingReport } from './row.ts'

/** Codings of which each is there once, in its first appearance: earliest first, undated ones last. */
export function firstAppearances<One extends Pick<LedgerCoding, 'id' | 'sort' | 'document' | 'span'>>(
  codings: readonly One[],
): One[] {
  const first = new Map<string, One>()
  for (const coding of codings) {
    const held = first.get(coding.id)
    if (held === undefined || sortOf(coding) < sortOf(held)) first.set(coding.id, coding)
  }
  return [...first.values()].sort(
    (a, b) => byText(sortOf(a), sortOf(b)) || byText(a.document, b.document) || a.span.start - b.span.start,
  )
}

/** The day of publication, or null where less is known than a day. */
export function publishedDay({ metadata }: Pick<LedgerCoding, 'metadata'>): string | null {
  const resolved = metadata.published?.resolved ?? null
  return resolved !== null && /^\d{4}-\d{2}-\d{2}/.test(resolved) ? resolved.slice(0, 10) : null
}

/**
 * The reports of codings, earliest first, undated ones last. A text that appeared more than once is one report, of its
 * first day: "Thursday" of a copy is the Thursday of the story.
 */
export function reportsOf(codings: readonly MeetingCoding[], originOf: OriginOf): MeetingReport[] {
  return firstAppearances(codings).map((coding) => reportOf(coding, originOf))
}

/** Undated ones come last. */
const sortOf = ({ sort }: Pick<LedgerCoding, 'sort'>): string => (sort === '' ? '\uffff' : sort)

function reportOf(coding: MeetingCoding, originOf: OriginOf): MeetingReport {
  const published = publishedDay(coding)
  const { data } = coding
  const told = withLength(daysOf(data.times, published), data.lasting ?? null)
  // What an analyst says of it stands over what its days would say.
  const ruled = typeof coding.ruling?.edit.status === 'string' ? data.status : null
  const status = ruled ?? statusOn(data, told, published)
  return {
    coding,
    published,
    status,
    days: status === 'held' ? begun(told, published) : status === 'planned' ? ahead(data, told, published) : told,
    before: daysOf(
      data.before.filter(({ span }) => !isDayOfSaying(coding, span)),
      published,
    ),
    putOff: status === 'postponed' && !isMoved(data),
    origin: originOf(coding),
  }
}

const SAYING =
  /\b(?:said|says|told|announced|added|confirmed|reported|wrote|declared|warned|acknowledged)(?: late| early)?(?: on| last)? *$/i

/** "The ministry *announced on Wednesday* that she would come on Saturday": nothing was to be on Wednesday. */
function isDayOfSaying({ sentence }: MeetingCoding, { start }: Span): boolean {
  return SAYING.test(sentence.words.slice(0, Math.max(0, start - sentence.span.start)))
}

/**
 * Whether something was put off to other days. "Talks planned for Monday have been put off": Monday is none of theirs any more.
 * "Until Friday" is to come, whenever that is read.
 */
export const isMoved = ({ status, times, before }: Pick<MeetingData, 'status' | 'times' | 'before'>): boolean =>
  status === 'postponed' && times.length > 0 && (before.length > 0 || times.some(({ tense }) => tense === 'coming'))

/** "Two days of talks ended on Wednesday": from Tuesday on. */
function withLength(days: Days | null, lasting: Exclude<MeetingData['lasting'], undefined>): Days | null {
  if (days === null || lasting === null || days.first === null || days.first !== days.last) return days
  const { first } = days
  return lasting.till
    ? { ...days, first: shifted(first, 1 - lasting.days) }
    : { ...days, last: shifted(first, lasting.days - 1) }
}

/**
 * The days up to the report: what was held "this month" was held on one of those that are over. "Before May" is no day of
 * what was held in March: the words are of something else.
 */
function begun(days: Days | null, published: string | null): Days | null {
  if (days === null || published === null || days.last === null || days.last <= published) return days
  if (days.first === null) return null
  return days.first > published ? days : { ...days, last: published }
}

/** From the report on: what is to be held "by Friday", or is to go on until then, lies between. A deadline is its end. */
function ahead({ meeting }: Pick<MeetingData, 'meeting'>, days: Days | null, published: string | null): Days | null {
  if (meeting === 'deadline' || days === null || published === null) return days
  return days.first === null && days.last !== null && days.last >= published ? { ...days, first: published } : days
}

/**
 * What became of a meeting, where its days may say that the words were misread: nothing was held on days to come, and no plan is
 * for days that are over. A deadline that is over stays one.
 */
export function statusOn(
  { meeting, status }: Pick<MeetingData, 'meeting' | 'status'>,
  days: Days | null,
  published: string | null,
): MeetingStatus {
  const byTime = statusByTime(days, published)
  if (status === null) return byTime
  const isAhead = published !== null && days !== null && days.first !== null && days.first > published
  if (status === 'held' && isAhead) return 'planned'
  return status === 'planned' && meeting !== 'deadline' ? byTime : status
}

/** Of what a text only names, without saying what became of it: it is over when its days are. */
function statusByTime(days: Days | null, published: string | null): MeetingStatus {
  const last = days?.last ?? null
  return last !== null && published !== null && last < published ? 'held' : 'planned'
}

/**
 * The days that the expressions give together: those of the most exact one; null where none can be resolved.
 *
 * @param published day of publication, ISO 8601; null: not known, then only dates that are written out resolve
 * @example daysOf(data.times, '2031-03-04')?.first // '2031-03-07', of "on Friday"
 */
export function daysOf(times: readonly TimeExpression[], published: string | null): Days | null {
  let best: ResolvedTime | null = null
  for (const time of times) {
    const resolved = resolveTime(time, { published })
    if (resolved !== null && (best === null || lengthOf(resolved) < lengthOf(best))) best = resolved
  }
  if (best === null) return null
  const { first, last, granularity, certainty, words } = best
  return { first, last, granularity, certainty, words }
}

/** How many days an interval has; an open one has more than any other. */
export function lengthOf({ first, last }: Pick<Days, 'first' | 'last'>): number {
  if (first === null || last === null) return 100_000
  if (first === last) return 1
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1
}
