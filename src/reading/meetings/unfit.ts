import { tokenAt } from '../clauses/index.ts'
import { denyingVerbOver } from '../events/index.ts'
import { isDayOfSuspending, isSinceNone } from './broken-off.ts'
import type { MeetingText } from './context.ts'
import { isSentThen } from './datelines.ts'
import { CLUES, TELLING_VERBS } from './families.ts'
import { BEING } from './hedges.ts'
import { isMeanwhile } from './meanwhile.ts'
import type { MeetingKind, MeetingStatus } from './meeting.ts'
import type { Moment } from './moments.ts'
import { isCalledOff } from './moved.ts'
import { isNoDeadline } from './no-deadlines.ts'
import { isDayOfInviting, isOnlyPromised } from './promised.ts'
import type { Sign } from './signs.ts'
import { isAwaitedNow, isNotArranged, isStillToCome } from './still-to-come.ts'
import { isComeFrom, isDoneAlready, isOutOfQuestion, isOver, isPresupposed, isTimeOver } from './taken-as-known.ts'
import { isOnce } from './telling-times.ts'
import { isTurnedDown } from './turned-down.ts'
import { isVerbForNoun } from './verb-for-noun.ts'
import { isDayOfWanting, isOnlyWanted, isOnlyWeighed } from './wanted.ts'

/** Whether what became of a sign's meeting, or when it was, cannot be so by the words for both. @param all its moments */
export function cannotBe(
  context: MeetingText,
  sign: Sign,
  kind: MeetingKind,
  status: MeetingStatus | null,
  moment: Moment,
  all: readonly Moment[],
): boolean {
  return (
    contradicts(status, moment.time) ||
    isOnlyCalled(context, status, moment.time) ||
    isSentThen(context, sign, status, moment) ||
    (status === 'held' &&
      (isNext(context, sign) ||
        isRefused(context, sign) ||
        isDoubted(context, sign) ||
        isShunned(sign) ||
        isStillToCome(context, sign, moment.time) ||
        isOnlyPromised(context, sign))) ||
    (status !== 'absent' && !isDropping(status) && isTimeOver(context, sign, moment.time)) ||
    ((status === 'planned' || status === null) && isPresupposed(context, sign)) ||
    (kind === 'deadline' && status === 'planned' && isDoneAlready(sign, moment.time)) ||
    (kind === 'deadline' && status === 'planned' && isNoDeadline(context, sign, moment.time)) ||
    (status === 'planned' && isMeanwhile(context, sign)) ||
    ((status === 'planned' || status === null) && isOnlyWeighed(context, sign)) ||
    ((status === 'planned' || status === null || status === 'held') && isTurnedDown(context, sign)) ||
    ((status === 'held' || status === null) && isOnlyWanted(context, sign)) ||
    isDayOfWanting(context, sign, moment.time) ||
    isDayOfInviting(context, sign, moment.time) ||
    (status === 'planned' && isDone(context, sign, kind)) ||
    ((status === 'planned' || status === null) &&
      (isDoubted(context, sign) || isOver(context, sign) || isRefused(context, sign))) ||
    (status === null && isAwaitedNow(context, sign, moment.time)) ||
    (status === 'absent' && isNotArranged(context, sign, moment.time)) ||
    isOfWhatWasVoted(kind, moment, all) ||
    ((status === 'held' || status === null) && isScheduled(context, sign, moment)) ||
    (isDropping(status) && (isWhenDropped(context, moment, all) || isComeFrom(context, sign))) ||
    (status !== 'postponed' && isOfMoved(context, sign, moment.time)) ||
    (!isDropping(status) && isCalledOff(context, sign)) ||
    ((status === 'held' || status === null) && isDayOfSuspending(context, sign, moment.time)) ||
    ((status === 'held' || status === null) && isSinceNone(context, sign, moment.time)) ||
    (status === 'denied' && isWhenDenied(context, sign, moment.time))
  )
}

