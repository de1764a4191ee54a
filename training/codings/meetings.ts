import { type FoundItem, foundItemsOf, readSamples, type Sample, scoreTables } from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import type { JudgeWeights } from '../../src/reading/judging/index.ts'
import { classOf, likeliest } from '../../src/reading/meetings/choose.ts'
import { meetingsIn } from '../../src/reading/meetings/context.ts'
import { MEETING_JUDGES } from '../../src/reading/meetings/find-meetings.ts'
import {
  type Asked,
  type MeetingReading,
  QUESTIONS,
  type Question,
  readingsOf,
  takingPartBy,
  withParticipants,
} from '../../src/reading/meetings/readings.ts'
import type { Learnt } from './learnt.ts'
import { bestLeast, leftOut } from './left-out.ts'
import { LESSONS_BOOK, type Lesson, readLessons, type Taught } from './lessons.ts'
import { type Example, type LogisticOptions, logistic } from './logistic.ts'

const OPTIONS: Readonly<Record<Asked | 'told', LogisticOptions>> = {
  sign: { leastSeen: 3, ridge: 6, sweeps: 20 },
  moment: { leastSeen: 3, ridge: 4, sweeps: 20 },
  outcome: { leastSeen: 3, ridge: 4, sweeps: 20 },
  who: { leastSeen: 3, ridge: 6, sweeps: 20 },
  told: { leastSeen: 5, ridge: 20, sweeps: 20 },
}

/** How much of what is told has to be right, in negotiations that were left out. */
const LEAST_PRECISION = 0.88

/** Times that are so many days longer than a sign's shortest right one are right by chance. */
const CHANCE_DAYS = 10

/** A reading of which it is known whether it is right: in an article with a key, or in a lesson. */
export interface KnownReading {
  /** Name of the negotiation, or of the lessons. */
  readonly sample: string
  /** Names the article among all. */
  readonly article: string
  readonly reading: MeetingReading
  readonly right: boolean
  /** Names of those who take part by the key; nothing is known of lessons. */
  readonly who: ReadonlySet<string>
}

/** One answer to a question, which several readings share. */
interface Answer extends Example {
  readonly sample: string
  right: boolean
  /** The answer to the question before; a question is only asked where that was right. */
  readonly before: Answer | null
}

/**
 * Learns to answer the questions of readings of meetings, each where the answer before was right, and then which of the
 * likeliest readings are told. What is learnt last goes by answers that each negotiation had from what was learnt of the others.
 */
export function trainMeetings(
  examples: string,
  lessons: string,
  analyse: (text: string) => Analysed,
  log: (line: string) => void,
): Learnt {
  return learntMeetings(examples, lessons, analyse, log)
}

/** What was learnt, and what each negotiation's articles look like to what was learnt of the others. */
export interface LearntMeetings extends Learnt {
  /** All readings of the articles, with the probabilities of their answers. */
  readonly readings: readonly KnownReading[]
  /** The likeliest of them, each with the probability with which it would be told. */
  readonly likely: readonly (Likely & { readonly probability: number })[]
  /** From which probability on they are told. */
  readonly least: number
}

export function learntMeetings(
  examples: string,
  lessons: string,
  analyse: (text: string) => Analysed,
  log: (line: string) => void,
): LearntMeetings {
  const keyed = readSamples(examples, 'seen').map((sample) => ({ sample, readings: keyedReadings(sample, analyse) }))
  const taught = lessonReadings(readLessons(lessons), analyse)
  const all = [...keyed.flatMap(({ readings }) => readings), ...taught]
  const answers = new Map<Question, Map<string, Answer>>(QUESTIONS.map((question) => [question, new Map()]))
  const answersOf = new Map(all.map((one) => [one, sharedAnswers(one, answers)]))
  const probabilities = new Map<Answer, number>()
  const questions = QUESTIONS.map((question) => {
    const list = [...answers.get(question)!.values()]
    const asked = list.filter(({ before }) => before === null || before.right)
    leftOut(asked, list, OPTIONS[question]).forEach((p, i) => {
      probabilities.set(list[i]!, p)
    })
    log(`meeting ${question}: ${asked.length} answers, ${asked.filter(({ right }) => right).length} right`)
    return { question, asked }
  })
  const who = trainWho(
    keyed.flatMap(({ readings }) => readings),
    log,
  )
  const judged = keyed.map(({ sample, readings }) => ({
    sample,
    readings: readings.map((one) => {
      const reading = answered(one.reading, answersOf.get(one)!, probabilities)
      return {
        ...one,
        reading: withParticipants(
          reading,
          takingPartBy(reading.who, ({ features }) => who.apart.get(features)!),
        ),
      }
    }),
  }))
  const likely = judged.flatMap(({ sample, readings }) => likelyOf(sample, readings))
  const { least, apart } = trainTold(likely, log)
  const judgesBut = (left: string | null): JudgeWeights[] => {
    const but = <One extends { readonly sample: string }>(all: readonly One[]): One[] =>
      all.filter(({ sample }) => sample !== left)
    return [
      ...questions.map(({ question, asked }): JudgeWeights => {
        return { kind: MEETING_JUDGES[question], least: 0, ...logistic(but(asked), OPTIONS[question]) }
      }),
      { kind: MEETING_JUDGES.who, least: 0, ...logistic(but(who.known), OPTIONS.who) },
      { kind: MEETING_JUDGES.told, least, ...logistic(but(likely), OPTIONS.told) },
    ]
  }
  return {
    judges: judgesBut(null),
    without: judgesBut,
    readings: judged.flatMap(({ readings }) => readings),
    likely: likely.map((one, i) => ({ ...one, probability: apart[i]! })),
    least,
  }
}

