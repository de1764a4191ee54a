import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT, rapporteur, rapporteurHere, SAMPLE } from './cli.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
const at = (name: string): string => join(folder, name)
const ENGLISH = 'The envoy said the ferry tax would stay.\n'

beforeAll(() => {
  writeFileSync(at('one.txt'), ENGLISH)
  writeFileSync(at('two.v1.txt'), `${ENGLISH}Two officials told the Post that it would not.\n`)
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('picture.png'), Buffer.from('\x89PNG\r\n\x1a\n\0\0', 'latin1'))
  writeFileSync(at('uk.txt'), 'Міністр заявив, що переговори про міст триватимуть наступного тижня.\n')
  writeFileSync(
    at('many.jsonl.gz'),
    gzipSync(`{"id":"a","text":${JSON.stringify(ENGLISH)}}\nnot json\n{"id":"b","text":""}\n`),
  )
  mkdirSync(at('folder'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const lines = (text: string): string[] => text.split('\n').slice(0, -1)

describe('rapporteur read', () => {
  it('reads the sample for eyes, without colour into a pipe', async () => {
    const { code, stdout, stderr } = await rapporteur(['read', SAMPLE])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/^01-meridian-river-for-land(?: · |\n)\d+ attributions: /)
    expect(stdout).toBe(stripVTControlCharacters(stdout))
  })

  it('colours when it is told to, and never changes the words', async () => {
    const [plain, coloured, no] = await Promise.all([
      rapporteur(['read', SAMPLE]),
      rapporteur(['read', SAMPLE], '', { FORCE_COLOR: '1' }),
      rapporteur(['read', SAMPLE], '', { NO_COLOR: '1' }),
    ])
    expect(coloured.stdout).not.toBe(plain.stdout)
    expect(stripVTControlCharacters(coloured.stdout)).toBe(plain.stdout)
    expect(no.stdout).toBe(plain.stdout)
  })

  it('reads standard input, named or not, as it reads the file', async () => {
    const article = readFileSync(join(ROOT, SAMPLE))
    const [file, named, unnamed] = await Promise.all([
      rapporteur(['read', '-f', 'spans', SAMPLE]),
      rapporteur(['read', '-f', 'spans', '-'], article),
      rapporteur(['read', '-f', 'spans'], article),
    ])
    expect(named).toEqual(unnamed)
    expect(JSON.parse(named.stdout).attributions).toEqual(JSON.parse(file.stdout).attributions)
  })

  it('keeps the order of the input, and goes on after what fails', async () => {
    const files = ['two.v1.txt', 'gone.txt', 'uk.txt', 'picture.png', 'folder', 'empty.txt', 'many.jsonl.gz', 'one.txt']
    const { code, stdout, stderr } = await rapporteur(['read', '--format', 'spans', ...files.map(at)])
    expect(lines(stdout).map((line) => JSON.parse(line).doc)).toEqual(['two.v1', 'empty', 'a', 'b', 'one'])
    expect(lines(stderr)).toEqual([
      `${at('gone.txt')}: there is no such file`,
      `${at('uk.txt')}: language "uk" is not read yet`,
      `${at('picture.png')}: it is a PNG picture, not plain text; export its text first`,
      `${at('folder')}: it is a folder; name the files in it`,
      expect.stringMatching(/many\.jsonl\.gz:2: it is not JSON \(/),
    ])
    expect(code).toBe(1)
  })

  it('says of an empty file that it is empty, which is no failure', async () => {
    expect(await rapporteur(['read', at('empty.txt')])).toEqual({
      code: 0,
      stdout: 'empty · the text is empty: nothing to read\n',
      stderr: '',
    })
    const { code, stdout } = await rapporteur(['read', '-f', 'json', at('empty.txt')])
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({ doc: 'empty', text: '', attributions: [], sentences: [] })
  })

  it('json of several files is one array, even where all fail', async () => {
    const two = await rapporteur(['read', '-f', 'json', at('one.txt'), at('two.v1.txt')])
    expect(JSON.parse(two.stdout).map(({ doc }: { doc: string }) => doc)).toEqual(['one', 'two.v1'])
    const none = await rapporteur(['read', '-f', 'json', at('gone.txt'), at('uk.txt')])
    expect(JSON.parse(none.stdout)).toEqual([])
  })

  it('passes the date of publication on; the one that a line states comes first', async () => {
    writeFileSync(at('dated.jsonl'), `{"text":"a"}\n{"text":"b","published":"2030-01-01"}\n`)
    const { stdout } = await rapporteur(['read', '-f', 'jsonl', '--published', '2031-04-02', at('dated.jsonl')])
    expect(lines(stdout).map((line) => JSON.parse(line).published)).toEqual(['2031-04-02', '2030-01-01'])
  })

  it('stops quietly when nobody reads its output any more', async () => {
    const child = spawn(process.execPath, ['bin/rapporteur.js', 'read', '-f', 'json', ...Array(200).fill(SAMPLE)], {
      cwd: ROOT,
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk))
    child.stdout.once('data', () => child.stdout.destroy())
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  })

  it('says what it could not do in one line a failure that no name or text can break', async () => {
    const name = 'no\n\x1b[31msuch  file.txt'
    writeFileSync(at('hostile.jsonl'), `\x1b[2J${'x'.repeat(300)}\n{"path":"../\\u001b[31m\\u202e"}\n`)
    const { code, stderr } = await rapporteur(['read', name, '', at('hostile.jsonl')])
    expect(code).toBe(1)
    expect(lines(stderr)).toEqual([
      'no\ufffd\ufffd[31msuch  file.txt: there is no such file',
      '"": there is no such file',
      expect.stringMatching(/hostile\.jsonl:1: it is not JSON \(/),
      `${at('hostile.jsonl')}:2: its "path" "../\ufffd[31m\ufffd" leaves the folder`,
    ])
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of these may reach a terminal
    expect(stderr).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/)
  })

  it.skipIf(!existsSync('/dev/full'))('a full disk is a failure with a reason', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" bin/rapporteur.js read "${SAMPLE}" > /dev/full`], {
      cwd: ROOT,
    })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    const reason = 'rapporteur: what was found could not be written: there is no room left for it\n'
    expect({ code, stderr }).toEqual({ code: 1, stderr: reason })
  })

  it('a folder as standard input is a failure with a reason', async () => {
    const child = spawn('sh', ['-c', `"${process.execPath}" bin/rapporteur.js read - < "${folder}"`], { cwd: ROOT })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk))
    const code = await new Promise((resolve) => child.on('close', resolve))
    expect({ code, stderr }).toEqual({ code: 1, stderr: '-: it is a folder; name the files in it\n' })
  })
})

