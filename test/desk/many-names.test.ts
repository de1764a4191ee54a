import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { LISTED_ARTICLES } from '../made-dossiers.ts'
import { CHROMIUM, MOST_MILLISECONDS, type OpenDesk, openDesk } from './desk.ts'
import { everyPage, type PageToSee } from './every-page.ts'

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

  it.each([1280, 380])('has no page that is wider than its window: %i px', async (width) => {
    const page = await desk.page('/nowhere', { viewport: { width, height: 900 } })
    const wider: string[] = []
    for (const [name, path, whole] of pages) {
      await page.goto(desk.address + path)
      await page.waitForSelector(whole)
      await page.waitForFunction(() => document.querySelector('main :is([aria-busy="true"], .waiting)') === null)
      const by = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (by > 0) wider.push(`${name}: ${by} px`)
    }
    expect(wider).toEqual([])
    expect(desk.complaints).toEqual([])
    await page.context().close()
  })
})
