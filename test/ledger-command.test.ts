import { spawn, spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, rapporteur, rapporteurHere } from './cli.ts'

let folder: string
let stories: string

/** Stories of a quarrel that never was; each has one attribution at least, and none is like another. */
const story = (i: number): string =>
  `The ferry council met for the ${i}th time. "We will not sell boat number ${i}," Ove Lund said on Friday. ` +
  `Two harbour officials told the Post that toll ${i} would rise in ${1900 + i}.\n`

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  stories = join(folder, 'stories.jsonl')
  const lines = Array.from({ length: 90 }, (_, i) => {
    const day = String((i % 28) + 1).padStart(2, '0')
    return JSON.stringify({
      id: `s${i}`,
      outlet: ['Post', 'Herald'][i % 2],
      published: `2021-03-${day}`,
      text: story(i),
    })
  })
  writeFileSync(stories, `${lines.join('\n')}\n`)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A user who is nobody, for whom folders can be closed; who runs the tests is one already, or else may do all. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {}

/** Whether that user can run the project where it lies. */
function maySeeTheProject(): boolean {
  if (process.getuid === undefined) return false
  const look = `fs.accessSync(${JSON.stringify(join(ROOT, 'bin/rapporteur.js'))})`
  return spawnSync(process.execPath, ['-e', look], { cwd: '/', ...NOBODY }).status === 0
}

let dossiers = 0

/** A new dossier's folder. */
function dossier(): string {
  const path = join(folder, `dossier-${++dossiers}`)
  const yaml = 'name: Ferry\nparties:\n  - name: Council\n    people:\n      - name: Ove Lund\nissues: []\n'
  mkdirSync(path)
  writeFileSync(join(path, 'dossier.yaml'), yaml)
  return path
}

let read: Promise<string> | null = null

/** A new dossier with the stories in its ledger, which are read once. */
async function filled(): Promise<string> {
  read ??= (async () => {
    const path = dossier()
    const add = ['add', '--dossier', path, stories]
    expect(await rapporteur(add)).toMatchObject({ code: 0, stdout: '90 new documents, 90 read\n' })
    return join(path, 'ledger.sqlite')
  })()
  const path = dossier()
  copyFileSync(await read, join(path, 'ledger.sqlite'))
  return path
}

const run = (command: string, path: string, ...args: string[]): ReturnType<typeof rapporteur> =>
  rapporteurHere([command, '--dossier', path, ...args])

const exportOf = async (path: string): Promise<string> => (await run('export', path, '--as', 'jsonl')).stdout

