import { type Clause, phraseOf, spanOfTokens } from '../clauses/index.ts'
import type { Draft } from '../codings/index.ts'
import { caseOf, goalOf, type Place, placeOf, placeOfNoun } from '../events/index.ts'
import type { TimeExpression, TimeMention } from '../times/index.ts'
import { aboutOf, dueOf } from './about.ts'
import type { MeetingText } from './context.ts'
import { CLUES, TELLING_NOUNS } from './families.ts'
import { grainOf } from './grain.ts'
import { lastingOf } from './lasting.ts'
import type { MeetingData, MeetingKind, MeetingStatus, Participant } from './meeting.ts'
import { isOfTelling, isOnce, type Moment, Moments } from './moments.ts'
import { namedOf } from './named.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import type { PossibleParticipant } from './possible-participants.ts'
import { twoDays } from './second-days.ts'
import { signFeatures, sortOf } from './sign-features.ts'
import { type Sign, signsOf } from './signs.ts'
import { paidBy, type TakingPart, takingPart } from './taking-part.ts'
import {
  cannotBe,
  isDayOfDeed,
  isDayOfDropped,
  isDropping,
  isOfWhatIsSaid,
  isScheduled,
  isWhenDenied,
} from './unfit.ts'

/**
 * What is judged of a reading, one after the other: whether its sign tells of a meeting of that kind at all; if so, whether
 * its moment is that meeting's; if so, whether its outcome is what the text says of it.
 */
export type Question = 'sign' | 'moment' | 'outcome'

/** Who takes part is asked of everybody who may, apart from the rest: a reading without them is none the less right. */
export type Asked = Question | 'who'

export const QUESTIONS: readonly Question[] = ['sign', 'moment', 'outcome']

/** Probability, 0 to 1, that the answer is yes, by what speaks for and against. */
export type Weigh = (question: Asked, features: readonly string[]) => number

/** A sign read as a meeting of one kind, at one moment, with one outcome. */
export interface MeetingReading {
  readonly sign: Sign
  readonly draft: Draft<'meeting', MeetingData>
  /** All who may take part; those of the draft are likely enough. */
  readonly who: readonly PossibleParticipant[]
  /** The moment as the text has it; null: none. */
  readonly time: Moment['time']
  /** Where the words of the other of two days begin for each of which the sign tells of a meeting; null: it tells of one. */
  readonly otherDay: number | null
  /** Questions that the words themselves answer with yes, whatever they are like. */
  readonly isSaid: Readonly<Record<Question, boolean>>
  /** Answers to the questions, and their product. */
  readonly sure: Readonly<Record<Question, number>>
  readonly probability: number
  /** What each question was judged by, and whether two readings ask the same: names are of one text. */
  readonly asked: Readonly<Record<Question, { readonly name: string; readonly features: readonly string[] }>>
}

/**
 * The readings of all signs of a text that are likely enough, in text order: each sign with each kind, moment and outcome that
 * it may have. What is already unlikely by its sign is not read further.
 *
 * @param least a reading whose probability is less is left out
 */
