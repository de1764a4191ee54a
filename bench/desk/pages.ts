import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { ROOT } from '../corpora.ts'
import { systemChromium } from './chromium.ts'

/*
 * What the pages of the desk reach in a headless Chromium, on a ledger that is there already:
 *
 *     node build/bench/desk/pages.js --dossier DIR      say, the newswire's, as `npm run bench` adds it
 *
 * First load: a new browser, nothing cached. Changes: a filter, a search, an order or another page, from the input event
 * to the frame in which the new state is painted. Beside it the processor time that a change takes, of the page's main
 * thread and of all threads of the server: what a machine would need that has nothing else to do.
 */

export interface PageFigure {
  readonly name: string
  readonly value: string
  readonly floor: string
}

const FIRST_LOADS = 5
const ROUNDS = 4
/** Of the slowest changes, which are told by name. */
const TOLD = 25

/** Measures the pages of a dossier, served on this machine. */
export async function measurePages(dossier: string): Promise<PageFigure[]> {
  const executablePath = systemChromium()
  if (executablePath === null) throw new Error('no Chromium: install it (Debian: apt-get install chromium)')
  const server = await serve(dossier)
  const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const loads: FirstLoad[] = []
    for (let i = 0; i < FIRST_LOADS; i++) {
      const browser = await launch()
      loads.push(await firstLoad(await browser.newPage(), `${server.address}/claims`))
      await browser.close()
    }
    // What is worked out once, when a desk is opened, is told by itself: the changes are those of a day at it.
    const opening = performance.now()
    for (const path of [
      'status',
      'sources',
      'origins',
      'brief',
      ...TABLES.map((table) => TABLE_ROUTES[table] ?? table),
    ])
      await (await fetch(`${server.address}/api/${path.replace('/', '')}`)).arrayBuffer()
    const openMs = performance.now() - opening
    const browser = await launch()
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
    const changes = await changesOf(page, server.address, await processorOf(page, server.pid))
    await browser.close()
    const times = changes.map(({ ms }) => ms)
    const processor = changes.map(({ cpuMs }) => cpuMs)
    const slowest = [...changes].sort((a, b) => b.ms - a.ms).slice(0, TOLD)
    console.log(
      `slowest: ${slowest.map(({ name, ms, cpuMs }) => `${ms.toFixed(0)} ms (${cpuMs.toFixed(0)}) ${name}`).join('; ')}`,
    )
    const { total } = (await (await fetch(`${server.address}/api/claims?limit=1`)).json()) as { total: number }
    const gathering = performance.now()
    const gathered = await fetch(`${server.address}/api/origins?limit=30`)
    await gathered.arrayBuffer()
    if (!gathered.ok) throw new Error(`/api/origins answers ${gathered.status}`)
    const gatherMs = performance.now() - gathering
    return [
      {
        name: 'first load of the claims, cold',
        value: `${total.toLocaleString('en-GB')} claims: first content ${at(
          loads.map(({ paintMs }) => paintMs),
          0.5,
        ).toFixed(0)} ms, list ${at(
          loads.map(({ listMs }) => listMs),
          0.5,
        ).toFixed(
          0,
        )} ms (medians of ${loads.length}), ${(loads[0]!.scriptBytes / 1000).toFixed(0)} KB of script packed`,
        floor: 'first content 800 ms, script 180 KB',
      },
      {
        name: 'any filter, search, order or page',
        value: `median ${at(times, 0.5).toFixed(0)} ms, p95 ${at(times, 0.95).toFixed(0)} ms of ${times.length} changes (processor ${at(processor, 0.5).toFixed(0)} and ${at(processor, 0.95).toFixed(0)} ms); ${byKind(changes)}`,
        floor: 'p95 under 100 ms',
      },
      {
        name: 'claims that several articles have',
        value: `${(gatherMs / 1000).toFixed(1)} s until they stand below the sources`,
        floor: '–',
      },
      {
        name: 'tables, figures and brief of a desk just opened',
        value: `${(openMs / 1000).toFixed(1)} s until all stand`,
        floor: '–',
      },
    ]
  } finally {
    await server.stop()
  }
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!
}

