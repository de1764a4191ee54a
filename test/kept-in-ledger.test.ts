import { spawn } from 'node:child_process'
import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../src/ledger/index.ts'
import { ROOT, rapporteur, rapporteurHere } from './cli.ts'
import { BARE_ARTICLES, type OwnDossier, ownDossier } from './made-dossiers.ts'

const TABLES = [
  ['positions', '--json'],
  ['proposals', '--json'],
  ['proposals', '--party', 'Kessar', '--json'],
  ['calendar', '--json'],
  ['calendar', '--json', '--today', '2025-04-01', '--since', '2025-03-20'],
  ['events', '--json'],
  ['predictions', '--json'],
  ['markets', '--json'],
  ['brief', '--since', '2025-03-20', '--as', 'json'],
] as const

const BRIEF = ['brief', '--since', '2025-03-20']

let dossier: OwnDossier

const run = (folder: string, ...args: readonly string[]): ReturnType<typeof rapporteurHere> =>
  rapporteurHere([...args, '--dossier', folder])

async function tables(folder: string): Promise<string[]> {
  const told: string[] = []
  for (const args of TABLES) told.push((await run(folder, ...args)).stdout)
  return told
}

/** As a ledger tells them in which nothing is kept. */
async function anew(folder: string): Promise<string[]> {
  const ledger = await openLedger(join(folder, 'ledger.sqlite'))
  await ledger.keep('nothing', new Map(), null)
  await ledger.close()
  const told: string[] = []
  // The brief comes last, and keeps them.
  for (const args of TABLES) told.push((await run(folder, ...args)).stdout)
  return told
}

const isKept = async (folder: string): Promise<boolean> => {
  const ledger = await openLedger(join(folder, 'ledger.sqlite'))
  const kept = await ledger.kept((stamp) => stamp !== 'nothing')
  await ledger.close()
  return kept !== null
}

beforeAll(async () => {
  dossier = await ownDossier({ source: BARE_ARTICLES })
})
afterAll(() => dossier.remove())

describe('commands that begin with kept tables', () => {
  it('tell what they tell without, whatever came since: an article, a ruling, another dossier.yaml', async () => {
    const { folder } = dossier
    expect(await isKept(folder)).toBe(false)
    const before = await tables(folder)
    expect(await isKept(folder)).toBe(true)
    expect(await tables(folder)).toEqual(before)
    expect(await anew(folder)).toEqual(before)

    const article = join(folder, 'new.txt')
    writeFileSync(
      article,
      'Kessar rejected the ferry tax on 3 April 2025, its foreign minister said. Varnia demanded talks.',
    )
    expect((await run(folder, 'add', article)).code).toBe(0)
    const added = await tables(folder)
    expect(added).not.toEqual(before)
    expect(added).toEqual(await anew(folder))

    const [{ id }] = JSON.parse((await run(folder, 'proposals', '--json')).stdout) as [{ id: string }]
    expect((await run(folder, 'rule', id, 'reject')).code).toBe(0)
    const ruled = await tables(folder)
    expect(ruled).not.toEqual(added)
    expect(ruled).toEqual(await anew(folder))

    const yaml = join(folder, 'dossier.yaml')
    writeFileSync(yaml, readFileSync(yaml, 'utf8').replace('issues:', 'issues:\n  - { name: Talks, words: [talks] }'))
    const changed = await tables(folder)
    expect(changed).not.toEqual(ruled)
    expect(changed).toEqual(await anew(folder))
  })

  it('killed while it keeps them, leaves what was kept or what is', async () => {
    const { folder } = dossier
    const file = join(folder, 'ledger.sqlite')
    const size = (): number => statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0
    // By the same program as the one that is killed: what another has kept is not looked at.
    const told = async (): Promise<string[]> => {
      const words: string[] = []
      for (const args of [['calendar', '--json'], ['proposals', '--json'], BRIEF])
        words.push((await rapporteur([...args, '--dossier', folder])).stdout)
      return words
    }
    await anew(folder)
    const expected = await told()
    for (const bytes of [1, 50_000, 200_000, 400_000]) {
      const ledger = await openLedger(file)
      await ledger.keep('nothing', new Map(), null)
      const before = size()
      const child = spawn(process.execPath, ['bin/rapporteur.js', ...BRIEF, '--dossier', folder], {
        cwd: ROOT,
        stdio: 'ignore',
      })
      const ended = new Promise((resolve) => child.on('close', resolve))
      while (size() < before + bytes && child.exitCode === null) await sleep(1)
      child.kill('SIGKILL')
      await ended
      await ledger.close()
      expect(await told()).toEqual(expected)
    }
    expect((await run(folder, 'check')).code).toBe(0)
  })
})
