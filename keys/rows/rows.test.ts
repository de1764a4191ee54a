import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDossier } from '../../src/dossier/index.ts'
import { readTablesKey } from '../article-key.ts'
import { readFinalTables, readSamples } from '../index.ts'
import { type FoundRows, keyRowsOf, matchRows, scoreRows } from './index.ts'

const dossier = parseDossier(`
name: Grain
parties:
  - { name: Norland, people: [{ name: Una Brand }, { name: Olaf Dene }] }
  - { name: Sudland }
issues:
  - { name: Tariffs, words: [tariff] }
  - { name: Quotas, words: [quota] }
`)

const key = (article: string, text: string, yaml: string) =>
  readTablesKey(`article: "${article}"\n${yaml}`, `${article}.yaml`, text, dossier)

const FIRST =
  'Norland wants no tariff. It will meet Sudland on Monday. Norland would halve its quota. Una Brand accused Sudland of fraud.'
const SECOND =
  'Una Brand met Sudland. Norland now takes a tariff, and said again that it would halve the quota. Una Brand met Olaf Dene too.'

const keys = [
  key(
    '02',
    SECOND,
    `
positions:
  - {party: Norland, issue: Tariffs, stance: [accepts, open], modality: asserted, how: official, words: now takes a tariff}
terms:
  - {proposal: Mill plan, issue: Quotas, party: Norland, words: halve the quota}
calendar:
  - {kind: [talks, meeting], participants: [Una Brand, Sudland], place: null, first: 2025-03-03, last: 2025-03-03, status: held, words: Una Brand met Sudland}
  - {kind: meeting, participants: [Una Brand, Olaf Dene], place: null, first: 2025-03-03, last: 2025-03-03, status: held, words: Una Brand met Olaf Dene too}
`,
  ),
  key(
    '01',
    FIRST,
    `
positions:
  - {party: Norland, issue: Tariffs, stance: rejects, modality: asserted, how: official, words: wants no tariff}
  - {party: Norland, issue: [Quotas, Tariffs], stance: open, modality: asserted, how: official, optional: true, words: halve its quota}
terms:
  - {proposal: Mill plan, issue: Quotas, party: Norland, words: halve its quota}
calendar:
  - {kind: meeting, participants: [Norland, Sudland], place: null, first: 2025-03-03, last: 2025-03-03, status: planned, words: will meet Sudland on Monday}
events:
  - {act: ACCUSE, actor: Una Brand, recipient: Sudland, first: 2025-03-01, last: 2025-03-02, on_the_word_of: null, words: Una Brand accused Sudland of fraud}
`,
  ),
]

const NONE: FoundRows = { position: [], stance: [], term: [], meeting: [], event: [] }
const score = (found: Partial<FoundRows>) => scoreRows({ ...NONE, ...found }, keys, dossier)
const at = (article: string, words: string) => {
  const start = (article === '01' ? FIRST : SECOND).indexOf(words)
  return { article, start, end: start + words.length }
}
const position = (stance: 'accepts' | 'rejects', places = [at('02', 'takes a tariff')]) => ({
  party: 'Norland',
  issue: 'Tariffs',
  stance,
  places,
})
const meeting = {
  kind: 'meeting',
  status: 'held',
  participants: ['Norland', 'Sudland'],
  place: null,
  first: '2025-03-03',
  last: '2025-03-03',
  places: [at('02', 'met Sudland')],
}

describe('rows that are matched', () => {
  const wanted = (numbers: readonly number[], required = true) => ({
    required,
    copies: 1,
    agrees: (found: number) => numbers.includes(found),
  })

  it('are paired one to one, as many as can be', () => {
    expect(matchRows([1, 2], [wanted([1, 2]), wanted([1])])).toMatchObject({ right: 2, hit: 2, wanted: 2 })
    expect(matchRows([1, 1], [wanted([1])])).toMatchObject({ right: 1, found: 2, wrong: [1] })
  })

  it('are paired with what must be found first', () => {
    expect(matchRows([1], [wanted([1], false), wanted([1])])).toMatchObject({ right: 1, hit: 1, wanted: 1 })
  })

  it('are not judged where nothing says so', () => {
    expect(matchRows([1, 2], [wanted([1])], (one) => one !== 2)).toMatchObject({ right: 1, found: 1, wrong: [] })
  })
})

