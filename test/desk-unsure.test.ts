import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerOf, addressOf } from '../src/interfaces/contract/index.ts'
import { rapporteurHere } from './cli.ts'
import { asking, post } from './desk-asking.ts'
import { type Listener, listen, type Served, served } from './desk-fixture.ts'
import { type OwnDossier, ownDossier } from './made-dossiers.ts'

/* What the reader is not sure enough of to tell, asked of the desk's server, and settled. */

type Row = AnswerOf<'unsure'>['rows'][number]

let dossier: OwnDossier
let server: Served
let page: Listener
let all: AnswerOf<'unsure'>
const { ask, refused } = asking(() => server.origin)

beforeAll(async () => {
  dossier = await ownDossier({ example: 'tarn-emissions', source: 'examples/tarn-emissions/articles.jsonl' })
  server = await served(dossier.folder)
  page = await listen(server.origin)
  await page.until(({ event }) => event === 'tables')
  all = await list()
})

afterAll(async () => {
  page?.close()
  expect(await server?.stop()).toEqual({ code: 0, stderr: '' })
  dossier?.remove()
})

const list = (query: Readonly<Record<string, string | boolean>> = {}): Promise<AnswerOf<'unsure'>> =>
  ask('unsure', {}, { query: { limit: 500, ...query } })

const codings = (rows: readonly Row[]): string[] => rows.map(({ coding }) => coding)

