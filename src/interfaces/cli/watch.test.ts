import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rapporteurHere } from '../../../test/cli.ts'

const root = mkdtempSync(join(tmpdir(), 'rapporteur-'))
const PAGE = `<html><body><article>${'<p>The envoy told reporters on the quay that the ferry tax would stay until the spring.</p>'.repeat(6)}</article></body></html>`
const asked: string[] = []
const server = createServer((request, response) => {
  asked.push(`${request.url}${request.headers['if-none-match'] === undefined ? '' : ' if changed'}`)
  const base = `http://${request.headers.host}`
  if (request.url === '/robots.txt') response.end('User-agent: *\nDisallow: /closed')
  else if (request.url === '/a') response.end(PAGE)
  else if (request.url === '/moved') response.writeHead(302, { location: '/closed' }).end()
  else if (request.headers['if-none-match'] !== undefined) response.writeHead(304).end()
  else
    response
      .setHeader('etag', '"1"')
      .end(
        `<rss version="2.0"><channel><title>C</title><item><title>Ferry</title><link>${base}/a</link></item></channel></rss>`,
      )
})
let base = ''
beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(root, { recursive: true })
})

const watch = (folder: string, ...more: readonly string[]): ReturnType<typeof rapporteurHere> =>
  rapporteurHere(['watch', '--once', '--workers', '1', '--dossier', folder, ...more])

/** As if the time until the feed's next turn had passed. */
function due(folder: string): void {
  const file = join(folder, '.watch.json')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"nextAt": \d+/, '"nextAt": 0'))
}

describe('rapporteur watch', () => {
  it('adds what is new in a feed, once, and asks only whether it changed the next time', async () => {
    const folder = join(root, 'open')
    await rapporteurHere(['init', folder])
    const file = join(folder, 'dossier.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('feeds:\n', `feeds:\n  - url: ${base}/feed\n`))
    expect(await watch(folder, '--allow-private')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ 1 new document\n$/),
    })
    expect(asked.splice(0)).toEqual(['/robots.txt', '/feed', '/a'])
    expect(await watch(folder, '--allow-private')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/ 0 new documents\n$/),
      stderr: expect.stringMatching(/\/feed: not asked, its next turn is at 2\S+Z \(every \d+ minutes\)\n$/),
    })
    expect(asked.splice(0)).toEqual([])
    due(folder)
    expect(await watch(folder, '--allow-private')).toMatchObject({ code: 0 })
    expect(asked.splice(0)).toEqual(['/robots.txt', '/feed if changed'])
  })

  it('asks for nothing that robots.txt or the address forbids', async () => {
    const folder = join(root, 'closed')
    await rapporteurHere(['init', folder])
    const file = join(folder, 'dossier.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('feeds:\n', `feeds:\n  - url: ${base}/closed\n`))
    const refused = await watch(folder)
    expect(refused).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/is an address of this machine or of a private network/),
    })
    expect(asked.splice(0)).toEqual([])
    expect(await watch(folder)).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/\/closed: not asked, its next turn is at 2\S+Z \(it failed 1 time in a row\)\n$/),
    })
    due(folder)
    const forbidden = await watch(folder, '--allow-private')
    expect(forbidden).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the robots.txt of its host forbids it'),
    })
    expect(asked.splice(0)).toEqual(['/robots.txt'])
    writeFileSync(file, readFileSync(file, 'utf8').replace(`${base}/closed`, `${base}/moved`))
    expect(await watch(folder, '--allow-private')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the robots.txt of its host forbids it'),
    })
    expect(asked.splice(0)).toEqual(['/robots.txt', '/moved'])
  })

  it('a feed that failed is in the status until it is read again', async () => {
    const folder = join(root, 'failing')
    await rapporteurHere(['init', folder])
    const file = join(folder, 'dossier.yaml')
    writeFileSync(file, readFileSync(file, 'utf8').replace('feeds:\n', `feeds:\n  - url: ${base}/feed\n`))
    const failures = async (): Promise<{ from: string }[]> =>
      JSON.parse((await rapporteurHere(['status', '--json', '--dossier', folder])).stdout).failures
    await watch(folder)
    expect(await failures()).toMatchObject([{ from: `${base}/feed` }])
    due(folder)
    await watch(folder, '--allow-private')
    expect(await failures()).toEqual([])
    asked.splice(0)
  })

  it('says so where there are no feeds, and where dossier.yaml is wrong', async () => {
    const folder = join(root, 'none')
    await rapporteurHere(['init', folder])
    expect(await watch(folder)).toMatchObject({ code: 1, stderr: expect.stringContaining('names no feeds') })
    appendFileSync(join(folder, 'dossier.yaml'), 'fedes: []\n')
    expect(await watch(folder)).toMatchObject({ code: 1, stderr: expect.stringContaining('did you mean feeds?') })
  })
})
