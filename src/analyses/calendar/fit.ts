import { areOtherBodies, bodyOf, isOfSameBody } from './bodies.ts'
import { overlap } from './days.ts'
import { anchored, type Gathered } from './gathered.ts'
import { isMentioned } from './mentioned.ts'
import { exact, nearnessOf } from './nearness.ts'
import { isOtherOccasion } from './occasions.ts'
import { isOnceMore } from './once-more.ts'
import { isOfOneSide, namesOneSide } from './one-side.ts'
import { areOtherTwo } from './other-two.ts'
import { isPresided } from './presiding.ts'
import { lengthOf } from './reports.ts'
import type { Days, MeetingReport } from './row.ts'
import { areOthers, hasPlace, isBare, isOfTalks, isSameAll, namesNobody, sharedWith } from './shared.ts'
import { isOfDayLeft } from './standing.ts'
import { isMissed, isOfDayAlone, isOfTask } from './tasks.ts'
import { isToldAsKnown, isToldAsNew, ordinalOf, toldAs } from './told-as.ts'
import { isToldTwice } from './told-twice.ts'

/** How well a report fits a row of earlier ones; 0: not at all. */
export function scoreOf(row: Gathered, report: MeetingReport): number {
  const { data, document, words } = report.coding
  const isSentAgain = row.words.has(words)
  // Most rows that are looked at have other people, and need no further look.
  const place = data.place === null || row.places.size === 0 ? null : hasPlace(row, data.place.name)
  if (!isSentAgain && row.family !== 'deadline' && areOthers(row, report)) {
    if (place === true && isOfOneSide(row, report)) return 10
    if (place !== false && isMentioned(row, report)) return 11
    return place !== false && isPresided(row, report, place === true) ? 10 : 0
  }
  const nearness = nearnessOf(row, report)
  if (nearness === 'apart') return 0
  // Sent again, or copied.
  if (isSentAgain) return 20
  // Who has just told that it was moved plans another for the day that it left, and who told that it was held puts off another.
  if (movedIn(row, report) || heldIn(row, report) || isOnceMore(row, report)) return 0
  const shared = sharedWith(row, report)
  const sameTask = row.family === 'deadline' && isOfTask(row, report)
  if (shared.conflict && !sameTask) return 0
  if (shared.count === 1 && row.family !== 'deadline' && areOtherTwo(row, report)) return 0
  if (isAnotherOfSeries(row, report)) return 0
  if (row.family === 'sitting' && shared.count < 2 && isOtherOccasion(row, report, shared.oneIsBare)) return 0
  const sameBody = shared.oneIsBare && isOfSameBody(row, report)
  if (row.family === 'sitting' && shared.oneIsBare && place !== true && areOtherBodies(row, report)) return 0
  const isTwice = place !== false && isToldTwice(row, report)
  if (row.family === 'visit' && place !== true && (place === false || shared.count === 0) && !isTwice) return 0
  if (place === false && shared.count < 2) return 0
  if (shared.count === 1 && shared.persons === 0 && place !== true && !sameTask && unlike(row, report))
    if (!movesThatDay(row, report)) return 0
  if (shared.count === 1 && shared.persons === 0 && place !== true && isBesideTalks(row, report)) return 0
  const sameText = row.documents.has(document)
  const together = shared.count * 2 + (place === true ? 2 : 0) + (sameText ? 1 : 0) + (sameTask ? 2 : 0)
  if (isTwice) return 6 + together
  switch (nearness) {
    case 'exact':
      if (shared.count > 0 || place === true || sameTask) return 10 + together
      if (sameBody) return 12 + together
      // A text that tells of "a call" tells of another than that of those whom it has named.
      if (sameText && !isBare(row) && namesNobody(report) && isToldAsNew(report)) return 0
      // Talks that were broken off are not the meeting of two people that was put off.
      if (shared.oneIsBare && areTalksAndMeeting(row, report)) return 0
      // What moves a row to another day must be of it: "the session", not "talks on wells".
      if (report.status === 'postponed' && !isBare(row) && namesNobody(report) && !isToldAsKnown(report)) return 0
      // "Thursday's session": the only one of that day that it can be.
      return shared.oneIsBare &&
        place !== false &&
        (row.family !== 'deadline' || sameText || isMissed(row, report) || isOfDayAlone(row, report))
        ? 3 + together
        : 0
    case 'ending':
      // "The talks opened on Monday and collapsed on Wednesday."
      if (shared.count >= 2 || (shared.count === 1 && place === true) || inOneSentence(row, report)) return 4 + together
      if (report.status === 'planned' && shared.oneIsBare && row.reports.some(isOfTalks)) return 4 + together
      return 0
    case 'wide':
      if (sameText && isSameAll(row, report) && isSoon(row, report)) return 5 + together
      if (shared.count >= 2 || (shared.count === 1 && place === true && !shared.oneHasPersons) || sameTask)
        return 5 + together
      if (shared.oneIsBare && place !== false && isSameVote(row, report)) return 3 + together
      if (shared.oneIsBare && place !== false && bearsVoteOut(row, report)) return 1 + together
      // "talks in London next week", then "talks begin in London on Wednesday".
      if (!shared.oneIsBare || place === false || row.family !== 'sitting' || !isSoon(row, report)) return 0
      return place === true ? 2 + together : areTalks(row, report) && !seeksOnlyOne(report) ? 1 + together : 0
    case 'just before':
      return shared.count > 0 || place === true ? 4 + together : 0
    case 'undated':
      return shared.count >= 2 || (shared.count === 1 && place === true) ? together : 0
    default:
      return 0
  }
}

