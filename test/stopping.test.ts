import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, rapporteurHere } from './cli.ts'

const STORIES = 240

let folder: string
let stories: string
let base: string
/** Never answered. */
const asked: string[] = []
const server = createServer(({ url }, response) => {
  asked.push(url!)
  if (url === '/robots.txt') response.writeHead(404).end()
  if (url === '/body') response.write('<html><p>The toll')
})

const line = (i: number): string =>
  JSON.stringify({
    id: `s${i}`,
    published: `2031-03-${String((i % 28) + 1).padStart(2, '0')}`,
    text: `The council will not lower toll ${i}, Ove Lund said. Two harbour officials told the Post that it would rise.`,
  })

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  stories = join(folder, 'stories.jsonl')
  writeFileSync(stories, `${Array.from({ length: STORIES }, (_, i) => line(i)).join('\n')}\n`)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

let dossiers = 0

function dossier(feeds = ''): string {
  const path = join(folder, `dossier-${++dossiers}`)
  mkdirSync(path)
  writeFileSync(join(path, 'dossier.yaml'), `name: Ferry\nparties:\n  - name: Council\nissues: []\n${feeds}`)
  return path
}

interface Running {
  readonly child: ChildProcess
  readonly stdout: () => string
  /** Exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>
}

function start(...args: string[]): Running {
  const child = spawn(process.execPath, ['bin/rapporteur.js', ...args], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  let said = ''
  child.stdout!.setEncoding('utf8').on('data', (words) => (said += words))
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string)
  return { child, stdout: () => said, ended }
}

/** Bytes of the ledger and of its log. */
const size = (path: string): number =>
  ['', '-wal'].reduce(
    (sum, end) => sum + (statSync(join(path, `ledger.sqlite${end}`), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )

async function until(is: () => boolean, { child }: Running): Promise<void> {
  while (!is() && child.exitCode === null && child.signalCode === null) await sleep(5)
}

const exportOf = async (path: string): Promise<string> =>
  (await rapporteurHere(['export', '--dossier', path, '--as', 'jsonl'])).stdout

const documentsIn = async (path: string): Promise<number> =>
  JSON.parse((await rapporteurHere(['status', '--dossier', path, '--json'])).stdout).documents

/** Where the machine is slow a command may be through before the signal, or on its way out, where nothing heeds it. */
const STOPPED: readonly (number | string)[] = [130, 0, 'SIGINT']

describe('Ctrl-C', () => {
  it('ends an add that waits for standard input, and what had come is kept', async () => {
    const path = dossier()
    const running = start('add', '--dossier', path, '--workers', '1', '-')
    // More than a format is told by, and than is stored together.
    running.child.stdin!.write(`${Array.from({ length: 1000 }, (_, i) => line(i)).join('\n')}\n`)
    while (size(path) === 0 || (await documentsIn(path)) === 0) await sleep(50)
    running.child.kill('SIGINT')
    // Standard input stays open all the time.
    expect(await running.ended).toBe(130)
    const [said] = /^[\d,]+/.exec(running.stdout())!
    expect(Number(said.replace(',', ''))).toBe(await documentsIn(path))
  })

  it.each(['/page', '/body'])('ends an add that waits for a server, at %s', async (page) => {
    const running = start('add', '--dossier', dossier(), '--workers', '1', '--allow-private', `${base}${page}`)
    await until(() => asked.includes(page), running)
    running.child.kill('SIGINT')
    expect(await running.ended).toBe(130)
    expect(running.stdout()).toBe('0 new documents, 0 read\n')
  })

  it('ends a watch that waits for a server, and one that waits for the next turn', async () => {
    const path = dossier(`feeds:\n  - url: ${base}/feed\n`)
    const running = start('watch', '--dossier', path, '--workers', '1', '--allow-private')
    await until(() => asked.includes('/feed'), running)
    running.child.kill('SIGINT')
    expect(await running.ended).toBe(0)
    // Nothing was read of it: it is due as before. Forbidden, it has its next turn in half an hour.
    const asleep = start('watch', '--dossier', path, '--workers', '1')
    await until(() => statSync(join(path, '.watch.json')).size > 0 && size(path) > 0, asleep)
    asleep.child.kill('SIGINT')
    expect([0, 'SIGINT']).toContain(await asleep.ended)
  })

  it('at any moment of an add leaves what the next one goes on with, to the same end', async () => {
    const [whole, path] = [dossier(), dossier()]
    expect(await start('add', '--dossier', whole, stories).ended).toBe(0)
    const all = size(whole)
    for (const share of [0, 0.2, 0.7]) {
      const running = start('add', '--dossier', path, '--workers', '1', stories)
      await until(() => size(path) > all * share, running)
      running.child.kill('SIGINT')
      expect(STOPPED).toContain(await running.ended)
      expect(await rapporteurHere(['check', '--dossier', path])).toMatchObject({ code: 0 })
    }
    expect(await start('add', '--dossier', path, stories).ended).toBe(0)
    expect(await exportOf(path)).toBe(await exportOf(whole))
  })

  it('in the midst of a reread leaves every reading, old or new, and all rulings', async () => {
    const path = dossier()
    await start('add', '--dossier', path, stories).ended
    const [claim] = (await rapporteurHere(['claims', '--dossier', path, '--json', '--limit', '1'])).stdout.split('\n')
    const { id } = JSON.parse(claim!)
    await rapporteurHere(['rule', id, 'reject', '--dossier', path, '--by', 'ines'])
    const before = await exportOf(path)
    const held = size(path)
    const running = start('reread', '--dossier', path, '--all', '--workers', '1')
    // So much is written when the first readings were taken in, and more are to come.
    await until(() => size(path) > held + 100_000, running)
    running.child.kill('SIGINT')
    const code = await running.ended
    expect(STOPPED).toContain(code)
    if (code === 130)
      expect(running.stdout()).toMatch(/^\d+ documents read again with reader [\d.]+(?:, \d+ left as they were)?\n$/)
    expect(await rapporteurHere(['check', '--dossier', path])).toMatchObject({ code: 0 })
    expect(await exportOf(path)).toBe(before)
  })
})
