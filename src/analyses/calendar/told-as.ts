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