export function readingsOf(context: MeetingText, weigh: Weigh, least: number): MeetingReading[] {
  const signs = signsOf(context)
  const moments = new Moments(context, signs)
  const found: MeetingReading[] = []
  const before = new Set<string>()
  for (const sign of signs) {
    const base = [...signFeatures(context, sign), ...againFeatures(context, sign, before)]
    before.add(sign.family.name)
    const best = moments.bestFeatures(sign)
    for (const kind of sign.family.kinds) {
      const part = takingPart(context, sign, kind)
      const place = placeFor(context, sign, kind)
      const features = [...kindFeatures(context, sign, kind, part, place), ...base, ...best, ...part.features]
      const ofSign = weigh('sign', features)
      if (ofSign < least) continue
      const name = `${sign.token} ${sign.family.name} ${kind}`
      const when = moments.of(sign)
      const likely = new Map(part.possible.map((one) => [one, weigh('who', one.features)]))
      const days = twoDays(context, sign, when)
      let outcomes: readonly Outcome[] | null = null
      const isOwn = when.some((moment) => isOfSign(context, sign, moment))
      when.forEach((moment, m) => {
        if (moment.time !== null && isOfTelling(context, sign, moment.time)) return
        if (isOwn && APART.has(moment.bond)) return
        if (moment.time !== null && isOfWhatIsSaid(context, sign, moment.time)) return
        const timed = [...moment.features, ...shapeOf(moment).map((shape) => `x:${kind}&${shape}`)]
        const sureMoment = weigh('moment', timed)
        // "denied on Friday that they had met": the only day is that of the denial.
        const isDayless = moment.time === null && when.some(({ time }) => isWhenDenied(context, sign, time))
        // "was called off on Monday night": so is that.
        const isDroppedDayless = moment.time === null && when.some(({ time }) => isDayOfDeed(context, time))
        if (ofSign * sureMoment < least && !isDayless && !isDroppedDayless) return
        const day = days.get(moment)
        const possible = day === undefined ? part.possible : part.possible.filter(day.isOfDay)
        const who = takingPartBy(possible, (one) => likely.get(one)!)
        const where = day?.place === undefined ? place : day.place
        outcomes ??= outcomesOf(context, sign, kind)
        for (const outcome of outcomes) {
          if (cannotBe(context, sign, kind, outcome.status, moment, when)) continue
          const told = [...outcome.features, ...withMoment(outcome, moment, sign)]
          const judged = weigh('outcome', told)
          const isSaid =
            outcome.isSaid ||
            (outcome.status === 'held' && isSaidSince(context, sign)) ||
            (outcome.status === 'planned' && isScheduled(context, sign, moment))
          const presupposed = {
            sign: false,
            moment:
              isDayOfDropped(context, outcome.status, moment, when) ||
              (isDayless && outcome.status === 'denied') ||
              (isDroppedDayless && isDropping(outcome.status)),
            outcome: isSaid,
          }
          const sure = surely({ sign: ofSign, moment: sureMoment, outcome: judged }, presupposed)
          const probability = sure.sign * sure.moment * sure.outcome
          if (probability < least) continue
          found.push({
            sign,
            draft: draftOf(context, sign, kind, outcome, moment, when, who, part.setBy, where),
            who: possible,
            time: moment.time,
            otherDay: day?.other ?? null,
            isSaid: presupposed,
            sure,
            probability,
            asked: {
              sign: { name, features },
              moment: { name: `${name} ${m}`, features: timed },
              outcome: { name: `${name} ${m} ${outcome.status}`, features: told },
            },
          })
        }
      })
    }
  }
  return found
}

/** How sure it is that what something has not happened since took place, or that a timetable is one: the words say so, whatever else they are like. */
const PRESUPPOSED = 0.95

/** Answers as what was learnt has them, but for those that the words themselves give. */
export function surely(
  { sign, moment, outcome }: Readonly<Record<Question, number>>,
  isSaid: Readonly<Record<Question, boolean>>,
): Readonly<Record<Question, number>> {
  const least = (question: Question): number => (isSaid[question] ? PRESUPPOSED : 0)
  return {
    sign: Math.max(sign, least('sign')),
    moment: Math.max(moment, least('moment')),
    outcome: Math.max(outcome, least('outcome')),
  }
}

/** "no talks since the March meeting": the meeting was held, though the clause says of another that it was not. */
function isSaidSince({ text }: MeetingText, { form, token }: Sign): boolean {
  return form === 'noun' && caseOf(text, token) === 'since'
}

/** Bonds of times that are of something else where a sign has its own. */
const APART: ReadonlySet<string> = new Set(['apart', 'back', 'lead'])

/** Whether a time is the sign's noun's own: "a round of talks *planned for next week*", whatever the parser hangs it on. */
function isOfSign({ text }: MeetingText, { form, token }: Sign, { time }: Moment): boolean {
  if (form !== 'noun' || time === null || time.first <= token) return false
  let planned = false
  for (let at = token + 1; at < time.first; at++) {
    if (CLUES.get(text.lemma[at]) === 'plan') planned = true
    else if (text.upos[at] !== 'ADP' && !TELLING_NOUNS.has(text.lemma[at])) return false
  }
  return planned
}

/** A meeting says more with nobody than with the wrong ones. */
const LEAST_WHO = 0.8

/** Of those whom "and" joins, one may be less sure by itself where all together are sure enough. */
const LEAST_JOINED = 0.65