/** Whether a status cannot be of a time: nothing is planned for yesterday, nor was held tomorrow. */
function contradicts(status: MeetingStatus | null, time: Moment['time']): boolean {
  if (time === null || time.expression.relation !== 'at') return false
  const { form, words } = time.expression
  // "next Tuesday" is not over, "last Tuesday" not to come.
  if (
    form.kind === 'weekday' &&
    ((status === 'held' && form.which === 'next') || (status === 'planned' && form.which === 'last'))
  )
    return true
  // "the talks earlier this month": over, though the month is not.
  if (/^earlier\b/i.test(words)) return status === 'planned' || status === null
  if (form.kind !== 'unit') return false
  return (status === 'planned' && form.most < 0) || (status === 'held' && form.least > 0)
}

/** "its *next* meeting": to come, though somebody said so in the past. */
function isNext({ text: { children, childStart, lower } }: MeetingText, { form, token }: Sign): boolean {
  if (form !== 'noun') return false
  for (let c = childStart[token]; c < childStart[token + 1]; c++)
    if (children[c] < token && /^(?:next|forthcoming|upcoming|coming)$/.test(lower[children[c]])) return true
  return false
}

/** Families of verbs that tell of a meeting by being done: "will vote", not "expects". */
const DOING: ReadonlySet<string> = new Set('meet talk see sit tell go phone speak vote pass'.split(' '))

/** "*voted* for a strike next month": the vote at least is over. */
const isDone = ({ facts }: MeetingText, { form, family, clause }: Sign, kind: MeetingKind): boolean =>
  form === 'verb' &&
  kind !== 'deadline' &&
  DOING.has(family.name) &&
  clause.tense === 'past' &&
  clause.negations.length === 0 &&
  facts.of(clause) === 'happened'

