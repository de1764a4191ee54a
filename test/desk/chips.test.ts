import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../src/interfaces/contract/index.ts'
import { ROOT } from '../cli.ts'
import { CHROMIUM, type OpenDesk, openDesk } from './desk.ts'
import { everyPage, type PageToSee } from './every-page.ts'
import { visited } from './visits.ts'

const STORIES = join(ROOT, '..', 'shared', 'corpora', 'reuters-1987', 'chips.jsonl')
if (!existsSync(STORIES)) console.warn('the desk is not tried on the dossier of 1987: ../shared is not there')

describe.skipIf(CHROMIUM === null || !existsSync(STORIES))('the desk on the dossier of 1987', () => {
  let desk: OpenDesk
  let pages: readonly PageToSee[]
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(desk.address + path)).json()) as T

  beforeAll(async () => {
    desk = await openDesk({
      example: 'chips-1987',
      source: STORIES,
      edit: (yaml) => yaml.replace(/file: \S*dexjpus\.csv/, `file: ${join(STORIES, '../dexjpus.csv')}`),
    })
    pages = await everyPage(desk, 'tariffs')
  })
  afterAll(() => desk?.close())

  it('opens every page with its rows, and nothing is wrong with any, in light or dark, wide or narrow', async () => {
    const found = await visited(desk, pages, [
      { colorScheme: 'light', width: 1440, zoomed: [], prints: [] },
      { colorScheme: 'dark', width: 380, zoomed: [], prints: [] },
    ])
    expect([...found.flatMap(({ shown }) => shown), ...desk.complaints].join('\n')).toBe('')
  })

  it('lists all that there is, part by part, each row once', async () => {
    const page = await desk.page('/predictions')
    const { total } = await ask<AnswerOf<'predictions'>>('/api/predictions?limit=0')
    expect(total).toBeGreaterThan(50)
    const seen = new Set<string>()
    let rows = 0
    for (;;) {
      await page.waitForSelector('.prediction')
      const links = await page
        .locator('.prediction .evidence-link')
        .evaluateAll((all) =>
          all.map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('prediction')!),
        )
      rows += links.length
      for (const link of links) seen.add(link)
      const next = page.getByRole('link', { name: 'Next', exact: true })
      if ((await next.count()) === 0) break
      const first = links[0]!
      await next.click()
      await page.waitForFunction(
        (before) =>
          new URL(document.querySelector<HTMLAnchorElement>('.prediction .evidence-link')!.href).searchParams.get(
            'prediction',
          ) !== before,
        first,
      )
    }
    expect([rows, seen.size]).toEqual([total, total])
    // A part is an address: going back shows the one before, and a filter begins anew.
    const [last] = await page.locator('.pager .numbers').allTextContents()
    await page.goBack()
    await page.waitForFunction((words) => document.querySelector('.pager .numbers')?.textContent !== words, last)
    await page.locator('.states a', { hasText: 'Open' }).click()
    await page.waitForURL((url) => !url.searchParams.has('from'))
    await page.close()
  })

  it('sets the price series of the dossier beside what articles say of prices', async () => {
    const { series } = await ask<AnswerOf<'prices'>>('/api/prices')
    const [yen] = series
    expect(series.map(({ name, problem }) => [name, problem])).toEqual([['Yen per dollar', null]])
    expect(yen!.days.length).toBeGreaterThan(60)
    expect(yen!.total).toBeGreaterThan(yen!.days.length)
    expect(yen!.reports.length).toBeGreaterThan(3)
    const page = await desk.page('/markets')
    const figure = page.locator('.figure').filter({ hasText: 'Yen per dollar' })
    await figure.locator('svg path').first().waitFor({ state: 'attached' })
    expect(await figure.locator('svg title').count()).toBeGreaterThan(1)
    await figure.getByRole('button', { name: 'Table' }).click()
    expect(await figure.locator('tbody tr').count()).toBeGreaterThanOrEqual(yen!.days.length)
    await page.close()
  })

  it('saves a list as CSV, with a line for each of its rows', async () => {
    const page = await desk.page('/predictions')
    await page.waitForSelector('.prediction')
    const { total } = await ask<AnswerOf<'predictions'>>('/api/predictions?limit=0')
    const saved = page.waitForEvent('download')
    await page.getByRole('button', { name: 'CSV of the whole list' }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer)
    const { parse } = await import('csv-parse/sync')
    const lines = parse(Buffer.concat(chunks)) as string[][]
    expect(lines).toHaveLength(total + 1)
    expect(lines[0]!.slice(0, 2)).toEqual(['Prediction', 'Sort'])
    await page.close()
  })
})