/** Those who are likely enough to take part. */
export function takingPartBy(
  possible: readonly PossibleParticipant[],
  likely: (one: PossibleParticipant) => number,
): Participant[] {
  const sure = possible.map(likely)
  const ways = possible.map(({ way }) => way.replace('+', ''))
  const isJoined = (way: string): boolean => way.endsWith('between') || possible.some((one) => one.way === `${way}+`)
  const together = (way: string): number => {
    const all = sure.filter((_, i) => ways[i] === way)
    return all.reduce((sum, one) => sum + one, 0) / all.length
  }
  return possible.flatMap(({ participant }, i) => {
    if (sure[i] >= LEAST_WHO) return [participant]
    return sure[i] >= LEAST_JOINED && isJoined(ways[i]) && together(ways[i]) >= LEAST_WHO ? [participant] : []
  })
}

/** A reading with those who take part in it. */
export function withParticipants(reading: MeetingReading, participants: readonly Participant[]): MeetingReading {
  const { draft } = reading
  const party = participants.find((one) => one.party !== null)?.party ?? null
  return { ...reading, draft: { ...draft, party, data: { ...draft.data, participants } } }
}

/** "the visit": one of its kind that the text has spoken of. */
function againFeatures(
  { text }: MeetingText,
  { token, family, form, core }: Sign,
  before: ReadonlySet<string>,
): string[] {
  if (form !== 'noun') return []
  const known = KNOWN.test(text.lower[token - 1] ?? '')
  return known ? [`a:known=${before.has(family.name)}`, `a:known=${before.has(family.name)}&${core}`] : []
}

const KNOWN: RegExp = /^(?:the|that|this|such|its|their|his|her)$/

function kindFeatures(
  { text }: MeetingText,
  { family, word, clause, form }: Sign,
  kind: MeetingKind,
  { participants }: TakingPart,
  place: Place | null,
): string[] {
  return [
    `k:${kind}`,
    `k:${kind}&${family.name}`,
    `k:${kind}&${word}`,
    `k:people=${Math.min(2, participants.length)}&${form === 'noun' ? 'noun' : clause.object >= 0 ? 'object' : 'alone'}&${family.name}`,
    ...(family.kinds.length > 1 && clause.subject >= 0 ? [`k:${kind}&subject:${sortOf(text, clause.subject)}`] : []),
    place === null ? 'l:none' : 'l:place',
    `l:${place !== null}&${family.name}&${kind}`,
    `l:${place !== null}&${participants.some(({ person }) => person)}&${kind}`,
  ]
}

function withMoment({ status }: Outcome, moment: Moment, { family }: Sign): string[] {
  const shape = shapeOf(moment)
  return [
    ...shape.map((one) => `x:${status}&${one}`),
    `x:${status}&${family.name}&${shape[0]}`,
    `x:${status}&${moment.bond}`,
  ]
}

/** What a time says of whether it is over. */
function shapeOf({ time }: Moment): string[] {
  if (time === null) return ['none']
  const { form, relation, part, tense, hour } = time.expression
  const which =
    'which' in form && form.which !== null
      ? form.which
      : 'least' in form
        ? `${form.unit}${Math.sign(form.kind === 'unit' ? form.least : 0)}`
        : ''
  return [
    `form=${form.kind}${which}`,
    `relation=${relation}`,
    `tense=${tense}`,
    `grain=${grainOf(form)}`,
    ...(part === null ? [] : [`part=${part}`]),
    ...(hour === null ? [] : ['hour']),
  ]
}