/** What kinds of changes take, by the first word of their names. */
function byKind(changes: readonly Change[]): string {
  const kinds = [...new Set(changes.map(({ name }) => name.split(' ')[0]!))]
  const told = kinds.map((kind) => {
    const all = changes.filter(({ name }) => name.startsWith(`${kind} `))
    const [ms, cpuMs] = [all.map((one) => one.ms), all.map((one) => one.cpuMs)]
    return `${kind} ${at(ms, 0.5).toFixed(0)} and ${at(ms, 0.95).toFixed(0)} ms (${at(cpuMs, 0.5).toFixed(0)} and ${at(cpuMs, 0.95).toFixed(0)})`
  })
  return told.join(', ')
}

interface FirstLoad {
  readonly paintMs: number
  readonly listMs: number
  readonly scriptBytes: number
}

async function firstLoad(page: Page, address: string): Promise<FirstLoad> {
  await page.goto(address)
  await page.waitForSelector('.claim-row[data-row="0"]')
  const listMs = await page.evaluate(() => performance.now())
  // What was painted is told after it was.
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const loaded = await page.evaluate(() => ({
    paintMs: performance.getEntriesByName('first-contentful-paint')[0]!.startTime,
    scriptBytes: performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.endsWith('.js'))
      .reduce((sum, entry) => sum + (entry as PerformanceResourceTiming).encodedBodySize, 0),
  }))
  return { ...loaded, listMs }
}

interface Change {
  readonly name: string
  readonly ms: number
  readonly cpuMs: number
}

/** Milliseconds of processor time so far, of a page's main thread and of a server; without the server where no Linux tells. */
async function processorOf(page: Page, server: number): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000 + threadsMs(server)
  }
}

