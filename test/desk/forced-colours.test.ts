import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, MOST_MILLISECONDS, type OpenDesk, openDesk } from './desk.ts'
import { everyPage } from './every-page.ts'

/* Who has the system set the colours of all pages sees no ground, shadow or colour of the desk's own. */

describe.skipIf(CHROMIUM === null)('with the colours of the system', () => {
  let desk: OpenDesk
  let attribution: string
  beforeAll(async () => {
    desk = await openDesk()
    attribution = (await everyPage(desk, 'water')).find(([name]) => name === 'an attribution')![1]
  }, MOST_MILLISECONDS)
  afterAll(() => desk.close())

  it('only the page where one is has its name underlined', async () => {
    const page = await desk.page('/table', { forcedColors: 'active' })
    await page.locator('.rooms a[aria-current]').waitFor()
    const colours = await page
      .locator('.rooms a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link).borderBottomColor))
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect(colours.filter((colour) => colour !== ground)).toHaveLength(1)
    await page.close()
  })

  it('what is said is marked, and what is chosen is another colour', async () => {
    const page = await desk.page(attribution, { forcedColors: 'active' })
    await page.locator('.text .chosen-cue').first().waitFor()
    const looksOf = (selector: string): Promise<{ lines: string; ground: string }> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { textDecorationLine, backgroundColor } = getComputedStyle(element)
          return { lines: textDecorationLine, ground: backgroundColor }
        })
    const ground = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    expect((await looksOf('.text .said:not(.chosen-content)')).lines).toBe('underline')
    const chosen = await looksOf('.text .chosen-cue')
    expect([ground, 'rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']).not.toContain(chosen.ground)
    await page.close()
  })
})
