import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { foundItemsOf, type JudgedKey, scoreTables, type Table } from '../keys/index.ts'
import { codebookOf, parseDossier } from '../src/dossier/index.ts'
import { createReader, loadModels } from '../src/index.ts'
import type { Coding, StatementData } from '../src/reading/index.ts'

const FOLDER = join(import.meta.dirname, '../../shared/corpora/seed')
const file = existsSync(FOLDER) ? readdirSync(FOLDER).find((name) => name.endsWith('.txt')) : undefined
const PUBLISHED = '2025-11-20'

const DOSSIER = `
name: The war
parties:
  - name: Ukraine
    aliases: [Ukrainian]
    metonyms: [Kyiv]
    people: [{ name: Volodymyr Zelenskiy, role: president, aliases: [Zelenskiy] }]
  - name: Russia
    aliases: [Russian]
    metonyms: [Kremlin, Moscow]
  - name: United States
    aliases: [U.S., American]
    metonyms: [Washington, White House]
  - name: Turkey
    people: [{ name: Tayyip Erdogan, role: president, aliases: [Erdogan] }]
issues:
  - name: Territory
    words: [territory, land, region, occupation, withdraw troops]
  - name: Armed forces
    words: [military, armed forces, defensive capabilities, demilitarization]
  - name: Guarantees
    words: [security guarantee]
  - name: NATO
    words: [NATO]
`

/** Places in the article, which is not part of the project. */
const at = (...spans: readonly (readonly [number, number])[]) => ({
  spans: spans.map(([start, end]) => ({ start, end })),
  words: spans.map(([start, end]) => `${start} to ${end}`),
  line: 1,
})
const optional = { optional: true as const }
const never = { first: null, last: null }

const KEY: JudgedKey = {
  article: 'seed',
  positions: [
    {
      ...at([127, 183]),
      party: 'United States',
      issue: ['Territory', 'Armed forces'],
      stance: ['demands'],
      ...optional,
    },
    {
      ...at([400, 460]),
      party: 'United States',
      issue: ['Territory', 'Armed forces'],
      stance: ['demands'],
      ...optional,
    },
    { ...at([1945, 1968]), party: 'Ukraine', issue: ['Territory'], stance: ['rejects'] },
    // It will not give them up: what an editor may put down as a demand of theirs.
    { ...at([1945, 1991]), party: 'Ukraine', issue: ['Guarantees'], stance: ['demands', 'rejects'], ...optional },
    { ...at([1993, 2061]), party: 'Ukraine', issue: ['NATO'], stance: ['rejects'], ...optional },
    { ...at([2005, 2061]), party: 'Russia', issue: ['NATO'], stance: ['demands'], ...optional },
    { ...at([2005, 2145]), party: 'Russia', issue: ['Territory'], stance: ['demands'], ...optional },
    { ...at([2130, 2205]), party: 'Russia', issue: ['Territory', 'NATO'], stance: ['demands', 'rejects'], ...optional },
  ],
  terms: [
    { ...at([236, 250]), issue: ['Territory'], party: 'Ukraine' },
    { ...at([255, 278]), issue: ['Armed forces'], party: 'Ukraine' },
    { ...at([525, 557]), issue: ['Territory'], party: 'Ukraine' },
    { ...at([562, 651]), issue: ['Armed forces'], party: 'Ukraine' },
    { ...at([2033, 2061]), issue: ['NATO'], party: 'Ukraine' },
    { ...at([2066, 2145]), issue: ['Territory'], party: 'Ukraine' },
  ],
  predictions: [],
  markets: [],
  calendar: [
    {
      ...at([2205, 2300]),
      kind: ['talks', 'meeting'],
      participants: ['Volodymyr Zelenskiy', 'Tayyip Erdogan', 'Ukraine', 'Turkey'],
      first: '2025-11-19',
      last: '2025-11-19',
      status: ['held'],
    },
    {
      ...at([2301, 2370]),
      kind: ['meeting'],
      participants: ['Volodymyr Zelenskiy', 'Ukraine', 'United States'],
      first: '2025-11-20',
      last: '2025-11-20',
      status: ['planned'],
    },
    {
      ...at([2533, 2626]),
      kind: ['talks'],
      participants: ['Ukraine', 'Russia'],
      first: '2025-07-01',
      last: null,
      status: ['absent'],
    },
    {
      ...at([2600, 2640]),
      kind: ['meeting'],
      participants: ['Ukraine', 'Russia'],
      first: '2025-07-01',
      last: '2025-07-31',
      status: ['held'],
      ...optional,
    },
  ],
  events: [
    {
      ...at([100, 190]),
      act: ['REQUEST', 'COERCE'],
      actor: ['United States'],
      recipient: ['Volodymyr Zelenskiy'],
      ...never,
    },
    {
      ...at([840, 930]),
      act: ['COERCE', 'REQUEST'],
      actor: null,
      recipient: ['Volodymyr Zelenskiy'],
      ...never,
      ...optional,
    },
    { ...at([525, 557]), act: ['COERCE', 'ASSAULT'], actor: ['Russia'], recipient: null, ...never, ...optional },
    { ...at([925, 1003]), act: ['ASSAULT'], actor: ['Russia'], recipient: null, ...never },
    { ...at([960, 1050]), act: ['ASSAULT'], actor: ['Russia'], recipient: ['Ukraine'], ...never, ...optional },
    {
      ...at([1365, 1440]),
      act: ['SANCTION', 'REJECT', 'COERCE'],
      actor: ['Ukraine'],
      recipient: null,
      first: '2025-11-19',
      last: '2025-11-19',
    },
    { ...at([2440, 2530]), act: ['ASSAULT'], actor: ['Russia'], recipient: ['Ukraine'], ...never, ...optional },
    { ...at([2005, 2061]), act: ['REQUEST'], actor: ['Russia'], recipient: ['Ukraine'], ...never, ...optional },
  ],
}

