import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { analysedText } from '../../test/analysed-text.ts'
import {
  decidedByStory,
  type EventWireLesson,
  eventsTaughtByStory,
  lessonStories,
  lessonsIn,
  type StatementWireLesson,
  storyText,
  type TermWireLesson,
  taughtByStory,
} from './wire-lessons.ts'

const STORY = {
  id: 'wire-7',
  published: '1987-03-17T09:05:00Z',
  title: 'Arland refuses to lower its tolls',
  text: 'Arland refused to lower its tolls on Monday. Velk asked Arland to cut the tolls by half, officials in Osk said.',
}
const TEXT = storyText(STORY)

const DOSSIER = `
name: The strait
parties:
  - { name: Arland }
  - { name: Velk, metonyms: [Osk] }
issues:
  - { name: Tolls, words: [toll] }
`

let folder: string
let newswire: string

const keep = (file: string, lessons: readonly object[]): void =>
  writeFileSync(join(folder, 'strait', file), lessons.map((lesson) => `${JSON.stringify(lesson)}\n`).join(''))

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'wire-'))
  newswire = join(folder, 'newswire.jsonl.gz')
  mkdirSync(join(folder, 'strait'))
  writeFileSync(join(folder, 'strait', 'dossier.yaml'), DOSSIER)
  const other = { id: 'wire-8', published: '1987-03-18T00:00:00Z', title: 'Rain', text: 'It rained.' }
  writeFileSync(newswire, gzipSync([other, STORY].map((story) => JSON.stringify(story)).join('\n')))
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('lessons on stories of the newswire', () => {
  test('are found with their stories, by negotiation', () => {
    keep('statements.jsonl', [{ story: 'wire-7', at: 42, tells: [] }])
    const [story, ...more] = lessonStories<StatementWireLesson>(folder, 'statements.jsonl', newswire, analysedText)
    expect(more).toEqual([])
    expect(story).toMatchObject({ name: 'strait', story: 'wire-7', day: '1987-03-17', lessons: [{ at: 42 }] })
    expect(story!.text.text).toBe(TEXT)
  })

  test('name the line that is none, and the story that is missing', () => {
    expect(() => lessonsIn('{"story":"a","at":1}\n{"story":"a"}\n', 'wire/x.jsonl')).toThrow('wire/x.jsonl, line 2')
    keep('terms.jsonl', [{ story: 'wire-9', at: 3, issue: null }])
    expect(() => lessonStories(folder, 'terms.jsonl', newswire, analysedText)).toThrow('has no story wire-9')
  })

  test('teach the stance that stands at a place, and that every other there is wrong', () => {
    const at = TEXT.indexOf('asked')
    const tells = [{ party: 'Velk', issue: 'Tolls', stance: ['demands', 'open'] }]
    keep('statements.jsonl', [{ story: 'wire-7', at, tells }])
    const taught = lessonStories<StatementWireLesson>(folder, 'statements.jsonl', newswire, analysedText).flatMap(
      taughtByStory,
    )
    const right = taught.filter((one) => one.right)
    expect(right.map(({ candidate }) => [candidate.party, candidate.issue])).toContainEqual(['Velk', 'Tolls'])
    expect(taught.length).toBeGreaterThan(right.length)
    expect(taught.every(({ candidate: { why } }) => why.some(({ span }) => span.start === at))).toBe(true)
  })

  test('teach that nothing stands there', () => {
    keep('statements.jsonl', [{ story: 'wire-7', at: TEXT.indexOf('refused'), tells: [] }])
    const taught = lessonStories<StatementWireLesson>(folder, 'statements.jsonl', newswire, analysedText).flatMap(
      taughtByStory,
    )
    expect(taught.length).toBeGreaterThan(0)
    expect(taught.some(({ right }) => right)).toBe(false)
  })

  test('teach whether a term stands there', () => {
    const at = TEXT.indexOf('cut the tolls')
    for (const issue of ['Tolls', null]) {
      keep('terms.jsonl', [{ story: 'wire-7', at, issue }])
      const stories = lessonStories<TermWireLesson>(folder, 'terms.jsonl', newswire, analysedText)
      const decisions = stories.flatMap(decidedByStory)
      expect(decisions.length).toBeGreaterThan(0)
      expect(decisions.some(({ judge, right }) => judge === 'term' && right)).toBe(issue !== null)
      expect(decisions.every(({ sample, isLesson }) => sample === 'newswire strait' && isLesson)).toBe(true)
      // The other pieces of the story only stand beside it.
      const known = decisions.filter(({ judge, isUnknown }) => judge === 'term' && isUnknown !== true)
      expect(known.length).toBeGreaterThan(0)
      expect(decisions.some(({ isUnknown }) => isUnknown)).toBe(true)
      expect(known.every(({ right }) => right === (issue !== null))).toBe(true)
    }
  })

  test('teach what happened and who did it', () => {
    const at = TEXT.indexOf('asked')
    const lesson = { story: 'wire-7', at, act: 'REQUEST', actor: TEXT.indexOf('Velk asked') }
    for (const right of [true, false]) {
      keep('events.jsonl', [{ ...lesson, right }])
      const stories = lessonStories<EventWireLesson>(folder, 'events.jsonl', newswire, analysedText)
      const taught = stories.flatMap(eventsTaughtByStory)
      expect(taught.filter((one) => one.right).length).toBe(right ? 1 : 0)
      expect(taught.some((one) => !one.right)).toBe(true)
    }
  })
})