/** Whether a report that fits no row may still belong to the only one that it can be of. */
export const seeksOnlyOne = (report: MeetingReport): boolean =>
  report.days !== null &&
  !exact(report.days) &&
  (report.status === 'planned' ? namesNobody(report) || namesOneSide(report) : isOfTalksPast(report))

/** "After *last week's talks* in London": they were held, and nobody is named. */
const isOfTalksPast = (report: MeetingReport): boolean =>
  report.status === 'held' && isOfTalks(report) && namesNobody(report) && isToldAsKnown(report)

/** "The second round" is not the first. */
function isAnotherOfSeries({ ordinals }: Gathered, report: MeetingReport): boolean {
  const ordinal = ordinals.size === 0 ? null : ordinalOf(report)
  return ordinal !== null && !ordinals.has(ordinal)
}

/** Longer intervals than this may hold several meetings in one place. */
const SOON_DAYS = 9

/** Both tell of what is to come, within days. */
function isSoon(row: Gathered, { status, days }: MeetingReport): boolean {
  if (status !== 'planned' || row.reports.some((report) => report.status !== 'planned')) return false
  return (
    days !== null &&
    row.days !== null &&
    lengthOf(anchored(days)) <= SOON_DAYS &&
    lengthOf(anchored(row.days)) <= SOON_DAYS
  )
}

const areTalks = ({ reports }: Gathered, report: MeetingReport): boolean =>
  isOfTalks(report) && reports.every(isOfTalks)

/** One tells of what was to be or was, and the other alone of what was not. A deadline that was missed was one. */
function unlike(row: Gathered, { status }: MeetingReport): boolean {
  const was = (one: MeetingReport['status']): boolean =>
    one === 'held' || one === 'planned' || (one === 'missed' && row.family === 'deadline')
  return was(status)
    ? !row.reports.some((report) => was(report.status))
    : row.reports.every((report) => was(report.status))
}

/** It tells of the very day for which the row was planned that it was put off, or the row does so of its day; or both have the new one. */
function movesThatDay({ days, reports }: Gathered, report: MeetingReport): boolean {
  if (report.status === 'postponed')
    return days !== null && isOfDay(report, days) && reports.every(({ status }) => status === 'planned')
  return report.days !== null && reports.every((one) => isOfDay(one, report.days!))
}

const isOfDay = (off: MeetingReport, plan: Days): boolean => isPutOffFrom(off, plan) || isPutOffTo(off, plan)

const isPutOffTo = ({ status, putOff, days }: MeetingReport, plan: Days): boolean =>
  status === 'postponed' && !putOff && days !== null && exact(days) && exact(plan) && overlap(days, plan)

function isPutOffFrom({ status, putOff, before, days }: MeetingReport, plan: Days): boolean {
  const old = before ?? (putOff ? days : null)
  return status === 'postponed' && old !== null && exact(old) && exact(plan) && overlap(old, plan)
}

/** Whether the text of a plan says too that the row was moved from its day. */
const movedIn = ({ reports }: Gathered, report: MeetingReport): boolean =>
  report.status === 'planned' &&
  reports.some((one) => one.coding.document === report.coding.document && isOfDayLeft(report, one))

/** Whether the text that puts something off tells too that the row was held. */
const heldIn = ({ reports }: Gathered, { status, coding }: MeetingReport): boolean =>
  status === 'postponed' && reports.some((one) => one.status === 'held' && one.coding.document === coding.document)

const inOneSentence = ({ reports }: Gathered, { coding }: MeetingReport): boolean =>
  reports.some(
    (one) => one.coding.document === coding.document && one.coding.sentence.span.start === coding.sentence.span.start,
  )

/** "Elections in April", told again by the same word and of the same days; who "voted in April" did so in any house. */
function isSameVote({ family, days, reports }: Gathered, report: MeetingReport): boolean {
  if (family !== 'vote' || days?.first !== report.days?.first || days?.last !== report.days?.last) return false
  const word = toldAs(report)?.word
  return word !== undefined && !/^voted$/i.test(word) && reports.some((one) => toldAs(one)?.word === word)
}

/** "Members vote next week", of nobody who is named, and then who voted that week. */
function bearsVoteOut(row: Gathered, report: MeetingReport): boolean {
  if (row.family !== 'vote' || report.status !== 'held' || !isBare(row) || row.days === null) return false
  if (lengthOf(anchored(row.days)) > SOON_DAYS || row.reports.some(({ status }) => status !== 'planned')) return false
  return row.bodies.size === 0 || bodyOf(report) === null || isOfSameBody(row, report)
}

const OFF: ReadonlySet<MeetingReport['status']> = new Set(['cancelled', 'postponed'])

/** One tells of talks and names nobody, the other of the meeting of people by name; one was called off, the other put off. */
const areTalksAndMeeting = (row: Gathered, report: MeetingReport): boolean =>
  row.family === 'sitting' &&
  OFF.has(report.status) &&
  row.reports.every(
    (one) => isOfTalks(one) !== isOfTalks(report) && OFF.has(one.status) && one.status !== report.status,
  ) &&
  [report, ...row.reports].some((one) => !isOfTalks(one) && one.coding.data.participants.some(({ person }) => person))

/** Talks of two sides, and then "Maurek briefed ministers on Wednesday": who is of one side is elsewhere too. */
const isBesideTalks = ({ family, parties, reports }: Gathered, report: MeetingReport): boolean =>
  family === 'sitting' &&
  parties.size > 1 &&
  reports.every(isOfTalks) &&
  !isOfTalks(report) &&
  report.coding.data.participants.some(({ person }) => person)
