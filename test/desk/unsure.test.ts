import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../src/interfaces/contract/index.ts'
import { CHROMIUM, eventually, type OpenDesk, openDesk, textOf } from './desk.ts'
import { visited } from './visits.ts'

/* What the reader is not sure enough of to tell: listed, and settled by mouse and by keyboard. */

describe.skipIf(CHROMIUM === null)('what is to be settled', () => {
  let desk: OpenDesk
  let page: Page
  let all: AnswerOf<'unsure'>
  let gaps: NonNullable<AnswerOf<'unsure'>['gaps']>

  const ask = async <T>(path: string): Promise<T> => (await (await fetch(desk.address + path)).json()) as T
  const list = (): Promise<AnswerOf<'unsure'>> => ask('/api/unsure?limit=50&gaps=true')
  const open = async (path: string, whole: string): Promise<void> => {
    await page.goto(desk.address + path)
    await page.waitForSelector(whole)
  }
  const notice = (begins: string): Promise<unknown> =>
    page.waitForFunction(
      (words) => [...document.querySelectorAll('.notice')].some((one) => one.textContent?.startsWith(words)),
      begins,
    )
  const inCell = ({ party, issue }: { party: string; issue: string }): string =>
    `/unsure?${new URLSearchParams({ party, issue, empty: 'true' })}`
  const codings = (): Promise<(string | null)[]> =>
    page.locator('.unsure').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-coding')))
  const focused = (): Promise<string | null> =>
    page.evaluate(() => document.activeElement?.closest('.unsure')?.getAttribute('data-coding') ?? null)
  const action = async (coding: string): Promise<string | null> =>
    (await ask<AnswerOf<'coding'>>(`/api/codings/${encodeURIComponent(coding)}`)).coding.ruling?.action ?? null

  beforeAll(async () => {
    desk = await openDesk({ example: 'tarn-emissions', source: 'examples/tarn-emissions/articles.jsonl' })
    page = await desk.page('/unsure')
    await page.waitForSelector('.unsure')
    all = await list()
    gaps = all.gaps!
  })
  afterEach(async () => {
    expect(desk.complaints).toEqual([])
    await page.evaluate(() => {
      for (const close of document.querySelectorAll<HTMLElement>('.notice button:last-child')) close.click()
    })
  })
  afterAll(() => desk?.close())

  /** What was ruled is undone, and the list is as it was: there, and here. */
  const undone = async (): Promise<void> => {
    await page.keyboard.press('u')
    await notice('Undone')
    await eventually(async () => ({ ...(await list()), revision: 0 })).toEqual({ ...all, revision: 0 })
    await page.goto(`${desk.address}/unsure`)
    await page.waitForSelector('.unsure')
  }

  it('stands in a list, the surest first: what it says, its words in their sentence, who said it where and when', async () => {
    expect(await codings()).toEqual(all.rows.slice(0, 50).map(({ coding }) => coding))
    expect(await textOf(page, '.list-head p')).toBe(`${all.total} to settle`)
    for (const [place, row] of all.rows.slice(0, 5).entries()) {
      const shown = page.locator('.unsure').nth(place)
      expect(await shown.locator('h2').textContent()).toContain(row.says)
      expect(await shown.locator('.evidence-link').textContent()).toBe(row.text)
      expect((await shown.locator('mark').allTextContents()).join('')).toBe(row.words)
      expect(await shown.locator('.evidence-where').textContent()).toContain(row.outlet)
      expect(await shown.locator('.sure').textContent()).toContain(`${Math.round(row.confidence * 100)} %`)
    }
    // A sentence leads to its words in the article, and back.
    await page.locator('.unsure .evidence-link').first().click()
    await page.waitForSelector('.text .read-so')
    expect((await page.locator('.text .read-so').allTextContents()).join('')).toBe(all.rows[0]!.words)
    await page.goBack()
    await page.waitForSelector('.unsure')
  })

  it('is narrowed to a kind, and to what fills an empty cell', async () => {
    const { kind, count } = all.kinds.find((one) => one.kind === 'event')!
    expect(kind).toBe('event')
    await page.getByRole('navigation', { name: 'Kinds' }).getByRole('link', { name: 'Events' }).click()
    await eventually(() => textOf(page, '.list-head p')).toBe(`${count} to settle`)
    await open('/unsure', '.unsure')
    const box = page.getByRole('checkbox', { name: 'fills an empty cell' })
    await eventually(() => textOf(page, '.filling')).toBe(String(all.filling))
    await box.check()
    await eventually(() => textOf(page, '.list-head p')).toBe(`${all.filling} to settle`)
    expect(await page.locator('.unsure .fills').count()).toBe(all.filling)
    await box.uncheck()
    await eventually(() => textOf(page, '.list-head p')).toBe(`${all.total} to settle`)
  })

  it('leads from an empty cell of the table to what would fill it, and no other cell does', async () => {
    await open('/table', '.gap')
    const links = page.locator('.positions .gap')
    await eventually(() => links.count()).toBe(gaps.length)
    for (const { party, issue, count } of gaps) {
      const link = page.locator(`.gap[href="${inCell({ party, issue })}"]`)
      expect(await textOf(page, `.gap[href="${inCell({ party, issue })}"]`)).toBe(
        `nothing sure is said, ${count} to settle`,
      )
      expect(await link.count()).toBe(1)
    }
    const { cells, parties, issues } = await ask<AnswerOf<'positions'>>('/api/positions')
    expect(await page.locator('.positions td > .unseen').allTextContents()).toEqual(
      Array(parties.length * issues.length - cells.length - gaps.length).fill('nothing sure is said'),
    )
    const [{ count }] = gaps as [(typeof gaps)[number]]
    await page.locator(`.gap[href="${inCell(gaps[0]!)}"]`).click()
    await page.waitForSelector('.unsure')
    expect(await page.locator('.unsure').count()).toBe(count)
    expect(await page.getByLabel('party').inputValue()).toBe(gaps[0]!.party)
  })

  it('leads there from the list of a party’s cells where there is no room for a table', async () => {
    const narrow = await desk.page('/table', { viewport: { width: 380, height: 800 } })
    const parties = [...new Set(gaps.map(({ party }) => party))]
    await eventually(() => narrow.locator('.party-gaps a').count()).toBe(parties.length)
    await narrow.locator('.party-gaps a').first().click()
    await narrow.waitForSelector('.unsure')
    await narrow.close()
  })

  it('marks a cell of which something newer says otherwise, whose drawer leads to it; where there is no room for a table too', async () => {
    const { cells } = await ask<AnswerOf<'unsure'>>('/api/unsure?gaps=true&limit=0')
    const [{ party, issue, newer }] = cells as [NonNullable<typeof cells>[number]]
    const { stance, confidence } = newer[0]!
    const begins = `${newer.length} newer, not sure: ${stance}, `
    await open('/table', '.cell-newer')
    expect(await page.locator('.cell-newer').count()).toBe(cells!.length)
    const { cells: told } = await ask<AnswerOf<'positions'>>('/api/positions')
    const cell = page.locator(
      `.cell:has(.cell-newer)[href*="${new URLSearchParams({ issue })}"][href*="${new URLSearchParams({ party })}"]`,
    )
    const own = told.find((one) => one.party === party && one.issue === issue)!.stance
    expect((await cell.locator('.cell-stance').textContent())!.trim()).toBe(own)
    expect(await cell.locator('.cell-newer').textContent()).toContain(begins)
    await cell.click()
    const link = page.locator('dialog a[href^="/unsure"]')
    expect(await link.textContent()).toMatch(new RegExp(`^${begins}.* \\(${Math.round(confidence * 100)} % sure\\)$`))
    await link.click()
    await page.waitForSelector('.unsure')
    expect((await codings()).toSorted()).toEqual(newer.map(({ coding }) => coding).toSorted())
    expect(await textOf(page, '.unsure')).toContain('newer than its cell')
    expect(await page.getByLabel('newer than its cell').isChecked()).toBe(true)
    await page.getByRole('link', { name: 'Show all' }).click()
    await eventually(async () => (await codings()).length).toBe(Math.min(50, all.total))
    expect(new URL(page.url()).search).toBe('')
    const narrow = await desk.page('/table', { viewport: { width: 380, height: 800 } })
    await narrow.waitForSelector('.party-lists .cell-newer')
    expect(await narrow.locator('.cell-newer').count()).toBe(cells!.length)
    await narrow.close()
    await page.goto(`${desk.address}/unsure`)
    await page.waitForSelector('.unsure')
  })

  it('is counted on the status page, which leads to it', async () => {
    await open('/status', '.figures')
    const { codings: counts } = await ask<AnswerOf<'status'>>('/api/status')
    const unsure = counts.reduce((sum, one) => sum + one.unsure, 0)
    expect((await textOf(page, '.figures')).replace(/\s+/g, ' ')).toContain(
      `Not sure${unsure}in no table; ${unsure} to settle`,
    )
    await page.locator('.figures a[href="/unsure"]').click()
    await page.waitForSelector('.unsure')
  })

  it('leaves the list once it is accepted, and stands in the table', async () => {
    const gap = gaps.find(({ count }) => count === 1)!
    await open(inCell(gap), '.unsure')
    const [coding] = (await codings()) as [string]
    await page.getByRole('button', { name: /^Accept: / }).click()
    await notice('Accepted')
    await page.waitForSelector('.unsure', { state: 'detached' })
    expect(await action(coding)).toBe('accept')
    await eventually(() => textOf(page, '.empty h2')).toBe('Nothing to settle fits')
    await open(`/table?${new URLSearchParams({ party: gap.party, issue: gap.issue })}`, 'dialog .evidence')
    expect(await page.locator('dialog .evidence').getAttribute('data-coding')).toBe(coding)
    expect(await page.locator(`.gap[href="${inCell(gap)}"]`).count()).toBe(0)
    await undone()
  })

  it('leaves the list once it is rejected, and stands nowhere', async () => {
    const gap = gaps.find(({ count }) => count === 1)!
    const { cells } = await ask<AnswerOf<'positions'>>('/api/positions')
    await open(inCell(gap), '.unsure')
    const [coding] = (await codings()) as [string]
    await page.getByRole('button', { name: /^Reject: / }).click()
    await notice('Rejected')
    await page.waitForSelector('.unsure', { state: 'detached' })
    expect(await action(coding)).toBe('reject')
    await eventually(async () => (await list()).total).toBe(all.total - 1)
    expect((await ask<AnswerOf<'positions'>>('/api/positions')).cells).toEqual(cells)
    await open('/table', '.cell')
    await eventually(() => page.locator('.positions .gap').count()).toBe(gaps.length - 1)
    await page.locator('.cell').first().focus()
    await undone()
  })

  it('is settled by keyboard alone, row by row, and goes at once, whatever the tables know', async () => {
    await open('/unsure', '.unsure')
    const [first, second, third] = all.rows.map(({ coding }) => coding) as [string, string, string]
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    expect(await focused()).toBe(second)
    await page.keyboard.press('k')
    expect(await focused()).toBe(first)
    // What the server would tell from now on is held back.
    await page.route('**/api/unsure?*', () => {})
    await page.keyboard.press('r')
    await notice('Rejected')
    await page.waitForSelector(`.unsure[data-coding="${first}"]`, { state: 'detached' })
    expect(await textOf(page, '.list-head p')).toBe(`${all.total - 1} to settle`)
    expect(await focused()).toBe(second)
    await page.keyboard.press('a')
    await notice('Accepted')
    await page.waitForSelector(`.unsure[data-coding="${second}"]`, { state: 'detached' })
    expect(await focused()).toBe(third)
    expect([await action(first), await action(second)]).toEqual(['reject', 'accept'])
    await page.unroute('**/api/unsure?*')
    // Whoever presses again before the first answer is there goes back twice.
    await page.route('**/undo', async (route) => {
      const response = await route.fetch()
      await new Promise((resolve) => setTimeout(resolve, 300))
      await route.fulfill({ response })
    })
    await page.keyboard.press('u')
    await page.keyboard.press('u')
    await eventually(() => action(second)).toBeNull()
    await eventually(() => action(first)).toBeNull()
    await eventually(async () => (await codings()).slice(0, 3)).toEqual([first, second, third])
    await page.unrouteAll({ behavior: 'wait' })
    await page.keyboard.press('?')
    await page.waitForSelector('dialog.keys')
    expect(await textOf(page, 'dialog.keys')).toContain('Accept: it stands in the tables')
    await page.keyboard.press('Escape')
    await eventually(async () => ({ ...(await list()), revision: 0 })).toEqual({ ...all, revision: 0 })
  })

  it('stands in the table as an edit has it', async () => {
    await open('/unsure?what=statement', '.unsure')
    const [coding] = (await codings()) as [string]
    await page.keyboard.press('j')
    await page.keyboard.press('e')
    await page.waitForSelector('.unsure .coding-form select')
    const stance = page.locator('.coding-form').getByLabel('Stance')
    const other = (await stance.inputValue()) === 'resists' ? 'rejects' : 'resists'
    await stance.selectOption(other)
    await page.getByRole('button', { name: 'Record the edit' }).click()
    await notice('Edited')
    await page.waitForSelector(`.unsure[data-coding="${coding}"]`, { state: 'detached' })
    const { party, issue } = all.rows.find((row) => row.coding === coding)!
    await eventually(async () => {
      const address = `/api/positions/evidence?${new URLSearchParams({ party: party!, issue: issue! })}`
      const { sentences } = await ask<AnswerOf<'evidence'>>(address)
      return sentences.find((one) => one.coding === coding)?.stance
    }).toBe(other)
    await undone()
  })

  it('a meeting stands in the calendar on the day that an edit has, and a day that is none is told so in place', async () => {
    await open('/unsure?what=meeting', '.unsure')
    const [coding] = (await codings()) as [string]
    await page.locator('.unsure').first().getByRole('button', { name: /^Edit/ }).click()
    await page.waitForSelector('.unsure .coding-form select')
    const form = page.locator('.coding-form')
    await form.getByLabel('Days').fill('2031-02-30')
    await page.getByRole('button', { name: 'Record the edit' }).click()
    await page.waitForFunction(() => /"2031-02-30" is no day/.test(document.body.textContent ?? ''))
    expect(await form.getByLabel('Days').inputValue()).toBe('2031-02-30')
    expect(await action(coding)).toBeNull()
    // A refusal is told by the browser too.
    expect(desk.complaints.splice(0)).toEqual([expect.stringContaining('status of 422')])
    await form.getByLabel('Days').fill('2031-05-07')
    await form.getByLabel('Place').fill('Osk')
    await page.getByRole('button', { name: 'Record the edit' }).click()
    await notice('Edited')
    await page.waitForSelector(`.unsure[data-coding="${coding}"]`, { state: 'detached' })
    await eventually(async () => {
      const { meeting } = await ask<AnswerOf<'calendarEntry'>>(`/api/calendar/${encodeURIComponent(coding)}`)
      return meeting?.reports.find((one) => one.coding.coding === coding)?.days?.first
    }).toBe('2031-05-07')
    await open(`/calendar?entry=${encodeURIComponent(coding)}`, 'dialog .evidence')
    expect(await textOf(page, 'dialog')).toContain('7 May 2031, by a ruling')
    await page.goto(`${desk.address}/unsure`)
    await page.waitForSelector('.unsure')
    await undone()
  })

  it('is whole for every eye: in both colours, on narrow windows, zoomed and printed, by the rules of axe', async () => {
    const found = await visited(
      desk,
      [
        ['To settle', '/unsure', '.unsure'],
        ['one cell', inCell(gaps[0]!), '.unsure'],
        ['the table', '/table', '.gap'],
      ],
      [
        { colorScheme: 'light', width: 1280, zoomed: [640, 320], prints: [680] },
        { colorScheme: 'dark', width: 380, zoomed: [], prints: [] },
      ],
    )
    expect(found.map(({ shown, zoomed, printed }) => [...shown, ...zoomed, ...printed])).toEqual([[], []])
  })
})