function draftOf(
  context: MeetingText,
  sign: Sign,
  meeting: MeetingKind,
  { status, word }: Outcome,
  { time }: Moment,
  all: readonly Moment[],
  participants: readonly Participant[],
  setBy: Participant | null,
  place: Place | null,
): Draft<'meeting', MeetingData> {
  const { text, voices } = context
  const { clause, token, form, core } = sign
  let { first, end } = form === 'noun' ? phraseOf(text, token) : { first: token, end: token + 1 }
  if (core) {
    first = Math.min(first, clause.first)
    end = Math.max(end, clause.end)
  }
  const voice = voices[token]
  const [now, before] =
    status === 'postponed' ? movedTimes(time, all, text.sentence[token], text) : onceTimes(context, token, time, all)
  for (const one of [now, before]) {
    if (one === null || text.sentence[one.first] !== text.sentence[token]) continue
    first = Math.min(first, one.first)
    end = Math.max(end, one.end)
  }
  return {
    kind: 'meeting',
    attribution: voice < 0 ? null : text.attributions[voice].id,
    party: participants.find(({ party }) => party !== null)?.party ?? null,
    issue: null,
    span: spanOfTokens(text, first, end),
    confidence: 0,
    why: [
      { field: 'meeting', span: spanOfTokens(text, token, token + 1), reading: null },
      ...(word < 0 || word === token
        ? []
        : [{ field: 'status', span: spanOfTokens(text, word, word + 1), reading: null }]),
      ...(now === null ? [] : [{ field: 'when', span: now.expression.span, reading: null }]),
    ],
    data: {
      meeting,
      status,
      participants,
      setBy,
      place,
      times: now === null ? [] : [settled(context, sign, now, status)],
      lasting: now === null ? null : lastingOf(context, sign),
      before: before === null ? [] : [status === 'postponed' ? eitherSide(before.expression) : before.expression],
      about:
        meeting === 'deadline'
          ? dueOf(text, sign)
          : aboutOf(text, form === 'noun' ? token : -1, core ? clause : null, [
              ...context.times.ofWord(token),
              ...context.times.ofClause(clause.index),
            ]),
      named: meeting === 'deadline' || form !== 'noun' ? null : namedOf(text, token, context.times.ofWord(token)),
    },
  }
}

/** The new and the old time of what was put off: "planned for Monday, was put off until Friday". */
function movedTimes(
  time: Moment['time'],
  all: readonly Moment[],
  own: number,
  { sentence, lower }: MeetingText['text'],
): readonly [Moment['time'], Moment['time']] {
  const others = all.flatMap((one) =>
    one.time !== null && one.time !== time && sentence[one.time.first] === own ? [one.time] : [],
  )
  if (time !== null && time.expression.form.kind === 'range' && /^from\b/i.test(time.expression.words))
    return endsOf(time, time.expression.form)
  const isNew = (one: TimeMention): boolean => isLater(one, lower)
  const later = others.find(isNew) ?? null
  return time !== null && later !== null && !isNew(time)
    ? [later, time]
    : [time, time === null ? null : (others.find((one) => !isNew(one)) ?? null)]
}

/** "moved from Tuesday to Friday": the new time and the old one. */
function endsOf(
  time: TimeMention,
  { from, to }: TimeExpression['form'] & { kind: 'range' },
): readonly [TimeMention, TimeMention] {
  const at = (form: TimeExpression['form'], tense: TimeExpression['tense']): TimeMention => ({
    ...time,
    expression: { ...time.expression, form, relation: 'at', tense },
  })
  return [at(to, 'coming'), at(from, 'either')]
}

/**
 * The time of what is planned or was held, and that for which it was planned once: "the talks, first planned for Monday, were
 * held on Friday". What is said of no other time has none.
 */
function onceTimes(
  context: MeetingText,
  token: number,
  time: Moment['time'],
  all: readonly Moment[],
): readonly [Moment['time'], Moment['time']] {
  if (time === null || !isOnce(context, time)) return [time, null]
  const { sentence } = context.text
  const other = all.find(
    (one) => one.time !== null && sentence[one.time.first] === sentence[token] && !isOnce(context, one.time),
  )
  return [other?.time ?? null, time]
}

/** "until Friday", "to April 24", "rescheduled for Friday": what was put off is now then. */
const isLater = ({ expression, first }: TimeMention, lower: readonly string[]): boolean =>
  /^(?:until|till|to)\b/i.test(expression.words) ||
  /^(?:until|till|to)$/.test(lower[first - 1] ?? '') ||
  (/^for\b/i.test(expression.words) && /^(?:rescheduled|rearranged|reset)$/.test(lower[first - 1] ?? ''))

/**
 * "on Wednesday" of what was held is the last one, of what is planned the next, whatever the verb beside it; of what was not
 * held since "the July meetings", July is where that began.
 */
