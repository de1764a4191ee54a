import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf } from '../../src/interfaces/contract/index.ts'
import { served } from '../desk-fixture.ts'
import { LISTED_ARTICLES, type OwnDossier, ownDossier } from '../made-dossiers.ts'
import { CHROMIUM, eventually, launched, MOST_MILLISECONDS, textOf } from './desk.ts'

/* A browser has six connections to one server, for all its tabs; a desk that is kept open all day has more tabs than that. */

const TABS = 8

describe.skipIf(CHROMIUM === null)('many tabs of one browser', () => {
  let dossier: OwnDossier
  let server: Awaited<ReturnType<typeof served>>
  let browser: Awaited<ReturnType<typeof launched>>
  let context: BrowserContext
  const tabs: Page[] = []

  const documentsOf = (page: Page): Promise<string> => textOf(page, '.list-head')
  const paste = async (text: string): Promise<void> => {
    const answer = await fetch(server.origin + addressOf('paste', {}), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ text }),
    })
    expect(answer.ok).toBe(true)
  }

  beforeAll(async () => {
    ;[dossier, browser] = await Promise.all([ownDossier({ source: LISTED_ARTICLES }), launched()])
    server = await served(dossier.folder)
    context = await browser.newContext({ reducedMotion: 'reduce' })
    context.setDefaultTimeout(MOST_MILLISECONDS)
  })
  afterAll(async () => {
    await context?.close()
    await server.stop()
    dossier.remove()
  })

  it('are all served, and all hear what is new', async () => {
    for (let i = 0; i < TABS; i++) {
      const page = await context.newPage()
      await page.goto(`${server.origin}/documents`)
      await page.locator('.document-row[data-row="0"]').waitFor()
      tabs.push(page)
    }
    await paste('The ferry board of Lowick said on Monday that it would wait for the harbour council.')
    for (const page of tabs) await eventually(() => documentsOf(page)).toContain('35 documents')
  })

  it('go on hearing when the one that listened is closed', async () => {
    await tabs.shift()!.close()
    await paste('The harbour council of Lowick said on Tuesday that it had no answer for the ferry board.')
    for (const page of tabs) await eventually(() => documentsOf(page)).toContain('36 documents')
  })

  it('are asked anew where something that is no server of events answers in its place', async () => {
    const own = await browser.newContext({ reducedMotion: 'reduce' })
    own.setDefaultTimeout(MOST_MILLISECONDS)
    let refused = 0
    await own.route('**/api/events', (route) => {
      refused++
      return route.fulfill({ status: 503, body: 'full' })
    })
    const page = await own.newPage()
    await page.goto(`${server.origin}/documents`)
    await eventually(() => refused).toBeGreaterThan(1)
    await page.getByText('The server does not answer').first().waitFor()
    await own.unroute('**/api/events')
    await eventually(() => page.getByText('The server does not answer').count()).toBe(0)
    const before = Number((await documentsOf(page)).match(/\d+/)![0])
    await paste('The lock keeper of Lowick said on Friday that the gates would stay shut.')
    await eventually(() => documentsOf(page)).toContain(`${before + 1} documents`)
    await own.close()
  })

  it('listen each for itself, and while it is looked at, where they cannot agree on one', async () => {
    const own = await browser.newContext({ reducedMotion: 'reduce' })
    own.setDefaultTimeout(MOST_MILLISECONDS)
    await own.addInitScript(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }))
    const [seen, hidden] = [await own.newPage(), await own.newPage()]
    // What the hidden one still asks for: of what was new before it was hidden it may hear a little later.
    const asking = new Set<unknown>()
    hidden.on('request', (request) => asking.add(request))
    for (const end of ['requestfinished', 'requestfailed'] as const)
      hidden.on(end as 'requestfinished', (request) => asking.delete(request))
    for (const page of [seen, hidden]) {
      await page.goto(`${server.origin}/documents`)
      await page.locator('.document-row[data-row="0"]').waitFor()
    }
    const turn = (away: boolean): Promise<void> =>
      hidden.evaluate((now) => {
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => now })
        document.dispatchEvent(new Event('visibilitychange'))
      }, away)
    const before = Number((await documentsOf(seen)).match(/\d+/)![0])
    await turn(true)
    await eventually(() => asking.size).toBe(0)
    await paste('The wharf owners of Lowick said on Thursday that they had not been asked.')
    await eventually(() => documentsOf(seen)).toContain(`${before + 1} documents`)
    expect(await documentsOf(hidden)).toContain(`${before} documents`)
    await turn(false)
    await eventually(() => documentsOf(hidden)).toContain(`${before + 1} documents`)
    await own.close()
  })

  it('say that the server is gone, and show what is new when it is back', async () => {
    const { port } = server
    await server.stop()
    for (const page of tabs) await page.getByText('The server does not answer').first().waitFor()
    server = await served(dossier.folder, ['--port', String(port)])
    for (const page of tabs) await eventually(() => page.getByText('The server does not answer').count()).toBe(0)
    await paste('A pilot of Lowick said on Wednesday that both would be wrong.')
    for (const page of tabs) await eventually(() => documentsOf(page)).toContain('39 documents')
  })
})
