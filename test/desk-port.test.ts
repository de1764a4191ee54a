import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, rapporteur } from './cli.ts'

/** Takes a port of loopback, where no other program has it already. */
async function taken(port: number): Promise<{ readonly port: number; readonly server: Server | null }> {
  const server = createServer()
  const listening = new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
  })
  return (await listening) ? { port: (server.address() as AddressInfo).port, server } : { port, server: null }
}

describe('a port that another program has', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'port-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('is named, and nothing is begun in the dossier', async () => {
    const { port, server } = await taken(0)
    const dossier = join(folder, 'dossier')
    await rapporteur(['init', dossier, '--template', 'blank'])
    const { code, stderr } = await rapporteur(['serve', '--port', String(port), '--dossier', dossier])
    expect([code, stderr]).toEqual([
      1,
      `rapporteur: port ${port} of 127.0.0.1 is taken; name another with --port, or 0 for any\n`,
    ])
    expect(existsSync(join(dossier, 'ledger.sqlite'))).toBe(false)
    server!.close()
  })

  it('where it is the usual one, another is taken, on which all is read and told; Ctrl-C ends it', async () => {
    const { server } = await taken(4310)
    const child: ChildProcess = spawn(process.execPath, [join(ROOT, 'bin/rapporteur.js'), 'serve', '--example'], {
      cwd: folder,
    })
    let said = ''
    await new Promise<void>((resolve) => {
      child.stdout!.setEncoding('utf8').on('data', (words) => {
        said += words
        if (said.split('\n').length > 2) resolve()
      })
      child.on('exit', () => resolve())
    })
    expect(said).toMatch(/^[^\n]+: http:\/\/127\.0\.0\.1:(?!4310)\d+\/\n\d+ documents read\n$/)
    const ended = once(child, 'exit')
    child.kill('SIGINT')
    expect(await ended).toEqual([0, null])
    server?.close()
  })
})