/** One of the likeliest readings of an article. */
interface Likely extends Example {
  readonly sample: string
  readonly article: string
  readonly reading: MeetingReading
}

/** The likeliest readings of a negotiation's articles. */
function likelyOf(sample: Sample, readings: readonly KnownReading[]): Likely[] {
  return sample.articles.flatMap((article) => {
    const own = readings.flatMap((one) => (one.article === nameOf(sample, article) ? [one.reading] : []))
    const likely = likeliest(own)
    const wrong = wrongOf(
      sample,
      article,
      likely.map(({ reading }) => reading),
      false,
    )
    return likely.map(({ reading, features }) => ({
      features,
      right: !wrong.has(reading),
      sample: sample.name,
      article: nameOf(sample, article),
      reading,
    }))
  })
}

/** Somebody who may take part. */
type Who = Example & { readonly sample: string; right: boolean; known: boolean }

/**
 * Who takes part, learnt where a reading is right of those whom its entry of the key has or has not; and what that says of all
 * who may, by what they are judged by.
 */
function trainWho(
  readings: readonly KnownReading[],
  log: (line: string) => void,
): { readonly known: readonly Who[]; readonly apart: ReadonlyMap<readonly string[], number> } {
  const all = new Map<readonly string[], Who>()
  for (const { sample, reading, right, who } of readings)
    for (const { participant, features } of reading.who) {
      const one = all.get(features) ?? { sample, features, right: false, known: false }
      all.set(features, one)
      one.known ||= right
      one.right ||= right && who.has(participant.name)
    }
  const list = [...all.values()]
  const known = list.filter((one) => one.known)
  const p = leftOut(known, list, OPTIONS.who)
  const told = list.filter((one, i) => one.known && p[i]! >= 0.5)
  log(
    `meeting who: ${known.length} of whom ${known.filter(({ right }) => right).length} take part; on negotiations not seen ${told.length} told, ${told.filter(({ right }) => right).length} right`,
  )
  return {
    known,
    apart: new Map(list.map(({ features }, i) => [features, p[i]!])),
  }
}

/** The last judge: which of the likeliest readings are told. */
function trainTold(
  told: readonly Likely[],
  log: (line: string) => void,
): { readonly least: number; readonly apart: readonly number[] } {
  const p = leftOut(told, told, OPTIONS.told)
  const { least } = bestLeast(told, p, LEAST_PRECISION)
  const kept = told.filter((_, i) => p[i]! >= least)
  log(
    `meeting: ${told.length} likely, ${told.filter(({ right }) => right).length} right; on negotiations not seen, from ${least.toFixed(2)} on: ${kept.length} told, ${kept.filter(({ right }) => right).length} right`,
  )
  return { least, apart: p }
}

function keyedReadings(sample: Sample, analyse: (text: string) => Analysed): KnownReading[] {
  return sample.articles.flatMap((article) => {
    const readings = readingsOf(meetingsIn(analyse(article.text), sample.codebook), () => 1, 0)
    const alone = readings.map((reading) => withParticipants(reading, []))
    const wrong = wrongOf(sample, article, alone, true)
    const whoOf = partakers(sample, article)
    const shortest = new Map<string, number>()
    for (const reading of alone) {
      const { name } = reading.asked.sign
      const days = daysOf(article, reading)
      if (!wrong.has(reading)) shortest.set(name, Math.min(shortest.get(name) ?? Infinity, days))
    }
    return readings.map((reading, i) => {
      const days = daysOf(article, reading)
      const byChance = days > CHANCE_DAYS && days > 3 * shortest.get(reading.asked.sign.name)!
      const right = !wrong.has(alone[i]!) && !byChance
      return {
        sample: sample.name,
        article: nameOf(sample, article),
        reading,
        right,
        who: right ? whoOf(reading) : NOBODY,
      }
    })
  })
}