function threadsMs(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`)
    const nanoseconds = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    )
    return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6
  } catch {
    return 0
  }
}

/** Each change once a round; answers that the page has kept from an earlier round are thrown away by a reload. */
async function changesOf(page: Page, address: string, processor: () => Promise<number>): Promise<Change[]> {
  const changes: Change[] = []
  let round = 0
  const note = async (name: string, change: () => Promise<number>): Promise<void> => {
    const before = await processor()
    const ms = await change().catch((cause: unknown) => {
      throw new Error(`round ${round}, ${name}: it was not painted`, { cause })
    })
    // NaN: there was nothing to be done, as on a list that has no next part.
    if (!Number.isNaN(ms)) changes.push({ name, ms, cpuMs: (await processor()) - before })
    await page.waitForTimeout(150)
  }
  for (; round < ROUNDS; round++) {
    await page.goto(`${address}/claims`)
    await page.waitForSelector('.claim-row[data-row="0"]')
    await page.waitForTimeout(500)
    const boxes = await page.locator('.facet input').count()
    for (let i = round; i < boxes; i += ROUNDS) {
      await note(`filter ${i} on`, () => changed(page, { click: i }))
      await note(`filter ${i} off`, () => changed(page, { click: i }))
    }
    for (const sort of ['oldest', 'surest', 'unsurest', 'newest'])
      await note(`order ${sort}`, () => changed(page, { sort }))
    for (const text of ['oil', '"central bank"', 'dollar yen', 'tariff OR quota', 'gov*', ''])
      await note(`search ${text}`, () => changed(page, { text }))
    for (const share of [0.3, 0.7, 0.05, 1, 0])
      await note(`scroll to ${share}`, () => changed(page, { scroll: share === 1 ? 1 : share + round / 100 }))
    for (const path of ['/documents', '/sources', '/status']) await note(`page ${path}`, () => changed(page, { path }))
    for (const path of TABLES) {
      await note(`page ${path}`, () => changed(page, { path }))
      await note(`part after the first of ${path}`, () => changed(page, { table: 'next' }))
      for (const kind of ['named', ''])
        await note(`kind ${kind} of ${path}`, () => changed(page, { table: 'kind', kind }))
    }
    await note('page /claims', () => changed(page, { path: '/claims' }))
  }
  return changes
}

/** Where a page's rows have another name than the page. */
const TABLE_ROUTES: Readonly<Record<string, string>> = { '/table': 'positions' }
const TABLES = ['/table', '/proposals', '/calendar', '/predictions', '/markets']

interface Wanted {
  readonly table?: 'next' | 'kind'
  readonly kind?: string
  readonly click?: number
  readonly sort?: string
  readonly text?: string
  readonly scroll?: number
  readonly path?: string
}

/**
 * Does something, and tells after how many milliseconds its result was painted: the page is no longer busy, all rows in
 * view are there, and a frame has passed. The wait for more letters while a search is typed is not counted: Enter ends it.
 */
function changed(page: Page, wanted: Wanted): Promise<number> {
  return page.evaluate(
    ({ click, sort, text, scroll, path, table, kind }) =>
      new Promise<number>((resolve, reject) => {
        const told = (): string =>
          [...document.querySelectorAll('main :is(section, table, ol)')].map(({ textContent }) => textContent).join(' ')
        const [searched, shown] = [location.search, told()]
        // Looking takes time that the page would have: it is looked at again when something has changed.
        let touched = false
        const watch = new MutationObserver(() => {
          touched = true
        })
        watch.observe(document.querySelector('main')!, { subtree: true, childList: true, characterData: true })
        const isOther = (): boolean => {
          const look = touched
          touched = false
          return look && told() !== shown
        }
        let other = false
        const began = performance.now()
        const ready = (): boolean => {
          const main = document.querySelector('main')!
          if (path !== undefined && location.pathname !== path) return false
          // Claims that several articles have come below the page's figures when they are gathered: measured apart.
          const busy = [...main.querySelectorAll('.waiting, [aria-busy="true"]')]
          if (busy.some((one) => one.closest('.clusters') === null)) return false
          if (table !== undefined) {
            other ||= isOther()
            return location.search !== searched && other
          }
          if (path !== undefined && path !== '/claims' && path !== '/documents')
            return main.querySelector('h2, table, .entry, .list-head') !== null
          const rows = [...main.querySelectorAll('.claim-row, .document-row')]
          const inView = rows.filter((row) => {
            const { top, bottom } = row.getBoundingClientRect()
            return bottom > 0 && top < innerHeight
          })
          return inView.length > 0
            ? inView.every((row) => row.hasAttribute('data-row'))
            : main.querySelector('.empty') !== null
        }
        const look = (): void => {
          if (ready()) {
            watch.disconnect()
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
          } else if (performance.now() - began > 20_000) reject(new Error('the page did not settle'))
          else setTimeout(look, 1)
        }
        if (click !== undefined) document.querySelectorAll<HTMLElement>('.facet input')[click]?.click()
        if (sort !== undefined) {
          const select = document.querySelector<HTMLSelectElement>('.list-head select')!
          select.value = sort
          select.dispatchEvent(new Event('change', { bubbles: true }))
        }
        if (text !== undefined) {
          const input = document.querySelector<HTMLInputElement>('#claims-search')!
          input.value = text
          input.dispatchEvent(new Event('input', { bubbles: true }))
        }
        if (path !== undefined) document.querySelector<HTMLElement>(`.rooms a[href="${path}"]`)!.click()
        if (table === 'next') {
          const next = document.querySelector<HTMLElement>('.pager a[rel="next"]')
          if (next === null) return resolve(Number.NaN)
          next.click()
        }
        if (table === 'kind') {
          const select = [...document.querySelectorAll<HTMLSelectElement>('.table-filters select')].at(-1)
          // A dossier without issues has no table to narrow.
          if (select === undefined) return resolve(Number.NaN)
          select.value = kind!
          select.dispatchEvent(new Event('change', { bubbles: true }))
        }
        if (scroll !== undefined) scrollTo(0, document.documentElement.scrollHeight * scroll)
        // The page takes the change on in the next turn.
        setTimeout(() => {
          if (text !== undefined) document.querySelector<HTMLFormElement>('.search-form')!.requestSubmit()
          requestAnimationFrame(look)
        })
      }),
    wanted,
  )
}

interface Serving {
  readonly address: string
  readonly pid: number
  stop(): Promise<void>
}

async function serve(dossier: string): Promise<Serving> {
  const child = spawn(process.execPath, ['bin/rapporteur.js', 'serve', '--dossier', dossier, '--port', '0'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk) => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    })
    child.on('exit', () => reject(new Error(`the server ended: ${said}`)))
  })
  return {
    address,
    pid: child.pid!,
    stop: () =>
      new Promise((resolve) => {
        child.on('exit', () => resolve())
        child.kill('SIGINT')
      }),
  }
}

if (process.argv[1]?.endsWith('pages.js')) {
  const { values } = parseArgs({ options: { dossier: { type: 'string' } } })
  if (values.dossier === undefined) throw new Error('--dossier DIR names the dossier whose pages are measured')
  for (const { name, value, floor } of await measurePages(values.dossier)) console.log(`${name}: ${value} (${floor})`)
}
