import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../src/interfaces/contract/index.ts'
import { CHROMIUM, eventually, type OpenDesk, openDesk } from './desk.ts'

/* Each kind of thing that the tables show can be accepted, rejected and edited by keyboard where it is shown, and undone. */

interface Shown {
  /** Where a row stands open with its sentences. */
  readonly path: string
  /** The table that it is in. */
  readonly table: string
}

describe.skipIf(CHROMIUM === null)('every ruling of the desk', () => {
  let desk: OpenDesk
  let page: Page
  let shown: Readonly<Record<'position' | 'meeting' | 'event' | 'term' | 'prediction' | 'price', Shown>>

  const ask = async <T>(path: string): Promise<T> => (await (await fetch(desk.address + path)).json()) as T

  beforeAll(async () => {
    desk = await openDesk()
    const [cell] = (await ask<AnswerOf<'positions'>>('/api/positions')).cells
    const [meeting] = (await ask<AnswerOf<'calendar'>>('/api/calendar?what=meetings')).rows
    const [event] = (await ask<AnswerOf<'calendar'>>('/api/calendar?what=events')).rows
    const offer = (await ask<AnswerOf<'proposals'>>('/api/proposals')).rows.find(({ terms }) => terms > 0)!
    const proposal = (await ask<AnswerOf<'proposal'>>(`/api/proposals/${offer.id}`)).proposal!
    const [prediction] = (await ask<AnswerOf<'predictions'>>('/api/predictions')).rows
    const [price] = (await ask<AnswerOf<'markets'>>('/api/markets')).rows
    const inQuery = (query: Record<string, string>): string => new URLSearchParams(query).toString()
    shown = {
      position: {
        path: `/table?${inQuery({ party: cell!.party, issue: cell!.issue })}`,
        table: '/api/positions',
      },
      meeting: { path: `/calendar?${inQuery({ entry: meeting!.id })}`, table: '/api/calendar?what=meetings' },
      event: { path: `/calendar?${inQuery({ entry: event!.id })}`, table: '/api/calendar?what=events' },
      term: {
        path: `/proposals/${offer.id}?${inQuery({ evidence: proposal.terms[0]!.id })}`,
        table: `/api/proposals/${offer.id}`,
      },
      prediction: { path: `/predictions?${inQuery({ prediction: prediction!.id })}`, table: '/api/predictions' },
      price: { path: `/markets?${inQuery({ report: price!.id })}`, table: '/api/markets' },
    }
    page = await desk.page('/nowhere')
  })
  afterAll(() => desk?.close())

  const notice = (begins: string): Promise<unknown> =>
    page.waitForFunction(
      (words) => [...document.querySelectorAll('.notice')].some((one) => one.textContent?.startsWith(words)),
      begins,
    )
  /** Of a coding the ruling that is in force. */
  const action = async (coding: string): Promise<string | null> =>
    (await ask<AnswerOf<'coding'>>(`/api/codings/${encodeURIComponent(coding)}`)).coding.ruling?.action ?? null
  /** Undoes, and waits for tables that know it: a page that is opened before then is told of a ruling in between. */
  const undo = async (coding: string, table: string): Promise<void> => {
    await page.keyboard.press('u')
    await notice('Undone')
    expect(await action(coding)).toBeNull()
    const { revision } = await ask<AnswerOf<'claims'>>('/api/claims?limit=0')
    const reached = async (): Promise<boolean> => (await ask<{ revision: number }>(table)).revision >= revision
    await eventually(reached).toBe(true)
  }
  const open = async (path: string): Promise<void> => {
    // The same address again would be a page loaded anew, which comes back to the sentence that was left.
    await page.goto('about:blank')
    await page.goto(desk.address + path)
    await page.waitForSelector('dialog .evidence')
    await page.keyboard.press('j')
    await page.waitForFunction(() => document.activeElement?.closest('.evidence') !== null)
  }
  const withoutRevision = async (path: string): Promise<unknown> => {
    const { revision: _, ...rest } = await ask<Record<string, unknown>>(path)
    return rest
  }

  it.each(['position', 'meeting', 'event', 'term', 'prediction', 'price'] as const)('of a %s', async (kind) => {
    const { path, table } = shown[kind]
    const before = await withoutRevision(table)
    await open(path)
    const coding = (await page.locator('dialog .evidence').first().getAttribute('data-coding'))!
    await page.keyboard.press('a')
    await notice('Accepted')
    expect(await action(coding)).toBe('accept')
    await undo(coding, table)
    await open(path)
    await page.keyboard.press('e')
    await page.waitForSelector('.coding-form :is(select, input)')
    const changed = await page.evaluate(() => {
      const select = [...document.querySelectorAll<HTMLSelectElement>('.coding-form select')].find(
        ({ options }) => options.length > 2,
      )!
      const other = [...select.options].find(({ value }) => value !== '' && value !== select.value)!
      select.value = other.value
      select.dispatchEvent(new Event('change', { bubbles: true }))
      return other.value
    })
    expect(changed).not.toBe('')
    await page.getByRole('button', { name: 'Record the edit' }).click()
    await notice('Edited')
    expect(await action(coding)).toBe('edit')
    await undo(coding, table)
    await open(path)
    await page.keyboard.press('r')
    await notice('Rejected')
    expect(await action(coding)).toBe('reject')
    await undo(coding, table)
    await eventually(() => withoutRevision(table)).toEqual(before)
    expect(desk.complaints).toEqual([])
  })
})