describe('adding', () => {
  let undisturbed: string

  beforeAll(async () => {
    undisturbed = await exportOf(await filled())
  })

  it('and any other command says in a process of its own what it says within another program', async () => {
    const path = await filled()
    for (const args of [
      ['status'],
      ['claims', '--json', '--limit', '5'],
      ['claims', '--text', 'boat'],
      ['positions', '--json'],
      ['export', '--as', 'jsonl'],
      ['show', 'ffffffffff:a1'],
      ['rule', 'x', 'maybe'],
    ]) {
      const whole = [...args, '--dossier', path]
      expect(await rapporteurHere(whole)).toEqual(await rapporteur(whole))
    }
  })

  it('twice is adding once', async () => {
    const path = dossier()
    await run('add', path, '--workers', '1', stories)
    expect(await run('add', path, stories)).toMatchObject({
      code: 0,
      stdout: '0 new documents, 90 known already, 0 read\n',
    })
    expect(await exportOf(path)).toBe(undisturbed)
  })

  it('killed at any moment, it goes on: no loss, no duplicate, the same export', async () => {
    const path = dossier()
    const size = (): number =>
      ['', '-wal'].reduce(
        (sum, end) => sum + (statSync(join(path, `ledger.sqlite${end}`), { throwIfNoEntry: false })?.size ?? 0),
        0,
      )
    // As it makes the ledger, as it writes the first documents, as it writes what was read: by how much is written.
    for (const bytes of [1, 120_000, 400_000]) {
      const before = size()
      const child = spawn(process.execPath, ['bin/rapporteur.js', 'add', '--dossier', path, stories], {
        cwd: ROOT,
        stdio: 'ignore',
      })
      const ended = new Promise((resolve) => child.on('close', resolve))
      while (size() < before + bytes && child.exitCode === null) await sleep(5)
      child.kill('SIGKILL')
      await ended
      expect(await run('check', path)).toMatchObject({ code: 0 })
    }
    expect(await run('add', path, stories)).toMatchObject({ code: 0 })
    expect((await run('check', path)).stdout).toMatch(/^sound: 90 documents/)
    expect(await exportOf(path)).toBe(undisturbed)
  })

  it('stopped by Ctrl-C it keeps what it has, says so, and goes on', async () => {
    const path = dossier()
    const child = spawn(process.execPath, ['bin/rapporteur.js', 'add', '--dossier', path, '--workers', '1', stories], {
      cwd: ROOT,
    })
    let stdout = ''
    child.stdout.setEncoding('utf8').on('data', (words) => (stdout += words))
    const ended = new Promise<unknown[]>((resolve) => child.on('close', (...how) => resolve(how)))
    while (!existsSync(join(path, 'ledger.sqlite')) && child.exitCode === null) await sleep(5)
    child.kill('SIGINT')
    // Where this process was slow, all was done before: it may be on its way out, where nothing heeds the signal.
    const [code, signal] = await ended
    if (code !== 130)
      expect([
        [0, null],
        [null, 'SIGINT'],
      ]).toContainEqual([code, signal])
    expect(stdout).toMatch(code === 130 ? /^\d+ new documents/ : / 90 read\n$/)
    expect(await run('add', path, stories)).toMatchObject({ code: 0 })
    expect(await exportOf(path)).toBe(undisturbed)
  })

  it('by two processes at once is safe', async () => {
    const path = dossier()
    const add = ['add', '--dossier', path, '--workers', '1', stories]
    const both = await Promise.all([rapporteur(add), rapporteur(add)])
    expect(both.map(({ code, stderr }) => [code, stderr])).toEqual([
      [0, ''],
      [0, ''],
    ])
    expect(await exportOf(path)).toBe(undisturbed)
  })

  it('to a new ledger that others open in the same moment waits for them', async () => {
    const opening = `
      const { createInterface } = await import('node:readline')
      const { openLedger } = await import(process.argv[1])
      console.log('ready')
      for await (const line of createInterface({ input: process.stdin })) {
        const { file, at } = JSON.parse(line)
        while (Date.now() < at);
        await (await openLedger(file, { create: true, parties: [] })).close()
        console.log('opened')
      }`
    const door = pathToFileURL(join(ROOT, 'build/src/ledger/index.js')).href
    const programs = Array.from({ length: 4 }, () => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', opening, door], {
        stdio: ['pipe', 'pipe', 'inherit'],
      })
      return { child, lines: createInterface({ input: child.stdout })[Symbol.asyncIterator]() }
    })
    const said = () => Promise.all(programs.map(async ({ lines }) => (await lines.next()).value))
    try {
      expect(await said()).toEqual(Array(4).fill('ready'))
      for (let round = 0; round < 12; round++) {
        const moment = { file: join(dossier(), 'ledger.sqlite'), at: Date.now() + 30 }
        for (const { child } of programs) child.stdin.write(`${JSON.stringify(moment)}\n`)
        expect(await said()).toEqual(Array(4).fill('opened'))
      }
    } finally {
      for (const { child } of programs) child.kill()
    }
  })

  it('names what fails and adds the rest', async () => {
    const path = dossier()
    const picture = join(folder, 'picture.txt')
    writeFileSync(picture, Buffer.from('\x89PNG\r\n\x1a\n\0\0\0', 'latin1'))
    const { code, stdout, stderr } = await run('add', path, picture, join(folder, 'absent.txt'), stories)
    expect(code).toBe(1)
    expect(stderr.split('\n')).toHaveLength(3)
    expect(stderr).toContain('absent.txt: there is no such file')
    expect(stdout).toBe('90 new documents, 90 read, 2 failed (rapporteur status lists them)\n')
    expect((await run('status', path)).stdout).toMatch(/not added:\n.*absent\.txt.*\n.*picture\.txt/)
    // Mended, and named from the working folder: it is the same file.
    writeFileSync(picture, 'The harbour council said on Friday that the toll would stay.')
    expect((await run('add', path, relative(process.cwd(), picture))).code).toBe(0)
    expect((await run('status', path)).stdout).toMatch(/not added:\n.*absent\.txt.*\n*$/)
  })

  it('says of a file whose name would turn or colour the line what became of it, and does neither', async () => {
    const path = dossier()
    const named = join(folder, 'notes\u202etxt.jsonl')
    writeFileSync(named, '{"published":"2931-03-04","text":"The harbour council said that the toll would stay."}\n')
    const { stderr } = await run('add', path, named, join(folder, 'no\x1b[31mne\u2067.txt'))
    const { stdout } = await run('status', path)
    const elsewhere = await run('status', join(folder, 'nowhere\u202e'))
    expect(stderr).toContain('notes\ufffdtxt.jsonl, line 1: note: ')
    expect(stderr).toContain('no\ufffd[31mne\ufffd.txt: there is no such file')
    expect(elsewhere.stderr).toContain('nowhere\ufffd')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
    expect(stderr + stdout + elsewhere.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/)
  })
})