describe('wrong usage is exit code 2 and says what is right', () => {
  it.each([
    [['read', '--format', 'xml', 'x'], /argument 'xml' is invalid. Allowed choices are text, json/],
    [['read', '--published', '2031-02-30', 'x'], /argument '2031-02-30' is invalid. It must be a date as 2031-04-02/],
    [['read', '--published', 'yesterday', 'x'], /argument 'yesterday' is invalid/],
    [['read', '-', SAMPLE, '-'], /- stands for standard input, which can be read only once/],
    [['read', '--colour'], /unknown option '--colour'/],
    [['reed'], /unknown command 'reed'/],
    [[], /Usage: rapporteur/],
  ])('%o', async (args, message) => {
    const { code, stdout, stderr } = await rapporteur(args)
    expect(code).toBe(2)
    expect(stdout).toBe('')
    expect(stderr).toMatch(message)
  })

  it.each([
    'claims',
    'origins',
    'positions',
    'proposals',
    'predictions',
    'markets',
    'statements',
    'calendar',
    'events',
  ])('%s whose first day is behind its last', async (command) => {
    const days = ['--since', '2031-04-02', '--until', '2031-04-01']
    const { code, stdout, stderr } = await rapporteurHere([command, ...days])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('--since 2031-04-02 is later than --until 2031-04-01')
    const oneDay = await rapporteurHere([command, '--dossier', 'nowhere', ...days.slice(0, 3), '2031-04-02'])
    expect(oneDay).toMatchObject({ code: 1, stderr: expect.stringContaining('nowhere') })
  })
})

describe('help', () => {
  it('is exit code 0 and fits 120 columns', async () => {
    const { code, stdout } = await rapporteur(['read', '--help'])
    expect(code).toBe(0)
    for (const line of lines(stdout)) expect(line.length).toBeLessThanOrEqual(120)
  })

  it('has examples for every command, with options that it has', async () => {
    const { stdout: all } = await rapporteurHere(['--help'])
    const names = [...all.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, name]) => name!)
    expect(names.length).toBeGreaterThan(20)
    for (const name of names) {
      const { code, stdout } = await rapporteurHere([name, '--help'])
      expect(code).toBe(0)
      const [about, examples] = stdout.split(/^Examples:$/m)
      expect(examples, name).toContain(`$ rapporteur ${name}`)
      const shown = [...examples!.matchAll(/^ {2}\$ (.*)$/gm)].map(([, line]) => line!)
      const own = shown.filter((line) => line.includes(`rapporteur ${name}`)).join('\n')
      for (const [option] of own.matchAll(/(?<= )--[a-z-]+/g))
        expect(about, `${name} ${option}`).toContain(` ${option}`)
    }
  })

  it('shows examples that work as they stand', async () => {
    const { stdout } = await rapporteur(['read', '--help'])
    const examples = [...stdout.matchAll(/^ {2}\$ (rapporteur .+?)(?: {2,}.*)?$/gm)].map(([, command]) => command!)
    expect(examples.length).toBeGreaterThanOrEqual(4)
    for (const example of examples) {
      const command = example.replaceAll('rapporteur ', `"${process.execPath}" bin/rapporteur.js `)
      const child = spawn('sh', ['-c', command], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] })
      let stdout = ''
      let stderr = ''
      child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk))
      child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk))
      const code = await new Promise((resolve) => child.on('close', resolve))
      expect({ example, code, stderr }).toEqual({ example, code: 0, stderr: '' })
      expect(stdout.length).toBeGreaterThan(100)
    }
  })
})
