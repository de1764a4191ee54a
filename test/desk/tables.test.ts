import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AnswerOf } from '../../src/interfaces/contract/index.ts'
import { CHROMIUM, eventually, type OpenDesk, openDesk, textOf } from './desk.ts'

describe.skipIf(CHROMIUM === null)('the tables of the desk', () => {
  let desk: OpenDesk
  let page: Page
  let cells: AnswerOf<'positions'>['cells']

  const ask = async <T>(path: string): Promise<T> => (await (await fetch(desk.address + path)).json()) as T
  const positions = (): Promise<AnswerOf<'positions'>> => ask('/api/positions')
  const notice = (begins: string): Promise<unknown> =>
    page.waitForFunction(
      (words) => [...document.querySelectorAll('.notice')].some((one) => one.textContent?.startsWith(words)),
      begins,
    )
  const open = async (path: string, whole: string): Promise<void> => {
    await page.goto(desk.address + path)
    await page.waitForSelector(whole)
  }
  const cellAddress = ({ party, issue }: { party: string; issue: string }): string =>
    `/table?party=${encodeURIComponent(party)}&issue=${encodeURIComponent(issue)}`

  beforeAll(async () => {
    desk = await openDesk()
    page = await desk.page('/table')
    await page.waitForSelector('.cell')
    ;({ cells } = await positions())
  })
  afterAll(() => desk?.close())
  beforeEach(() =>
    page.evaluate(() => {
      for (const close of document.querySelectorAll<HTMLElement>('.notice button:last-child')) close.click()
    }),
  )

  it('show each cell that the record has, as a word and a shape, and no other', async () => {
    expect(cells.length).toBeGreaterThan(5)
    const shown = await page.locator('.cell').evaluateAll((found) =>
      found.map((cell) => ({
        word: cell.querySelector('.cell-stance')!.textContent!.trim(),
        shape: cell.querySelector('svg.stance')!.getAttribute('class')!.replace('stance stance-', ''),
      })),
    )
    expect(shown).toEqual(cells.map(({ stance }) => ({ word: stance, shape: stance })))
    expect(await page.locator('.cell-marks:has-text("contested")').count()).toBe(
      cells.filter(({ contested }) => contested).length,
    )
  })

  it('lead from a cell to its sentences, and from a sentence to its words in the article', async () => {
    const cell = cells[0]!
    const { sentences } = await ask<AnswerOf<'evidence'>>(
      cellAddress(cell).replace('/table', '/api/positions/evidence'),
    )
    await page.locator('.cell').first().click()
    await page.waitForSelector('dialog .evidence')
    expect(await page.locator('dialog .evidence-group:not(.evidence-apart)').count()).toBe(
      new Set(sentences.map(({ origin }) => origin.key)).size,
    )
    const days = await page
      .locator('dialog .evidence-group:first-of-type .evidence')
      .evaluateAll((found) => found.length)
    expect(days).toBeGreaterThan(0)
    const marked = (await page.locator('dialog .evidence').first().locator('mark').allTextContents()).join(' ')
    await page.locator('dialog .evidence-link').first().click()
    await page.waitForSelector('.text .read-so')
    expect((await page.locator('.text .read-so').allTextContents()).join(' ')).toBe(marked)
    expect(await page.locator('.text .read-so').first().isVisible()).toBe(true)
    await page.goBack()
    await page.waitForSelector('dialog .evidence')
  })

  it('show the sentences of what a party asks for beside what it takes', async () => {
    const cell = cells.find(({ also }) => also !== null)!
    await open(cellAddress(cell), 'dialog .evidence-apart')
    const { beside } = await ask<AnswerOf<'evidence'>>(cellAddress(cell).replace('/table', '/api/positions/evidence'))
    const shown = page.locator('dialog .evidence-apart').first().locator('.evidence')
    expect(await shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-coding')))).toEqual(
      beside.map(({ coding }) => coding),
    )
    await page.keyboard.press('Escape')
  })

  it('walk, open, rule and undo by keyboard alone, and come back to the cell', async () => {
    await open('/table', '.cell')
    await page.keyboard.press('ArrowDown')
    await page.waitForFunction(() => document.activeElement?.matches('.cell[data-row="0"]'))
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => document.activeElement?.matches('.cell[data-column="1"]'))
    await page.keyboard.press('Enter')
    await page.waitForSelector('dialog .evidence')
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await notice('Accepted')
    await page.waitForSelector('dialog .evidence-acts strong:has-text("Accepted")')
    const coding = await page.locator('dialog .evidence').first().getAttribute('data-coding')
    const ruled = await ask<AnswerOf<'coding'>>(`/api/codings/${encodeURIComponent(coding!)}`)
    expect(ruled.coding.ruling?.action).toBe('accept')
    await page.keyboard.press('u')
    await notice('Undone')
    expect((await ask<AnswerOf<'coding'>>(`/api/codings/${encodeURIComponent(coding!)}`)).coding.ruling).toBeNull()
    await page.keyboard.press('Escape')
    await page.waitForSelector('dialog', { state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.matches('.cell[data-column="1"]'))
  })

  it('take out what is rejected, here and in another tab, and give it back by the notice', async () => {
    // What is refused is seldom told by others too, whose word would take the place of the party's own.
    const alone = cells.find(
      ({ stance, history, statements }) => stance === 'rejects' && history.length === 1 && statements === 1,
    )!
    const other = await desk.page('/table')
    await other.waitForSelector('.cell')
    const listed = (n: number): Promise<unknown> =>
      other.waitForFunction((count) => document.querySelectorAll('.cell').length === count, n)
    await open(cellAddress(alone), 'dialog .evidence')
    await page.locator('dialog .evidence').first().getByRole('button', { name: 'Reject' }).click()
    await notice('Rejected')
    await page.waitForFunction(() => document.querySelector('dialog')?.textContent?.includes('No sentence says'))
    await listed(cells.length - 1)
    await page.locator('dialog .notice').getByRole('button', { name: 'Undo' }).click()
    await notice('Undone')
    await listed(cells.length)
    await other.close()
    await eventually(async () => (await positions()).cells).toEqual(cells)
  })

  it('take on what is edited, and undo it', async () => {
    const alone = cells.find(({ stance, history }) => stance === 'rejects' && history.length === 1)!
    await open(cellAddress(alone), 'dialog .evidence')
    await page.locator('dialog .evidence').first().getByRole('button', { name: 'Edit' }).click()
    await page.locator('.coding-form').getByLabel('Stance').selectOption('accepts')
    await page.locator('.coding-form').getByLabel('Why').fill('they say the opposite')
    await page.getByRole('button', { name: 'Record the edit' }).click()
    await notice('Edited')
    await page.waitForSelector('dialog .evidence .stance-accepts')
    const stance = async (): Promise<string | undefined> =>
      (await positions()).cells.find(({ party, issue }) => party === alone.party && issue === alone.issue)?.stance
    await eventually(stance).toBe('accepts')
    await page.locator('dialog .evidence').first().getByRole('button', { name: 'Undo ruling' }).click()
    await notice('Undone')
    await eventually(async () => (await positions()).cells).toEqual(cells)
  })

  it('show a proposal with its terms, its drafts side by side and a status that can be ruled', async () => {
    const { rows } = await ask<AnswerOf<'proposals'>>('/api/proposals')
    const whole = await Promise.all(rows.map(({ id }) => ask<AnswerOf<'proposal'>>(`/api/proposals/${id}`)))
    const proposal = whole
      .map((one) => one.proposal!)
      .find(({ drafts }) => drafts.filter(({ terms }) => terms.length > 0).length > 1)!
    await open('/proposals', '.proposal-row')
    expect(await page.locator('.proposal-row').count()).toBe(rows.length)
    await open(`/proposals/${proposal.id}`, '.term')
    expect(await page.locator('.term-group .term').count()).toBe(proposal.terms.length)
    await page.waitForSelector('.drafts :is(ins, del)')
    await page.locator('.term-group .term a').first().click()
    await page.waitForSelector('dialog .evidence')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Rule on the status' }).click()
    await page.locator('.coding-form').getByLabel('Status').selectOption('withdrawn')
    await page.getByRole('button', { name: 'Record the edit' }).click()
    await notice('Edited')
    await page.waitForSelector('.status-now strong:has-text("withdrawn")')
    await page.keyboard.press('u')
    await notice('Undone')
    await page.waitForFunction(
      (status) => document.querySelector('.status-now strong')?.textContent === status,
      proposal.status?.status,
    )
  })

  it('say of a proposal whose only report is rejected that it is ruled out, and give it back on the status page', async () => {
    const { rows } = await ask<AnswerOf<'proposals'>>('/api/proposals?limit=500')
    const { id } = rows.find(({ reports }) => reports === 1)!
    await open(`/proposals/${id}?evidence=reports`, 'dialog .evidence')
    await page.locator('dialog .evidence').first().getByRole('button', { name: 'Reject' }).click()
    await notice('Rejected')
    await page.waitForFunction(() => /was ruled out/.test(document.querySelector('main .empty')?.textContent ?? ''))
    await page.locator('main .empty').getByRole('link', { name: 'status page' }).click()
    await page.waitForSelector('.rulings-list li')
    await page.locator('.rulings-list li').first().getByRole('button', { name: 'Undo' }).click()
    await notice('Undone')
    await eventually(() => ask('/api/proposals?limit=500').then((now) => (now as { rows: unknown }).rows)).toEqual(rows)
    await open(`/proposals/${id}`, '.status-now')
  })

  it('settle a prediction, count it for its source, and undo', async () => {
    const before = await ask<AnswerOf<'predictions'>>('/api/predictions?limit=500')
    await open('/predictions', '.prediction')
    expect(await page.locator('.prediction').count()).toBe(before.total)
    // Of whom nobody knows that it is one and the same, no record is kept.
    const known = new Set(before.rows.filter((row) => row.known).map(({ source }) => source))
    expect(before.rows.some((row) => !row.known)).toBe(true)
    expect(before.records.every(({ source }) => known.has(source))).toBe(true)
    const due = page.locator('.predictions').filter({ has: page.getByRole('heading', { name: 'Due' }) })
    await due.locator('.prediction').first().getByRole('button', { name: 'Came true' }).click()
    await notice('Edited')
    await page.waitForSelector('.prediction-acts strong:has-text("Came true")')
    await eventually(async () => (await ask<AnswerOf<'predictions'>>('/api/predictions')).states).toEqual({
      ...before.states,
      due: before.states.due - 1,
      settled: before.states.settled + 1,
    })
    await page.getByRole('button', { name: 'Undo ruling' }).click()
    await notice('Undone')
    // Tables are worked out anew behind a ruling.
    await eventually(async () => (await ask<AnswerOf<'predictions'>>('/api/predictions?limit=500')).rows).toEqual(
      before.rows,
    )
    await page.locator('.states a', { hasText: 'Due' }).click()
    await page.waitForFunction((n) => document.querySelectorAll('.prediction').length === n, before.states.due)
  })

  it('name each button after what it rules on', async () => {
    await open(cellAddress(cells.toSorted((a, b) => b.statements - a.statements)[0]!), 'dialog .evidence')
    const texts = await page.locator('dialog .evidence .evidence-link').allTextContents()
    expect(texts.length).toBeGreaterThan(1)
    for (const [i, text] of texts.entries())
      await page
        .locator('dialog .evidence')
        .nth(i)
        .getByRole('button', { name: `Accept: ${text.replaceAll(/\s+/g, ' ').slice(0, 20)}` })
        .waitFor()
    await open('/claims', '.claim-row[data-row="0"]')
    const names = await page
      .locator('.claim-row[data-row] .claim-acts button')
      .evaluateAll((buttons) => buttons.map((one) => [one.getAttribute('aria-label'), one.textContent]))
    // What a button says is how its name begins: who speaks to it says what is to be read.
    for (const [name, said] of names) expect(name).toMatch(new RegExp(`^${said}: \\S`))
    const accepts = names.flatMap(([name, said]) => (said === 'Accept' ? [name] : []))
    expect(accepts.length).toBeGreaterThan(5)
    expect(new Set(accepts).size).toBe(accepts.length)
    await open('/predictions', '.prediction')
    const settles = await page
      .locator('.prediction-acts button')
      .evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label')))
    expect(new Set(settles).size).toBe(settles.length)
  })

  it('show what is coming and what was, and hand out a calendar file', async () => {
    const calendar = await ask<AnswerOf<'calendar'>>('/api/calendar?what=meetings')
    await open('/calendar?show=meetings', '.entry')
    const titles = await page
      .locator('.entries')
      .evaluateAll((lists) => lists.map((one) => one.getAttribute('aria-label')))
    expect(titles.slice(0, 2)).toEqual(['Coming', 'Past'])
    // A page shows a part of fifty.
    await eventually(() => page.locator('.entry').count()).toBe(Math.min(50, calendar.total))
    const saved = page.waitForEvent('download')
    await page.getByRole('link', { name: 'iCalendar file' }).click()
    const chunks: Buffer[] = []
    for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk as Buffer)
    const file = Buffer.concat(chunks).toString()
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/)
    // It has fewer entries than the page, and the page says which and why.
    const { entries, undated, vague, absent } = calendar.file
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(entries)
    expect(entries + undated + vague + absent).toBe(calendar.total)
    expect(undated).toBe(calendar.sides.undated)
    expect(entries).toBeLessThan(calendar.total)
    const line = await textOf(page, '.calendar-file')
    expect(line).toContain(`It has ${entries} entries`)
    if (undated > 0) expect(line).toContain(`${undated} without a day`)
    if (vague > 0) expect(line).toContain(`${vague} whose days are open or more than a week`)
    await page.locator('.entry-title').first().click()
    await page.waitForSelector('dialog .evidence')
    await page.keyboard.press('Escape')
  })

  it('lead from a planned visit to what is told of its day', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
    const told = [
      [
        '2025-05-12',
        'Ingrid Solvane will visit Ostrel on Wednesday. Ingrid Solvane is to visit Ostrel on Wednesday, her office said.',
      ],
      [
        '2025-05-15',
        'Ingrid Solvane met Daro Temesh on Wednesday. Ingrid Solvane and Daro Temesh held talks on Wednesday.',
      ],
    ].map(([published, text], i) => JSON.stringify({ id: `v${i}`, published, text }))
    writeFileSync(join(folder, 'visit.jsonl'), `${told.join('\n')}\n`)
    const own = await openDesk({ source: join(folder, 'visit.jsonl') })
    const calendar = (await (await fetch(`${own.address}/api/calendar?what=meetings`)).json()) as AnswerOf<'calendar'>
    const planned = calendar.rows.find((row) => row.what === 'meeting' && row.borneOut !== null)
    if (planned?.what !== 'meeting') throw new Error(`no visit is borne out: ${JSON.stringify(calendar.rows)}`)
    const visit = await own.page(`/calendar?show=meetings&entry=${planned.id}`)
    await visit.waitForSelector('dialog .evidence')
    await visit.getByRole('link', { name: /^meeting of (?:some of )?the same people$/ }).click()
    await visit.waitForFunction((id) => new URLSearchParams(location.search).get('entry') === id, planned.borneOut)
    await eventually(() => textOf(visit, 'dialog .drawer-facts')).toMatch(/held/i)
    await own.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('lead from what was put off to its new day, and back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
    const told = [
      ['2025-05-12', 'A meeting of Daro Temesh and Ilka Dorvan planned for May 20 has been postponed.'],
      [
        '2025-05-22',
        'Daro Temesh will meet Ilka Dorvan on May 28. Temesh and Dorvan will meet on May 28, her office said.',
      ],
    ].map(([published, text], i) => JSON.stringify({ id: `v${i}`, published, text }))
    writeFileSync(join(folder, 'moved.jsonl'), `${told.join('\n')}\n`)
    const own = await openDesk({ source: join(folder, 'moved.jsonl') })
    const calendar = (await (await fetch(`${own.address}/api/calendar?what=meetings`)).json()) as AnswerOf<'calendar'>
    const off = calendar.rows.find((row) => row.what === 'meeting' && row.movedTo !== null)
    if (off?.what !== 'meeting') throw new Error(`nothing was moved: ${JSON.stringify(calendar.rows)}`)
    const moved = await own.page(`/calendar?show=meetings&entry=${off.id}`)
    await moved.waitForSelector('dialog .evidence')
    await moved
      .getByRole('dialog')
      .getByRole('link', { name: /^moved to / })
      .click()
    await moved.waitForFunction((id) => new URLSearchParams(location.search).get('entry') === id, off.movedTo!.id)
    await moved
      .getByRole('dialog')
      .getByRole('link', { name: /^moved from / })
      .click()
    await moved.waitForFunction((id) => new URLSearchParams(location.search).get('entry') === id, off.id)
    await own.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('begin with what is new, in the address since when, each line one click from its words', async () => {
    await open('/?since=2025-04-07', '.brief-line')
    const brief = await ask<AnswerOf<'brief'>>('/api/brief?since=2025-04-07')
    const lines = brief.sections.flatMap((section) => section.lines)
    expect(await page.locator('.brief-line').count()).toBe(lines.length)
    expect(await page.locator('.headlines li').count()).toBe(brief.headlines.length)
    await page.locator('.headlines a').last().click()
    const last = lines.findIndex(({ id }) => id === brief.headlines.at(-1)) + 1
    await page.waitForFunction((n) => document.activeElement?.closest(`#line-${n}`), last)
    await page.keyboard.press('j')
    await page.waitForFunction((n) => document.activeElement?.closest(`#line-${n}`), last + 1)
    await page.keyboard.press('k')
    await page.keyboard.press('Enter')
    await page.waitForSelector('.text .read-so')
    const [{ start, end }] = lines[last - 1]!.evidence.spans as [{ start: number; end: number }]
    const { text } = await ask<AnswerOf<'document'>>(`/api/documents/${lines[last - 1]!.evidence.document}`)
    expect((await page.locator('.text .read-so').allTextContents()).join('')).toBe(text.slice(start, end))
    await page.goBack()
    await page.waitForSelector('.brief-line')
    await page.getByLabel('New since').fill('2025-04-21')
    await page.waitForURL('**/?since=2025-04-21')
    await page.waitForFunction((n) => document.querySelectorAll('.brief-line').length < n, lines.length)
  })

  it('list what is said of prices, each with its sentence', async () => {
    const { total } = await ask<AnswerOf<'markets'>>('/api/markets')
    await open('/markets', '.entry')
    expect(await page.locator('.entry').count()).toBe(total)
    await page.locator('.entry-title').first().click()
    await page.waitForSelector('dialog .evidence mark')
    expect(await textOf(page, 'dialog h2')).not.toBe('')
    expect(desk.complaints).toEqual([])
  })
})
