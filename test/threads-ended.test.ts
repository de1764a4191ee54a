import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ROOT } from './cli.ts'

const TIMES = 16
const built = (path: string): string => JSON.stringify(pathToFileURL(join(ROOT, 'build/src', path)).href)

/** A thread that, once asked, asks the ledger something new without a pause, so that it is nearly always in the engine. */
const thread = (): string => `
  import { answerWith, started } from ${built('interfaces/http/threads/answer.js')}
  import { openLedger } from ${built('ledger/index.js')}
  answerWith((async () => {
    const ledger = await openLedger(started, { create: true })
    return {
      begin: () => void setImmediate(async () => { for (;;) { await ledger.status(); await ledger.claims({}, 1) } }),
    }
  })())`

const program = (file: string, then: string): string => `
  import { Thread } from ${built('interfaces/http/threads/thread.js')}
  const module = new URL('data:text/javascript,' + encodeURIComponent(${JSON.stringify(thread())}))
  let ended = 0
  const working = async () => {
    const one = new Thread(module, ${JSON.stringify(file)}, () => {}, () => ended++)
    await one.ask('begin', undefined)
    return one
  }
  ${then}`

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** What a program prints, which must end well. */
function printed(then: string): string {
  const args = ['--input-type=module', '--eval', program(join(folder, 'ledger.sqlite'), then)]
  return execFileSync(process.execPath, args, { encoding: 'utf8' })
}

it('threads that work in a ledger are ended in the midst of it, and the program lives on', () => {
  const then = `
    for (let i = 0; i < ${TIMES}; i++) {
      const one = await working()
      await new Promise((resolve) => setTimeout(resolve, i % 8))
      await one.close()
    }
    console.log(ended + ' ended')`
  expect(printed(then)).toBe(`${TIMES} ended\n`)
})

it('a program that ends by itself ends them too, and well', () => {
  for (let i = 0; i < 4; i++)
    expect(printed(`await working(); await working(); console.log('end'); process.exit(0)`)).toBe('end\n')
})
