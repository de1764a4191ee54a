import type { Draft } from '../codings/index.ts'
import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { hasOnlyDateline } from './datelines.ts'
import { draftOf } from './draft.ts'
import { CLUES, TELLING_NOUNS } from './families.ts'
import { takingPartBy } from './likely-participants.ts'
import type { MeetingData, Participant } from './meeting.ts'
import { type Moment, Moments } from './moments.ts'
import { isOtherwiseUsed } from './other-senses.ts'
import { isOfSomethingElse } from './other-times.ts'
import { type Outcome, outcomesOf } from './outcomes.ts'
import { placeFor } from './place-for.ts'
import type { PossibleParticipant } from './possible-participants.ts'
import { againFeatures, kindFeatures, shapeOf, withMoment } from './reading-features.ts'
import { twoDays } from './second-days.ts'
import { signFeatures } from './sign-features.ts'
import { type Sign, signsOf } from './signs.ts'
import { isAwaitedNow, isOnlyExpected } from './still-to-come.ts'
import { isFollowed } from './taken-as-known.ts'
import { takingPart } from './taking-part.ts'
import { isOfTelling } from './telling-times.ts'
import { isLeftOpen } from './times-beside.ts'
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
    if (isOtherwiseUsed(context, sign)) continue
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
      const isOwn = isLeftOpen(context, sign) || when.some((moment) => isOfSign(context, sign, moment))
      when.forEach((moment, m) => {
        if (moment.time !== null && isOfTelling(context, sign, moment.time)) return
        if (isOwn && APART.has(moment.bond)) return
        if (kind !== 'deadline' && isLimitElsewhere(moment)) return
        if (moment.time !== null && isOfWhatIsSaid(context, sign, moment.time)) return
        if (moment.time !== null && isOfSomethingElse(context, sign, moment.time)) return
        const timed = [...moment.features, ...shapeOf(moment).map((shape) => `x:${kind}&${shape}`)]
        const sureMoment = weigh('moment', timed)
        // "denied on Friday that they had met": the only day is that of the denial.
        const isDayless = moment.time === null && when.some(({ time }) => isWhenDenied(context, sign, time))
        // "was called off on Monday night": so is that.
        const isDroppedDayless = moment.time === null && when.some(({ time }) => isDayOfDeed(context, time))
        const isUndated = hasOnlyDateline(context, moment, when)
        if (ofSign * sureMoment < least && !isDayless && !isDroppedDayless && !isUndated) return
        const day = days.get(moment)
        const possible = day === undefined ? part.possible : part.possible.filter(day.isOfDay)
        const all = takingPartBy(possible, (one) => likely.get(one)!)
        const isSpeech = speaksBeside(sign)
        const where = day?.place === undefined ? place : day.place
        outcomes ??= outcomesOf(context, sign, kind)
        for (const outcome of outcomes) {
          if (cannotBe(context, sign, kind, outcome.status, moment, when)) continue
          // "At a council meeting next week there would be an attempt, Olm said": nobody has spoken yet at what is to come.
          const who =
            isSpeech && outcome.status !== 'held'
              ? all.filter((one) => !possible.some((some) => isAround(some, one)))
              : all
          const told = [...outcome.features, ...withMoment(outcome, moment, sign)]
          const judged = weigh('outcome', told)
          const isSaid =
            outcome.isSaid ||
            (outcome.status === 'held' && (isSaidSince(context, sign) || (sign.form === 'noun' && isFollowed(sign)))) ||
            (outcome.status === 'planned' &&
              (isScheduled(context, sign, moment) || isOnlyExpected(sign) || isAwaitedNow(context, sign, moment.time)))
          const presupposed = {
            sign: false,
            moment:
              isDayOfDropped(context, outcome.status, moment, when) ||
              (isDayless && outcome.status === 'denied') ||
              (isUndated && outcome.status === 'planned') ||
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

/** Whether a noun's meeting stands beside what somebody says. */
const speaksBeside = ({ form, core, clause }: Sign): boolean =>
  form === 'noun' && !core && /^(?:say|tell|add|announce|note)$/.test(clause.lemma)

const isAround = ({ way, participant }: PossibleParticipant, { name }: Participant): boolean =>
  way === 'around' && participant.name === name

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

/** "extended the pact *until May 31*. The meeting …": until when something else lasts, in another sentence, is no day of a meeting. */
const isLimitElsewhere = ({ bond, time }: Moment): boolean =>
  (bond === 'back' || bond === 'lead') &&
  time !== null &&
  /^(?:until|by|from|since|before)$/.test(time.expression.relation)

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

/** A reading with those who take part in it. */
export function withParticipants(reading: MeetingReading, participants: readonly Participant[]): MeetingReading {
  const { draft } = reading
  const party = participants.find((one) => one.party !== null)?.party ?? null
  return { ...reading, draft: { ...draft, party, data: { ...draft.data, participants } } }
}
