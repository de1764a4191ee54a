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

  it('say that the server is gone, and show what is new when it is back', async () => {
    const { port } = server
    await server.stop()
    for (const page of tabs) await page.getByText('The server does not answer').first().waitFor()
    server = await served(dossier.folder, ['--port', String(port)])
    for (const page of tabs) await eventually(() => page.getByText('The server does not answer').count()).toBe(0)
    await paste('A pilot of Lowick said on Wednesday that both would be wrong.')
    for (const page of tabs) await eventually(() => documentsOf(page)).toContain('37 documents')
  })
})
