import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { systemChromium } from '../chromium.ts'
import { ROOT, rapporteur } from '../cli.ts'

export const CHROMIUM: string | null = systemChromium()
if (CHROMIUM === null)
  console.warn('the desk is not tried: install Chromium (Debian: apt-get install chromium) or name it in CHROMIUM_PATH')

/** The example dossier, served, and a browser that looks at it. */
export interface OpenDesk {
  /** `http://127.0.0.1:43210` */
  readonly address: string
  readonly dossier: string
  readonly browser: Browser
  /** Opens a page in a session of its own; what the browser complains of is gathered in `complaints`. */
  page(path: string, options?: BrowserContextOptions): Promise<Page>
  readonly complaints: string[]
  close(): Promise<void>
}

/**
 * @param articles whether the example's articles are in the ledger already
 * @param example a folder of `examples`
 * @param from the example's articles, where they are not in its folder
 * @param edit of its dossier.yaml
 */
export async function openDesk({
  articles = true,
  example = 'sorrel-river',
  from = null as string | null,
  edit = (yaml: string): string => yaml,
} = {}): Promise<OpenDesk> {
  const dossier = mkdtempSync(join(tmpdir(), 'rapporteur-desk-'))
  cpSync(join(ROOT, 'examples', example), dossier, { recursive: true })
  const file = join(dossier, 'dossier.yaml')
  writeFileSync(file, edit(readFileSync(file, 'utf8')))
  if (articles) {
    const { code, stderr } = await rapporteur(['add', '--dossier', dossier, from ?? join(dossier, 'articles.jsonl')])
    if (code !== 0) throw new Error(stderr)
  }
  const server = spawn(process.execPath, ['bin/rapporteur.js', 'serve', '--dossier', dossier, '--port', '0'], {
    cwd: ROOT,
    env: { ...process.env, RAPPORTEUR_ANALYST: 'ines' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const complaints: string[] = []
  let closing = false
  const address = await new Promise<string>((resolve, reject) => {
    let said = ''
    const hear = (chunk: Buffer): void => {
      said += chunk
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (found !== null) resolve(found[0])
    }
    server.stdout.on('data', hear)
    server.stderr.on('data', hear)
    server.on('exit', (code, signal) => {
      reject(new Error(`the server ended: ${said}`))
      if (!closing) complaints.push(`the server ended with ${code ?? signal}: ${said}`)
    })
  })
  const browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] })
  return {
    address,
    dossier,
    browser,
    complaints,
    page: async (path, options = {}) => {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 900 },
        reducedMotion: 'reduce',
        ...options,
      })
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(`${path}: ${message.text()}`)
      })
      page.on('pageerror', (error) => complaints.push(`${path}: ${error.stack}`))
      await page.goto(address + path)
      return page
    },
    close: async () => {
      closing = true
      await browser.close()
      if (server.exitCode !== null || server.signalCode !== null)
        throw new Error(`the server was gone before it was stopped: ${complaints.join('; ')}`)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(dossier, { recursive: true, force: true })
    },
  }
}

const AXE = readFileSync(join(ROOT, 'node_modules/axe-core/axe.min.js'), 'utf8')
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe-core finds on a page, one line each. The page must have been opened with `bypassCSP`. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: AXE })
  return page.evaluate(async (rules) => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          root: Document,
          options: object,
        ): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>
      }
    }
    const { violations } = await axe.run(document, { runOnly: rules })
    return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`)
  }, RULES)
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

/** The text of an element, with single blanks. */
export async function textOf(page: Page, selector: string): Promise<string> {
  return ((await page.locator(selector).first().textContent()) ?? '').replaceAll(/\s+/g, ' ').trim()
}
