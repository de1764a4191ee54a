import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { CHROMIUM, eventually, type OpenDesk, openDesk, textOf } from './desk.ts'

describe.skipIf(CHROMIUM === null)('rulings in the desk', () => {
  let desk: OpenDesk
  let article: string
  let page: Page

  beforeAll(async () => {
    desk = await openDesk()
    const { rows } = (await (await fetch(`${desk.address}/api/documents?sort=oldest`)).json()) as {
      rows: { article: { document: string } }[]
    }
    article = `/article/${rows[0]!.article.document}`
    page = await desk.page(`${article}?claim=a2`)
    await page.waitForSelector('.attribution .profile')
  })
  afterAll(() => desk?.close())
  // A notice stays until the next: what is waited for must not be the one before.
  beforeEach(() => page.evaluate(() => document.querySelector<HTMLElement>('.notice button:last-child')?.click()))

  const notice = (begins: string): Promise<unknown> =>
    page.waitForFunction((words) => document.querySelector('.notice')?.textContent?.startsWith(words), begins)
  const claim = async (n: number): Promise<Record<string, unknown> & { ruling: { action: string } | null }> => {
    const { claims } = (await (
      await fetch(`${desk.address}/api/documents/${article.slice('/article/'.length)}`)
    ).json()) as {
      claims: (Record<string, unknown> & { id: string; ruling: { action: string } | null })[]
    }
    return claims.find(({ id }) => id.endsWith(`:a${n}`))!
  }

  it('accepts by key, and undoes', async () => {
    await page.keyboard.press('a')
    await notice('Accepted')
    expect((await claim(2)).ruling?.action).toBe('accept')
    await page.waitForSelector('.attribution button[aria-pressed="true"]:has-text("Accept")')
    await page.keyboard.press('u')
    await notice('Undone')
    expect((await claim(2)).ruling).toBeNull()
  })

  it('rejects, takes it out of lists, and undoes by the notice', async () => {
    const list = await desk.page('/claims')
    await list.waitForSelector('.claim-row')
    const all = Number.parseInt((await list.locator('.list-head p').textContent())!, 10)
    const listed = (claims: number): Promise<unknown> =>
      list.waitForFunction((n) => document.querySelector('.list-head p')?.textContent === `${n} claims`, claims)
    await page.keyboard.press('r')
    await notice('Rejected')
    // The other tab hears of it by itself.
    await listed(all - 1)
    await page.locator('.notice').getByRole('button', { name: 'Undo' }).click()
    await notice('Undone')
    await listed(all)
    await list.close()
  })

  it('edits a source by keyboard alone, and undoes', async () => {
    const before = await claim(2)
    await page.keyboard.press('e')
    await page.waitForSelector('.edit-form select')
    await page.keyboard.press('R')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('an adviser to the envoy')
    await page.keyboard.press('Enter')
    await notice('Edited')
    await page.waitForSelector('.attribution .profile')
    expect((await claim(2)).profile).toMatchObject({ kind: 'role', name: 'an adviser to the envoy' })
    await page.waitForFunction(() =>
      document.querySelector('.attribution .profile')?.textContent?.includes('an adviser to the envoy (by ruling)'),
    )
    await page.keyboard.press('u')
    await notice('Undone')
    expect(await claim(2)).toMatchObject({ profile: before.profile as object, ruling: null })
  })

  it('edits spans by keyboard, and undoes', async () => {
    const before = (await claim(2)).content as { start: number; end: number }[]
    await page.keyboard.press('w')
    await page.waitForSelector('.edges')
    await page.keyboard.press('3')
    await page.keyboard.press(']')
    await page.keyboard.press('Enter')
    await notice('Edited')
    const after = (await claim(2)).content as { start: number; end: number }[]
    expect(after[0]!.start).toBeGreaterThan(before[0]!.start)
    await page.keyboard.press('u')
    await notice('Undone')
    expect((await claim(2)).content).toEqual(before)
  })

  it('edits spans to what is selected in the text', async () => {
    await page.keyboard.press('w')
    await page.waitForSelector('.edges')
    await page.keyboard.press('1')
    await page.evaluate(() => {
      const words = document.querySelector('.text p:nth-of-type(1)')!
      getSelection()!.selectAllChildren(words)
    })
    await page.keyboard.press('t')
    await page.keyboard.press('Enter')
    await notice('Edited')
    const { source } = await claim(2)
    expect(source).toHaveLength(1)
    await page.keyboard.press('u')
    await notice('Undone')
  })

  it('walks through attributions by keyboard, in the order of the text, with the focus in view', async () => {
    await page.goto(desk.address + article)
    await page.waitForSelector('.text .cue')
    for (let n = 1; n <= 5; n++) {
      await page.keyboard.press('j')
      await page.waitForFunction((id) => document.activeElement?.id === `cue-a${id}`, n)
    }
    // Quicker than anything is drawn.
    await page.evaluate(() => {
      for (const key of ['k', 'k', 'j']) document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    })
    await page.waitForURL(/claim=a4/)
    expect(
      await page.evaluate(() => {
        const { top, bottom } = document.activeElement!.getBoundingClientRect()
        return top >= 0 && bottom <= innerHeight
      }),
    ).toBe(true)
    // The profile shows for what has the focus; Escape puts it away.
    await page.waitForSelector('.hover-card .profile')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.hover-card', { state: 'detached' })
  })

  it('goes from the front page to a ruling without a mouse', async () => {
    await page.goto(`${desk.address}/`)
    await page.waitForSelector('.front-articles li')
    // Two keys that belong together only where they come within a second or so, which a busy machine may miss.
    await eventually(async () => {
      await page.keyboard.press('g')
      await page.keyboard.press('c')
      return new URL(page.url()).pathname
    }).toBe('/claims')
    await page.waitForSelector('.claim-row[data-row="0"]')
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.keys')
    expect(await textOf(page, 'dialog.keys')).toContain('Next claim')
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog.keys', { state: 'detached' })
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.waitForFunction(() => document.activeElement?.closest('[data-row="1"]') !== null)
    await page.keyboard.press('Enter')
    await page.waitForSelector('.attribution .profile')
    await page.keyboard.press('a')
    await notice('Accepted')
    await page.keyboard.press('u')
    await notice('Undone')
  })

  it('refuses to pass over a ruling of another tab, and says so', async () => {
    const path = `${article}?claim=a3`
    await page.goto(desk.address + path)
    await page.waitForSelector('.attribution .profile')
    const id = (await claim(3)).id as string
    // A tab that has not heard of the other's ruling: its events are held back.
    const deaf = await desk.browser.newPage()
    await deaf.route('**/api/events', (route) => route.abort())
    await deaf.goto(desk.address + path)
    await deaf.waitForSelector('.attribution .profile')
    await page.keyboard.press('a')
    await notice('Accepted')
    await deaf.keyboard.press('r')
    await deaf.waitForFunction(() => /ines|ruling|accept/i.test(document.querySelector('.notice')?.textContent ?? ''))
    expect((await claim(3)).ruling?.action, id).toBe('accept')
    await deaf.close()
    await page.keyboard.press('u')
    await notice('Undone')
  })

  it('lists every ruling on the status page', async () => {
    await page.goto(`${desk.address}/status`)
    await page.waitForSelector('.rulings-list li')
    expect(await textOf(page, '.rulings-list')).toContain('by ines')
    expect(desk.complaints).toEqual([])
  })
})
