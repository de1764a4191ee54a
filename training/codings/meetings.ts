import { type KeyedArticle, readSamples, type Sample } from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import type { JudgeWeights } from '../../src/reading/judging/index.ts'
import { likeliest } from '../../src/reading/meetings/choose.ts'
import { MEETING_JUDGES } from '../../src/reading/meetings/find-meetings.ts'
import { takingPartBy } from '../../src/reading/meetings/likely-participants.ts'
import {
  type Asked,
  type MeetingReading,
  QUESTIONS,
  type Question,
  surely,
  withParticipants,
} from '../../src/reading/meetings/readings.ts'
import { type KnownReading, keyedReadings, lessonReadings, nameOf, wrongOf } from './known-meetings.ts'
import type { Learnt } from './learnt.ts'
import { bestLeast, leftOut } from './left-out.ts'
import { readLessons } from './lessons.ts'
import { type Example, type LogisticOptions, logistic } from './logistic.ts'
import { articleOf, type MeetingStory, sampleOf, storyReadings, Teller } from './wire-meetings.ts'

const OPTIONS: Readonly<Record<Asked | 'told', LogisticOptions>> = {
  sign: { leastSeen: 3, ridge: 6, sweeps: 20 },
  moment: { leastSeen: 3, ridge: 4, sweeps: 20 },
  outcome: { leastSeen: 3, ridge: 4, sweeps: 20 },
  who: { leastSeen: 3, ridge: 6, sweeps: 20 },
  told: { leastSeen: 5, ridge: 20, sweeps: 20 },
}

/** How much of what is told has to be right, in negotiations that were left out. */
const LEAST_PRECISION = 0.88

/** One answer to a question, which several readings share. */
interface Answer extends Example {
  readonly sample: string
  /** Of what is not known nothing is learnt. */
  readonly isKnown: boolean
  right: boolean
  /** The answer to the question before; a question is only asked where that was right. */
  readonly before: Answer | null
}

/** What is learnt of: the folder with articles and keys, the file of lessons, and stories with lessons. */
export interface MeetingSchool {
  readonly examples: string
  readonly lessons: string
  readonly stories: readonly MeetingStory[]
}

/** What was learnt, and what each negotiation's articles look like to what was learnt of the others. */
export interface LearntMeetings extends Learnt {
  /** All readings of the articles, with the probabilities of their answers. */
  readonly readings: readonly KnownReading[]
  /** The likeliest of them, each with the probability with which it would be told. */
  readonly likely: readonly ToldLikely[]
  /** The same of the stories, where a lesson says whether they are right. */
  readonly ofStories: readonly ToldLikely[]
  /** From which probability on they are told. */
  readonly least: number
}

/**
 * Learns to answer the questions of readings of meetings, each where the answer before was right, and then which of the
 * likeliest readings are told. What is learnt last goes by answers that each negotiation had from what was learnt of the others.
 */
export function learntMeetings(
  { examples, lessons, stories }: MeetingSchool,
  analyse: (text: string) => Analysed,
  log: (line: string) => void,
): LearntMeetings {
  const samples = readSamples(examples, 'seen')
  const keyed = samples.flatMap((sample) => keyedReadings(sample, analyse))
  const wired = stories.flatMap(storyReadings)
  const all = [...keyed, ...lessonReadings(readLessons(lessons), analyse), ...wired]
  const answers = new Map<Question, Map<string, Answer>>(QUESTIONS.map((question) => [question, new Map()]))
  const answersOf = new Map(all.map((one) => [one, sharedAnswers(one, answers)]))
  const probabilities = new Map<Answer, number>()
  const questions = QUESTIONS.map((question) => {
    const list = [...answers.get(question)!.values()]
    const asked = list.filter(({ isKnown, before }) => isKnown && (before === null || before.right))
    leftOut(asked, list, OPTIONS[question]).forEach((p, i) => {
      probabilities.set(list[i]!, p)
    })
    log(`meeting ${question}: ${asked.length} answers, ${asked.filter(({ right }) => right).length} right`)
    return { question, asked }
  })
  const who = trainWho([...keyed, ...wired], log)
  const judge = (one: KnownReading): KnownReading => {
    const reading = answered(one.reading, answersOf.get(one)!, probabilities)
    const taking = takingPartBy(reading.who, ({ features }) => who.apart.get(features)!)
    return { ...one, reading: withParticipants(reading, taking) }
  }
  const readings = keyed.map(judge)
  const read = byArticle(readings)
  const heard = byArticle(wired.map(judge))
  const likely = samples.flatMap((sample) =>
    sample.articles.flatMap((article) => likelyOf(sample, article, read.get(nameOf(sample, article)) ?? [])),
  )
  const ofStories = stories.flatMap((story) => likelyOfStory(story, heard.get(articleOf(story)) ?? []))
  const { least, apart } = trainTold(likely, ofStories, log)
  const judgesBut = (left: string | null): JudgeWeights[] => {
    const but = <One extends { readonly sample: string }>(all: readonly One[]): One[] =>
      all.filter(({ sample }) => sample !== left)
    return [
      ...questions.map(({ question, asked }): JudgeWeights => {
        return { kind: MEETING_JUDGES[question], least: 0, ...logistic(but(asked), OPTIONS[question]) }
      }),
      { kind: MEETING_JUDGES.who, least: 0, ...logistic(but(who.known), OPTIONS.who) },
      { kind: MEETING_JUDGES.told, least, ...logistic(but([...likely, ...ofStories]), OPTIONS.told) },
    ]
  }
  const withApart = (one: Likely): ToldLikely => ({ ...one, probability: apart.get(one)! })
  return {
    judges: judgesBut(null),
    without: judgesBut,
    readings,
    likely: likely.map(withApart),
    ofStories: ofStories.map(withApart),
    least,
  }
}

