import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadModels } from '../src/index.ts'
import { createReader, MODEL_NAMES, type Models } from '../src/reading/index.ts'
import { ROOT, SAMPLE } from './cli.ts'

const FOLDER = join(ROOT, 'models')
const MOST_BYTES = 12e6
/** Models that a figure of their own can be stated of; the others are measured in what is made with them. */
const MEASURED: readonly string[] = ['words', 'tags', 'tree', 'entities', 'attributions']

describe('the models that ship with the project', () => {
  it('are at most 12 MB altogether', () => {
    const sizes = MODEL_NAMES.map((name) => statSync(join(FOLDER, `${name}.bin`)).size)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(MOST_BYTES)
  })

  it('are those that the reader loads, each with its card', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(MODEL_NAMES.flatMap((name) => [`${name}.bin`, `${name}.md`]).sort())
  })

  it.each(MODEL_NAMES)('%s has a card with its data, their licences, its figures and what it gets wrong', (name) => {
    const card = readFileSync(join(FOLDER, `${name}.md`), 'utf8')
    expect(card).toMatch(new RegExp(`^# Model card: ${name}\n`))
    for (const title of [/^## (Made from|Data)$/m, /^## Known failures$/m]) expect(card).toMatch(title)
    if (MEASURED.includes(name)) expect(card).toMatch(/^## Figures$/m)
    expect(card).toMatch(/CC BY|research|press copyright|PDDL|written for this project/)
    expect(card).toMatch(/npm run train -- --only\s/)
  })

  it('state in their cards the figures that were measured last (bench/RESULTS.md)', () => {
    const results = readFileSync(join(ROOT, 'bench/RESULTS.md'), 'utf8')
    const card = (name: string): string => readFileSync(join(FOLDER, `${name}.md`), 'utf8')
    const reached = (figure: string, on: string): string =>
      new RegExp(`^\\| ${figure} *\\| ${on} *\\|[^|]*\\| ([\\d.]+) %`, 'm').exec(results)![1]!
    const f1 = ['cue', 'source', 'content', 'full'].map((role) =>
      reached(`attributions, exact F1: ${role}`, 'PolNeAR dev'),
    )
    expect(card('attributions')).toContain(`| this model | ${f1.join(' | ')} |`)
    for (const [bank, on] of [
      ['EWT', 'EWT dev, gold tokens'],
      ['GUM', 'GUM dev, gold tokens'],
    ] as const) {
      const upos = new RegExp(`^\\| ${bank} \\| ([\\d.]+) \\|`, 'm').exec(card('tags'))![1]!
      const las = new RegExp(`^\\| ${bank} \\| [\\d.]+ \\| ([\\d.]+) \\|`, 'm').exec(card('tree'))![1]!
      // The cards have a place more than the results.
      expect(Math.abs(Number(upos) - Number(reached('UPOS accuracy', on)))).toBeLessThanOrEqual(0.051)
      expect(Math.abs(Number(las) - Number(reached('LAS without punctuation', on)))).toBeLessThanOrEqual(0.051)
    }
    const rows = [
      ...results.matchAll(
        /^\| (person|organisation|place|group) *\| *(\d+) *\| ([\d.]+) *\| ([\d.]+) *\| ([\d.]+) *\|/gm,
      ),
    ]
    expect(rows).toHaveLength(4)
    for (const [, type, annotated, ...shares] of rows)
      expect(card('entities')).toMatch(
        new RegExp(`^\\| ${type}[^|]*\\| ${shares.join(' \\| ')} \\| ${annotated} \\|$`, 'm'),
      )
  })

  it('are read from disk once for all calls', () => {
    // A process of its own counts what `read` opens: in the first call, and in later ones.
    const script = `
      import fs from 'node:fs'
      import { syncBuiltinESMExports } from 'node:module'
      const readFileSync = fs.readFileSync
      let opened = []
      fs.readFileSync = (path, ...rest) => (opened.push(String(path)), readFileSync(path, ...rest))
      syncBuiltinESMExports()
      const { read } = await import('rapporteur')
      const counts = [1, 2, 3].map((n) => {
        opened = []
        read('The envoy said the ferry tax would stay, and gave ' + n + ' reasons.')
        return opened.filter((path) => path.endsWith('.bin')).length
      })
      console.log(JSON.stringify(counts))`
    const found = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(JSON.parse(found)).toEqual([MODEL_NAMES.length, 0, 0])
  })

  it('are changed by no reading', () => {
    const models = loadModels()
    const before = Object.values(models).map((bytes: Uint8Array) => Buffer.from(bytes))
    const reader = createReader(models)
    const text = 'The envoy said the ferry tax would stay. “No,” the mayor replied.'
    const first = reader.read(text, { language: 'en' })
    expect(reader.read(text, { language: 'en' })).toEqual(first)
    const same = Object.values(models).map((bytes: Uint8Array, k) => before[k]!.equals(bytes))
    expect(same).toEqual(before.map(() => true))
  })
})

describe('a model that is not to be used is refused by its name', () => {
  const models = loadModels()

  it.each(MODEL_NAMES)('%s with one byte changed, or cut off', (name) => {
    const damaged = Uint8Array.from(models[name])
    damaged[damaged.length >> 1]! ^= 1
    const refusal = new RegExp(`\\b${name}\\b`)
    expect(() => createReader({ ...models, [name]: damaged })).toThrow(refusal)
    expect(() => createReader({ ...models, [name]: models[name].slice(0, -1) })).toThrow(refusal)
    expect(() => createReader({ ...models, [name]: new Uint8Array(0) })).toThrow(refusal)
  })

  it.each(MODEL_NAMES)('another model in the place of %s', (name) => {
    const other = MODEL_NAMES[(MODEL_NAMES.indexOf(name) + 1) % MODEL_NAMES.length]!
    expect(() => createReader({ ...models, [name]: models[other] } as Models)).toThrow(new RegExp(`\\b${name}\\b`))
  })
})

describe('the command with a package whose models are not to be used', () => {
  const made = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  afterAll(() => rmSync(made, { recursive: true }))
  for (const part of ['bin', 'build', 'models', 'package.json'])
    cpSync(join(ROOT, part), join(made, part), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(made, 'node_modules'), 'junction')

  const outcome = (): { status: number | null; stdout: string; stderr: string } => {
    const files = [join(ROOT, SAMPLE), join(ROOT, SAMPLE)]
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(made, 'bin/rapporteur.js'), 'read', ...files],
      {
        encoding: 'utf8',
      },
    )
    return { status, stdout, stderr }
  }

  it('says once which one is damaged or missing, and reads nothing', () => {
    const tree = join(made, 'models/tree.bin')
    const bytes = readFileSync(tree)
    bytes[bytes.length >> 1]! ^= 1
    writeFileSync(tree, bytes)
    const damaged = outcome()
    expect(damaged).toMatchObject({ status: 1, stdout: '' })
    expect(damaged.stderr).toMatch(/^rapporteur: model "tree": damaged: [^\n]+; reinstall rapporteur[^\n]*\n$/)
    rmSync(tree)
    const missing = 'rapporteur: model "tree": its file models/tree.bin is missing; reinstall rapporteur\n'
    expect(outcome()).toEqual({ status: 1, stdout: '', stderr: missing })
    rmSync(join(made, 'models'), { recursive: true })
    const none = 'rapporteur: model "words": the package has no folder models/; reinstall rapporteur\n'
    expect(outcome()).toEqual({ status: 1, stdout: '', stderr: none })
  })
})