describe('what is unsure', () => {
  it('is what the command lists, the surest first', async () => {
    const { stdout } = await rapporteurHere(['unsure', '--json', '--limit', '10000', '--dossier', dossier.folder])
    const told: { coding: string; kind: string; says: string; fills: boolean; copies: number }[] = JSON.parse(stdout)
    expect(told.length).toBeGreaterThan(20)
    expect(all.rows.map(({ coding, kind, says, fills, copies }) => [coding, kind, says, fills, copies])).toEqual(
      told.map(({ coding, kind, says, fills, copies }) => [coding, kind, says, fills, copies]),
    )
    const sure = all.rows.map(({ confidence }) => confidence)
    expect(sure).toEqual(sure.toSorted((a, b) => b - a))
    for (const { confidence } of all.rows) expect(confidence).toBeGreaterThanOrEqual(0.3)
  })

  it('is counted in the status by kind, and so is what is settled of it', async () => {
    const { codings: counts } = await ask('status', {})
    const of = (what: 'unsure' | 'settled'): number => counts.reduce((sum, one) => sum + one[what], 0)
    // The same words in several documents are one.
    expect(of('unsure')).toBeGreaterThanOrEqual(all.total)
    for (const { kind, count } of all.kinds)
      expect(counts.find((one) => one.kind === kind)?.unsure ?? 0).toBeGreaterThanOrEqual(count)
    expect(of('settled')).toBe(0)
  })

  it('stands in the words of its document', async () => {
    for (const { document, text, start, marked, words } of all.rows.slice(0, 20)) {
      const { text: whole } = await ask('document', { document })
      expect(whole.slice(start, start + text.length)).toBe(text)
      const [first, last] = [marked[0]!, marked.at(-1)!]
      expect(text.slice(first.start, last.end)).toBe(words)
    }
  })

  it('fills a cell where the table of positions has none, and nothing else does', async () => {
    const { cells } = await ask('positions', {})
    const told = new Set(cells.map(({ party, issue }) => `${party} ${issue}`))
    expect(all.filling).toBeGreaterThan(0)
    expect(all.rows.filter(({ fills }) => fills)).toHaveLength(all.filling)
    for (const { kind, party, issue } of all.rows.filter(({ fills }) => fills)) {
      expect(kind).toBe('statement')
      expect(told).not.toContain(`${party} ${issue}`)
    }
    const { gaps } = await ask('unsure', {}, { query: { gaps: true, limit: 0 } })
    expect(gaps!.reduce((sum, { count }) => sum + count, 0)).toBe(all.filling)
    for (const { party, issue, count } of gaps!) {
      const cell = await list({ party, issue, empty: true })
      expect([cell.total, cell.filling]).toEqual([count, count])
    }
    expect(all.gaps).toBeNull()
  })

  it('is newer than its cell where it is a later day and another stance, as the command says', async () => {
    const { cells } = await ask('positions', {})
    const { cells: newer } = await ask('unsure', {}, { query: { gaps: true, limit: 0 } })
    expect(newer!.length).toBeGreaterThan(0)
    for (const { party, issue, newer: readings } of newer!) {
      const cell = cells.find((one) => one.party === party && one.issue === issue)!
      for (const { stance, day } of readings) {
        expect([cell.stance, cell.also]).not.toContain(stance)
        expect(day > cell.confirmed!).toBe(true)
      }
      const { rows } = await list({ party, issue, newer: true })
      expect(codings(rows).toSorted()).toEqual(readings.map(({ coding }) => coding).toSorted())
      expect(rows.every((row) => row.newer)).toBe(true)
    }
    expect(newer!.flatMap((cell) => cell.newer)).toHaveLength(all.newer)
    expect(all.cells).toBeNull()
    const { stdout } = await rapporteurHere(['positions', '--json', '--dossier', dossier.folder])
    const told: NonNullable<typeof newer> = JSON.parse(stdout).positions
    const byCell = (list: NonNullable<typeof newer>): string[] =>
      list.flatMap((cell) => cell.newer.map((one) => JSON.stringify([cell.party, cell.issue, one]))).toSorted()
    expect(byCell(told)).toEqual(byCell(newer!))
  })

  it('is newer than its cell as the table is narrowed', async () => {
    const { cells: newer } = await ask('unsure', {}, { query: { gaps: true, limit: 0 } })
    const [{ party, issue, newer: readings }] = newer as [NonNullable<typeof newer>[number]]
    const [{ day, coding }] = readings as [(typeof readings)[number]]
    const eve = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
    expect(codings((await list({ party, issue, newer: true, until: day })).rows)).toContain(coding)
    expect(codings((await list({ party, issue, newer: true, until: eve })).rows)).not.toContain(coding)
  })

  it('is narrowed as it is asked, with counts of what another choice would leave', async () => {
    const isOf = (fits: (row: Row) => boolean): string[] => codings(all.rows.filter(fits))
    const { party, issue } = all.rows.find((row) => row.party !== null && row.issue !== null)!
    expect(codings((await list({ party: party!.toUpperCase() })).rows)).toEqual(isOf((row) => row.party === party))
    expect(codings((await list({ issue: issue! })).rows)).toEqual(isOf((row) => row.issue === issue))
    for (const { kind, count } of all.kinds) {
      const own = await list({ what: kind })
      expect(codings(own.rows)).toEqual(isOf((row) => row.kind === kind))
      expect([own.total, own.kinds]).toEqual([count, all.kinds])
      expect(own.filling).toBe(kind === 'statement' ? all.filling : 0)
    }
    const both = await ask('unsure', {}, { query: { what: ['event', 'term'], limit: 500 } })
    expect(codings(both.rows)).toEqual(isOf(({ kind }) => kind === 'event' || kind === 'term'))
    const empty = await list({ empty: true })
    expect(codings(empty.rows)).toEqual(isOf(({ fills }) => fills))
    expect(empty.kinds.filter(({ count }) => count > 0)).toEqual([{ kind: 'statement', count: all.filling }])
    const [day] = all.rows
      .flatMap((row) => row.day ?? [])
      .toSorted()
      .slice(-1) as [string]
    expect(codings((await list({ since: day })).rows)).toEqual(isOf((row) => row.day === day))
    expect((await list({ until: '2000-01-01' })).rows).toEqual([])
    expect(codings((await list({ kind: 'named' })).rows)).toEqual(isOf((row) => row.sourceKind === 'named'))
    expect((await refused('/api/unsure?party=Atlantis')).status).toBe(422)
    expect((await refused('/api/unsure?what=rumour')).fields).toMatchObject([{ field: 'what' }])
  })

  it('comes part by part', async () => {
    const part = await ask('unsure', {}, { query: { offset: 3, limit: 4 } })
    expect(part).toMatchObject({ total: all.total, offset: 3, rows: all.rows.slice(3, 7), kinds: all.kinds })
    expect((await ask('unsure', {}, { query: { offset: all.total } })).rows).toEqual([])
  })
})

