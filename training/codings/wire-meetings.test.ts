import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { MEETING_KINDS, MEETING_STATUSES } from '../../keys/index.ts'
import { meetingsIn } from '../../src/reading/meetings/context.ts'
import { readingsOf, withParticipants } from '../../src/reading/meetings/readings.ts'
import { analysedText } from '../../test/analysed-text.ts'
import { LESSONS_BOOK } from './lessons.ts'
import { lessonsIn, type MeetingWireLesson, type WireMeeting } from './wire-lessons.ts'
import { type MeetingStory, storyReadings, Teller } from './wire-meetings.ts'

const TEXT =
  'Hessel meets Keene\n\nStefan Hessel met Joan Keene in Vienna on Monday. The bill that Leyan Varga tabled on Tuesday was not discussed.'
const MET = TEXT.indexOf('met ')
const MONDAY = TEXT.indexOf('Monday')

const storyOf = (at: number, ...tells: readonly WireMeeting[]): MeetingStory => ({
  ...{ name: 'strait', story: 'wire-7', day: '1987-03-18', text: analysedText(TEXT), codebook: LESSONS_BOOK },
  lessons: [{ story: 'wire-7', at, tells }],
})

const HELD: WireMeeting = { kind: ['talks'], status: 'held', time: MONDAY, who: [TEXT.indexOf('Joan Keene')] }

describe('meetings of stories with lessons', () => {
  test('are right as a lesson tells them; of words without a lesson nothing is known', () => {
    const readings = storyReadings(storyOf(MET, HELD))
    const right = readings.filter((one) => one.right)
    expect(right.length).toBeGreaterThan(0)
    for (const { reading } of right) {
      expect(reading.draft.data.meeting).toBe('meeting')
      expect(reading.draft.data.status).toBe('held')
      expect(reading.time?.expression.span.start).toBe(MONDAY)
    }
    expect(readings.some((one) => one.right === false)).toBe(true)
    for (const { reading, right } of readings) expect(right === null).toBe(reading.draft.why[0]!.span.start !== MET)
    expect(new Set(readings.map(({ sample, article }) => `${sample} | ${article}`))).toEqual(
      new Set(['newswire strait | newswire strait wire-7']),
    )
  })

  test('know who takes part where the lesson says', () => {
    const known = storyReadings(storyOf(MET, HELD)).filter((one) => one.right)
    expect(known.map(({ who }) => [...who!])).toEqual(known.map(() => ['Joan Keene']))
    const { who: _, ...untold } = HELD
    expect(storyReadings(storyOf(MET, untold)).every(({ who }) => who === null)).toBe(true)
  })

  test('are all wrong where a lesson tells of none', () => {
    const readings = storyReadings(storyOf(MET)).filter(({ reading }) => reading.draft.why[0]!.span.start === MET)
    expect(readings.length).toBeGreaterThan(0)
    expect(readings.every(({ right }) => right === false)).toBe(true)
  })

  test('are told wrongly with others alone, and rightly with one who takes part, or nobody', () => {
    const story = storyOf(MET, HELD)
    const all = readingsOf(meetingsIn(story.text, story.codebook), () => 1, 0)
    const teller = new Teller(story, all)
    const reading = all.find((one) => teller.isRight(one))!
    const named = (...names: readonly string[]): boolean | null =>
      teller.isToldRight(
        withParticipants(
          reading,
          reading.who.map(({ participant }) => participant).filter(({ name }) => names.includes(name)),
        ),
      )
    expect(named()).toBe(true)
    expect(named('Stefan Hessel')).toBe(false)
    expect(named('Stefan Hessel', 'Joan Keene')).toBe(true)
  })
})

test('the lessons are many, of both sorts, each place has one, and all that they tell can be told', () => {
  const wire = fileURLToPath(new URL('lessons/wire', import.meta.url))
  const lessons = readdirSync(wire).flatMap((name) => {
    const file = join(wire, name, 'meetings.jsonl')
    if (!existsSync(file)) return []
    return lessonsIn<MeetingWireLesson>(readFileSync(file, 'utf8'), file).map((lesson) => ({ name, ...lesson }))
  })
  const telling = lessons.filter(({ tells }) => tells.length > 0)
  expect(telling.length).toBeGreaterThan(900)
  expect(lessons.length - telling.length).toBeGreaterThan(200)
  expect(new Set(lessons.map(({ name, story, at }) => `${name} ${story} ${at}`)).size).toBe(lessons.length)
  for (const { kind, status, time, who } of telling.flatMap(({ tells }) => tells)) {
    expect(MEETING_KINDS).toEqual(expect.arrayContaining([kind].flat()))
    expect(MEETING_STATUSES).toEqual(expect.arrayContaining([status].flat()))
    for (const one of [time].flat()) expect(one === null || Number.isInteger(one)).toBe(true)
    for (const one of who ?? []) expect(Number.isInteger(one)).toBe(true)
  }
})
