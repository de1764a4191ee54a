import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { LISTED_ARTICLES } from '../made-dossiers.ts'
import { CHROMIUM, MOST_MILLISECONDS, type OpenDesk, openDesk } from './desk.ts'
import { everyPage, type PageToSee } from './every-page.ts'
import { cutIn } from './visits.ts'

const PARTIES = 40
const ISSUES = 14
/** A word that no line can hold, and a name that none does. */
const ENDLESS = 'Anlegegebuehrenordnungsaenderungsgesetzgebungsverfahrensbeteiligtenversammlung'
const LONG =
  'The Standing Conference of the Riparian States on Pilotage, Dredging, Wharfage and the Settlement of Claims'

interface Named {
  name: string
  aliases?: string[]
  words?: string[]
}

/** The dossier with names of any length, and more parties and issues than a window shows. */
function crowded(yaml: string): string {
  const dossier = parse(yaml) as Named & Record<'parties' | 'issues', Named[]>
  const [first, second] = dossier.parties
  for (const [party, name] of [
    [first!, ENDLESS],
    [second!, LONG],
  ] as const)
    Object.assign(party, { name, aliases: [party.name, ...(party.aliases ?? [])] })
  dossier.issues[0]!.name = ENDLESS
  dossier.issues[1]!.name = LONG
  for (let i = dossier.parties.length; i < PARTIES; i++) dossier.parties.push({ name: `Pilots' league ${i}` })
  for (let i = dossier.issues.length; i < ISSUES; i++)
    dossier.issues.push({ name: `Toll ${i}`, words: [`toll number ${i}`] })
  return stringify(dossier)
}

describe.skipIf(CHROMIUM === null)('a dossier of many and long names', () => {
  let desk: OpenDesk
  let pages: readonly PageToSee[]
  beforeAll(async () => {
    desk = await openDesk({ source: LISTED_ARTICLES, edit: crowded })
    pages = await everyPage(desk, 'water')
  }, MOST_MILLISECONDS)
  afterAll(() => desk?.close())

  it('has no page that is wider than its window, in which one it was opened and in the other', async () => {
    const widths = [1280, 380]
    const page = await desk.page('/nowhere')
    const wider: string[] = []
    for (const [at, [name, path, whole]] of pages.entries())
      for (const width of at % 2 === 0 ? widths : widths.toReversed()) {
        await page.setViewportSize({ width, height: 900 })
        if (!page.url().endsWith(path)) await page.goto(desk.address + path)
        await page.waitForSelector(whole)
        await page.waitForFunction(() => document.querySelector('main :is([aria-busy="true"], .waiting)') === null)
        wider.push(...(await cutIn(page, 0)).map((html) => `${name}, ${width} px: ${html}`))
      }
    expect(wider.join('\n')).toBe('')
    expect(desk.complaints).toEqual([])
    await page.close()
  })

  it.each(['light', 'dark'] as const)(
    'keeps the heads of its table in view, whatever part of it is: %s',
    async (colorScheme) => {
      const page = await desk.page('/table', { colorScheme })
      await page.locator(`.positions-scroll tbody tr:nth-child(${PARTIES})`).waitFor()
      const boxOf = (selector: string): Promise<DOMRect> =>
        page.evaluate((one) => document.querySelector(one)!.getBoundingClientRect().toJSON(), selector)
      const column = (n: number): string => `th:nth-child(${n})`
      // At rest both heads are in one place, but for half a line: nobody sees that there are two.
      for (const n of [2, 3, ISSUES]) {
        const own = await boxOf(`.positions-heads ${column(n)}`)
        const of = await boxOf(`.positions-scroll thead ${column(n)}`)
        expect([own.x, own.width, own.top]).toEqual([of.x, of.width, of.top])
        expect(Math.abs(own.height - of.height)).toBeLessThan(1)
      }
      await page.evaluate(() => {
        const row = document.querySelector('.positions-scroll tbody tr:nth-child(20)')!
        scrollTo(0, scrollY + row.getBoundingClientRect().top - innerHeight / 2)
        document.querySelector('.positions-scroll')!.scrollLeft = 400
      })
      await page.waitForFunction(() => document.querySelector('.positions-heads')!.scrollLeft === 400)
      const [head, cell] = [
        await boxOf(`.positions-heads ${column(10)}`),
        await boxOf('.positions-scroll tbody tr:nth-child(20) td:nth-child(10)'),
      ]
      expect([head.top, head.x, head.width]).toEqual([0, cell.x, cell.width])
      const seen = await page.evaluate(
        ([x, y]) => {
          const top = document.elementFromPoint(x!, y!)!
          return {
            words: top.textContent,
            paper: getComputedStyle(top).backgroundColor,
            page: getComputedStyle(document.documentElement).backgroundColor,
          }
        },
        [head.x + head.width / 2, head.height / 2],
      )
      expect(seen).toMatchObject({ words: 'Toll 8', paper: seen.page })
      // The party's name stays at the left, over what is scrolled below it.
      const party = await boxOf('.positions-scroll tbody tr:nth-child(20) th')
      expect(party.x).toBeGreaterThanOrEqual(0)
      const name = await page.evaluate(
        ([x, y]) => document.elementFromPoint(x!, y!)!.closest('th')?.textContent,
        [party.x + 8, party.y + 12],
      )
      expect(name).toBe("Pilots' league 19")
      // What the keyboard comes to is not behind the heads.
      const [last] = await page.locator('.positions-scroll a.cell').all()
      await last!.focus()
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
      await last!.blur()
      await last!.focus()
      const [focused, heads] = [await last!.boundingBox(), await boxOf('.positions-heads')]
      expect(focused!.y).toBeGreaterThanOrEqual(heads.bottom)
      await page.close()
    },
  )

  it('keeps the party in view below which its cells stand, where there is no room for a table', async () => {
    const page = await desk.page('/table', { viewport: { width: 380, height: 500 }, colorScheme: 'dark' })
    await page.locator('.party-lists .cell').first().waitFor()
    const shown = await page.evaluate(() => {
      const sections = [...document.querySelectorAll<HTMLElement>('.party-lists section')]
      const [tallest] = sections.toSorted((a, b) => b.offsetHeight - a.offsetHeight)
      const { top, height } = tallest!.getBoundingClientRect()
      scrollTo(0, scrollY + top + height / 2)
      const box = tallest!.querySelector('h2')!.getBoundingClientRect()
      return { top: box.top, over: document.elementFromPoint(30, box.height / 2)?.closest('h2') !== null }
    })
    expect(shown).toEqual({ top: 0, over: true })
    await page.close()
  })
})
