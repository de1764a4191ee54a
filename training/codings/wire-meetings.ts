import type { FoundMeeting } from '../../keys/index.ts'
import { classOf } from '../../src/reading/meetings/choose.ts'
import { meetingsIn } from '../../src/reading/meetings/context.ts'
import { type MeetingReading, readingsOf } from '../../src/reading/meetings/readings.ts'
import { itemOf, type KnownReading } from './known-meetings.ts'
import type { LessonStory, MeetingWireLesson, WireMeeting } from './wire-lessons.ts'

/** A story of the newswire with lessons of meetings. */
export type MeetingStory = LessonStory<MeetingWireLesson>

/** Names the negotiation that a story is of, and the story, among all that is learnt of. */
export const sampleOf = ({ name }: MeetingStory): string => `newswire ${name}`
export const articleOf = (story: MeetingStory): string => `${sampleOf(story)} ${story.story}`

/** All readings of a story; those of words that no lesson is on are neither right nor wrong. */
export function storyReadings(story: MeetingStory): KnownReading[] {
  const readings = readingsOf(meetingsIn(story.text, story.codebook), () => 1, 0)
  const told = new Teller(story, readings)
  return readings.map((reading) => {
    const right = told.isRight(reading)
    const who = right === true ? told.partakersOf(reading) : null
    return { sample: sampleOf(story), article: articleOf(story), reading, right, who }
  })
}

/** Says what a story's lessons make of its readings. */
export class Teller {
  readonly #story: MeetingStory
  readonly #tells: ReadonlyMap<number, readonly WireMeeting[]>
  /** Days of the times that are told, by what is told: the same day may be written twice. */
  readonly #days = new Map<WireMeeting, Set<string>>()

  /** @param all readings of the story */
  constructor(story: MeetingStory, all: readonly MeetingReading[]) {
    this.#story = story
    this.#tells = new Map(story.lessons.map(({ at, tells }) => [at, tells]))
    for (const reading of all)
      for (const one of this.#at(reading) ?? []) {
        if (reading.time === null || !isOneOf(one.time, reading.time.expression.span.start)) continue
        const held = this.#days.get(one)
        const days = this.#daysOf(reading)
        if (held === undefined) this.#days.set(one, new Set([days]))
        else held.add(days)
      }
  }

  /** Whether a meeting is told of so, whoever takes part; null: no lesson says. */
  isRight(reading: MeetingReading): boolean | null {
    const told = this.#at(reading)
    return told === undefined ? null : told.some((one) => this.#agrees(one, reading))
  }

  /** Whether it is right, and one at least of those who are said to take part does, as far as that is known. */
  isToldRight(reading: MeetingReading): boolean | null {
    const right = this.isRight(reading)
    const { participants } = reading.draft.data
    const who = right === true && participants.length > 0 ? this.partakersOf(reading) : null
    return who === null ? right : participants.some(({ name }) => who.has(name))
  }

  /** Names of those who take part, of a reading that is right; null: nothing is known of them. */
  partakersOf(reading: MeetingReading): ReadonlySet<string> | null {
    const who = this.#at(reading)?.find((one) => this.#agrees(one, reading))?.who
    if (who === undefined) return null
    const possible = reading.who.map(({ participant }) => participant)
    return new Set(possible.flatMap(({ name, span }) => (who.includes(span.start) ? [name] : [])))
  }

  #at({ draft }: MeetingReading): readonly WireMeeting[] | undefined {
    return this.#tells.get(draft.why[0]!.span.start)
  }

  #agrees(told: WireMeeting, reading: MeetingReading): boolean {
    const { time, draft } = reading
    const isKind = [told.kind].flat().some((kind) => classOf(kind) === classOf(draft.data.meeting))
    if (!isKind || !isOneOf(told.status, this.#item(reading).status)) return false
    if (isOneOf(told.time, time === null ? null : time.expression.span.start)) return true
    return time !== null && this.#days.get(told)?.has(this.#daysOf(reading)) === true
  }

  #item(reading: MeetingReading): FoundMeeting {
    const { story, day, text } = this.#story
    return itemOf({ id: story, day, text: text.text }, reading)
  }

  #daysOf(reading: MeetingReading): string {
    const { first, last } = this.#item(reading)
    return `${first} ${last}`
  }
}

const isOneOf = <One>(told: One | readonly One[], one: One): boolean => [told].flat().includes(one as never)
