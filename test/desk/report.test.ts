import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportData } from '../../src/interfaces/contract/index.ts'
import { embedded, keyOf } from '../../src/interfaces/web/report/index.ts'
import { rapporteurHere } from '../cli.ts'
import { asking } from '../desk-asking.ts'
import { type Served, served } from '../desk-fixture.ts'
import { LISTED_ARTICLES, type OwnDossier, ownDossier } from '../made-dossiers.ts'
import { CHROMIUM, eventually, launched, MOST_MILLISECONDS } from './desk.ts'

let dossier: OwnDossier
let server: Served
let folder: string
let html: string
const { ask } = asking(() => server.origin)

beforeAll(async () => {
  dossier = await ownDossier({ source: LISTED_ARTICLES })
  folder = mkdtempSync(join(tmpdir(), 'report-'))
  const { code, stdout, stderr } = await write('a.html')
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  expect(stdout).toMatch(/a\.html: \d+ documents, \d\.\d MB\n$/)
  html = readFileSync(join(folder, 'a.html'), 'utf8')
  server = await served(dossier.folder)
})

afterAll(async () => {
  await server?.stop()
  dossier?.remove()
  rmSync(folder, { recursive: true, force: true })
})

const write = (name: string): ReturnType<typeof rapporteurHere> =>
  rapporteurHere(['report', '--dossier', dossier.folder, '--out', join(folder, name)])

async function dataIn(page: string): Promise<ReportData> {
  const [, packed] = /id="rapporteur-report">([^<]*)</.exec(page)!
  const stream = new Blob([Buffer.from(packed!, 'base64')]).stream().pipeThrough(new DecompressionStream('gzip'))
  return (await new Response(stream).json()) as ReportData
}

describe('a report', () => {
  it('is the same file whenever it is written, needs nothing else, and allows nothing else', async () => {
    await write('b.html')
    expect(readFileSync(join(folder, 'b.html'), 'utf8')).toBe(html)
    const [, policy] = /Content-Security-Policy" content="([^"]+)"/.exec(html)!
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/connect-src|https?:|script-src[^;]*(?:unsafe|self|\*)/)
    expect(html).not.toMatch(/<(?:script|link|img)[^>]* (?:src|href)=/)
    expect(html).not.toContain(dossier.folder)
  })

  it('answers as the server does: lists under filters, counts, parts, tables and articles', async () => {
    const data = await dataIn(html)
    const answer = embedded(data)
    await eventually(async () => (await ask('clusters', {})).gathered).toBe(true)
    const { rows } = await ask('claims', {}, { query: { limit: 3 } })
    const [{ article, id }] = rows as [(typeof rows)[number]]
    const asked = [
      ['claims', '/api/claims?limit=20&facets=true'],
      ['claims', '/api/claims?kind=anonymous&kind=role&offset=5&limit=7&facets=true'],
      ['claims', '/api/claims?party=Kessar&since=2025-03-10&until=2025-04-01&facets=true&limit=500'],
      ['documents', '/api/documents?limit=500'],
      ['documents', '/api/documents?month=2025-03&limit=4'],
      ['sources', '/api/sources'],
      ['sources', '/api/sources?party=Varnia&since=2025-03-10'],
      ['clusters', '/api/origins?limit=6'],
      ['clusters', '/api/origins?since=2025-04-01&limit=6'],
      ['brief', '/api/brief'],
      ['brief', '/api/brief?since=2025-03-04&lines=200'],
      ['positions', '/api/positions'],
      ['proposals', '/api/proposals?limit=2&offset=1'],
      ['document', `/api/documents/${article.document}`],
      ['claimOrigin', `/api/claims/${encodeURIComponent(id)}/origin`],
    ] as const
    for (const [, address] of asked) {
      const told = await (await fetch(server.origin + address)).json()
      expect([address, { ...((await answer(address, {})) as object), next: null }]).toEqual([
        address,
        { ...told, next: null },
      ])
    }
    await expect(answer('/api/positions?since=2025-04-01', {})).rejects.toThrow('whole')
    await expect(answer('/api/claims/x/rulings', { method: 'POST' })).rejects.toThrow('desk')
    expect(keyOf('/api/a?limit=3&b=2&a=1&offset=9')).toBe('/api/a?a=1&b=2')
  })

  it('has nothing of what is to be settled at the desk', async () => {
    const { answers } = await dataIn(html)
    expect((await ask('unsure', {})).total).toBeGreaterThan(0)
    expect(Object.keys(answers).filter((address) => address.startsWith('/api/unsure'))).toEqual([])
  })

  it('refuses a dossier that no browser could hold, and says what is missing', async () => {
    expect((await rapporteurHere(['report', '--dossier', dossier.folder])).stderr).toContain("'--out <file>'")
    const { code, stderr } = await write('no-such-folder/a.html')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^rapporteur: .*no-such-folder/)
  })
})

describe.skipIf(CHROMIUM === null)('a report in a browser', () => {
  it('shows every page from the file alone, without a complaint or a request', async () => {
    const context = await (await launched()).newContext()
    const troubles: string[] = []
    try {
      const page: Page = await context.newPage()
      page.setDefaultTimeout(MOST_MILLISECONDS)
      const file = pathToFileURL(join(folder, 'a.html')).href
      page.on('console', (message) => {
        if (message.type() === 'error') troubles.push(message.text())
      })
      page.on('pageerror', (error) => troubles.push(String(error)))
      page.on('request', (request) => {
        if (!/^(?:data|blob):/.test(request.url()) && request.url().split('#')[0] !== file) troubles.push(request.url())
      })
      await page.goto(file)
      await page.locator('.rooms a').first().waitFor()
      expect(await page.locator('.rooms a').allInnerTexts()).not.toContain('To settle')
      for (const name of await page.locator('.rooms a').allInnerTexts()) {
        await page.locator('.rooms a', { hasText: name }).first().click()
        await page.locator('main h1').waitFor()
        await page.waitForFunction(() => document.querySelector('main [aria-busy="true"]') === null)
        expect(await page.locator('main').textContent()).not.toContain('Not in this report')
        // What would change the record, or needs its desk, is not offered.
        expect((await page.locator('main').allInnerTexts()).join(' '), name).not.toMatch(
          /Check the record|iCalendar|\bAccept\b|Settle:|\bto settle\b|0\.0 MiB/,
        )
      }
      await page.goto(`${file}#/claims`)
      const link = page.locator('main a[href^="/article/"]').first()
      await link.click()
      await page.waitForURL(/#\/article\//)
      await eventually(() => page.locator('main').textContent()).not.toBe('')
      await page.goto(`${file}#/article/%E0%A4%A`)
      await page.getByRole('heading', { name: 'There is no page /article/%E0%A4%A' }).waitFor()
      await page.reload()
      await page.getByRole('heading', { name: 'There is no page /article/%E0%A4%A' }).waitFor()
      await page.locator('.rooms a', { hasText: 'Claims' }).click()
      await page.locator('.claim-row').first().waitFor()
      expect(troubles).toEqual([])
    } finally {
      await context.close()
    }
  })
})
