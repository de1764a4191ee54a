import {
  type KeyedArticle,
  MEETING_KINDS,
  MEETING_STATUSES,
  readSamples,
  type Sample,
  scoreTables,
} from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import { itemOf, nameOf } from './known-meetings.ts'
import { averagePrecision, bracketed, entriesAt, isAt, type Lost, lostEntry, stageOfWrong } from './lost.ts'
import { type LearntMeetings, learntMeetings, type MeetingSchool } from './meetings.ts'

/** What is wrong, but less likely, is not looked at. */
const LEAST_SHOWN = 0.4
/** A right reading less likely than this is far from being told. */
const FAR_BELOW = 0.1

type Entry = KeyedArticle['key']['calendar'][number]
type Reading = LearntMeetings['readings'][number]['reading']

/** What was read in an article. */
interface Read {
  readonly name: string
  readonly sample: Sample
  readonly article: KeyedArticle
  /** All readings, the likeliest of them, and from which probability on these are told. */
  readonly readings: readonly Reading[]
  readonly likely: LearntMeetings['likely']
  readonly least: number
}

/** A stage, and what there is to see of it. */
type Fate = readonly [stage: string, detail: string]

/** What became of the calendar's entries of all seen articles, each judged by what was learnt of other negotiations. */
export function meetingFunnel(
  school: MeetingSchool,
  analyse: (text: string) => Analysed,
  log: (line: string) => void,
): Lost[] {
  const { readings, likely, least } = learntMeetings(school, analyse, log)
  log(`average precision of the likely ${averagePrecision(likely).toFixed(3)}`)
  return readSamples(school.examples, 'seen').flatMap((sample) =>
    sample.articles.flatMap((article): Lost[] => {
      const name = nameOf(sample, article)
      const read: Read = {
        ...{ name, sample, article, least },
        readings: readings.filter((one) => one.article === name).map(({ reading }) => reading),
        likely: likely.filter((one) => one.article === name),
      }
      return [...entriesOf(read), ...wrongOf(read)]
    }),
  )
}

/** What became of each entry of an article's key. */
function entriesOf(read: Read): Lost[] {
  const entries = read.article.key.calendar.filter(({ optional }) => optional === undefined)
  return entries.map((entry) => {
    const [stage, detail] = fateOf(read, entry)
    return lostEntry(read.name, entry, stage, `${written(entry)}\n      ${detail}`)
  })
}

function fateOf(read: Read, entry: Entry): Fate {
  const told = read.likely.filter(({ probability }) => probability >= read.least).map(({ reading }) => reading)
  const toldRight = agreeing(read, entry, told)
  if (toldRight.length > 0) return ['told', shown(read, likeliestOf(toldRight))]
  const right = agreeing(read, entry, read.readings)
  if (right.length === 0) return unread(read, entry)
  return below(read, right) ?? chosenAway(read, likeliestOf(right))
}

/** Those of some readings that an entry agrees with. */
function agreeing({ article, sample }: Read, entry: Entry, some: readonly Reading[]): Reading[] {
  const items = some.map((reading) => itemOf(article, reading))
  const wrong = new Set(scoreTables([{ ...article.key, calendar: [entry] }], items, sample.dossier).meeting.wrong)
  return some.filter((_, i) => !wrong.has(items[i] as never))
}

const likeliestOf = (some: readonly Reading[]): Reading =>
  some.reduce((best, one) => (one.probability > best.probability ? one : best))

/** Nothing there is right: which of its fields no reading has right. */
function unread(read: Read, entry: Entry): Fate {
  const there = read.readings.filter(({ draft: { span } }) => isAt(entry, span))
  if (there.length === 0) return ['no reading: no sign', 'likeliest there: none']
  const without = (loose: Partial<Entry>): boolean => agreeing(read, { ...entry, ...loose }, there).length > 0
  const anyKind = { kind: [...MEETING_KINDS] }
  const anyStatus = { status: [...MEETING_STATUSES] }
  const ever = { first: '1900-01-01', last: '2100-01-01' }
  const undated = entry.first === null && entry.last === null
  const participants = there.flatMap(({ draft }) =>
    draft.data.participants.map(({ person, name, party }) => (person ? name : (party ?? name))),
  )
  const loosened: readonly (readonly [field: string, loose: Partial<Entry>])[] = [
    ['kind', anyKind],
    ['status', anyStatus],
    ['participants', { participants: [...new Set(participants)] }],
    ['day', undated ? ever : { first: null, last: null }],
    ['day', ever],
    ['kind+status', { ...anyKind, ...anyStatus }],
  ]
  const [field] = loosened.find(([, loose]) => without(loose)) ?? ['several']
  return [`no reading: ${field}`, `likeliest there: ${shown(read, likeliestOf(there))}`]
}

