import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { LISTED_ARTICLES } from '../made-dossiers.ts'
import { CHROMIUM, type OpenDesk, openDesk } from './desk.ts'
import { everyPage, type PageToSee } from './every-page.ts'

/** Names of the dossier, and what they are here: written from right to left. Texts have their aliases. */
const RENAMED: Readonly<Record<string, string>> = {
  'Water and land on the Sorrel': 'מים ואדמה 2031',
  Varnia: 'ורניה',
  Kessar: 'قصر 7',
  Water: 'מים (1)',
  'The strip': 'الشريط',
  'Meridian News': 'חדשות 24',
}
const OUTLET = 'עיתון הנמל 3'
const TITLE = 'שיחות על המכס, 12'
const FILE = 'report\u202Efdp.txt'

/** Lines of a page in which a name could turn what stands beside it. */
function turnedLines(names: readonly string[]): string[] {
  const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
  const lines = new Map<Element, string[]>()
  const blockOf = (node: Node): Element => {
    let at = node.parentElement!
    while (/^inline$|^contents$/.test(getComputedStyle(at).display) && at.tagName !== 'text') at = at.parentElement!
    return at
  }
  const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    if (/^(?:SCRIPT|STYLE)$/.test(node.parentElement!.tagName)) continue
    const block = node.parentElement!.tagName === 'title' ? node.parentElement! : blockOf(node)
    lines.set(block, [...(lines.get(block) ?? []), node.textContent ?? ''])
  }
  const told = [...lines.values()].map((parts) => parts.join(''))
  for (const one of document.querySelectorAll('[title], [aria-label]'))
    told.push(one.getAttribute('title') ?? '', one.getAttribute('aria-label') ?? '')
  return told.filter((line) => {
    const rest = line.replaceAll(/\u2068[^\u2066-\u2069\u202a-\u202e]*\u2069/g, '')
    if (/[\u202a-\u202e\u2066-\u2069]/.test(rest)) return true
    return RIGHT_TO_LEFT.test(rest) && !names.includes(rest.trim())
  })
}

interface Named {
  name: string
  aliases?: string[]
}

/** The dossier with its new names; what texts call a party or an outlet still means it. */
function renamed(yaml: string): string {
  const dossier = parse(yaml) as Named & Record<'parties' | 'issues' | 'outlets', Named[]>
  for (const one of [dossier, ...dossier.issues]) one.name = RENAMED[one.name] ?? one.name
  for (const one of [...dossier.parties, ...dossier.outlets]) {
    const name = RENAMED[one.name]
    if (name !== undefined) Object.assign(one, { name, aliases: [one.name, ...(one.aliases ?? [])] })
  }
  return stringify(dossier)
}

describe.skipIf(CHROMIUM === null)('names that run from right to left, or would turn the line', () => {
  let desk: OpenDesk
  let pages: readonly PageToSee[]
  let page: Page

  beforeAll(async () => {
    desk = await openDesk({ source: LISTED_ARTICLES, edit: renamed })
    page = await desk.page('/documents')
    await page.setInputFiles('input[type=file]', [
      {
        name: FILE,
        mimeType: 'text/plain',
        buffer: Buffer.from('Mara Quill said that the\u202E gate would stay shut.'),
      },
      {
        name: 'one.jsonl',
        mimeType: 'application/jsonl',
        buffer: Buffer.from(
          JSON.stringify({
            published: '2025-04-26',
            outlet: `${OUTLET}\u202E`,
            title: `\u2067${TITLE}`,
            text: 'Foreign Minister Stefan Maurek said that Varnia would not reopen the gate before the vote on 30 April.',
          }),
        ),
      },
    ])
    await page.waitForSelector('.job [role=status]:text("done")')
    pages = await everyPage(desk, 'water')
  })
  afterAll(() => desk?.close())

  it('move nothing beside them, on any page', async () => {
    const names = [...Object.values(RENAMED), OUTLET, TITLE]
    const found: string[] = []
    const seen = new Set<string>()
    for (const [name, path, whole] of pages) {
      await page.goto(desk.address + path)
      await page.waitForSelector(whole)
      await page.waitForFunction(() => document.querySelector('main :is([aria-busy="true"], .waiting)') === null)
      const words = await page.evaluate(() => document.documentElement.textContent)
      for (const one of names) if (words.includes(one)) seen.add(one)
      found.push(...(await page.evaluate(turnedLines, names)).map((line) => `${name}: ${JSON.stringify(line)}`))
    }
    expect(found).toEqual([])
    expect([...seen].sort()).toEqual([...names].sort())
  })
})