describe('what was unsure', () => {
  const rule = async (coding: string, body: object): Promise<string> => {
    const { ruling, revision } = await ask('ruleCoding', { coding }, { body })
    await page.until((event) => event.event === 'tables' && (event.revision as number) >= revision)
    return ruling.id
  }
  const undo = async (ruling: string): Promise<void> => {
    const { revision } = await ask('undo', { ruling }, { body: {} })
    await page.until((event) => event.event === 'tables' && (event.revision as number) >= revision)
    expect({ ...(await list()), revision: 0 }).toEqual({ ...all, revision: 0 })
  }
  const toFill = (): Row => all.rows.find(({ fills }) => fills)!

  it('stands in the table once it is accepted, and fills its cell', async () => {
    const { coding, party, issue } = toFill()
    const ruling = await rule(coding, { action: 'accept' })
    const cell = await ask('evidence', {}, { query: { party: party!, issue: issue! } })
    expect(cell.sentences.map((one) => [one.coding, one.ruling!.action])).toEqual([[coding, 'accept']])
    const after = await list()
    expect(codings(after.rows)).toEqual(codings(all.rows).filter((one) => one !== coding))
    // What is still unsure of that cell would fill it no more.
    for (const row of after.rows.filter((one) => one.party === party && one.issue === issue))
      expect(row.fills).toBe(false)
    await undo(ruling)
    expect((await ask('evidence', {}, { query: { party: party!, issue: issue! } })).cell).toBeNull()
  })

  it('stands nowhere once it is rejected', async () => {
    const { coding, party, issue } = toFill()
    const { cells } = await ask('positions', {})
    const ruling = await rule(coding, { action: 'reject' })
    expect(codings((await list()).rows)).toEqual(codings(all.rows).filter((one) => one !== coding))
    expect((await ask('positions', {})).cells).toEqual(cells)
    expect((await ask('evidence', {}, { query: { party: party!, issue: issue! } })).sentences).toEqual([])
    await undo(ruling)
  })

  it('stands in the table as it is edited', async () => {
    const { coding, party, says } = toFill()
    const stance = says.includes('rejects') ? 'accepts' : 'rejects'
    const { issues } = await ask('positions', {})
    const { cells } = await ask('positions', {})
    const issue = issues.find((one) => !cells.some((cell) => cell.party === party && cell.issue === one))!
    const ruling = await rule(coding, { action: 'edit', set: { stance, issue } })
    const cell = await ask('evidence', {}, { query: { party: party!, issue } })
    expect(cell).toMatchObject({ cell: { stance }, sentences: [{ coding, ruling: { action: 'edit' } }] })
    expect(codings((await list()).rows)).not.toContain(coding)
    await undo(ruling)
  })

  it('a meeting stands in the calendar as it is edited: on its day, with its participants, at its place', async () => {
    const { coding } = all.rows.find(({ kind }) => kind === 'meeting')!
    const { settable } = await ask('coding', { coding })
    const own = Object.fromEntries(settable.map(({ field, value }) => [field, value]))
    expect(Object.keys(own)).toEqual(['party', 'issue', 'status', 'days', 'participants', 'place'])
    const { parties } = await ask('positions', {})
    const set = {
      days: '2031-05-07/2031-05-09',
      participants: `${parties[0]}, Mira Sand (${parties[1]})`,
      place: 'Osk',
    }
    const settled = {
      ...{ days: '2031-05-07 to 2031-05-09', participants: `${parties[0]}; Mira Sand (${parties[1]})`, place: 'Osk' },
    }
    const ruling = await rule(coding, { action: 'edit', set })
    const found = (await ask('coding', { coding })).settable
    expect(Object.fromEntries(found.map(({ field, value }) => [field, value]))).toEqual({ ...own, ...settled })
    const { meeting } = await ask('calendarEntry', { entry: coding })
    const report = meeting!.reports.find((one) => one.coding.coding === coding)!
    expect(report.days).toMatchObject({ first: '2031-05-07', last: '2031-05-09', certainty: 'stated' })
    expect(meeting!.participants).toEqual(
      expect.arrayContaining([{ name: 'Mira Sand', party: parties[1], person: true }]),
    )
    await undo(ruling)
  })

  it.each([
    [{ days: '2031-02-30' }, /^days of \w+:m\d+: "2031-02-30" is no day; write 2031-04-04/],
    [
      { participants: 'Atlantis' },
      /^participants of \w+:m\d+: "Atlantis" is no party of dossier.yaml.* brackets.*\(the dossier has /,
    ],
    [
      { venue: 'Osk' },
      /has no field "venue" that can be set; there are party, issue, status, days, participants, place/,
    ],
  ])('a meeting is not edited to %j', async (set, said) => {
    const { coding } = all.rows.find(({ kind }) => kind === 'meeting')!
    const { rulings } = await ask('coding', { coding })
    const told = await refused(addressOf('ruleCoding', { coding }), post({ action: 'edit', set }))
    expect(told.status).toBe(422)
    expect(told.detail).toMatch(said)
    expect((await ask('coding', { coding })).rulings).toEqual(rulings)
  })
})
