import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../src/interfaces/contract/index.ts'
import { LISTED_ARTICLES } from '../made-dossiers.ts'
import { CHROMIUM, layoutShift, type OpenDesk, openDesk } from './desk.ts'
import { everyPage, type PageToSee } from './every-page.ts'

/*
 * What is read stays where it is. Shifts are counted as the browser sees them, those shortly after an input too: the acts
 * here are a script's, which the browser does not take for an input, and nothing is excused.
 */

/** Cumulative layout shift that nobody sees. */
const UNSEEN = 0.02
const LEAST_WAIT_MS = 150

describe.skipIf(CHROMIUM === null)('a page of the desk', () => {
  let folder: string
  let desk: OpenDesk
  let pages: readonly PageToSee[]

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
    const days = Array.from({ length: 60 }, (_, i) => new Date(Date.UTC(2025, 1, 1 + i)).toISOString().slice(0, 10))
    const prices = join(folder, 'toll.csv')
    writeFileSync(prices, `day,toll\n${days.map((day, i) => `${day},${100 + (i % 7)}`).join('\n')}\n`)
    const series = `prices:\n  - { name: Toll, file: ${JSON.stringify(prices)}, date: day, value: toll }\n`
    desk = await openDesk({ source: LISTED_ARTICLES, edit: (yaml) => `${yaml}\n${series}` })
    pages = await everyPage(desk, 'water')
  })
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const address = (name: string): string => pages.find(([one]) => one === name)![1]
  const open = async (page: Page, path: string, whole: string): Promise<void> => {
    await page.goto(desk.address + path)
    await page.waitForSelector(whole)
    await settled(page)
  }
  const click = (page: Page, selector: string): Promise<void> =>
    page.evaluate((one) => document.querySelector<HTMLElement>(one)!.click(), selector)
  const settled = async (page: Page): Promise<void> => {
    await page.waitForFunction(() => document.querySelector('main :is(.waiting, [aria-busy="true"])') === null, null, {
      polling: 50,
    })
    await page.evaluate(() => document.fonts.ready.then(() => true))
  }

  // They mostly wait, each in a browser of its own.
  it.concurrent.each([
    [1280, 'one way'],
    [380, 'the other way'],
  ] as const)('does not move when answers come late, one after the other: %i px, %s', async (width, way) => {
    const page = await desk.page('/nowhere', { viewport: { width, height: 900 } })
    // Within the page: a browser whose requests are held by others keeps nothing, and takes all in anew on each page.
    await page.addInitScript(
      ([least, oneWay]) => {
        const asked = globalThis.fetch
        globalThis.fetch = async (input, options) => {
          // Each at another time, and the same in every run.
          const after = (String(input).length * 97) % 400
          await new Promise((resolve) => setTimeout(resolve, least + (oneWay ? after : 400 - after)))
          return asked(input, options)
        }
      },
      [LEAST_WAIT_MS, way === 'one way'] as const,
    )
    const moved: string[] = []
    for (const [name, path, whole] of pages) {
      await open(page, path, whole)
      const shift = await layoutShift(page)
      if (shift > UNSEEN) moved.push(`${name}: ${shift.toFixed(3)}`)
    }
    await page.close()
    expect(moved).toEqual([])
  })

  it('does not move when it is opened at the last claim of an article, and its fonts come late', async () => {
    const { rows } = (await (await fetch(`${desk.address}/api/claims?limit=200`)).json()) as AnswerOf<'claims'>
    const lastOf = new Map<string, string>()
    for (const { id, article, cue } of rows.toSorted((one, other) => one.cue[0]!.start - other.cue[0]!.start))
      if (cue.length > 0) lastOf.set(article.document, id.slice(id.indexOf(':') + 1))
    const moved: string[] = []
    for (const [document, claim] of [...lastOf].slice(0, 4)) {
      // Each in a browser of its own, which has no font yet.
      const page = await desk.page('/nowhere', { viewport: { width: 380, height: 900 } })
      await page.route('**/*.woff2', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 2 * LEAST_WAIT_MS))
        await route.continue()
      })
      await page.goto(`${desk.address}/article/${document}?claim=${claim}`)
      await page.waitForFunction((id) => globalThis.document.getElementById(`cue-${id}`) !== null, claim)
      await settled(page)
      await page.waitForFunction(() => scrollY > 0)
      const shift = await layoutShift(page)
      if (shift > UNSEEN) moved.push(`${document} ${claim}: ${shift.toFixed(3)}`)
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      await page.close()
    }
    expect(moved).toEqual([])
  })

  it('has a head of the same height where the fonts never come', async () => {
    const tops = async (fonts: boolean): Promise<readonly number[]> => {
      const page = await desk.page('/nowhere', { viewport: { width: 380, height: 900 } })
      if (!fonts) await page.route('**/*.woff2', (route) => route.abort())
      await page.goto(`${desk.address}/claims`)
      await page.waitForSelector('.claim-row[data-row="0"]')
      await settled(page)
      expect(await page.evaluate(() => [...document.fonts].some(({ status }) => status === 'loaded'))).toBe(fonts)
      const found = await page.evaluate(() =>
        ['main', 'main h1', '.search-form'].map(
          (one) => document.querySelector(one)!.getBoundingClientRect().top + scrollY,
        ),
      )
      await page.close()
      return found
    }
    expect(await tops(false)).toEqual(await tops(true))
  })

  it.each([1280, 380])('does not move when something of it is opened and closed: %i px', async (width) => {
    const page = await desk.page('/nowhere', { viewport: { width, height: 900 } })
    const moved: string[] = []
    for (const [path, whole, opens, opened_, closes] of [
      ['/table', '.cell', '.cell', 'dialog .evidence', 'dialog button'],
      ['/calendar', '.entry', '.entry-title', 'dialog .evidence', 'dialog button'],
      ['/predictions', '.prediction', '.prediction .evidence-link', 'dialog .evidence', 'dialog button'],
      ['/markets', '.entry', '.entry-title', 'dialog .evidence', 'dialog button'],
      [address('a proposal'), '.term', '.term a', 'dialog .evidence', 'dialog button'],
      [address('an article'), '.text .cue', '.text .cue', '.attribution .profile', null],
    ] as const) {
      await open(page, path, whole)
      await click(page, opens)
      await page.waitForSelector(opened_)
      if (closes !== null) {
        await click(page, closes)
        await page.waitForSelector(opened_, { state: 'detached' })
      }
      const shift = await layoutShift(page)
      if (shift > UNSEEN) moved.push(`${path}: ${shift.toFixed(3)}`)
    }
    await page.close()
    expect(moved).toEqual([])
  })

  it.each([1280, 380])(
    'leaves what narrows a list where it is while the list becomes another: %i px',
    async (width) => {
      const places = (page: Page): Promise<Record<string, number>> =>
        page.evaluate(() =>
          Object.fromEntries(
            ['main h1', '.table-filters', '.states', '.search-form', '.list-head', '.list-head select'].flatMap(
              (one) => {
                const found = document.querySelector(one)
                return found === null ? [] : [[one, Math.round(found.getBoundingClientRect().top + scrollY)]]
              },
            ),
          ),
        )
      const page = await desk.page('/nowhere', { viewport: { width, height: 900 } })
      for (const path of ['/table', '/proposals', '/predictions', '/markets', '/unsure']) {
        await open(page, path, 'main :is(.list-head, .table-head)')
        if (width === 380) await click(page, '.fold-button')
        const before = await places(page)
        const words = await page.locator('main').textContent()
        await page.evaluate(() => {
          const select = [...document.querySelectorAll<HTMLSelectElement>('.table-filters select')].at(-1)!
          select.value = 'named'
          select.dispatchEvent(new Event('change', { bubbles: true }))
        })
        await page.waitForFunction((had) => document.querySelector('main')!.textContent !== had, words)
        await settled(page)
        expect(await places(page), path).toEqual(before)
      }
      await open(page, '/claims', '.claim-row[data-row="0"]')
      const before = await places(page)
      await click(page, '.facet input')
      await page.waitForURL(/\?/)
      await page.waitForFunction(() => /Show all/.test(document.querySelector('.list-head')!.textContent!))
      expect(await places(page), 'claims').toEqual(before)
      await page.close()
    },
  )
})