describe.skipIf(file === undefined)(
  'the tables of the article that started the project (skipped without ../shared)',
  () => {
    const dossier = parseDossier(DOSSIER)
    const text = file === undefined ? '' : readFileSync(join(FOLDER, file), 'utf8')
    const { codings } =
      file === undefined
        ? { codings: [] }
        : createReader(loadModels()).read(text, { published: PUBLISHED, language: 'en', codebook: codebookOf(dossier) })
    const score = scoreTables(
      [KEY],
      foundItemsOf(codings, { article: 'seed', day: PUBLISHED, text, attributions: [] }),
      dossier,
    )

    it.each(['position', 'term', 'meeting', 'event'] as const)('hold nothing that is not in it: %s', (table: Table) => {
      expect(score[table].wrong.map((item) => ({ ...item, words: text.slice(item.start, item.end) }))).toEqual([])
    })

    it.each(['position', 'term', 'meeting', 'event'] as const)('hold what is in it: %s', (table: Table) => {
      expect(score[table].missed).toEqual([])
      expect(score[table].hit).toBeGreaterThan(0)
    })

    it('tell the reversal as claimed, of what is no party of the dossier', () => {
      const changes = codings.filter(({ kind, data }) => kind === 'statement' && (data as StatementData).change)
      expect(changes).toMatchObject([{ party: null, attribution: null, data: { how: 'claimed', stance: null } }])
      const [{ why, data }] = changes as [Coding<'statement', StatementData>]
      expect(why).toContainEqual({ field: 'change', span: { start: 763, end: 771 }, reading: 'reversal' })
      expect(data.whose).toEqual({ start: 775, end: 791 })
    })

    it('tell what is said to whom without a stance', () => {
      const told = codings.flatMap(({ kind, party, span, data }) => {
        const { stance, change, act, recipient } = data as StatementData
        return kind === 'statement' && stance === null && !change ? [{ party, act, recipient, at: span.start }] : []
      })
      expect(told).toContainEqual({ party: 'United States', act: 'REQUEST', recipient: 'Ukraine', at: 127 })
    })

    it('tell who drafted the plan, by which names, and who was left out', () => {
      const plans = codings.filter(({ kind }) => kind === 'proposal')
      expect(plans.length).toBeGreaterThan(0)
      const told = JSON.stringify(plans)
      expect(told).toContain('"United States"')
      expect(told).toContain('"Ukraine"')
    })

    it('tell the price that moved, and why', () => {
      const [market, ...more] = codings.filter(({ kind }) => kind === 'market')
      expect(more).toEqual([])
      expect(market?.span.start).toBeLessThan(1667)
      expect(market?.span.end).toBeGreaterThan(1648)
      expect(market?.data).toMatchObject({ direction: 'up' })
    })

    it('tell what may come of it, and what the choice is', () => {
      const spans = codings.filter(({ kind }) => kind === 'prediction').map(({ span }) => span)
      for (const place of [2941, 3064, 3361])
        expect(spans.some(({ start, end }) => start <= place && place < end)).toBe(true)
    })
  },
)
