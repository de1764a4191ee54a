// Makes docs/desk-*.png, the README's pictures of the desk: of the example dossier, read afresh in a folder of its own, in
// the system's Chromium. Run it with `npm run picture`. The same build and the same Chromium draw the same pictures.
import { execFileSync, spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { systemChromium } from '../build/bench/desk/chromium.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const EXAMPLE = join(root, 'examples/sorrel-river')
/** Of the article shown, and which of its attributions is chosen, from 0. */
const ARTICLE = { oldest: 0, attribution: 1 }

/** The pictures: the file's name, how large, in which colours, of which address, and what is there once it is whole. */
export const PICTURES = [
  {
    name: 'desk-table.png',
    width: 1280,
    height: 740,
    colours: 'light',
    path: () => '/table',
    whole: '.cell .sparkline',
  },
  {
    name: 'desk-evidence.png',
    width: 1280,
    height: 740,
    colours: 'light',
    path: firmestCell,
    whole: 'dialog .evidence',
  },
  {
    name: 'desk-article.png',
    width: 1280,
    height: 740,
    colours: 'light',
    path: attribution,
    whole: '.attribution .chain',
  },
  {
    name: 'desk-calendar.png',
    width: 1280,
    height: 860,
    colours: 'dark',
    path: () => '/calendar',
    whole: '.chart circle',
  },
  {
    name: 'desk-unsure.png',
    width: 1280,
    height: 740,
    colours: 'light',
    path: () => '/unsure?what=statement',
    whole: '.unsure .unsure-says',
  },
]

/** The firmest cell: of equals that with the longest history. */
async function firmestCell(ask) {
  const { cells } = await ask('/api/positions')
  const [{ party, issue }] = [...cells].sort((a, b) => b.firmness - a.firmness || b.history.length - a.history.length)
  return `/table?${new URLSearchParams({ party, issue })}`
}

async function attribution(ask) {
  const { rows } = await ask('/api/documents?sort=oldest')
  const { document } = rows[ARTICLE.oldest].article
  const { claims } = await ask(`/api/documents/${document}`)
  return `/article/${document}?claim=${claims[ARTICLE.attribution].id.split(':')[1]}`
}

/** Each picture is drawn in one piece, by the processor: what was drawn before it may shine through at an edge. */
const STEADY = ['--no-sandbox', '--disable-gpu', '--disable-partial-raster', '--disable-lcd-text']

/** Takes them all. @param folder where they are put */
export async function takePictures(folder) {
  const executablePath = systemChromium()
  if (executablePath === null)
    throw new Error('no Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM_PATH')
  const dossier = mkdtempSync(join(tmpdir(), 'pictures-'))
  let server = null
  let browser = null
  try {
    cpSync(join(EXAMPLE, 'dossier.yaml'), join(dossier, 'dossier.yaml'))
    rapporteur('add', '--dossier', dossier, join(EXAMPLE, 'articles.jsonl'))
    server = await served(dossier)
    const ask = async (path) => (await fetch(server.address + path)).json()
    while (!(await ask('/api/origins?limit=0')).gathered) await new Promise((resolve) => setTimeout(resolve, 100))
    browser = await chromium.launch({ executablePath, args: STEADY })
    for (const { name, width, height, colours, path, whole } of PICTURES) {
      const page = await browser.newPage({
        viewport: { width, height },
        colorScheme: colours,
        reducedMotion: 'reduce',
        timezoneId: 'UTC',
        locale: 'en-GB',
      })
      const address = server.address + (await path(ask))
      // Fonts that come too late are left out: the second time they are there.
      for (const _ of ['to fetch', 'to show']) {
        await page.goto(address)
        await page.waitForSelector(whole)
        await page.evaluate(() => document.fonts.ready)
        await page.waitForFunction(() => document.querySelector('main :is([aria-busy="true"], .waiting)') === null)
      }
      await page.screenshot({ path: join(folder, name) })
      await page.close()
    }
  } finally {
    await browser?.close()
    await server?.stop()
    rmSync(dossier, { recursive: true, force: true })
  }
}

const COMMAND = ['bin/rapporteur.js']

function rapporteur(...args) {
  execFileSync(process.execPath, [...COMMAND, ...args], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

/** A dossier served on a free port of this machine. */
async function served(dossier) {
  const child = spawn(process.execPath, [...COMMAND, 'serve', '--dossier', dossier, '--port', '0'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  let told = ''
  for await (const part of child.stdout.setEncoding('utf8').iterator({ destroyOnReturn: false })) {
    told += part
    if (told.includes('\n')) break
  }
  return {
    address: new URL(/http:\/\/\S+/.exec(told)[0]).origin,
    stop: () => {
      child.kill('SIGINT')
      return ended
    },
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await takePictures(join(root, 'docs'))
