import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../src/interfaces/contract/index.ts'
import { CHROMIUM, type OpenDesk, openDesk, textOf } from './desk.ts'

const INNER = 'the toll would stay at nine marks'
const TEXT = `Toll talks stall

PORT ANSEL, April 2 (Meridian) - A senior official told Reuters that the harbour master had said ${INNER}.

"We have what we asked for," Dora Finch, who leads the union, told Meridian.
`

describe.skipIf(CHROMIUM === null)('an article in which one tells what another said', () => {
  let desk: OpenDesk
  let page: Page
  let folder: string
  let claims: AnswerOf<'document'>['claims']
  let path: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nested-'))
    writeFileSync(join(folder, '2031-04-02 nested.txt'), TEXT)
    desk = await openDesk({ source: join(folder, '2031-04-02 nested.txt') })
    const ask = async <T>(address: string): Promise<T> => (await (await fetch(desk.address + address)).json()) as T
    const { rows } = await ask<AnswerOf<'documents'>>('/api/documents')
    path = `/article/${rows[0]!.article.document}`
    ;({ claims } = await ask<AnswerOf<'document'>>(path.replace('/article/', '/api/documents/')))
    page = await desk.page(path)
    await page.waitForSelector('.text .cue')
  })
  afterAll(async () => {
    await desk?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const ends = (id: string): string => id.slice(id.indexOf(':') + 1)
  const ground = (selector: string): Promise<string> =>
    page
      .locator(selector)
      .first()
      .evaluate((one) => getComputedStyle(one).backgroundColor)

  it('shows the inner words within the outer ones, darker, with both sources and cues', async () => {
    const inner = claims.find(({ within }) => within !== null)!
    const outer = claims.find(({ id }) => id === inner.within)!
    expect([outer.words.source, inner.words.source]).toEqual(['A senior official', 'the harbour master'])
    const [within, alone] = ['.text .said-1', '.text .said-0']
    expect((await page.locator(within).allTextContents()).join('')).toContain(INNER)
    expect((await page.locator(alone).allTextContents()).join('')).not.toContain(INNER)
    const grounds = await Promise.all([
      ground(within),
      ground(alone),
      ground('.legend .said-1'),
      ground('.legend .said-0'),
    ])
    expect(grounds[0]).not.toBe(grounds[1])
    // The legend tells what the text shows.
    expect(grounds.slice(2)).toEqual(grounds.slice(0, 2))
    // The inner source and cue are marked as such though they stand in what the outer one says.
    const marked = (role: string): Promise<string[]> =>
      page.locator(`.text .said .${role}, .text .said.${role}`).allTextContents()
    expect((await marked('source')).join(' ')).toContain('the harbour master')
    expect((await marked('cue')).join(' ')).toContain('had said')
    // What belongs to both says so, the innermost last.
    expect(await page.locator(within).last().getAttribute('data-claims')).toBe(`${ends(outer.id)} ${ends(inner.id)}`)
  })

  it('leads from the outer to the inner one and back, by a click on the words and by links', async () => {
    await page.locator('.text .said-1').last().click()
    await page.waitForFunction(() => document.querySelector('#attribution-title')?.textContent === 'the harbour master')
    expect(await textOf(page, '.nesting')).toMatch(/^Within what A senior official told$/)
    await page.locator('.nesting a').click()
    await page.waitForFunction(() => document.querySelector('#attribution-title')?.textContent === 'A senior official')
    expect(await textOf(page, '.nesting')).toMatch(/^Holds what the harbour master had said$/)
    // Its content is all of it, the inner attribution too.
    expect((await page.locator('.text .chosen-content').allTextContents()).join('')).toContain(
      `the harbour master had said ${INNER}`,
    )
  })

  it('shows whose profile it is on hover and on focus: the inner source its own', async () => {
    await page.goto(desk.address + path)
    await page.waitForSelector('.text .cue')
    const card = (): Promise<string> => textOf(page, '.hover-card')
    await page.getByText('the harbour master', { exact: true }).hover()
    await page.waitForSelector('.hover-card .profile')
    expect(await card()).toContain('harbour master')
    await page.keyboard.press('Escape')
    await page.waitForSelector('.hover-card', { state: 'detached' })
    const outer = claims.find(({ words }) => words.source === 'A senior official')!
    await page.locator(`#cue-${ends(outer.id)}`).focus()
    await page.waitForSelector('.hover-card .profile')
    expect(await card()).toMatch(/senior official/)
    expect(await page.locator(`#cue-${ends(outer.id)}`).getAttribute('aria-describedby')).toBe('profile-card')
    expect(desk.complaints).toEqual([])
  })
})