function settled(
  { text, facts }: MeetingText,
  { clause }: Sign,
  mention: TimeMention,
  status: MeetingStatus | null,
): TimeExpression {
  const { expression, first, governor } = mention
  if (expression.form.kind === 'anchored') return expression
  const since =
    status === 'absent' && (text.lower[first - 1] === 'since' || (governor >= 0 && caseOf(text, governor) === 'since'))
  if (since) return { ...expression, tense: 'past', relation: 'since' }
  // Had until Friday, and missed it: on Friday.
  if (status === 'missed') return { ...expression, tense: 'past', relation: 'at' }
  // "will stay away on Thursday", "will not attend Thursday's session"
  if (status === 'absent' && (facts.of(clause) === 'coming' || clause.tense === 'coming'))
    return { ...expression, tense: 'coming' }
  // "sat until midnight on Monday": on Monday.
  const isUntilDay = status === 'held' && expression.relation === 'until' && expression.form.kind === 'weekday'
  if (isUntilDay) return { ...expression, tense: 'past', relation: 'at' }
  if (status === 'held' || status === 'absent') return { ...sinceYesterday(expression), tense: 'past' }
  if (status === 'denied') return expression
  // "put off until Friday", "from Tuesday to Friday"
  const isNew = /^from\b.* (?:until|till|to)\b/i.test(expression.words) || isLater(mention, text.lower)
  if (status === 'postponed' && isNew) return { ...expression, tense: 'coming' }
  // What was put off or called off may lie on either side of the day of publication: the nearest.
  return { ...expression, tense: status === 'planned' ? 'coming' : 'either' }
}

/** The day from which something was moved lies on either side of the day of publication: "had been planned for Monday". */
const eitherSide = (expression: TimeExpression): TimeExpression =>
  expression.tense === 'past' ? expression : { ...expression, tense: 'either' }

/** "in the afternoon": what is over was on the day of publication or, in a paper that is made overnight, on the one before. */
function sinceYesterday(expression: TimeExpression): TimeExpression {
  const { form, hour, words } = expression
  const isBare = hour !== null && form.kind === 'unit' && form.unit === 'day' && form.least === 0 && form.most === 0
  if (!isBare || /^(?:this|to)/i.test(words) || /today/i.test(words)) return expression
  return { ...expression, form: { ...form, least: -1 } }
}

const TO: ReadonlySet<string> = new Set(['to', 'in'])

function placeFor(context: MeetingText, { form, token, clause, core }: Sign, kind: MeetingKind): Place | null {
  const { text } = context
  if (form !== 'noun')
    return kind === 'visit' ? (goalOf(text, clause) ?? seatOf(context, clause)) : placeOf(text, clause)
  const own =
    placeOfNoun(text, token, kind === 'visit' ? TO : undefined) ??
    placeOfPlan(context, token) ??
    (core ? placeOf(text, clause) : null)
  if (own !== null || kind !== 'visit') return own
  // "a visit that she was to pay to Lowenna"
  const paid = paidBy(context, token)
  return paid === null ? null : goalOf(text, paid)
}

/** "a round planned for May 4 in Maradin": the parser may hang the place on the day. */
function placeOfPlan({ text }: MeetingText, token: number): Place | null {
  const { children, childStart, relation, clauses } = text
  for (let c = childStart[token]; c < childStart[token + 1]; c++) {
    const plan = clauses.all[clauses.at[children[c]]]
    if (relation[children[c]] !== 'acl' || plan === undefined || CLUES.get(plan.lemma) !== 'plan') continue
    const found = placeOf(text, plan)
    if (found !== null) return found
    for (const { head } of plan.obliques) {
      const beside = placeOfNoun(text, head)
      if (beside !== null) return beside
    }
  }
  return null
}

/** "visited Maradin": by its grammar a name of one word is a place here, unless the text or the dossier has more of a person. */
function seatOf({ text, whoAt }: MeetingText, { object, passive, lemma }: Clause): Place | null {
  if (object < 0 || passive || text.upos[object] !== 'PROPN' || !/^(?:visit|tour)$/.test(lemma)) return null
  const index = text.entities.mentionOf[object]
  if (index < 0 || (whoAt.get(object)?.person ?? null) !== null) return null
  const { span, entity, form } = text.entities.mentions[index]
  const { id, name } = text.entities.entities[entity]
  return form === 'name' && !name.includes(' ') ? { name, entity: id, span } : null
}
