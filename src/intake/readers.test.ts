import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../../test/cli.ts'
import type * as Intake from './index.ts'

/** As built: a thread is started from a file of its own. */
const DOOR = pathToFileURL(join(ROOT, 'build/src/intake/index.js')).href

const document = (no: number): { no: number; text: string } => ({
  no,
  text: `The council will not lower toll ${no}, Ove Lund said. Two harbour officials told the Post that it would rise.`,
})

describe('readers in threads', () => {
  let intake: typeof Intake
  let readers: ReturnType<typeof Intake.readersInThreads>

  beforeAll(async () => {
    intake = (await import(DOOR)) as typeof Intake
    readers = intake.readersInThreads(3, null)
    await Promise.all([1, 2, 3].map((no) => readers.read([document(no)])))
  })

  afterAll(() => readers.close())

  it('are as many as the machine has cores, where nothing else is said', () => {
    expect(intake.CORES).toBe(availableParallelism())
  })

  it('read at the same time: what is short is done before what is long and came before it', async () => {
    const long = Array.from({ length: 250 }, (_, i) => document(i))
    const done: string[] = []
    const read = async (name: string, batch: typeof long): Promise<void> => {
      expect((await readers.read(batch)).map((row) => row.document)).toEqual(batch.map(({ no }) => no))
      done.push(name)
    }
    await Promise.all([read('long', long), read('long', long), read('short', [document(1)])])
    expect(done).toEqual(['short', 'long', 'long'])
  })

  it('that are closed give up what they read and what waits, take nothing more, and let the program end', async () => {
    const script = `
      const { readersInThreads } = await import(process.argv[1])
      const readers = readersInThreads(1, null)
      const documents = Array.from({ length: 2000 }, (_, no) => ({ no, text: 'The toll will stay, Ove Lund said.' }))
      const told = () => readers.read(documents).then(() => 'read', (error) => error.message)
      const [runs, waits] = [told(), told()]
      await readers.close()
      for (const one of [runs, waits, told()]) console.log(await one)`
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, DOOR], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (words) => (said += words))
    const [code] = await once(child, 'close')
    expect(said).toBe('the readers are closed\n'.repeat(3))
    expect(code).toBe(0)
  })
})