/** A right one, or the one that its sign was read as with its outcome, is among the likeliest, but not likely enough. */
function below(read: Read, right: readonly Reading[]): Fate | null {
  const among = read.likely.filter(({ reading: { draft, sign, asked } }) =>
    right.some(
      (one) => one.draft === draft || (one.sign.token === sign.token && one.asked.outcome.name === asked.outcome.name),
    ),
  )
  if (among.length === 0) return null
  const { reading, probability } = among.reduce((a, b) => (a.probability > b.probability ? a : b))
  return [`below: ${leastSure(reading)}`, `told ${probability.toFixed(2)}; ${shown(read, reading)}`]
}

/** Something else was likelier than the likeliest right one, or all are unlikely. */
function chosenAway(read: Read, best: Reading): Fate {
  const rival = read.readings
    .filter(({ sign }) => sign.token === best.sign.token)
    .reduce((a, b) => (b.probability > a.probability ? b : a))
  if (rival.probability > best.probability) {
    const field = (['sign', 'moment'] as const).find((one) => rival.asked[one].name !== best.asked[one].name)
    const differs = field === undefined ? 'outcome' : field === 'sign' ? 'kind' : field
    return [`chosen away: ${differs}`, `${shown(read, best)}\n      by ${shown(read, rival)}`]
  }
  if (best.probability < FAR_BELOW) return [`far below: ${leastSure(best)}`, shown(read, best)]
  const others = read.likely.filter(({ reading }) => reading.sign.clause.sentence === best.sign.clause.sentence)
  const by = others.map(({ reading }) => shown(read, reading)).join(' & ')
  return ['chosen away: other sign', `${shown(read, best)}\n      by ${by}`]
}

/** The answer that a reading is least sure of. */
function leastSure({ sure }: Reading): string {
  return Object.entries(sure).sort(([, a], [, b]) => a - b)[0]![0]
}

/** What is likely, and wrong. */
function wrongOf(read: Read): Lost[] {
  const { article, least, likely } = read
  return likely
    .filter(({ right, probability }) => !right && probability >= LEAST_SHOWN)
    .map(({ reading, probability }): Lost => {
      const { start, end } = reading.draft.span
      const there = entriesAt(article.key.calendar, reading.draft.span)
      const keyed = there.map((entry) => `\n      key: ${written(entry)} "${entry.words.join(' | ')}"`).join('')
      return {
        stage: stageOfWrong(probability >= least, there),
        article: read.name,
        line: there[0]?.line ?? 0,
        words: article.text.slice(start, end).replaceAll('\n', ' '),
        detail: `told ${probability.toFixed(2)}; ${shown(read, reading)}${keyed}`,
      }
    })
}

const written = ({ kind, status, first, last, participants }: Entry): string =>
  `${kind.join('/')} ${status.join('/')} ${first}..${last} ${participants.join(', ')}`

function shown({ article }: Read, reading: Reading): string {
  const { draft, sure, sign, time, probability } = reading
  const item = itemOf(article, reading)
  const when =
    item.kind === 'meeting' ? `${item.first}..${item.last} ${item.status} ${item.participants.join(', ')}` : ''
  const likely = `p ${probability.toFixed(2)} = ${sure.sign.toFixed(2)} sign ${sure.moment.toFixed(2)} moment ${sure.outcome.toFixed(2)} outcome`
  const read = `${sign.family.name}/${draft.data.meeting} ${draft.data.status} "${time?.expression.words ?? '-'}" ${when}`
  return `${likely}; ${read}: ${bracketed(article.text, draft.why[0]!.span)}`
}
