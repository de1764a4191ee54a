import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, eventually, MOST_MILLISECONDS, type OpenDesk, openDesk, textOf } from './desk.ts'

/* What the desk does where an address names nothing, and where an answer is not as a page expects it. */

const BROKEN = ['%E0%A4%A', '%', '%zz'] as const

describe.skipIf(CHROMIUM === null)('where something is wrong', () => {
  let desk: OpenDesk
  beforeAll(async () => {
    desk = await openDesk()
  }, MOST_MILLISECONDS)
  afterAll(() => desk?.close())

  it('an address with a broken escape is no page, be it typed or come to within the desk', async () => {
    const page = await desk.page('/claims')
    await page.locator('.claim-row[data-row="0"]').waitFor()
    for (const part of BROKEN) {
      await page.evaluate((address) => {
        const link = Object.assign(document.createElement('a'), { textContent: 'a link' })
        link.setAttribute('href', address)
        document.querySelector('main')!.append(link)
        link.click()
        link.remove()
      }, `/article/${part}`)
      await page.getByRole('heading', { name: `There is no page /article/${part}` }).waitFor()
      await eventually(() => page.title()).toMatch(/^Not found · /)
    }
    expect(desk.complaints).toEqual([])
    for (const part of BROKEN) {
      const answer = await page.goto(`${desk.address}/article/${part}`)
      expect(answer!.status()).toBe(404)
      expect(await textOf(page, 'h1')).toBe('There is no such page')
    }
    await page.getByRole('link', { name: 'list of claims' }).click()
    await page.locator('.claim-row[data-row="0"]').waitFor()
    await page.close()
    desk.complaints.length = 0
  })

  it('a page that fails says so and what to do; the rest of the desk stays', async () => {
    const page = await desk.page('/claims')
    for (const [path, route, name] of [
      ['/calendar', '**/api/calendar?*', 'Calendar'],
      ['/predictions', '**/api/predictions?*', 'Predictions'],
      ['/sources', '**/api/sources*', 'Sources'],
      ['/markets', '**/api/markets?*', 'Markets'],
      ['/unsure', '**/api/unsure?*', 'To settle'],
    ] as const) {
      await page.route(route, (one) => one.fulfill({ json: { revision: 1, total: 7, rows: [null], records: 0 } }))
      await page.locator('.rooms').getByRole('link', { name, exact: true }).click()
      const said = page.getByRole('alert')
      await said.getByRole('heading', { name: `${name} could not be shown` }).waitFor()
      expect(await said.textContent()).toContain('Load the page anew')
      // The others are a click away, and this one is whole again when its answer is.
      await page.locator('.rooms').getByRole('link', { name: 'Status' }).click()
      await page.locator('.status .figures').waitFor()
      await page.unroute(route)
      await page.goto(desk.address + path)
      await page.locator('main :is(.chart, .prediction, .entry, .unsure)').first().waitFor()
    }
    await page.close()
    desk.complaints.length = 0
  })

  it.each([
    ['/claims', '**/api/claims?*', '.claim-row[data-row]'],
    ['/documents', '**/api/documents?*', '.document-row[data-row]'],
  ])(
    'of %s no list is shown for another that failed, and what was chosen can be taken back',
    async (path, route, row) => {
      const page = await desk.page(path)
      await page.locator(row).first().waitFor()
      const box = page.locator('.facet input').first()
      await page.route(route, (one) =>
        one.fulfill({ status: 500, contentType: 'application/problem+json', json: { title: 'It broke', status: 500 } }),
      )
      await box.click()
      await page.getByRole('alert').getByText('It broke').waitFor()
      expect(await page.locator(row).count()).toBe(0)
      expect(await page.locator('main [aria-busy="true"], main .waiting').count()).toBe(0)
      await page.unroute(route)
      await box.click()
      await page.locator(row).first().waitFor()
      expect(await page.getByRole('alert').count()).toBe(0)
      await page.route(route, (one) => one.fulfill({ status: 500, body: 'broken' }))
      await page.reload()
      await page.getByRole('alert').waitFor()
      expect(await page.locator('main .waiting').count()).toBe(0)
      await page.close()
      desk.complaints.length = 0
    },
  )

  it('an answer that is no JSON, or nothing at all, is told as such', async () => {
    for (const [path, route] of [
      ['/claims', '**/api/claims?*'],
      ['/status', '**/api/status'],
    ] as const)
      for (const body of ['{"revision": 1,', 'null']) {
        const page = await desk.page('/nowhere')
        await page.route(route, (one) => one.fulfill({ contentType: 'application/json', body }))
        await page
          .locator('.rooms')
          .getByRole('link', { name: path === '/claims' ? 'Claims' : 'Status' })
          .click()
        await page.getByRole('alert').getByText('can’t be read').waitFor()
        await page.getByRole('link', { name: 'Documents' }).click()
        await page.locator('.document-row[data-row="0"]').waitFor()
        await page.close()
      }
    expect(desk.complaints).toEqual([])
  })
})
