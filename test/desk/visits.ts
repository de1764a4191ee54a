import type { Page } from 'playwright-core'
import { axeFindings, layoutShift, type OpenDesk } from './desk.ts'
import type { PageToSee } from './every-page.ts'

/** Cumulative layout shift that nobody sees; see `layoutShift`. */
const UNSEEN_SHIFT = 0.02

/** How pages are looked at: in which colours, on windows of which width, and on paper of which widths. */
export interface Look {
  readonly colorScheme: 'light' | 'dark'
  readonly width: number
  readonly zoomed: readonly number[]
  readonly prints: readonly number[]
}

/** A window of 1440 px has 720 at 200 % zoom. */
export const WIDE: Look = { colorScheme: 'light', width: 1280, zoomed: [720], prints: [720] }
/** Paper: a narrow strip, and the room that A4 leaves between its margins. */
export const NARROW: Look = { colorScheme: 'dark', width: 380, zoomed: [], prints: [380, 680] }
export const LOOKS: readonly Look[] = [WIDE, NARROW]

/** What is wrong with pages, one line each. */
export type Findings = Record<'shown' | 'zoomed' | 'printed', string[]>

/** Visits every page, and looks for all that is looked for on every page. */
export async function visited(desk: OpenDesk, pages: readonly PageToSee[], look: Look): Promise<Findings> {
  const { colorScheme, width, zoomed, prints } = look
  const page = await desk.page('/nowhere', { colorScheme, viewport: { width, height: 800 }, deviceScaleFactor: 2 })
  const found: Findings = { shown: [], zoomed: [], printed: [] }
  for (const [name, path, whole] of pages) {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(desk.address + path)
    await page.waitForSelector(whole)
    const shift = await layoutShift(page)
    if (shift >= UNSEEN_SHIFT) found.shown.push(`${name} moves by ${shift} while it loads`)
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (wider > 0) found.shown.push(`${name} is ${wider} px wider than the window`)
    found.shown.push(...(await axeFindings(page)).map((finding) => `${name}: ${finding}`))
    for (const size of zoomed) {
      await page.setViewportSize({ width: size, height: 450 })
      found.zoomed.push(...(await cutIn(page, 0)).map((html) => `${name}, ${size} px: ${html}`))
    }
    await page.emulateMedia({ media: 'print' })
    for (const size of prints) {
      await page.setViewportSize({ width: size, height: 980 })
      found.printed.push(...(await cutIn(page, 1)).map((html) => `${name}, ${size} px: ${html}`))
    }
    await page.emulateMedia({ media: 'screen' })
  }
  await page.context().close()
  return found
}

/** What of a page reaches further beyond its right edge than `most`, once its pictures have had time to follow its width. */
function cutIn(page: Page, most: number): Promise<string[]> {
  return page.evaluate(
    (pixels) =>
      new Promise<string[]>((resolve) => {
        // Pictures follow the width of what they stand in, a moment later.
        const look = (frames: number): void => {
          const wide = document.documentElement.scrollWidth > innerWidth + pixels
          if (wide && frames > 0) return void requestAnimationFrame(() => look(frames - 1))
          const edge = (one: Element): boolean => one.getBoundingClientRect().right > innerWidth + pixels
          const first = [...document.querySelectorAll('main *')].find(edge) ?? document.documentElement
          resolve(wide ? [first.outerHTML.slice(0, 90)] : [])
        }
        look(300)
      }),
    most,
  )
}
