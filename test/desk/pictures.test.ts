import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, type OpenDesk, openDesk } from './desk.ts'
import { everyPage, type PageToSee } from './every-page.ts'

/* Pictures are drawn for the room that they have, a phone's too: with all their words, each to be read. */

/** Of a label, as it is seen: smaller is not read. In pixels. */
const LEAST_LETTERS = 9.5

/** What cannot be read of the pictures on a page, one line each; and how many labels were looked at. */
function unreadable(page: Page): Promise<{ labels: number; found: string[] }> {
  return page.evaluate((least) => {
    const found: string[] = []
    let labels = 0
    for (const picture of document.querySelectorAll<SVGSVGElement>('.figure svg')) {
      const title = picture.closest('.figure')!.querySelector('h2')!.textContent!
      const frame = picture.closest('.figure-frame')!.getBoundingClientRect()
      const scale = picture.getBoundingClientRect().width / picture.viewBox.baseVal.width
      const texts = [...picture.querySelectorAll('text')].filter((text) => /\S/.test(text.textContent ?? ''))
      const boxes = texts.map((text) => text.getBoundingClientRect())
      labels += texts.length
      for (const [i, text] of texts.entries()) {
        const [words, box] = [`${title}: "${text.textContent}"`, boxes[i]!]
        if (box.left < frame.left - 2 || box.right > frame.right + 2) found.push(`${words} is cut off at a side`)
        if (box.top < frame.top - 2 || box.bottom > frame.bottom + 2) found.push(`${words} is cut off above or below`)
        if (Number.parseFloat(getComputedStyle(text).fontSize) * scale < least) found.push(`${words} is too small`)
        // The box of words that lean is not theirs alone.
        const leans = (one: Element): boolean => /rotate\((?!0\b)/.test(one.getAttribute('transform') ?? '')
        for (const [j, other] of boxes.entries()) {
          if (j <= i || leans(text) || leans(texts[j]!)) continue
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left)
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top)
          // Words that touch are read as one.
          if (across > -3 && down > 3) found.push(`${words} touches "${texts[j]!.textContent}"`)
        }
      }
      for (const node of picture.querySelectorAll('a, g')) {
        const rect = node.querySelector(':scope > rect')?.getBoundingClientRect()
        for (const text of rect === undefined ? [] : node.querySelectorAll(':scope > text'))
          if (text.getBoundingClientRect().right > rect!.right)
            found.push(`${title}: "${text.textContent}" leaves its box`)
      }
    }
    return { labels, found }
  }, LEAST_LETTERS)
}

describe.skipIf(CHROMIUM === null)('the pictures of the desk', () => {
  let desk: OpenDesk
  let pages: readonly PageToSee[]

  beforeAll(async () => {
    desk = await openDesk()
    pages = (await everyPage(desk, 'water')).filter(([, path]) => /^\/(?:calendar|sources)(?:\?claim|$)/.test(path))
  })
  afterAll(() => desk?.close())

  it.each([320, 380, 680, 1280])('are drawn on %i px, and every word in them can be read', async (width) => {
    const page = await desk.page('/nowhere', { viewport: { width, height: 900 } })
    const found: string[] = []
    let labels = 0
    for (const [name, path] of pages) {
      await page.goto(desk.address + path)
      await page.waitForSelector('.figure svg')
      await page.waitForFunction(() =>
        [...document.querySelectorAll('.figure-frame')].every((frame) => frame.querySelector('svg') !== null),
      )
      await page.evaluate(() => document.fonts.ready)
      const seen = await unreadable(page)
      labels += seen.labels
      found.push(...seen.found.map((one) => `${name}, ${one}`))
    }
    await page.close()
    expect(found).toEqual([])
    expect(labels).toBeGreaterThan(60)
  })

  it('keep their room: what stands below is where it was once they are drawn', async () => {
    for (const width of [380, 1280]) {
      const page = await desk.page('/nowhere', { viewport: { width, height: 900 } })
      for (const [name, path] of pages) {
        await page.goto(desk.address + path)
        await page.waitForSelector('.figure svg')
        const rooms = await page.evaluate(() =>
          [...document.querySelectorAll('.figure-frame > div')].map((space) => [
            Math.round(Number.parseFloat(getComputedStyle(space).minHeight)),
            Math.round(space.getBoundingClientRect().height),
          ]),
        )
        for (const [kept, taken] of rooms) expect(taken, `${name}, ${width} px`).toBe(kept)
      }
      await page.close()
    }
  })

  it('of an origin run down where the page is narrow, each article below its source, and to the right where it is wide', async () => {
    const [, path] = pages.find(([name]) => name === 'an origin')!
    for (const [width, down] of [
      [380, true],
      [1280, false],
    ] as const) {
      const page = await desk.page(path, { viewport: { width, height: 900 } })
      await page.waitForSelector('.origin-view .figure svg rect')
      const corners = await page.locator('.origin-view svg :is(a, g) > rect:first-child').evaluateAll((rects) =>
        rects.map((rect) => ({
          source: rect.getAttribute('rx') !== '4',
          x: Number(rect.getAttribute('x')),
          y: Number(rect.getAttribute('y')),
        })),
      )
      const [sources, articles] = [corners.filter(({ source }) => source), corners.filter(({ source }) => !source)]
      expect(sources.length * articles.length).toBeGreaterThan(0)
      if (down) {
        expect(new Set(corners.map(({ x }) => x)).size).toBe(1)
        expect(Math.min(...articles.map(({ y }) => y))).toBeGreaterThan(Math.min(...sources.map(({ y }) => y)))
      } else expect(Math.min(...articles.map(({ x }) => x))).toBeGreaterThan(Math.max(...sources.map(({ x }) => x)))
      // Articles are links, by keyboard too.
      expect(await page.locator('.origin-view svg a[href^="/article/"]').count()).toBe(articles.length)
      await page.close()
    }
  })
})