const NOBODY: ReadonlySet<string> = new Set()

/** Who of all who may take part in a reading does by the key, for each reading of an article. */
function partakers(sample: Sample, article: Article): (reading: MeetingReading) => ReadonlySet<string> {
  const known = new Map<string, ReadonlySet<string>>()
  return (reading) => {
    const key = reading.asked.outcome.name
    const held = known.get(key)
    if (held !== undefined) return held
    const each = reading.who.map(({ participant }) => withParticipants(reading, [participant]))
    const wrong = wrongOf(sample, article, each, true)
    const names = new Set(each.flatMap((one) => (wrong.has(one) ? [] : [one.draft.data.participants[0]!.name])))
    known.set(key, names)
    return names
  }
}

/**
 * A lesson's readings are right where they tell what it teaches; where it teaches a plan, or either, they may leave to the
 * day of publication whether it is over.
 */
function lessonReadings(lessons: readonly Lesson[], analyse: (text: string) => Analysed): KnownReading[] {
  return lessons.flatMap(({ sentence, tells }, l) =>
    readingsOf(meetingsIn(analyse(sentence), LESSONS_BOOK), () => 1, 0).map((reading) => ({
      sample: 'lessons',
      article: `lesson ${l}`,
      reading,
      right: tells.some((one) => teaches(one, reading)),
      who: NOBODY,
    })),
  )
}

function teaches({ kinds, statuses, time }: Taught, { draft: { data }, time: told }: MeetingReading): boolean {
  const when = time === null ? told === null : told?.expression.words.includes(time) === true
  const status = data.status === null ? statuses.includes('planned') : statuses.includes(data.status)
  return when && status && kinds.map(classOf).includes(classOf(data.meeting))
}

type Article = Sample['articles'][number]

export const nameOf = ({ name }: Sample, { id }: Article): string => `${name} ${id}`

export const itemOf = ({ id, day, text }: Article, { draft }: MeetingReading): FoundItem =>
  foundItemsOf([{ id: 'm1', ...draft }], { article: id, day, text, attributions: [] })[0]!

/**
 * The readings that the article's key does not bear out.
 *
 * @param byWord whether the sign's word itself must lie in the key's words: a clause also holds what others tell
 */
function wrongOf(
  { dossier }: Sample,
  article: Article,
  readings: readonly MeetingReading[],
  byWord: boolean,
): ReadonlySet<MeetingReading> {
  const items = readings.map((reading) => ({
    ...itemOf(article, reading),
    ...(byWord ? reading.draft.why[0]!.span : {}),
  }))
  const wrong = new Set(scoreTables([article.key], items, dossier).meeting.wrong)
  return new Set(readings.filter((_, i) => wrong.has(items[i]!)))
}

/** Days of a reading's time: a few of one up to a day, very many of one that is open. */
function daysOf(article: Article, reading: MeetingReading): number {
  const item = itemOf(article, reading)
  if (item.kind !== 'meeting' || (item.first === null && item.last === null)) return 0
  if (item.first === null) return 3
  return item.last === null ? 1000 : (Date.parse(item.last) - Date.parse(item.first)) / 86_400_000 + 1
}

function sharedAnswers(
  { sample, article, reading, right }: KnownReading,
  answers: ReadonlyMap<Question, Map<string, Answer>>,
): readonly Answer[] {
  let before: Answer | null = null
  return QUESTIONS.map((question) => {
    const { name, features } = reading.asked[question]
    const key = `${article} ${name}`
    const known = answers.get(question)!
    const answer: Answer = known.get(key) ?? { features, right: false, sample, before }
    if (right) answer.right = true
    known.set(key, answer)
    before = answer
    return answer
  })
}

/** The reading with the probabilities that its answers have. */
function answered(
  reading: MeetingReading,
  own: readonly Answer[],
  probabilities: ReadonlyMap<Answer, number>,
): MeetingReading {
  const [sign, moment, outcome] = own.map((answer) => probabilities.get(answer)!) as [number, number, number]
  return { ...reading, sure: { sign, moment, outcome }, probability: sign * moment * outcome }
}
