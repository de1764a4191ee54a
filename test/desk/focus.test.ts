import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, eventually, type OpenDesk, openDesk } from './desk.ts'

/* A ruling by the keys that every page has, Tab, Enter and Escape: what had the focus may go away, the focus may not. */

describe.skipIf(CHROMIUM === null)('the focus', () => {
  let desk: OpenDesk
  let page: Page

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.page('/table')
  })
  afterAll(() => desk?.close())

  const open = async (path: string, whole: string): Promise<void> => {
    await page.goto(desk.address + path)
    await page.waitForSelector(whole)
  }
  /** Within what of a kind the focus is, from 0; -1: it is elsewhere. */
  const placeIn = (kind: string): Promise<number> =>
    page.evaluate(
      (items) => [...document.querySelectorAll(items)].findIndex((one) => one.contains(document.activeElement)),
      kind,
    )
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '')
  const tabTo = async (name: string): Promise<void> => {
    for (let i = 0; i < 80 && (await focused()) !== name; i++) await page.keyboard.press('Tab')
    expect(await focused()).toBe(name)
  }

  it('stays with a sentence that is ruled on, and whose ruling is undone', async () => {
    await open('/table', '.cell')
    await page.locator('.cell').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog .evidence')
    await tabTo('Accept')
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog .evidence strong:text-is("Accepted")')
    expect(await placeIn('dialog .evidence')).toBe(0)
    await tabTo('Undo ruling')
    await page.keyboard.press('Enter')
    await page.waitForFunction(() => document.querySelector('dialog .evidence-acts strong') === null)
    expect(await placeIn('dialog .evidence')).toBe(0)
    await tabTo('Edit')
    await page.keyboard.press('Enter')
    await eventually(() => page.evaluate(() => document.activeElement?.closest('form') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await page.waitForSelector('.coding-form', { state: 'detached' })
    expect(await placeIn('dialog .evidence')).toBe(0)
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
    expect(await placeIn('.cell')).toBe(0)
  })

  it('stays among the sentences when one is rejected and goes', async () => {
    await open('/calendar', '.entry')
    await page.locator('.entry-title').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog .evidence')
    const sentences = await page.locator('dialog .evidence').count()
    await tabTo('Reject')
    await page.keyboard.press('Enter')
    await page.waitForFunction(
      (n) =>
        document.querySelectorAll('dialog .evidence').length < n ||
        document.querySelector('dialog .evidence-acts strong') !== null,
      sentences,
    )
    if ((await page.locator('dialog .evidence').count()) > 0) expect(await placeIn('dialog .evidence')).toBe(0)
    await page.keyboard.press('u')
    await page.waitForFunction((n) => document.querySelectorAll('dialog .evidence').length === n, sentences)
  })

  it('stays beside an article', async () => {
    const { rows } = (await (await fetch(`${desk.address}/api/documents?sort=oldest`)).json()) as {
      rows: { article: { document: string } }[]
    }
    await open(`/article/${rows[0]!.article.document}`, '.text .cue')
    await page.keyboard.press('j')
    await page.waitForSelector('.attribution')
    await tabTo('Accept')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.attribution button:text-is("Undo ruling")')
    await tabTo('Undo ruling')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.attribution button:text-is("Undo ruling")', { state: 'detached' })
    expect(await placeIn('.attribution .acts')).toBe(0)
  })

  it('stays among predictions when one is settled and moves on', async () => {
    await open('/predictions', '.prediction')
    await page.locator('.prediction-acts button').first().focus()
    await page.keyboard.press('Enter')
    await page.waitForSelector('.prediction-acts strong')
    expect(await placeIn('.prediction')).toBe(0)
    await page.keyboard.press('u')
    await page.waitForSelector('.prediction-acts strong', { state: 'detached' })
  })
})
