import { type FoundMeeting, foundItemsOf, type Sample, scoreTables } from '../../keys/index.ts'
import type { Analysed } from '../../src/reading/index.ts'
import { classOf } from '../../src/reading/meetings/choose.ts'
import { meetingsIn } from '../../src/reading/meetings/context.ts'
import { type MeetingReading, readingsOf, withParticipants } from '../../src/reading/meetings/readings.ts'
import { LESSONS_BOOK, type Lesson, type Taught } from './lessons.ts'

/** Times that are so many days longer than a sign's shortest right one are right by chance. */
const CHANCE_DAYS = 10

/** A reading of which it may be known whether it is right: in an article with a key, in a lesson, or in a story with lessons. */
export interface KnownReading {
  /** Name of the negotiation, or of the lessons. */
  readonly sample: string
  /** Names the article among all. */
  readonly article: string
  readonly reading: MeetingReading
  /** Null: nothing is known of it. */
  readonly right: boolean | null
  /** Names of those who take part, where it is right; null: nothing is known of them. */
  readonly who: ReadonlySet<string> | null
}

/** All readings of a negotiation's articles. */
export function keyedReadings(sample: Sample, analyse: (text: string) => Analysed): KnownReading[] {
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
        who: right ? whoOf(reading) : null,
      }
    })
  })
}

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
export function lessonReadings(lessons: readonly Lesson[], analyse: (text: string) => Analysed): KnownReading[] {
  return lessons.flatMap(({ sentence, tells }, l) =>
    readingsOf(meetingsIn(analyse(sentence), LESSONS_BOOK), () => 1, 0).map((reading) => ({
      sample: 'lessons',
      article: `lesson ${l}`,
      reading,
      right: tells.some((one) => teaches(one, reading)),
      who: null,
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

/** What a reading would be in the tables. */
export const itemOf = (
  { id, day, text }: Pick<Article, 'id' | 'day' | 'text'>,
  { draft }: MeetingReading,
): FoundMeeting =>
  foundItemsOf([{ id: 'm1', ...draft }], { article: id, day, text, attributions: [] })[0] as FoundMeeting

/**
 * The readings that the article's key does not bear out.
 *
 * @param byWord whether the sign's word itself must lie in the key's words: a clause also holds what others tell
 */
export function wrongOf(
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
  if (item.first === null && item.last === null) return 0
  if (item.first === null) return 3
  return item.last === null ? 1000 : (Date.parse(item.last) - Date.parse(item.first)) / 86_400_000 + 1
}
