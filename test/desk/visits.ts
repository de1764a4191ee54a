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

/** What is wrong with pages, one line each. */
export type Findings = Record<'shown' | 'zoomed' | 'printed', string[]>

/**
 * Opens every page once, and looks for all that is looked for on every page, in each look. A page is opened in one of them, the
 * next in another, and then turned into the others, as somebody does who turns a tablet, or the lights off: most of what a
 * visit costs is the opening.
 *
 * @returns what was found in each look, in their order
 */
export async function visited(
  desk: OpenDesk,
  pages: readonly PageToSee[],
  looks: readonly Look[],
): Promise<readonly Findings[]> {
  const page = await desk.page('/nowhere', { deviceScaleFactor: 2 })
  const found = looks.map((): Findings => ({ shown: [], zoomed: [], printed: [] }))
  for (const [at, [name, path, whole]] of pages.entries())
    for (const turn of looks.keys()) {
      const which = (at + turn) % looks.length
      const [look, { shown, zoomed, printed }] = [looks[which]!, found[which]!]
      await page.emulateMedia({ colorScheme: look.colorScheme })
      await page.setViewportSize({ width: look.width, height: 800 })
      if (turn === 0) {
        await page.goto(desk.address + path)
        await page.waitForSelector(whole)
        const shift = await layoutShift(page)
        if (shift >= UNSEEN_SHIFT) shown.push(`${name} moves by ${shift} while it loads`)
      }
      shown.push(...(await cutIn(page, 0)).map((html) => `${name} is wider than the window: ${html}`))
      shown.push(...(await axeFindings(page, turn === 0 ? 'all' : 'of sight')).map((finding) => `${name}: ${finding}`))
      for (const size of look.zoomed) {
        await page.setViewportSize({ width: size, height: 450 })
        zoomed.push(...(await cutIn(page, 0)).map((html) => `${name}, ${size} px: ${html}`))
      }
      if (look.prints.length > 0) await page.emulateMedia({ media: 'print' })
      for (const size of look.prints) {
        await page.setViewportSize({ width: size, height: 980 })
        printed.push(...(await cutIn(page, 1)).map((html) => `${name}, ${size} px: ${html}`))
      }
      await page.emulateMedia({ media: 'screen' })
    }
  await page.close()
  return found
}

/** What of a page reaches further beyond its right edge than `most`, once its pictures have had time to follow its width. */
export function cutIn(page: Page, most: number): Promise<string[]> {
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