/** "*refused* to meet", "*declined* to receive them", "were *unable* to vote", "dropped *plans* to attend" */
function isRefused({ text }: MeetingText, { form, clause }: Sign): boolean {
  const above = form === 'noun' || clause.parent < 0 || clause.opener !== 'to' ? null : text.clauses.all[clause.parent]
  if (above === null) return false
  // "are not waiting until May to vote"
  if (above.lemma === 'wait') return /^(?:not|n't|never)$/.test(text.lower[above.head - 1] ?? '')
  return (
    (/^(?:refuse|decline|unable)$/.test(above.lemma) && above.negations.length === 0) || isOfDroppedPlan(text, clause)
  )
}

/** "*scrapped plans* to attend the session": the plan is no more. */
function isOfDroppedPlan({ head, lemma, lower, clauses }: MeetingText['text'], clause: Sign['clause']): boolean {
  const parent = clauses.all[clause.parent]
  // The parser hangs "to attend" on the plan, or on what became of it.
  const plan = clause.relation.startsWith('acl') ? head[clause.head] : (parent?.object ?? -1)
  if (plan < 0 || !/^(?:plan|intention)$/.test(lemma[plan]) || lower[plan + 1] !== 'to') return false
  const over = clauses.all[clauses.of[plan]]
  return over?.object === plan && CLUES.get(over.lemma) === 'cancel' && over.negations.length === 0
}

/** "A meeting is *unlikely* to be held", "they are *unlikely* to meet"; not "the meeting is unlikely to bring peace". */
function isDoubted(context: MeetingText, { form, token, clause, core }: Sign): boolean {
  const { clauses, lower } = context.text
  if (lower[token + 1] === 'unlikely') return true
  if (form === 'noun' && core && isOutOfQuestion(context, token)) return true
  const above = clause.parent < 0 ? '' : clauses.all[clause.parent].lemma
  if (form !== 'noun') return above === 'unlikely'
  return core && above === 'unlikely' && BEING.has(clause.lemma)
}

/** "*boycotted* Monday's session": whoever did so was not there, held or not. */
const isShunned = ({ form, word }: Sign): boolean =>
  form === 'verb' && /^(?:boycott|stay away|skip|pull out)$/.test(word)

/** "called a meeting *for Wednesday*": that says nothing of its being held, unless the day is the one for which it was once planned. */
function isOnlyCalled(context: MeetingText, status: MeetingStatus | null, time: Moment['time']): boolean {
  return status === 'held' && time !== null && /^for\b/i.test(time.expression.words) && !isOnce(context, time)
}

/** "voted to strike *from 1 March*": from when on is what was voted for, no vote, nor is the same day where it is told again. */
function isOfWhatWasVoted(kind: MeetingKind, { time }: Moment, all: readonly Moment[]): boolean {
  if (kind !== 'vote' || time === null) return false
  const form = JSON.stringify(time.expression.form)
  return all.some(
    (one) => one.time?.expression.relation === 'from' && JSON.stringify(one.time.expression.form) === form,
  )
}

/** Bonds of times that are the predicate's own. */
const OWN: ReadonlySet<string> = new Set(['clause', 'within'])

/** "The governors *vote* on the offer *on Monday*": the present with a day is a timetable, outside of headlines; and for what is called for a day. */
export function isScheduled(context: MeetingText, sign: Sign, { time, bond }: Moment): boolean {
  if (time === null || time.expression.relation !== 'at') return false
  if (isCalledFor(sign, time)) return true
  const { form } = time.expression
  const isDay =
    form.kind === 'weekday' ? form.which !== 'last' : form.kind === 'date' && form.year === null && form.day !== null
  return isDay && (isToldInPresent(context, sign, bond) || isVerbForNoun(context, sign))
}

/** "*vote* in an *election* on 14 July", "*meet* for a *session* on Monday": the verb itself tells of what the noun does. */
const isNounOfDoing = ({ form, core, clause }: Sign): boolean =>
  form === 'noun' && !core && (TELLING_VERBS.get(clause.lemma) ?? []).some(({ name }) => DOING.has(name))

const CALLING: ReadonlySet<string> = new Set('call convene summon schedule arrange set fix plan propose'.split(' '))

/** "*called* an emergency meeting of her cabinet *for Wednesday*" */
const isCalledFor = ({ form, token, clause }: Sign, { expression }: NonNullable<Moment['time']>): boolean =>
  form === 'noun' &&
  clause.object === token &&
  CALLING.has(clause.lemma) &&
  clause.negations.length === 0 &&
  !clause.conditional &&
  !clause.passive &&
  /^for\b/i.test(expression.words)

/** "Talks *resume* on Monday": a form that the tagger may take for an infinitive is the present where a plural stands before it. */
function isPresent({ text: { tag, lower } }: MeetingText, { tense, parent, subject, head }: Sign['clause']): boolean {
  if (tense !== 'none') return tense === 'present'
  return (
    parent < 0 &&
    subject >= 0 &&
    subject < head &&
    /^NNP?S$/.test(tag[subject]) &&
    !/^(?:to|let)$/.test(lower[head - 1])
  )
}

function isToldInPresent(context: MeetingText, sign: Sign, bond: string): boolean {
  const { kind, passive, modals, negations, opener } = sign.clause
  if (
    !(OWN.has(bond) || (bond === 'on' && (sign.form !== 'noun' || isNounOfDoing(sign)))) ||
    kind !== 'verb' ||
    !isPresent(context, sign.clause) ||
    passive ||
    context.isHeadline(sign.clause)
  )
    return false
  return modals.length === 0 && negations.length === 0 && opener === ''
}

export const isDropping = (status: MeetingStatus | null): boolean => status === 'cancelled' || status === 'postponed'

/** "told a lunch that the levy would begin *on 1 April*": a time in what is said is not when that was said. */
export function isOfWhatIsSaid(
  { text, voices }: MeetingText,
  { token, clause }: Sign,
  { first, governor }: NonNullable<Moment['time']>,
): boolean {
  const voice = voices[first]
  if (voice < 0 || voice === voices[token] || text.sentence[first] !== text.sentence[token]) return false
  if (text.clauses.of[governor < 0 ? first : governor] === clause.index) return false
  return text.attributions[voice]!.cue.some(({ start }) => text.clauses.of[tokenAt(text, start)] === clause.index)
}

/** "denied *on Friday* that they had met": that is when it was denied. */
export function isWhenDenied({ text }: MeetingText, { clause }: Sign, time: Moment['time']): boolean {
  const verb = time === null ? null : denyingVerbOver(text, clause)
  if (time === null || verb === null || text.sentence[time.first] !== text.sentence[verb.head]) return false
  let from = clause.head
  while (from > verb.head && text.lower[from] !== 'that') from--
  return time.first < (from > verb.head ? from : clause.head)
}

/**
 * "A visit, planned for May, was cancelled *last week*": when it was dropped, where the day that it was planned for is told too, or the
 * words can be of nothing else.
 */
function isWhenDropped(context: MeetingText, { time }: Moment, all: readonly Moment[]): boolean {
  if (time === null || !isOfDropping(context, time)) return false
  return isDayOfDeed(context, time) || all.some((other) => isPlannedBeside(context, other, time))
}

/** What is done in a moment, so that its day is none that the meeting had: unlike "were suspended on Monday". */
const ENDING: ReadonlySet<string> = new Set(
  'cancel call_off scrap drop abort abandon postpone put_off defer reschedule push_back'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
)

/** "was called off *on Monday night*", "cancelled the trip *late on Tuesday*": the day on which that was done, by where it stands. */
export function isDayOfDeed(context: MeetingText, time: Moment['time']): boolean {
  if (time === null || !isOfDropping(context, time)) return false
  const { clauses, lower, upos, head } = context.text
  const { first, governor, expression } = time
  const clause = clauses.all[clauses.of[governor < 0 ? head[first] : governor]]!
  if (!ENDING.has(clause.lemma) || clause.tense !== 'past' || first < clause.head || context.isHeadline(clause))
    return false
  if (/^(?:late|early)\b/i.test(expression.words) || /^(?:late|early)$/.test(lower[first - 1] ?? '')) return true
  if (!clause.passive || (lower[first] !== 'on' && lower[first - 1] !== 'on')) return false
  for (let at = clause.head + 1; at < first; at++) if (!/^(?:ADP|ADV|PART)$/.test(upos[at])) return false
  return true
}

/** "A round, due to begin on Monday, was put off *until Friday*": beside what was put off, that day is of nothing else. */
const isOfMoved = ({ text }: MeetingText, { form, clause }: Sign, time: Moment['time']): boolean =>
  form === 'verb' &&
  time !== null &&
  text.clauses.of[time.governor < 0 ? time.first : time.governor] !== clause.index &&
  /^(?:until|till)\b/i.test(time.expression.words) &&
  isUnder(text, time, /^postpone$/)

/** "A visit, planned *for May*, was cancelled last week": the day for which it was planned, where the other is when it was dropped. */
export function isDayOfDropped(
  context: MeetingText,
  status: MeetingStatus | null,
  moment: Moment,
  all: readonly Moment[],
): boolean {
  if (!isDropping(status)) return false
  return all.some(({ time }) => time !== null && isOfDropping(context, time) && isPlannedBeside(context, moment, time))
}

const isOfDropping = ({ text }: MeetingText, time: NonNullable<Moment['time']>): boolean =>
  isUnder(text, time, /^(?:cancel|postpone)$/) && !/^(?:until|till|to|for|from)\b/i.test(time.expression.words)

/** Whether a moment is another of the same sentence, for which something was planned. */
const isPlannedBeside = ({ text }: MeetingText, { time }: Moment, beside: NonNullable<Moment['time']>): boolean =>
  time !== null &&
  time !== beside &&
  text.sentence[time.first] === text.sentence[beside.first] &&
  isUnder(text, time, /^plan$/)

/** Whether a time hangs on a verb that says what became of a meeting in one of these ways. */
function isUnder(
  { clauses, head }: MeetingText['text'],
  { governor, first }: NonNullable<Moment['time']>,
  ways: RegExp,
): boolean {
  const at = clauses.of[governor < 0 ? head[first] : governor]
  return at !== undefined && at >= 0 && ways.test(CLUES.get(clauses.all[at].lemma) ?? '')
}
