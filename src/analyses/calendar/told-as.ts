import { onceForCoding } from './once.ts'
import type { MeetingReport } from './row.ts'

/** UTF-16 units before the word for a meeting that are looked at. */
const BEFORE = 160

/** The word by which a report's sentence tells of a meeting, and what stands around it; null: it is not known, or out of the sentence. */
export function toldAs({
  coding: { sentence, why },
}: MeetingReport): { readonly before: string; readonly word: string; readonly behind: string } | null {
  const sign = why.find(({ field }) => field === 'meeting')?.span
  if (sign === undefined) return null
  const [start, end] = [sign.start - sentence.span.start, sign.end - sentence.span.start]
  if (start < 0 || end > sentence.words.length) return null
  return {
    before: sentence.words.slice(Math.max(0, start - BEFORE), start),
    word: sentence.words.slice(start, end),
    behind: sentence.words.slice(end),
  }
}

/** Whether it is told of as known: "*the* talks", "next week*'s* talks". */
export function isToldAsKnown(report: MeetingReport): boolean {
  const told = toldAs(report)
  return told !== null && KNOWN.test(told.before)
}

const KNOWN = /(?:\b(?:the|this|that|these|those)|['’]s?) (?:[\p{L}-]+ ){0,2}$/iu

/** Whether it is told of as new: "*a* session this morning"; not "a second round", which is new only as what it is one more of. */
export function isToldAsNew(report: MeetingReport): boolean {
  const told = toldAs(report)
  return told !== null && NEW.test(told.before)
}

const NEW =
  /\ban? (?:(?!second|third|fourth|fifth|new|further|fresh|final|last|day|days|round|series)[\p{L}-]+ ){0,3}$/iu

/** Which of several it is said to be: `second` of "the second round"; null: not said. */
export const ordinalOf: (report: MeetingReport) => string | null = onceForCoding((report) => {
  const told = toldAs(report)
  if (told === null) return null
  const found = SERIES.test(told.word) ? ORDINAL_BEFORE.exec(told.before) : ORDINAL_SUBJECT.exec(told.before)
  return found === null ? null : found[1]!.toLowerCase()
})

const SERIES = /^(?:rounds?|sessions?|meetings?)$/i
const ORDINAL = '\\b(first|second|third|fourth|fifth|sixth|seventh|eighth)'
const ORDINAL_BEFORE = new RegExp(`${ORDINAL} $`, 'i')
/** "the *second round* of talks is to" */
const ORDINAL_SUBJECT = new RegExp(
  `${ORDINAL} (?:round|session|meeting)(?: of \\w+)?(?: (?:is|are|was|were|will|would|has|had|to|due|be|been|have))* $`,
  'i',
)