it('the sample dossier: outlet, address and day of each article are known, and what was sent again is told', async () => {
  const path = join(folder, 'sorrel')
  mkdirSync(path)
  copyFileSync(join(ROOT, 'examples', 'sorrel-river', 'dossier.yaml'), join(path, 'dossier.yaml'))
  const list = join(ROOT, 'examples', 'sorrel-river', 'articles.jsonl')
  const articles = readFileSync(list, 'utf8').trimEnd().split('\n')
  const lastDay: string = JSON.parse(articles.at(-1)!).published.slice(0, 10)
  const added = await run('add', path, list)
  const count = articles.length
  expect(added).toMatchObject({ code: 0, stderr: '', stdout: `${count} new documents, ${count} read\n` })
  const status = JSON.parse((await run('status', path, '--json')).stdout)
  expect(status).toMatchObject({ undated: 0, firstDay: '2025-03-04', lastDay, failures: [] })
  expect(status.outlets).toHaveLength(6)
  const claims = (await run('claims', path, '--json', '--outlet', 'Meridian News', '--party', 'Kessar')).stdout.trim()
  for (const line of claims.split('\n'))
    expect(JSON.parse(line).metadata).toMatchObject({
      outlet: { value: 'meridian' },
      canonicalUrl: { value: expect.stringMatching(/^https:\/\/meridian\.example\.org\//) },
    })
  const origins = (await run('origins', path)).stdout
  expect(origins).toMatch(/2 articles · 1 outlet · 1 independent origin, 0 named\n {4}- two Meridian News sources/)
})

describe('a filled dossier', () => {
  let path: string
  let id: string

  beforeAll(async () => {
    path = await filled()
    const { stdout } = await run('claims', path, '--json', '--limit', '1', '--text', 'boat')
    id = JSON.parse(stdout).id
  })

  it('lists, searches and shows claims', async () => {
    const all = (await run('claims', path, '--json')).stdout.trim().split('\n')
    expect(all.length).toBeGreaterThanOrEqual(90)
    const lund = await run('claims', path, '--party', 'ove lund', '--until', '2021-03-01', '--json')
    for (const line of lund.stdout.trim().split('\n')) expect(JSON.parse(line)).toMatchObject({ party: 'Council' })
    const found = await run('claims', path, '--text', '"boat number 7"')
    expect(found).toMatchObject({ code: 0, stderr: 'searched for all of: "boat number 7"\n' })
    expect(found.stdout).toContain('*boat number 7*')
    const shown = await run('show', path, id)
    expect(shown.stdout).toContain(`${id}  `)
    expect(shown.stdout).toMatch(/^origin {3}/m)
    expect(shown.stdout).toMatch(/stories\.jsonl/)
  })

  it('is found from the folder of its files and those below it, and by its name from anywhere', async () => {
    const below = join(path, 'clippings', 'spring')
    mkdirSync(below, { recursive: true })
    const said = await run('status', path)
    for (const [cwd, ...args] of [[path], [below], [folder, '--dossier', relative(folder, path)]] as const) {
      const child = spawn(process.execPath, [join(ROOT, 'bin/rapporteur.js'), 'status', ...args], {
        cwd,
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      let stdout = ''
      child.stdout.setEncoding('utf8').on('data', (words) => (stdout += words))
      await new Promise((resolve) => child.on('close', resolve))
      expect(stdout).toBe(said.stdout)
    }
  })

  it('records rulings, heeds them and lists them', async () => {
    const ruled = await run('rule', path, id, 'reject', '--by', 'ines', '--why', 'misheard')
    expect(ruled).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(new RegExp(`^${id} rejected by ines\n {4}claim · `)),
    })
    expect(ruled.stdout).toMatch(/^ {4}no list and no table has it, nor what was coded of what it says$/m)
    expect(ruled.stdout).toMatch(/^ {4}shown by: rapporteur claims --source-kind \S+.* --with-rejected$/m)
    const ids = async (...args: string[]): Promise<string[]> =>
      (await run('claims', path, '--json', ...args)).stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id)
    expect(await ids()).not.toContain(id)
    expect(await ids('--with-rejected')).toContain(id)
    expect((await run('reread', path, '--all')).stdout).toMatch(/^90 documents read again with reader /)
    expect(await ids()).not.toContain(id)
    expect((await run('rule', path)).stdout).toContain(`${id} rejected by ines`)
    expect((await run('show', path, id)).stdout).toContain('rejected by ines')
    await run('rule', path, id, 'withdraw', '--by', 'ines')
    expect(await ids()).toContain(id)
    expect(await run('rule', path, id, 'edit')).toMatchObject({ code: 2 })
    expect((await run('rule', path, id, 'withdraw')).stderr).toContain('there is nothing to withdraw')
  })

  it.each([
    ['a letter of a text', /"text":"The/, '"text":"Thy', /the text of document \S+ has the hash/],
    ['a kind of source', /"kind":"named"/, '"kind":"nemed"', /kind is "nemed", and not one of named/],
    [
      'a confidence',
      /"confidence":[\d.]+/,
      '"confidence":"high"',
      /confidence is "high", and not a number from 0 to 1/,
    ],
    ['a cue', /"cue":\[.*?\]/, '"cue":"said"', /cue is "said", and not spans/],
    ['a span', /"cue":\[.*?\]/, '"cue":[{"start":5,"end":999999}]', /is the span 5-999999, and its text has \d+ units/],
  ])('is not imported with %s changed, nor any of it', async (_, from, to, words) => {
    const file = join(folder, 'changed.jsonl')
    const lines = (await exportOf(path)).split('\n')
    lines[5] = lines[5]!.replace(from, to)
    writeFileSync(file, lines.join('\n'))
    const other = dossier()
    const { code, stderr } = await run('import', other, file)
    expect(code).toBe(1)
    expect(stderr).toMatch(words)
    expect(stderr).toMatch(/^rapporteur: .*changed\.jsonl:6: .*make it again with rapporteur export\n$/)
    expect((await exportOf(other)).trim().split('\n')).toHaveLength(1)
  })

  it('is exported in every format, imported, and backed up', async () => {
    const whole = await exportOf(path)
    const other = dossier()
    const file = join(folder, 'whole.jsonl')
    writeFileSync(file, whole)
    expect(await run('import', other, file)).toMatchObject({ code: 0 })
    expect(await exportOf(other)).toBe(whole)
    const tables = join(folder, 'tables')
    expect(await run('export', path, '--as', 'csv', '--out', tables)).toMatchObject({ code: 0 })
    const { resources } = JSON.parse(readFileSync(join(tables, 'datapackage.json'), 'utf8'))
    for (const { path: csv, schema } of resources) {
      const [head] = readFileSync(join(tables, csv), 'utf8').split('\r\n')
      expect(head).toBe(schema.fields.map(({ name }: { name: string }) => name).join(','))
    }
    const standoff = join(folder, 'standoff')
    expect(await run('export', path, '--as', 'brat', '--out', standoff)).toMatchObject({ code: 0 })
    expect(readdirSync(standoff)).toHaveLength(180)
    for (const line of (await run('export', path, '--as', 'ftm')).stdout.trim().split('\n')) {
      const { id: key, schema, properties } = JSON.parse(line)
      expect([typeof key, typeof schema]).toEqual(['string', 'string'])
      expect(Object.values(properties).every((values) => Array.isArray(values))).toBe(true)
    }
    const annotations = (await run('export', path, '--as', 'annotations')).stdout.trim().split('\n')
    expect(JSON.parse(annotations[0]!)).toMatchObject({ type: 'Annotation' })
    expect((await run('export', path, '--as', 'opml')).stdout).toContain('<opml version="2.0">')
    const nowhere = await run('export', path, '--as', 'jsonl', '--out', join(folder, 'no-such-folder', 'x.jsonl'))
    expect(nowhere).toMatchObject({ code: 1, stdout: '' })
    expect(nowhere.stderr).toMatch(/x\.jsonl can't be made .*: name a file in a folder that can be written\n$/)
    const backup = join(folder, 'backup.sqlite')
    expect(await run('backup', path, backup)).toMatchObject({ code: 0 })
    expect(await run('backup', path, backup)).toMatchObject({ code: 1 })
    const restored = dossier()
    copyFileSync(backup, join(restored, 'ledger.sqlite'))
    expect(await exportOf(restored)).toBe(whole)
  })

  it('is not exported to where nothing can be written, and the place is named', async () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')
    for (const as of ['csv', 'brat']) {
      const taken = await run('export', path, '--as', as, '--out', file)
      expect(taken).toMatchObject({ code: 1, stdout: '' })
      expect(taken.stderr).toMatch(/^rapporteur: .*a-file is a file; .* name a folder .*\n$/)
      const below = await run('export', path, '--as', as, '--out', join(file, 'below', 'it'))
      expect(below).toMatchObject({ code: 1, stdout: '' })
      expect(below.stderr).toMatch(/^rapporteur: the folder .*below.it can't be made \(.*\n$/)
    }
  })

  // Node never comes back from making a folder, with those above it, where the system says that its parent is not there.
  it.skipIf(process.platform !== 'linux')('is not exported to a folder that takes none', async () => {
    const { code, stderr } = await run('export', path, '--as', 'brat', '--out', '/proc/rapporteur/brat')
    expect(stderr).toMatch(/^rapporteur: the folder \/proc\/rapporteur\/brat can't be made \(.*\n$/)
    expect(code).toBe(1)
  })

  it.skipIf(process.platform === 'win32')('whose export the disk does not hold is told so in one line', async () => {
    for (const as of ['csv', 'jsonl']) {
      const place = join(folder, `full-${as}`)
      // What the shell lets a file have, in blocks of 512 bytes, stands for the disk; it holds the log of the ledger.
      const child = spawn(
        'sh',
        [
          '-c',
          'ulimit -f 68; exec "$0" bin/rapporteur.js export --dossier "$1" --as "$2" --out "$3"',
          process.execPath,
          path,
          as,
          place,
        ],
        { cwd: ROOT, stdio: ['ignore', 'ignore', 'pipe'] },
      )
      let said = ''
      child.stderr.setEncoding('utf8').on('data', (words) => (said += words))
      const code = await new Promise((resolve) => child.on('close', resolve))
      expect(said).toMatch(/^rapporteur: .*full-\S+ can't be written: EFBIG.*\n$/)
      expect(code).toBe(1)
    }
  })

  it('that is damaged is told so by every command, with the mend', async () => {
    const broken = dossier()
    expect(await run('backup', path, join(broken, 'ledger.sqlite'))).toMatchObject({ code: 0 })
    truncateSync(join(broken, 'ledger.sqlite'), 20_000)
    for (const command of ['status', 'claims', 'check']) {
      const { code, stdout, stderr } = await run(command, broken)
      expect([command, code]).toEqual([command, 1])
      expect(stdout + stderr).toMatch(/backup/)
      expect(stderr).not.toMatch(/^\s+at /m)
    }
    for (const [command, said] of [
      ['check', /^damage: the database: the file is cut off: it has 20000 bytes of \d+\n$/],
      ['status', /^$/],
    ] as const) {
      const { stdout, stderr } = await run(command, broken)
      expect(stdout).toMatch(said)
      expect(stderr).toMatch(
        /ledger\.sqlite is damaged; put a backup in its place: move ledger\.sqlite away with .*-wal/,
      )
      expect(stderr).not.toContain('is no database')
    }
    writeFileSync(join(broken, 'ledger.sqlite'), 'nothing of a database')
    expect((await run('check', broken)).stderr).toContain('is no database, or its beginning is damaged')
    expect((await run('status', broken)).stderr).toContain('put a backup in its place')
  })

  it('that is a folder is not called damaged', async () => {
    const broken = dossier()
    mkdirSync(join(broken, 'ledger.sqlite'))
    for (const command of ['check', 'status']) {
      const { code, stdout, stderr } = await run(command, broken)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr).toMatch(/^rapporteur: .*ledger\.sqlite is a folder, not a ledger\n$/)
    }
  })

  it.skipIf(!maySeeTheProject())(
    'in a folder that may not be written is told so in one line, with the mend',
    async () => {
      const closed = dossier()
      expect(await run('backup', path, join(closed, 'ledger.sqlite'))).toMatchObject({ code: 0 })
      for (const open of [folder, closed]) chmodSync(open, 0o755)
      chmodSync(closed, 0o555)
      for (const args of [['status'], ['check'], ['claims'], ['add', stories]]) {
        const { status, stdout, stderr } = spawnSync(
          process.execPath,
          ['bin/rapporteur.js', args[0]!, '--dossier', closed, ...args.slice(1)],
          { cwd: ROOT, encoding: 'utf8', ...NOBODY },
        )
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
        expect(stderr).toMatch(
          /^rapporteur: .*ledger\.sqlite can't be opened for writing.*copy the dossier to where .*\n$/,
        )
      }
      chmodSync(closed, 0o755)
    },
  )
})

describe('what somebody should know', () => {
  it('a date in the future is flagged wherever the document is met', async () => {
    const path = dossier()
    const file = join(folder, 'ahead.jsonl')
    const ahead = { id: 'ahead', outlet: 'Post', published: '2999-03-04', text: story(500) }
    const known = { ...ahead, id: 'known', published: '2021-03-04', text: story(501) }
    writeFileSync(file, `${JSON.stringify(ahead)}\n${JSON.stringify(known)}\n`)
    await run('add', path, file)
    const { stdout } = await run('claims', path)
    expect(stdout.match(/2999-03-04.* \(in the future when it was added\)/g)?.length).toBeGreaterThan(0)
    expect(stdout).not.toMatch(/2021-03-04.*future/)
    const [claim] = (await run('claims', path, '--json', '--since', '2999-01-01')).stdout.split('\n')
    expect(JSON.parse(claim!)).toMatchObject({ future: true })
    expect((await run('show', path, JSON.parse(claim!).id)).stdout).toContain('(in the future when it was added)')
    expect((await run('status', path)).stdout).toMatch(/dated in the future:\n +2999-03-04 +.*ahead\.jsonl/)
  })

  it('a date far beyond the receipt is flagged, and is not the day to which the record goes, unless all are', async () => {
    const path = dossier()
    const put = async (id: string, published: string, n: number): Promise<void> => {
      const file = join(folder, `${id}.jsonl`)
      writeFileSync(file, `${JSON.stringify({ id, outlet: 'Post', published, text: story(n) })}\n`)
      await run('add', path, file)
    }
    const status = async () => JSON.parse((await run('status', path, '--json')).stdout)
    await put('typo', '9999-12-31', 502)
    expect((await status()).lastDay).toBe('9999-12-31')
    await put('right', '2021-03-05', 503)
    const { lastDay, future } = await status()
    expect(lastDay).toBe('2021-03-05')
    expect(future.map(({ day }: { day: string }) => day)).toEqual(['9999-12-31'])
  })

  it('of an export that is damaged nothing is taken in, from a file or standard input', async () => {
    const from = await filled()
    const lines = (await exportOf(from)).split('\n')
    const damaged = lines.with(80, '{"record":"document"').join('\n')
    const file = join(folder, 'damaged.jsonl')
    writeFileSync(file, damaged)
    for (const [name, input] of [
      [file, undefined],
      ['-', damaged],
    ] as const) {
      const into = dossier()
      const outcome = await rapporteur(['import', '--dossier', into, name], input)
      expect([outcome.code, outcome.stderr]).toEqual([1, expect.stringContaining(`${name}:81: `)])
      expect((await run('status', into)).stdout).toMatch(/^0 documents/)
      expect(await rapporteur(['import', '--dossier', into, '-'], lines.join('\n'))).toMatchObject({ code: 0 })
      expect(await exportOf(into)).toBe(lines.join('\n'))
    }
  }, 120_000)
})

describe('wrong use', () => {
  it.each([
    [['claims', '--since', '2021-02-30'], 2, 'It must be a day as 2031-04-02.'],
    [['claims', '--since', '2021-13'], 2, 'A month as 2031-04 will do, too.'],
    [['claims', '--source-kind', 'anonimous'], 2, 'Allowed choices are named, role, anonymous'],
    [['add'], 2, "missing required argument 'sources'"],
    [['export', '--as', 'xml'], 2, 'Allowed choices are jsonl, csv, brat, annotations, ftm, opml'],
    [['status'], 1, 'there is no ledger at'],
    [['claims', '--dossier', '/nowhere'], 1, 'dossier.yaml'],
    [['rule', 'x', 'maybe'], 2, 'It must be one of accept, reject, edit, withdraw'],
    [['add', '--map', 'texd=Words', 'x'], 2, '(rapporteur add --help shows what it takes)'],
    [['add', '--map', 'text=Words', '/nowhere.jsonl'], 1, '/nowhere.jsonl: '],
    [['rule', '--set', 'stance=open', 'ffffffffff:s1', 'edit'], 1, 'there is no ledger at'],
  ])('%o ends with %i: %s', async ([command, ...args], code, message) => {
    const named = args.includes('--dossier') ? [] : ['--dossier', dossier()]
    const outcome = await rapporteurHere([command!, ...named, ...args])
    expect(outcome.stderr).toContain(message)
    expect(outcome.code).toBe(code)
  })

  it('names what a dossier has not, and what is like it', async () => {
    const path = await filled()
    expect((await run('claims', path, '--party', 'Councils')).stderr).toContain(
      'party "Councils" is not in dossier.yaml (did you mean Council? it has Council)',
    )
    const nowhere = await run('claims', path, '--outlet', 'Heralt')
    expect(nowhere).toMatchObject({ code: 1, stdout: '' })
    expect(nowhere.stderr).toContain(
      'outlet "Heralt" is neither in dossier.yaml nor in the ledger (did you mean Herald? there are Herald, Post)',
    )
    expect(await run('claims', path, '--outlet', 'the post')).toMatchObject({ code: 0 })
    writeFileSync(
      join(path, 'dossier.yaml'),
      `${readFileSync(join(path, 'dossier.yaml'), 'utf8')}outlets:\n  - name: Courier\n`,
    )
    expect(await run('claims', path, '--outlet', 'Courier')).toMatchObject({ code: 0, stderr: 'no claim fits\n' })
    expect((await run('show', path, 'ffffffffff:a1')).stderr).toContain("no document's id begins with ffffffffff")
    expect((await run('claims', path, '--text', '""')).stderr).toContain('nothing to search for')
  })
})