describe('rows of keys', () => {
  it('hold what several articles tell of one thing once', () => {
    const { position, stance, term, meeting, event } = keyRowsOf(keys, dossier)
    expect(
      [position, stance, term, meeting, event].map((rows) => rows.filter(({ required }) => required).length),
    ).toEqual([1, 2, 1, 2, 1])
    expect(meeting.map(({ entries }) => entries.map(({ article }) => article))).toEqual([['01', '02'], ['02']])
  })

  it('have the stance of the last article', () => {
    expect(score({ position: [position('accepts')] }).position).toMatchObject({ right: 1, found: 1, hit: 1, wanted: 1 })
    expect(score({ position: [position('accepts')] }).position.borne).toBe(1)
    expect(score({ position: [position('accepts', [at('02', 'Una Brand')])] }).position).toMatchObject({
      right: 1,
      borne: 0,
    })
    expect(score({ position: [position('rejects')] }).position).toMatchObject({ right: 0, found: 1 })
    expect(score({ stance: [position('accepts'), position('rejects')] }).stance).toMatchObject({ right: 2, hit: 2 })
  })

  it('have what became of a meeting by the last article, and one row for it', () => {
    expect(score({ meeting: [meeting] }).meeting).toMatchObject({ right: 1, hit: 1, wanted: 2 })
    expect(score({ meeting: [{ ...meeting, status: 'planned' }] }).meeting).toMatchObject({ right: 0, found: 1 })
    expect(score({ meeting: [meeting, meeting, meeting] }).meeting).toMatchObject({ right: 2, found: 3 })
  })

  it('have what was moved on the day that it was moved to, or from', () => {
    const [plan] = keyRowsOf([keys[1]!], dossier).meeting
    const later = { first: '2025-03-10', last: '2025-03-10' }
    const moved = { ...meeting, status: 'postponed', former: later }
    expect(plan!.agrees(moved)).toBe(true)
    expect(plan!.agrees({ ...moved, former: { first: null, last: null } })).toBe(true)
    expect(plan!.agrees({ ...moved, ...later })).toBe(false)
    expect(plan!.agrees({ ...meeting, status: 'postponed' })).toBe(false)
  })

  it('take a term under any proposal by its sentence', () => {
    const term = { party: 'Norland', issues: ['Quotas'], places: [at('02', 'halve the quota')] }
    expect(score({ term: [term] }).term).toMatchObject({ right: 1, hit: 1, wanted: 1 })
    expect(score({ term: [term, { ...term, places: [at('01', 'halve')] }] }).term).toMatchObject({ right: 1, found: 2 })
    expect(score({ term: [{ ...term, places: [at('02', 'Una Brand met Olaf')] }] }).term).toMatchObject({ right: 0 })
  })

  it('take an event by its words, or by who and when', () => {
    const event = {
      act: 'ACCUSE',
      actor: 'Norland',
      recipient: null,
      first: null,
      last: null,
      places: [at('01', 'accused')],
    }
    expect(score({ event: [event] }).event).toMatchObject({ right: 1, hit: 1 })
    const elsewhere = { ...event, places: [at('02', 'said again')] }
    expect(score({ event: [elsewhere] }).event).toMatchObject({ right: 0, found: 1 })
    expect(score({ event: [{ ...elsewhere, first: '2025-03-02', last: '2025-03-02' }] }).event).toMatchObject({
      right: 1,
    })
    expect(score({ event: [{ ...event, actor: 'Sudland' }] }).event).toMatchObject({ right: 0, found: 1 })
  })
})

describe('joined entries', () => {
  it('come to nearly what a person wrote down as the final tables', () => {
    const examples = join(process.cwd(), 'examples')
    const [seen, later] = (['seen', 'later'] as const).map(
      (set) => readSamples(examples, set).find(({ name }) => name === 'sorrel-river')!,
    )
    const rows = keyRowsOf(
      [...seen!.articles, ...later!.articles].map((article) => article.key),
      seen!.dossier,
    )
    const file = join(examples, 'sorrel-river/key/tables.yaml')
    const { meetings, positions } = readFinalTables(readFileSync(file, 'utf8'), file, seen!.dossier)
    const met = matchRows(
      meetings.map((row) => ({ ...row, places: [] })),
      rows.meeting,
    )
    const stood = matchRows(
      positions.map((row) => ({ ...row, places: [] })),
      rows.position,
    )
    expect(met.right / met.found).toBeGreaterThan(0.9)
    expect(met.hit / met.wanted).toBeGreaterThan(0.9)
    expect(stood.right / stood.found).toBeGreaterThan(0.8)
    expect(stood.hit / stood.wanted).toBeGreaterThan(0.8)
  })
})
