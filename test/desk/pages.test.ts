import { parse } from 'csv-parse/sync'
import type { Download } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, eventually, type OpenDesk, openDesk, textOf } from './desk.ts'
import { everyPage, type PageToSee } from './every-page.ts'
import { type Findings, type Look, visited } from './visits.ts'

/** A window of 1440 px has 720 at 200 % zoom. */
const WIDE: Look = { colorScheme: 'light', width: 1280, zoomed: [720], prints: [720] }
/** Paper: a narrow strip, and the room that A4 leaves between its margins. */
const NARROW: Look = { colorScheme: 'dark', width: 380, zoomed: [], prints: [380, 680] }
// Colours and widths are told apart by the style sheet alone: two of the four are enough to meet each of both.
const LOOKS = [WIDE, NARROW]

describe.skipIf(CHROMIUM === null)('the pages of the desk', () => {
  let desk: OpenDesk
  let pages: readonly PageToSee[]
  let made: Promise<readonly Findings[]> | null = null
  /** What was found with a look; the first who asks visits every page, once for all. */
  const visits = async (look: Look): Promise<Findings> => {
    made ??= visited(desk, pages, LOOKS)
    return (await made)[LOOKS.indexOf(look)]!
  }

  beforeAll(async () => {
    desk = await openDesk()
    pages = await everyPage(desk, 'water')
  })
  afterAll(() => desk?.close())

  for (const look of LOOKS)
    it(`are whole, fit, do not move while they load, and have nothing that axe-core or the policy of the server finds: ${look.colorScheme}, ${look.width} px`, async () => {
      expect([...(await visits(look)).shown, ...desk.complaints].join('\n')).toBe('')
    })

  it('load little: less than 180 KB of script, packed, and no picture before it is looked at', async () => {
    const page = await desk.page('/claims')
    await page.waitForSelector('.claim-row')
    const scripts = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.endsWith('.js'))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    )
    await page.close()
    expect(scripts.length).toBeGreaterThan(0)
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(180_000)
  })

  it('keep their state in the address, and go back to it', async () => {
    const page = await desk.page('/claims')
    await page.waitForSelector('.claim-row')
    await page.getByLabel('Anonymous').check()
    await page.waitForURL('**/claims?kind=anonymous')
    await page.fill('#claims-search', 'strip')
    await page.waitForURL(/text=strip/)
    await page.waitForFunction(() => document.querySelector('mark') !== null)
    const count = await textOf(page, '.list-head p')
    await page.locator('.claim-row a').first().click()
    await page.waitForSelector('.attribution')
    await page.goBack()
    await page.waitForSelector('.claim-row')
    expect(await page.inputValue('#claims-search')).toBe('strip')
    await eventually(() => textOf(page, '.list-head p')).toBe(count)
    const fresh = await desk.page(new URL(page.url()).pathname + new URL(page.url()).search)
    await fresh.waitForSelector('mark')
    await eventually(() => textOf(fresh, '.list-head p')).toBe(count)
    await fresh.close()
    await page.close()
  })

  it('lead from the articles of a brief to as many in the list of all', async () => {
    const page = await desk.page('/?since=2025-03-20')
    const link = page.locator('main aside a[href^="/documents"]')
    const [articles] = /\d+ articles/.exec((await link.textContent())!)!
    await link.click()
    await page.waitForSelector('.document-row[data-row="0"]')
    await eventually(() => textOf(page, '.list-head p')).toContain(articles.replace('article', 'document'))
    expect(await page.getByLabel('from').inputValue()).toBe('2025-03-20')
    await page.close()
  })

  it('count in every filter what choosing it leaves', async () => {
    const page = await desk.page('/claims')
    await page.waitForSelector('.claim-row')
    const all = await page.locator('.list-head p').textContent()
    for (const filter of ['Anonymous', 'Kessar', 'Meridian News', 'In other words']) {
      const box = page.locator('.facet label').filter({ has: page.getByText(filter, { exact: true }) })
      const count = ((await box.locator('.count').textContent()) ?? '').trim()
      await box.click()
      await page.waitForFunction(
        (n) => document.querySelector('.list-head p')?.textContent?.startsWith(`${n} claim`),
        count,
      )
      await box.click()
      await page.waitForFunction((claims) => document.querySelector('.list-head p')?.textContent === claims, all)
    }
    await page.close()
  })

  it('switch between light and dark, and remember it', async () => {
    const page = await desk.page('/claims', { colorScheme: 'light' })
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await ground()
    await page.getByLabel('Colours').selectOption('dark')
    const dark = await ground()
    expect(dark).not.toBe(light)
    await page.reload()
    expect(await ground()).toBe(dark)
    await page.close()
  })

  it('save every picture as SVG and PNG and its figures as CSV', async () => {
    const page = await desk.page('/nowhere')
    const figures: string[] = []
    for (const [name, path] of pages.filter(([, , whole]) => whole === '.chart' || whole.startsWith('.origin-view'))) {
      await page.goto(desk.address + path)
      await page.waitForSelector('.figure svg')
      for (const figure of await page.locator('.figure').all()) {
        await figure.locator('svg').first().waitFor()
        const title = ((await figure.locator('h2').first().textContent()) ?? '').trim()
        for (const [button, begins] of [
          ['SVG', '<?xml'],
          ['PNG', '\u0089PNG'],
          ['CSV', ''],
        ] as const) {
          const saved = page.waitForEvent('download')
          await figure.getByRole('button', { name: button }).click()
          const words = await bytesOf(await saved)
          expect(words.startsWith(begins) && words.length > 20, `${name}, ${title}, ${button}`).toBe(true)
          // A file has no style sheet: its colours are its own.
          if (button === 'SVG') expect(words, `${name}, ${title}`).not.toContain('var(')
          if (button === 'CSV') expect(words.split('\r\n').length, `${name}, ${title}`).toBeGreaterThan(2)
        }
        await figure.getByRole('button', { name: 'Table' }).click()
        await figure.locator('table tbody tr').first().waitFor()
        expect((await figure.locator('figcaption').textContent())!.length).toBeGreaterThan(40)
        figures.push(`${name}: ${title}`)
      }
    }
    await page.close()
    expect(figures.length).toBeGreaterThanOrEqual(5)
  })

  it('save every list and table as CSV, each with as many lines as it has rows', async () => {
    const page = await desk.page('/nowhere')
    for (const [path, whole, lines, button = '.save-table:not(.records *)'] of [
      ['/table', '.cell', '/api/positions'],
      ['/proposals', '.proposal-row', '/api/proposals'],
      ['/calendar', '.entry', '/api/calendar'],
      ['/predictions', '.prediction', '/api/predictions'],
      ['/predictions', '.prediction', '/api/records', '.records .save-table'],
      ['/markets', '.entry', '/api/markets'],
      ['/unsure', '.unsure', '/api/unsure'],
      ['/claims', '.claim-row[data-row="0"]', '/api/claims'],
      ['/claims?kind=anonymous', '.claim-row[data-row="0"]', '/api/claims?kind=anonymous'],
      ['/documents', '.document-row[data-row="0"]', '/api/documents'],
      ['/sources', '.clusters li', '/api/origins'],
    ] as const) {
      await page.goto(desk.address + path)
      await page.waitForSelector(whole)
      const { total, cells } = (await (await fetch(desk.address + lines)).json()) as {
        total?: number
        cells?: unknown[]
      }
      const saved = page.waitForEvent('download')
      await page.locator(button).last().click()
      const download = await saved
      const rows = parse(await bytesOf(download)) as string[][]
      expect([path, rows.length - 1]).toEqual([path, total ?? cells!.length])
      expect(download.suggestedFilename()).toMatch(/^[a-z-]+\.csv$/)
    }
    await page.close()
  })

  it('print without their furniture', async () => {
    const page = await desk.page('/claims')
    await page.waitForSelector('.claim-row')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.search-form').isVisible()).toBe(false)
    await eventually(() => page.locator('.claim-row[data-row]').count()).toBe(100)
    await page.close()
  })

  it('show a list that was narrowed from its beginning, wherever the one before was scrolled to', async () => {
    const page = await desk.page('/claims')
    await page.waitForSelector('.claim-row[data-row="0"]')
    await page.evaluate(() => scrollTo(0, 3000))
    await page.waitForSelector('.claim-row[data-row="25"]')
    await page.evaluate(() => document.querySelector<HTMLElement>('.facet input')!.click())
    await page.waitForFunction(() => /Show all/.test(document.querySelector('.list-head')!.textContent!))
    await page.waitForSelector('section[aria-busy="false"] .claim-row[data-row="0"]')
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await page.close()
  })

  it('print a long list from its beginning as soon as the browser asks, and say where it ends', async () => {
    const page = await desk.page('/claims')
    await page.waitForSelector('.claim-row[data-row="0"]')
    // What the browser lays out for the printer is what is there when the event is over.
    const [rows, note] = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'))
      const list = document.querySelector('.claims-list')!
      return [list.querySelectorAll('[data-row]').length, list.textContent!.slice(-200)] as const
    })
    expect(rows).toBe(100)
    expect(note).toMatch(/The first 100 of \d+ claims/)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    await expect.poll(() => page.locator('.claim-row').count()).toBeLessThan(100)
    await page.close()
  })

  it('print an open cell by itself, and pictures dark on white whatever the colours of the screen', async () => {
    const page = await desk.page('/table', { colorScheme: 'dark' })
    const [, address, whole] = pages.find(([name]) => name === 'a cell')!
    await page.goto(desk.address + address)
    await page.waitForSelector(whole)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.masthead, .positions, dialog button').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('dialog').evaluate((drawer) => getComputedStyle(drawer).position)).toBe('absolute')
    expect(await page.locator('dialog').evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBe(
      0,
    )
    await page.emulateMedia({ media: 'screen' })
    await page.goto(`${desk.address}/calendar`)
    const words = page.locator('.figure svg text').first()
    await words.waitFor()
    const lightness = (): Promise<number> =>
      words.evaluate((one) => Math.max(...getComputedStyle(one).fill.match(/\d+/g)!.slice(0, 3).map(Number)))
    expect(await lightness()).toBeGreaterThan(128)
    await page.emulateMedia({ media: 'print' })
    expect(await lightness()).toBeLessThan(128)
    await page.close()
  })

  it("tell times in the reader's zone, and name it", async () => {
    const { rows } = (await (await fetch(`${desk.address}/api/documents?sort=oldest`)).json()) as {
      rows: { article: { document: string; published: { resolved: string } } }[]
    }
    const { article } = rows.find((row) => /T\d{2}:/.test(row.article.published.resolved))!
    const moment = new Date(article.published.resolved)
    for (const [timezoneId, zone] of [
      ['Asia/Tokyo', 'GMT\\+9'],
      ['America/New_York', 'GMT-[45]'],
    ] as const) {
      const page = await desk.page(`/article/${article.document}`, { timezoneId })
      await page.waitForSelector('.article-outlet')
      const time = moment.toLocaleTimeString('en-GB', { timeZone: timezoneId, hour: '2-digit', minute: '2-digit' })
      expect(await textOf(page, '.article-outlet')).toMatch(new RegExp(`${time} ${zone}`))
      expect(await textOf(page, '.foot')).toContain(timezoneId)
      await page.close()
    }
  })

  it('show where the keyboard is, and move nothing for who wants no motion', async () => {
    const page = await desk.page('/nowhere')
    for (const path of ['/', '/table', '/claims', '/documents']) {
      await page.goto(desk.address + path)
      await page.waitForSelector('main h1')
      for (let step = 0; step < 25; step++) {
        await page.keyboard.press('Tab')
        const seen = await page.evaluate(() => {
          const here = document.activeElement!
          const { outlineStyle, outlineWidth } = getComputedStyle(here)
          const ringed = outlineStyle !== 'none' && outlineWidth !== '0px'
          // The button within a date field is the browser's, with a ring of its own: the field then has no focus itself.
          return here === document.body || ringed || (here.matches('input[type="date"]') && !here.matches(':focus'))
        })
        expect(seen, `${path}, after ${step + 1} times Tab`).toBe(true)
      }
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('*')].filter((one) => {
            const { transitionDuration, animationName } = getComputedStyle(one)
            return animationName !== 'none' || Number.parseFloat(transitionDuration) > 0
          }).length,
      )
      expect(moving, path).toBe(0)
    }
    await page.close()
  })

  it('are printed on 380 and on 680 px without being cut', async () => {
    expect((await visits(NARROW)).printed.join('\n')).toBe('')
  })

  it('are all usable at 200 % zoom, and print without being cut', async () => {
    const { zoomed, printed } = await visits(WIDE)
    expect([...zoomed, ...printed].join('\n')).toBe('')
  })
})

async function bytesOf(download: Download): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('latin1')
}
