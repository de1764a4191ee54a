import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadModels } from '../src/index.ts'
import { createReader, type Reading } from '../src/reading/index.ts'
import { ROOT } from './cli.ts'
import { CHROMIUM, launched, MOST_MILLISECONDS } from './desk/desk.ts'
import { ARTICLES as ALL } from './examples.ts'

// A page that has read nothing yet reads slowly.
const ARTICLES = ALL.filter((_, i) => i % 2 === 0)

/** What the page runs: the reader over models that it fetches. */
const PAGE_SCRIPT = `
  import { createReader, MODEL_NAMES } from '/reading.js'
  const bytes = async (name) => new Uint8Array(await (await fetch('/' + name + '.bin')).arrayBuffer())
  const models = Object.fromEntries(await Promise.all(MODEL_NAMES.map(async (name) => [name, await bytes(name)])))
  const reader = createReader(models)
  globalThis.readAll = (texts) => texts.map((text) => reader.read(text, { language: 'en' }))
`

/** `src/reading` with all that it imports, as one module for browsers; a Node built-in in it would fail here. */
async function bundle(): Promise<{ code: string; imports: string[] }> {
  const { outputFiles, metafile } = await build({
    entryPoints: [join(ROOT, 'src/reading/index.ts')],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    metafile: true,
    write: false,
  })
  const imports = Object.values(metafile.outputs).flatMap((output) => output.imports.map(({ path }) => path))
  return { code: outputFiles[0]!.text, imports }
}

describe('the reader in a browser', () => {
  let server: Server
  let code: string
  let imports: string[]

  beforeAll(async () => {
    ;({ code, imports } = await bundle())
    const pages = new Map<string, [type: string, body: string | Uint8Array]>([
      ['/', ['text/html', '<!doctype html><title>Reader</title><script type="module" src="/page.js"></script>']],
      ['/page.js', ['text/javascript', PAGE_SCRIPT]],
      ['/reading.js', ['text/javascript', code]],
      ...Object.entries(loadModels()).map(
        ([name, bytes]) => [`/${name}.bin`, ['application/octet-stream', bytes]] as [string, [string, Uint8Array]],
      ),
    ])
    server = createServer(({ url }, response) => {
      const page = pages.get(url ?? '')
      response.writeHead(page === undefined ? 404 : 200, { 'content-type': `${page?.[0]}; charset=utf-8` })
      response.end(page?.[1])
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => server?.close())

  it('needs no Node built-in', () => {
    expect(imports).toEqual([])
    expect(code).not.toMatch(/\b(?:process\.(?:env|argv|hrtime|memoryUsage)|Buffer\.|require\()/)
  })

  it.skipIf(CHROMIUM === null)(
    'reads the examples as Node does (skipped where there is no Chromium: apt-get install chromium, or CHROMIUM_PATH)',
    async () => {
      const page = await (await launched()).newPage()
      try {
        page.setDefaultTimeout(MOST_MILLISECONDS)
        await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
        await page.waitForFunction('globalThis.readAll !== undefined')
        const found = (await page.evaluate(`globalThis.readAll(${JSON.stringify(ARTICLES)})`)) as Reading[]
        const reader = createReader(loadModels())
        expect(found).toEqual(ARTICLES.map((text) => reader.read(text, { language: 'en' })))
        expect(found.every(({ sentences }) => sentences.length > 5)).toBe(true)
      } finally {
        await page.close()
      }
    },
  )
})
