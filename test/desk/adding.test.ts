import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHROMIUM, eventually, type OpenDesk, openDesk, textOf } from './desk.ts'

const DROPPED = `Ferry crews call off strike

HOLLOW BAY, April 2 (Meridian) - Ferry crews have called off their strike, a union official said on Wednesday.

"We have what we asked for," Dora Finch, who leads the union, told Meridian.
`
const PASTED = `Port toll will stay

The toll at Port Ansel will stay, the harbour master said. Two people familiar with the matter said it may even rise.
`
/** Everything in it that a careless page would run. */
const HOSTILE = `<script>globalThis.ran = 1</script><img src=x onerror="globalThis.ran = 1">

The minister said "<img src=x onerror='globalThis.ran = 1'><svg onload='globalThis.ran = 1'>" was no answer, and the envoy
said that javascript:globalThis.ran=1 was none either.
`

/** A word without an end, as no style sheet expects it. */
const endless = (letter: string): string => letter.repeat(240)
const LONG_NAME = endless('N')

describe.skipIf(CHROMIUM === null)('adding in the desk', () => {
  let desk: OpenDesk
  let page: Page
  let other: Page

  beforeAll(async () => {
    desk = await openDesk({ edit: (yaml) => yaml.replace(/^name: .*$/m, `name: ${LONG_NAME}`) })
    page = await desk.page('/documents')
    other = await desk.page('/claims')
  })
  afterAll(() => desk?.close())

  const drop = (name: string, text: string): Promise<void> =>
    page.evaluate(
      ([file, words]) => {
        const transfer = new DataTransfer()
        transfer.items.add(new File([words!], file!, { type: 'text/plain' }))
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }))
      },
      [name, text],
    )

  it('says what to do while nothing is there', async () => {
    const pages = [
      '/',
      '/table',
      '/proposals',
      '/calendar',
      '/predictions',
      '/markets',
      '/unsure',
      '/sources',
      '/claims',
    ]
    for (const path of pages) {
      await other.goto(desk.address + path)
      await other.waitForSelector('.empty')
      expect([path, await textOf(other, '.empty')]).toEqual([path, expect.stringContaining('Add documents')])
    }
  })

  it('adds what is dropped, tells how far it is, and shows it in every tab', async () => {
    await drop('strike.txt', DROPPED)
    await page.waitForFunction(() => /done/.test(document.querySelector('.job-head')?.textContent ?? ''))
    expect(await textOf(page, '.job')).toContain('1 new document')
    await page.waitForSelector('.document-row[data-row="0"]')
    await eventually(() => textOf(page, '.document-row[data-row]')).toContain('Ferry crews call off strike')
    await other.waitForSelector('.claim-row[data-row="0"]')
    await eventually(() => textOf(other, '.claims-rows')).toContain('We have what we asked for')
  })

  it('calls nothing new only once all is read, and says how much is not', async () => {
    let left = 3
    await other.route('**/api/status*', async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, json: { ...(await response.json()), unread: left } })
    })
    await other.goto(`${desk.address}/?since=2031-01-01`)
    await other.waitForSelector('.brief .empty')
    expect(await textOf(other, '.brief')).toMatch(/Still being read.*3 of .*documents? still to be read/s)
    left = 0
    await other.reload()
    await other.waitForSelector('.brief .empty')
    expect(await textOf(other, '.brief')).toContain('Nothing new since')
    await other.unrouteAll({ behavior: 'ignoreErrors' })
    await other.goto(`${desk.address}/claims`)
  })

  it('adds what is pasted', async () => {
    await page.getByRole('button', { name: 'Paste a text' }).click()
    await page.fill('.paste-form textarea', PASTED)
    await page.getByLabel('Outlet', { exact: true }).fill('The Harbour Ledger')
    await page.getByRole('button', { name: 'Add the text' }).click()
    await page.waitForFunction(() => document.querySelectorAll('.document-row[data-row]').length === 2)
    await other.waitForFunction(() =>
      /it may even rise/.test(document.querySelector('.claims-rows')?.textContent ?? ''),
    )
  })

  it('says that what is there already is there', async () => {
    await drop('again.txt', DROPPED)
    await page.waitForFunction(() => document.querySelectorAll('.job').length === 3)
    await page.waitForFunction(() => /done/.test(document.querySelector('.job-head')?.textContent ?? ''))
    expect(await textOf(page, '.job')).toContain('0 new documents')
  })

  it('names what cannot be read, and why', async () => {
    await drop('empty.txt', '')
    await page.waitForFunction(() => document.querySelectorAll('.job').length === 4)
    await page.waitForFunction(() =>
      /could not be added|problem|empty/i.test(document.querySelector('.job')?.textContent ?? ''),
    )
  })

  it('runs nothing that stands in a title, a text or a file name', async () => {
    await drop('<img src=x onerror=globalThis.ran=1>.txt', HOSTILE)
    await page.waitForFunction(() => document.querySelectorAll('.document-row[data-row]').length === 3)
    const { rows } = (await (await fetch(`${desk.address}/api/documents?sort=latest`)).json()) as {
      rows: { article: { document: string } }[]
    }
    const article = `/article/${rows[0]!.article.document}`
    for (const path of ['/', '/claims', '/claims?text=minister', '/documents', article, '/status']) {
      await page.goto(desk.address + path)
      await page.waitForSelector('main h1')
      await page.waitForTimeout(200)
      expect(await page.evaluate(() => (globalThis as { ran?: number }).ran), path).toBeUndefined()
      expect(await page.locator('main img, main script').count(), path).toBe(0)
    }
    expect(desk.complaints).toEqual([])
  })

  it('is no wider than its window for words without an end, wherever they stand', async () => {
    const record = {
      url: `https://harbour.example/${endless('u')}`,
      title: endless('W'),
      outlet: endless('L'),
      byline: endless('B'),
      published: '2031-04-01',
      text: `The ${endless('t')} will stay, the harbour master said on Wednesday. "${endless('q')}", Dora Finch said.\n`,
    }
    await drop(`${endless('f')}.jsonl`, JSON.stringify(record))
    await page.waitForFunction(() => /1 new document/.test(document.querySelector('.job')?.textContent ?? ''))
    await page.waitForFunction(() => /done/.test(document.querySelector('.job-head')?.textContent ?? ''))
    const { rows } = (await (await fetch(`${desk.address}/api/documents`)).json()) as {
      rows: { article: { document: string; title: string } }[]
    }
    const { article } = rows.find((row) => row.article.title === record.title)!
    for (const width of [380, 1280]) {
      const narrow = await desk.page('/nowhere', { viewport: { width, height: 900 } })
      await eventually(() => textOf(narrow, '.dossier-name')).toBe(LONG_NAME)
      for (const path of ['/', '/claims', '/sources', '/documents', `/article/${article.document}`, '/status']) {
        await narrow.goto(desk.address + path)
        await narrow.waitForSelector('main h1')
        await narrow.waitForFunction(() => document.querySelector('main :is(.waiting, [aria-busy="true"])') === null)
        const wider = await narrow.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        expect([width, path, Math.max(0, wider)]).toEqual([width, path, 0])
      }
      await narrow.close()
    }
    await page.goto(`${desk.address}/documents`)
    await page.waitForSelector('.document-row[data-row="0"]')
  })

  it('keeps the versions of an article, and shows what one took out and put in', async () => {
    const url = 'https://harbour.example/toll'
    const version = (words: string, modified: string): string =>
      JSON.stringify({
        url,
        title: 'Port toll',
        outlet: 'The Harbour Ledger',
        published: '2031-04-02',
        modified,
        text: words,
      })
    await drop(
      'toll.jsonl',
      [
        version(
          'The toll will stay at nine marks, the harbour master said on Wednesday morning.',
          '2031-04-02T08:00:00Z',
        ),
        version(
          'The toll will rise to ten marks, the harbour master said on Wednesday morning.',
          '2031-04-02T11:00:00Z',
        ),
      ].join('\n'),
    )
    await page.waitForFunction(() => /2 new documents/.test(document.querySelector('.job')?.textContent ?? ''))
    const { rows } = (await (await fetch(`${desk.address}/api/documents?sort=latest`)).json()) as {
      rows: { article: { document: string; url: string | null } }[]
    }
    await page.goto(`${desk.address}/article/${rows.find(({ article }) => article.url === url)!.article.document}`)
    await page.waitForSelector('.versions')
    expect(await textOf(page, '.versions')).toContain('2 versions')
    await page.locator('.versions').getByRole('link', { name: 'compare' }).click()
    await page.waitForURL(/compare=/)
    await page.waitForSelector('.compared ins')
    expect((await page.locator('.compared del').allTextContents()).join(' ')).toMatch(/stay at nine/)
    expect((await page.locator('.compared ins').allTextContents()).join(' ')).toMatch(/rise to ten/)
    await page.locator('.versions').getByRole('link', { name: 'stop comparing' }).click()
    await page.waitForSelector('.text:not(.compared)')
  })

  it('adds many files that are dropped at once, and tells of each that is none', async () => {
    await page.goto(`${desk.address}/documents`)
    await page.waitForSelector('.document-row[data-row="0"]')
    await page.evaluate(
      ([words, many]) => {
        const transfer = new DataTransfer()
        for (let i = 0; i < Number(many); i++)
          transfer.items.add(new File([words!.replaceAll('ferries', `ferry number ${i}`)], `report ${i}.txt`))
        transfer.items.add(new File([new Uint8Array([0, 1, 2, 3, 255, 0, 254])], 'picture.bin'))
        for (const kind of ['dragover', 'drop'])
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }))
      },
      [
        'The ferries will run again, the envoy said on Friday. Nobody asked when the ferries had stopped.\n',
        '40',
      ] as const,
    )
    await page.waitForFunction(() => /40 new documents/.test(document.querySelector('.job')?.textContent ?? ''))
    await page.waitForFunction(() => /done/.test(document.querySelector('.job-head')?.textContent ?? ''))
    expect(await textOf(page, '.job')).toContain('picture.bin')
    const documents = (await (await fetch(`${desk.address}/api/documents?text=%22ferry%20number%22`)).json()) as {
      total: number
    }
    expect(documents.total).toBe(40)
  })

  it('takes what is pasted beside any field: a text into its form, ready to be told of, and files at once', async () => {
    await page.goto(`${desk.address}/documents`)
    await page.waitForSelector('.document-row[data-row="0"]')
    const paste = (selector: string, given: { text?: string; file?: string }): Promise<void> =>
      page.evaluate(
        ([target, { text, file }]) => {
          const clipboardData = new DataTransfer()
          if (text !== undefined) clipboardData.setData('text/plain', text)
          if (file !== undefined) clipboardData.items.add(new File([file], 'copied.txt', { type: 'text/plain' }))
          const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
          document.querySelector(target)!.dispatchEvent(event)
        },
        [selector, given] as const,
      )
    const found = async (words: string): Promise<number> =>
      (await (await fetch(`${desk.address}/api/documents?text=${encodeURIComponent(words)}`)).json()).total
    // What goes into a field is the field's.
    await paste('main input[type="search"]', { text: 'lantern' })
    expect(await page.locator('.paste-form').count()).toBe(0)
    await paste('body', { text: 'Lantern fees fall\n\nThe lantern fee will fall, the harbour master said.\n' })
    await page.waitForFunction(() => document.activeElement?.matches('.paste-form textarea'))
    expect(await page.inputValue('.paste-form textarea')).toMatch(/^Lantern fees fall\n/)
    await paste('body', { text: 'Another text, that must not take its place.' })
    expect(await page.inputValue('.paste-form textarea')).toMatch(/^Lantern fees fall\n/)
    expect(await found('lantern')).toBe(0)
    await page.getByRole('button', { name: 'Add the text' }).click()
    await page.waitForSelector('.paste-form', { state: 'detached' })
    await page.waitForFunction(() => document.activeElement?.textContent === 'Paste a text')
    await eventually(() => found('lantern')).toBe(1)
    await paste('body', { file: 'The anchor fee will fall too, the harbour master said on Monday.\n' })
    await eventually(() => found('anchor')).toBe(1)
    expect(desk.complaints).toEqual([])
  })

  it('says what was added before what stands below is seen: nothing moves', async () => {
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    await page.route('**/api/jobs', async (route) => {
      await held
      await route.continue()
    })
    await page.goto(`${desk.address}/documents`)
    await page.waitForSelector('.document-row[data-row="0"]', { state: 'attached' })
    expect(await page.isVisible('.document-row[data-row="0"]')).toBe(false)
    release()
    await page.waitForSelector('.job')
    await page.waitForSelector('.document-row[data-row="0"]')
    await page.unroute('**/api/jobs')
  })

  it('checks the integrity of the record', async () => {
    const isWhole = (): boolean => /All is as it was written/.test(document.querySelector('main')?.textContent ?? '')
    await page.goto(`${desk.address}/status`)
    // That it has begun may be answered after it was told that it has ended.
    await page.route('**/api/integrity', async (route) => {
      const answer = await route.fetch()
      if (route.request().method() === 'POST') await page.waitForFunction(isWhole)
      await route.fulfill({ response: answer })
    })
    const answered = page.waitForResponse((one) => one.request().method() === 'POST')
    await page.getByRole('button', { name: 'Check the record now' }).click()
    await (await answered).finished()
    await page.waitForTimeout(100)
    expect(await page.evaluate(isWhole)).toBe(true)
    expect(await page.getByRole('button', { name: 'Check the record now' }).isEnabled()).toBe(true)
    await page.unroute('**/api/integrity')
  })
})
