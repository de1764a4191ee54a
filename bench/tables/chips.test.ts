import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FoundItem, scoreTables } from '../../keys/index.ts'
import { readDossier } from '../../src/dossier/index.ts'
import { loadModels } from '../../src/index.ts'
import { documentIdOf } from '../../src/ledger/index.ts'
import { ROOT } from '../corpora.ts'
import { scoreChips } from './chips.ts'
import { type Cell, drawn, precisionOf, readVerdicts, writeVerdicts } from './chips-cells.ts'
import { annotatedStories, CHIPS_TABLES, keyOf } from './chips-gold.ts'
import { chipsStories } from './chips-stories.ts'

const dossier = readDossier(join(ROOT, 'examples/chips-1987'))
const annotated = annotatedStories(dossier)
const stories = chipsStories()
const entriesOf = ({ positions, terms, calendar, events }: (typeof annotated)[number]) => [
  ...positions,
  ...terms,
  ...calendar,
  ...events,
]

describe('the annotated stories', () => {
  it('are fifteen, each with days in order and spans that are not empty', () => {
    expect(new Set(annotated.map(({ id }) => id)).size).toBe(15)
    for (const story of annotated) {
      for (const { spans } of entriesOf(story)) for (const [start, end] of spans) expect(start).toBeLessThan(end)
      for (const { first, last } of [...story.calendar, ...story.events])
        if (first !== null && last !== null) expect(first <= last, `${story.id}: ${first} to ${last}`).toBe(true)
    }
  })

  describe.skipIf(stories === null)('beside the corpus', () => {
    const keys = () => annotated.map((one, index) => keyOf(one, stories!.get(one.id)!, index + 1))

    it('are every tenth, and the texts that were annotated', () => {
      const tenth = [...stories!.keys()].filter((_, index) => index % 10 === 9)
      expect(annotated.map(({ id }) => id)).toEqual(tenth)
      for (const { id, sha } of annotated) expect(documentIdOf(stories!.get(id)!.text)).toBe(sha)
    })

    it('have their spans in the text, on the edges of words', () => {
      for (const story of annotated) {
        const { text } = stories!.get(story.id)!
        const names = story.calendar
          .flatMap(({ participants }) => participants)
          .filter((one) => typeof one !== 'string')
        for (const [start, end] of [...entriesOf(story).flatMap(({ spans }) => spans), ...names]) {
          expect(end).toBeLessThanOrEqual(text.length)
          expect(text.slice(start, end)).toMatch(/^\S[\s\S]*\S$/)
          expect(text.slice(Math.max(0, start - 1), start + 1)).not.toMatch(/\w\w/)
          expect(text.slice(end - 1, end + 1)).not.toMatch(/\w\w/)
        }
      }
    })

    it('are refused on another text', () => {
      const story = stories!.get(annotated[0]!.id)!
      expect(() => keyOf(annotated[0]!, { ...story, text: `${story.text} ` }, 1)).toThrow(/not the text/)
    })

    it('are found in full by what says the same', () => {
      const same = keys().flatMap(({ article, positions, terms, calendar, events }): FoundItem[] => [
        ...positions.map(({ spans: [at], party, issue, stance }): FoundItem => {
          return { kind: 'position', article, ...at!, party, issue: issue[0]!, stance: stance[0]! }
        }),
        ...terms.map(({ spans: [at], party, issue }): FoundItem => {
          return { kind: 'term', article, ...at!, party, issue: issue[0]! }
        }),
        ...calendar.map(({ spans: [at], kind, participants, first, last, status }): FoundItem => {
          return { kind: 'meeting', article, ...at!, meeting: kind[0]!, participants, first, last, status: status[0]! }
        }),
        ...events.map(({ spans: [at], act, actor, recipient, first, last }): FoundItem => {
          const [by, to] = [actor?.[0] ?? null, recipient?.[0] ?? null]
          return { kind: 'event', article, ...at!, act: act[0]!, actor: by, recipient: to, first, last }
        }),
      ])
      const scores = scoreTables(keys(), same, dossier)
      for (const table of CHIPS_TABLES) expect(scores[table]).toMatchObject({ precision: 1, recall: 1 })
    })

    it('are what the reader is measured by', () => {
      const scores = scoreChips(loadModels())!
      for (const [table, list] of [
        ['position', 'positions'],
        ['term', 'terms'],
        ['meeting', 'calendar'],
        ['event', 'events'],
      ] as const) {
        const wanted = annotated.flatMap((story) => [...story[list]]).filter(({ optional }) => optional === undefined)
        expect(scores[table].wanted).toBe(wanted.length)
        expect(scores[table].found).toBeGreaterThan(0)
      }
    })
  })
})

describe('cells drawn to be judged', () => {
  const cell = (number: number): Cell => {
    const id = number.toString(16).padStart(12, '0')
    return { id, table: 'position', story: 'harbour-1', published: '2031-03-04', says: {}, sentence: '' }
  }
  const cells = Array.from({ length: 300 }, (_, number) => cell(number))
  const ids = (some: readonly Cell[]) => some.map(({ id }) => id)

  it('are the same whatever the order, and mostly the same where a few others were found', () => {
    const first = drawn(cells, 'position', 100)
    expect(first).toHaveLength(100)
    expect(drawn(cells.toReversed(), 'position', 100)).toEqual(first)
    const after = drawn([...cells.slice(10), ...Array.from({ length: 10 }, (_, n) => cell(1000 + n))], 'position', 100)
    expect(ids(after).filter((id) => ids(first).includes(id)).length).toBeGreaterThan(85)
    expect(ids(drawn(cells, 'position', 100, 'another'))).not.toEqual(ids(first))
    expect(drawn(cells, 'term', 100)).toEqual([])
  })

  it('keep their verdicts in a file, of which the newest counts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cells-'))
    try {
      const file = join(folder, 'cells.jsonl')
      expect(readVerdicts(file)).toEqual([])
      const [a, b, c] = cells as [Cell, Cell, Cell]
      const verdict = ({ table, id }: Cell, right: boolean) => ({ table, id, right })
      writeVerdicts(file, [verdict(b, true), verdict(a, false)])
      writeVerdicts(file, [verdict(a, true), verdict(c, false)])
      expect(readFileSync(file, 'utf8').split('\n')[0]).toBe('{"table":"position","id":"000000000000","right":true}')
      expect(precisionOf(cells.slice(0, 10), readVerdicts(file))).toMatchObject({ cells: 10, judged: 3, right: 2 })
      expect(precisionOf(cells.slice(2, 10), readVerdicts(file))).toMatchObject({ cells: 8, judged: 1, right: 0 })
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('say between which shares the precision lies, the narrower the more were judged', () => {
    const between = (right: number, of: number) => {
      const judged = cells.slice(0, of).map(({ table, id }, index) => ({ table, id, right: index < right }))
      return precisionOf(cells, judged).between.map((bound) => Number(bound.toFixed(3)))
    }
    expect(between(0, 0)).toEqual([0, 1])
    expect(between(10, 10)).toEqual([0.722, 1])
    expect(between(50, 100)).toEqual([0.404, 0.596])
  })
})
