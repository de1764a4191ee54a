import { afterAll, beforeAll, expect, it } from 'vitest'
import type { CalendarRow } from '../src/analyses/calendar/index.ts'
import { rapporteurHere } from './cli.ts'
import { type OwnDossier, ownDossier } from './made-dossiers.ts'

/* A plan whose day is over, and what reports say of it that are not sure enough to be told. */

let dossier: OwnDossier

beforeAll(async () => {
  dossier = await ownDossier({ example: 'brannock-motors', source: 'examples/brannock-motors/articles.jsonl' })
})

afterAll(() => dossier?.remove())

const printed = async (...args: readonly string[]): Promise<string> => {
  const { code, stdout } = await rapporteurHere([...args, '--dossier', dossier.folder])
  expect(code).toBe(0)
  return stdout
}

const rowsOf = async (): Promise<CalendarRow[]> => JSON.parse(await printed('calendar', '--json')).rows

it('is told as planned, with what it may have come to, until a ruling settles that', async () => {
  const awaited = (await rowsOf()).filter(({ maybe }) => maybe !== undefined)
  expect(awaited.length).toBeGreaterThan(0)
  const unsure: { coding: string }[] = JSON.parse(await printed('unsure', '--json', '--limit', '10000'))
  for (const { status, lies, maybe } of awaited) {
    expect([status, lies]).toEqual(['planned', 'past'])
    for (const { coding } of maybe!) expect(unsure.map((one) => one.coding)).toContain(coding)
  }
  const [row] = awaited
  const [surest] = row!.maybe!
  const text = (await printed('calendar')).replace(/\s+/g, ' ')
  expect(text).toContain(`planned; not sure: ${surest!.status}, told ${surest!.published} (`)
  expect(await printed('calendar', '--as', 'ics')).not.toContain(surest!.coding)
  await printed('rule', surest!.coding, 'accept')
  const settled = (await rowsOf()).find(({ id }) => id === row!.id)!
  expect(settled.status).toBe(surest!.status)
  expect(settled.maybe).toBeUndefined()
  expect(settled.reports.map(({ coding }) => coding.id)).toContain(surest!.coding)
})

it('is not asked of rows that unsure reports are taken into', async () => {
  const rows: CalendarRow[] = JSON.parse(await printed('calendar', '--json', '--sure', '0.3')).rows
  expect(rows.filter(({ maybe }) => maybe !== undefined)).toEqual([])
})

it('is as it was on an earlier day, of what was published by then', async () => {
  const published = (rows: readonly CalendarRow[]): string[] =>
    rows.flatMap(({ reports }) => reports.flatMap((report) => report.published ?? [])).sort()
  const days = published(await rowsOf())
  const today = days[Math.floor(days.length / 2)]!
  expect(days.at(-1)! > today).toBe(true)
  const early: { today: string; rows: CalendarRow[] } = JSON.parse(
    await printed('calendar', '--json', '--today', today),
  )
  expect(early.today).toBe(today)
  expect(published(early.rows).length).toBeGreaterThan(0)
  expect(published(early.rows).at(-1)! <= today).toBe(true)
})
