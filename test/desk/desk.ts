import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { systemChromium } from '../chromium.ts'
import { ROOT } from '../cli.ts'
import { served } from '../desk-fixture.ts'
import { LISTED_ARTICLES, ownDossier } from '../made-dossiers.ts'

export const CHROMIUM: string | null = systemChromium()
if (CHROMIUM === null)
  console.warn('the desk is not tried: install Chromium (Debian: apt-get install chromium) or name it in CHROMIUM_PATH')

/** Of whatever is waited for in a browser, or until a server has worked something out; it only ends a hang. */
export const MOST_MILLISECONDS = 240_000

/**
 * What Chromium goes without. Its own address bar opens two pages of its own beside each of ours, which cost more than ours do
 * and which nobody sees; the rest is what Playwright turns off, whose list this one takes the place of.
 */
const WITHOUT = [
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
]

const ORDINARY: BrowserContextOptions = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' }

let launch: Promise<Browser> | null = null
let session: Promise<BrowserContext> | null = null

/**
 * The browser of this worker, for all of its files: its start takes longer than a page. It ends with the worker; who opens
 * contexts in it closes them.
 */
export const launched = (): Promise<Browser> => {
  launch ??= chromium.launch({
    executablePath: CHROMIUM!,
    // No graphics card is asked: what a process of its own would draw is drawn in the browser's.
    args: ['--no-sandbox', '--in-process-gpu', `--disable-features=${WITHOUT.join()}`],
    timeout: MOST_MILLISECONDS,
  })
  return launch
}

/**
 * The session of this worker that pages share which ask for none of their own: what it was given once it need not take in
 * again, and a page of its keeps its process alive. Each desk has an origin of its own, and so has what a page remembers.
 */
const ordinary = (): Promise<BrowserContext> => {
  session ??= launched().then(async (browser) => {
    const context = await browser.newContext(ORDINARY)
    context.setDefaultTimeout(MOST_MILLISECONDS)
    await context.newPage()
    return context
  })
  return session
}

/** A session of its own, which ends with its page. */
async function ownPage(browser: Browser, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ ...ORDINARY, ...options })
  context.setDefaultTimeout(MOST_MILLISECONDS)
  const page = await context.newPage()
  page.once('close', () => void context.close())
  return page
}

/** The example dossier, served, and a browser that looks at it. */
export interface OpenDesk {
  /** `http://127.0.0.1:43210` */
  readonly address: string
  readonly browser: Browser
  /**
   * Opens a page, in a session of its own where it is given options; what the browser complains of is gathered in
   * `complaints`.
   */
  page(path: string, options?: BrowserContextOptions): Promise<Page>
  readonly complaints: string[]
  close(): Promise<void>
}

/** Served by the analyst Ines; by default with the sample's articles in the ledger already. See `ownDossier`. */
export async function openDesk(of: Parameters<typeof ownDossier>[0] = { source: LISTED_ARTICLES }): Promise<OpenDesk> {
  const [dossier, browser] = await Promise.all([ownDossier(of), launched()])
  const server = await served(dossier.folder, [], { RAPPORTEUR_ANALYST: 'ines' })
  const complaints: string[] = []
  const pages: Page[] = []
  return {
    address: server.origin,
    browser,
    complaints,
    page: async (path, options) => {
      const page = await (options === undefined ? (await ordinary()).newPage() : ownPage(browser, options))
      pages.push(page)
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${path}: ${message.text()} ${message.location().url}`)
      })
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.stack}`))
      await page.goto(server.origin + path)
      return page
    },
    close: async () => {
      await Promise.all(pages.map((page) => page.close()))
      await server.stop()
      dossier.remove()
    },
  }
}

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** Those that colours and widths decide; all others see the same page in each. */
const RULES_OF_SIGHT = [
  'aria-hidden-focus',
  'color-contrast',
  'link-in-text-block',
  'scrollable-region-focusable',
  'target-size',
]

/**
 * What axe-core finds on a page, one line each. It comes in past the policy of the page, which stays in force.
 *
 * @param which all that it knows, or what can differ where a page that was looked at whole is shown in other colours or widths
 */
export async function axeFindings(page: Page, which: 'all' | 'of sight'): Promise<string[]> {
  await page.evaluate(`if (!globalThis.axe) { ${AXE} }`)
  return page.evaluate(
    async (runOnly) => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(
            root: Document,
            options: object,
          ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>
        }
      }
      // All of the page is tried; told is only what breaks a rule: where else they hold takes as long to write down.
      const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] })
      return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`)
    },
    which === 'all' ? { type: 'tag', values: RULES } : { type: 'rule', values: RULES_OF_SIGHT },
  )
}

/** How much of the page moved while it loaded: cumulative layout shift, 0 for not at all. */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 120)
      }),
  )
}

/** Until something is so; what a page shows or a server answers may take its time on a busy machine. */
export const eventually = <T>(look: () => T): ReturnType<typeof expect.poll<T>> =>
  expect.poll(look, { timeout: MOST_MILLISECONDS })

/** The text of an element, with single blanks. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).first().textContent()) ?? '').replaceAll(/\s+/g, ' ').trim()
}
