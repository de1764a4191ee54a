import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLedger, problemRows, rowsOf } from '../src/ledger/index.ts'
import { READER_VERSION, type Reading } from '../src/reading/index.ts'
import { rapporteurHere } from './cli.ts'
import { markedReading } from './marked-reading.ts'

/** Two texts that the present reader reads for itself, and one that it can't read. */
const KEPT =
  '"We will not sell the boat," Ove Lund said on Friday. Two harbour officials told the Post that tolls would rise.'
const OTHER = 'The toll will fall in spring, Ina Berg said.'
const FOREIGN =
  'Der Zoll wird im Frühjahr nicht steigen, sagte der Minister am Freitag in der Stadt, und niemand glaubte ihm.'

let folder: string
let path: string
let undisturbed: string

const run = (command: string, ...args: string[]): ReturnType<typeof rapporteurHere> =>
  rapporteurHere([command, '--dossier', path, ...args])

function dossier(name: string): string {
  const made = join(folder, name)
  mkdirSync(made)
  writeFileSync(join(made, 'dossier.yaml'), 'name: Ferry\nparties:\n  - name: Council\nissues: []\n')
  return made
}

/** Puts readings of an older reader in the place of those that there are. */
async function readBefore(readings: ReadonlyMap<string, Reading>): Promise<void> {
  const ledger = await openLedger(join(path, 'ledger.sqlite'))
  const rows = (await ledger.outdated(null, 0, 99)).map(({ no, text }) => {
    const reading = readings.get(text)
    return reading === undefined
      ? problemRows(no, '0.0.1', 'und', 'the older reader broke down')
      : rowsOf(no, text, { ...reading, reader: '0.0.1' }, null)
  })
  await ledger.writeReadings(rows, { replace: true })
  await ledger.close()
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  const file = join(folder, 'stories.jsonl')
  const lines = [KEPT, OTHER, FOREIGN].map((text, i) => JSON.stringify({ id: `s${i}`, published: '2031-03-07', text }))
  writeFileSync(file, `${lines.join('\n')}\n`)
  path = dossier('dossier')
  expect(await run('add', file)).toMatchObject({ code: 0 })
  undisturbed = (await run('export', '--as', 'jsonl')).stdout
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('reread', () => {
  it('has nothing to do where this reader has read everything, and does all again with --all', async () => {
    expect(await run('reread')).toMatchObject({
      code: 0,
      stdout: `0 documents read again with reader ${READER_VERSION}\n`,
    })
    expect((await run('reread', '--all', '--workers', '1')).stdout).toBe(
      `3 documents read again with reader ${READER_VERSION}\n`,
    )
    expect((await run('export', '--as', 'jsonl')).stdout).toBe(undisturbed)
  })

  it('reads again what an older reader has read; rulings find their words, or are told to be orphans', async () => {
    const older = [
      markedReading(
        '"[We will not sell the boat,]{content}" [Ove Lund]{source} [said]{cue} on Friday. Two harbour officials told the Post that tolls would rise.',
      ),
      markedReading('[The toll]{source} [will fall]{cue} [in spring]{content}, Ina Berg said.'),
    ]
    await readBefore(new Map(older.map(({ text, reading }) => [text, reading])))
    expect((await run('status')).stdout).toContain(
      `3 documents read by reader 0.0.1, this is ${READER_VERSION}: rapporteur reread\n`,
    )
    const claims = (await run('claims', '--json')).stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(claims).toHaveLength(2)
    const wrong = claims.find(({ words }) => words.cue === 'will fall').id
    expect(await run('rule', wrong, 'reject', '--by', 'ines', '--why', 'nobody says this')).toMatchObject({ code: 0 })

    expect(await run('reread')).toMatchObject({
      code: 0,
      stderr: '',
      stdout: `3 documents read again with reader ${READER_VERSION}, 1 ruling without their words (rapporteur check lists them)\n`,
    })
    expect(JSON.parse((await run('status', '--json')).stdout)).toMatchObject({
      readers: [{ reader: READER_VERSION, readings: 3 }],
      orphans: 1,
    })
    // What was ruled stands in the export; all else is as if the older reader had never been.
    const lines = (await run('export', '--as', 'jsonl')).stdout.split('\n')
    expect(lines.filter((line) => JSON.parse(line || '{}').record !== 'ruling').join('\n')).toBe(undisturbed)
    expect((await run('check')).stdout).toMatch(/orphan/)
  })

  it('keeps a ruling on words that both readers found', async () => {
    const claims = (await run('claims', '--json', '--text', '"sell the boat"')).stdout.trim()
    const { id } = JSON.parse(claims)
    await run('rule', id, 'edit', '--affiliation', 'Council', '--by', 'ines')
    expect(await run('reread', '--all')).toMatchObject({ code: 0 })
    const [ruled] = (await run('claims', '--json', '--party', 'Council')).stdout.trim().split('\n')
    expect(JSON.parse(ruled!)).toMatchObject({ id, ruling: { action: 'edit', who: 'ines' } })
  })
})

describe('what dossier.yaml marks as an agency by now', () => {
  it('has its credit after the next reread, whoever has read it', async () => {
    const wire = dossier('wire')
    const file = join(folder, 'wire.txt')
    writeFileSync(file, `OSTREL, March 7 (Quay Wire) - ${KEPT}\n`)
    expect(await rapporteurHere(['add', '--dossier', wire, file])).toMatchObject({ code: 0 })
    const marked =
      'name: Ferry\nparties:\n  - name: Council\nissues: []\noutlets:\n  - name: Quay Wire\n    agency: true\n'
    writeFileSync(join(wire, 'dossier.yaml'), marked)
    const said = `0 documents read again with reader ${READER_VERSION}`
    const reread = (): Promise<unknown> => rapporteurHere(['reread', '--dossier', wire])
    expect(await reread()).toMatchObject({ stdout: `${said}, 1 document credited to other agencies than before\n` })
    expect(await reread()).toMatchObject({ stdout: `${said}\n` })
    const { stdout } = await rapporteurHere(['export', '--dossier', wire, '--as', 'jsonl'])
    expect(stdout).toContain('"wireCredit":{"value":"Quay Wire","certainty":"stated","from":"dateline"}')
    expect(await rapporteurHere(['add', '--dossier', wire, file])).toMatchObject({
      stdout: '0 new documents, 1 known already, 0 read\n',
    })
  })
})
