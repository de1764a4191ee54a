import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codebookOf, readDossier } from '../src/dossier/index.ts'
import { fingerprintOf } from '../src/intake/index.ts'
import type { Ledger } from '../src/ledger/index.ts'
import { rapporteurHere } from './cli.ts'
import { inLedgerOf } from './ledger-fixtures.ts'
import { HAS_TERMINAL, onTerminal } from './terminal.ts'

/** More than are written together twice, so that a run can be stopped between. */
const STORIES = 700
/** To stop a run before its end. */
const ATTEMPTS = 5

let folder: string
let path: string
let stories: string

const run = (command: string, ...args: string[]): ReturnType<typeof rapporteurHere> =>
  rapporteurHere([command, '--dossier', path, ...args])

const inLedger = <T>(work: (ledger: Ledger) => Promise<T>): Promise<T> => inLedgerOf(path, work)

const uncoded = (): Promise<number> =>
  inLedger((ledger) => ledger.countUncoded(fingerprintOf(codebookOf(readDossier(path)))))

const dossierWith = (words: string): void =>
  writeFileSync(
    join(path, 'dossier.yaml'),
    `name: Ferry\nparties:\n  - name: Council\nissues:\n  - name: Tolls\n    words: [${words}]\n`,
  )

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  path = join(folder, 'dossier')
  mkdirSync(path)
  dossierWith('toll')
  stories = join(folder, 'stories.jsonl')
  const lines = Array.from({ length: STORIES }, (_, i) => {
    const day = `2031-03-${String((i % 28) + 1).padStart(2, '0')}`
    return JSON.stringify({ id: `s${i}`, published: day, text: `The council will not lower toll ${i}, Ove Lund said.` })
  })
  writeFileSync(stories, `${lines.join('\n')}\n`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!HAS_TERMINAL)('on a terminal (skipped without `script` of util-linux)', () => {
  it('add shows a bar with the rate and the time left, and its summary below', async () => {
    const terminal = onTerminal(['add', '--dossier', path, stories])
    expect(await terminal.ended).toBe(0)
    expect(terminal.screen()).toMatch(/reading [█░]+ \d+ of (?:what comes|700) · (?:…|[\d,]+ a second) · /)
    expect(terminal.screen()).toMatch(/ 700 of 700 · /)
    expect(terminal.screen()).toMatch(/700 new documents, 700 read\r?\n/)
  })

  it('a coding run that Ctrl-C stops keeps what it has, and the next command goes on', async () => {
    const before = (await run('export', '--as', 'jsonl')).stdout
    let left = 0
    // On a busy machine the keys may come when all is coded already: then it is all coded anew, for other words.
    for (let attempt = 1; attempt <= ATTEMPTS && left === 0; attempt++) {
      dossierWith(`toll, tolls${attempt}`)
      expect(await uncoded()).toBe(STORIES)
      // Whether there is such a coding is known when all is coded, and not before.
      const terminal = onTerminal(['show', '--dossier', path, 'ffffff:s1'])
      expect(await terminal.shows(/coding [█░]+ [1-9]\d* of 700 · /)).toBe(true)
      terminal.type('\u0003')
      const code = await terminal.ended
      left = await uncoded()
      if (left === 0) continue
      expect(code).toBe(130)
      expect(terminal.screen()).toContain('stopping; once more to stop at once')
    }
    expect(left).toBeGreaterThan(0)
    expect(left).toBeLessThan(STORIES)

    expect((await run('show', 'ffffff:s1')).stderr).toBe("rapporteur: no document's id begins with ffffff\n")
    expect(await uncoded()).toBe(0)
    expect((await run('check')).code).toBe(0)
    expect((await run('export', '--as', 'jsonl')).stdout).toBe(before)
  })
})
