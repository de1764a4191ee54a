import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, eventually, MOST_MILLISECONDS, type OpenDesk, openDesk, textOf } from './desk.ts'
import { everyPage } from './every-page.ts'

describe.skipIf(CHROMIUM === null)('who goes back', () => {
  let desk: OpenDesk
  let cell: string
  beforeAll(async () => {
    desk = await openDesk()
    cell = (await everyPage(desk, 'water')).find(([name]) => name === 'a cell')![1]
  }, MOST_MILLISECONDS)
  afterAll(() => desk?.close())

  const focused = (page: Page): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.getAttribute('href') ?? null)
  const depth = (page: Page): Promise<number> => page.evaluate(() => scrollY)

  it('finds the sentence that led to the article, and from there the cell', async () => {
    const page = await desk.page(cell)
    const sentences = page.locator('dialog .evidence-link')
    await sentences.nth(1).focus()
    const address = await focused(page)
    await page.keyboard.press('Enter')
    await page.locator('.text .cue').first().waitFor()
    await page.goBack()
    await eventually(() => focused(page)).toBe(address)
    await page.keyboard.press('Escape')
    // It was opened by its address: no link has led here.
    await eventually(() => focused(page)).toBe(
      await page.locator('.cell').evaluateAll((cells, path) => {
        const same = (href: string): boolean =>
          new URL(href, location.href).search === new URL(path, location.href).search
        return cells.map((one) => one.getAttribute('href')!).find(same)
      }, cell),
    )
    await page.close()
  })

  it('finds a long list where it was left, after an article, and after it was loaded anew', async () => {
    const page = await desk.page('/claims?kind=named')
    await page.locator('.claim-row[data-row="0"]').waitFor()
    await page.evaluate(() => scrollTo(0, 4000))
    await page.locator('.claim-row[data-row="40"]').waitFor()
    const link = page.locator('.claim-row[data-row="40"] a').first()
    await link.scrollIntoViewIfNeeded()
    const [left, address] = [await depth(page), await link.getAttribute('href')]
    await link.click()
    await page.locator('.text .cue').first().waitFor()
    await page.goBack()
    await eventually(() => focused(page)).toBe(address)
    expect(Math.abs((await depth(page)) - left)).toBeLessThan(2)
    await page.reload()
    await eventually(async () => Math.abs((await depth(page)) - left) < 2).toBe(true)
    // An address that is typed into the same tab begins at the top.
    await page.goto(`${desk.address}/claims`)
    await page.locator('.claim-row[data-row="0"]').waitFor()
    await page.locator('.masthead').waitFor()
    expect(await depth(page)).toBe(0)
    await page.close()
  })

  it('stays where it is by the link that leads past the furniture', async () => {
    const page = await desk.page('/claims')
    await page.locator('.claim-row[data-row="0"]').waitFor()
    await page.evaluate(() => scrollTo(0, 3000))
    await page.locator('.rooms a', { hasText: 'Table' }).dispatchEvent('click')
    await page.locator('.cell').first().waitFor()
    await page.locator('.skip').focus()
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.activeElement?.id)).toBe('content')
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    expect(await depth(page)).toBeLessThan(200)
    await page.close()
  })

  it.each(['/claims?since=2025-99-99', '/documents?since=2025-13-01', '/?since=2025-99-99', '/table?until=soon'])(
    'is told what is wrong with an address that was sent: %s',
    async (path) => {
      const faults: string[] = []
      const page = await desk.page('/nowhere')
      page.on('pageerror', (error) => faults.push(String(error)))
      await page.goto(desk.address + path)
      await eventually(() => textOf(page, 'main')).toMatch(/Invalid ISO date/)
      expect(faults).toEqual([])
      await page.close()
    },
  )
})