/** The readings of each article, by its name. */
function byArticle(all: readonly KnownReading[]): ReadonlyMap<string, readonly MeetingReading[]> {
  const found = new Map<string, MeetingReading[]>()
  for (const { article, reading } of all) {
    const held = found.get(article)
    if (held === undefined) found.set(article, [reading])
    else held.push(reading)
  }
  return found
}

/** One of the likeliest readings of an article. */
interface Likely extends Example {
  readonly sample: string
  readonly article: string
  readonly reading: MeetingReading
}

type ToldLikely = Likely & { readonly probability: number }

/** The likeliest readings of an article. */
function likelyOf(sample: Sample, article: KeyedArticle, readings: readonly MeetingReading[]): Likely[] {
  const likely = likeliest(readings)
  const told = likely.map(({ reading }) => reading)
  const wrong = wrongOf(sample, article, told, false)
  const of = { sample: sample.name, article: nameOf(sample, article) }
  return likely.map(({ reading, features }) => ({ ...of, features, right: !wrong.has(reading), reading }))
}

/** The likeliest readings of a story of whose words a lesson says what they tell. */
function likelyOfStory(story: MeetingStory, readings: readonly MeetingReading[]): Likely[] {
  const told = new Teller(story, readings)
  const of = { sample: sampleOf(story), article: articleOf(story) }
  return likeliest(readings).flatMap(({ reading, features }) => {
    const right = told.isToldRight(reading)
    return right === null ? [] : [{ ...of, features, right, reading }]
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
      one.known ||= right === true && who !== null
      one.right ||= right === true && who?.has(participant.name) === true
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

/** The last judge: which of the likeliest readings are told. Stories teach; how much is right of what is told is measured on articles. */
function trainTold(
  keyed: readonly Likely[],
  ofStories: readonly Likely[],
  log: (line: string) => void,
): { readonly least: number; readonly apart: ReadonlyMap<Likely, number> } {
  const all = [...keyed, ...ofStories]
  const p = leftOut(all, all, OPTIONS.told)
  const apart = new Map(all.map((one, i) => [one, p[i]!]))
  const { least } = bestLeast(
    keyed,
    keyed.map((one) => apart.get(one)!),
    LEAST_PRECISION,
  )
  const counted = (some: readonly Likely[]): string => {
    const told = some.filter((one) => apart.get(one)! >= least)
    return `${told.length} told, ${told.filter(({ right }) => right).length} right`
  }
  log(
    `meeting: ${keyed.length} likely, ${keyed.filter(({ right }) => right).length} right; on negotiations not seen, from ${least.toFixed(2)} on: ${counted(keyed)}; on the newswire ${counted(ofStories)}`,
  )
  return { least, apart }
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
    const answer: Answer = known.get(key) ?? { features, right: false, isKnown: right !== null, sample, before }
    if (right === true) answer.right = true
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
  const sure = surely({ sign, moment, outcome }, reading.isSaid)
  return { ...reading, sure, probability: sure.sign * sure.moment * sure.outcome }
}
