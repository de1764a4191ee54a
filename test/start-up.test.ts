import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { ROOT, rapporteur } from './cli.ts'
import { pdfOf } from './pdf-fixture.ts'

/** Packages that a module brings along before its first line runs; what it loads later, on need, is not among them. */
async function packagesBehind(entry: string): Promise<string[]> {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [join(ROOT, entry)],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outdir: 'none',
    write: false,
    metafile: true,
  })
  const packages = new Set<string>()
  const seen = new Set<string>()
  const queue = [entry]
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue
    seen.add(file)
    for (const { path, kind, external } of metafile.inputs[file]!.imports) {
      if (kind !== 'import-statement') continue
      if (external !== true) queue.push(path)
      else if (!path.startsWith('node:')) packages.add(path)
    }
  }
  expect(seen.size).toBeGreaterThan(10)
  return [...packages].sort()
}

/** One or two small files each: they take a few milliseconds. All others are to be loaded when they are needed. */
const SMALL = ['@mozilla/readability', 'commander', 'csv-parse', 'robots-parser']

it.each(['src/index.ts', 'src/interfaces/cli/main.ts'])(
  '%s starts without a library that takes time to load',
  async (entry) => {
    const packages = await packagesBehind(entry)
    expect(packages.filter((name) => !SMALL.includes(name))).toEqual([])
  },
)

const root = pathToFileURL(`${ROOT}/`)
const { startedFrom } = await import(new URL('bin/started.js', root).href)
const built = new URL('build/src/interfaces/cli/', root)

it.each(['read', 'commands'])('starts %s with what was compiled of it, which this engine takes', (name) => {
  const { script, program } = startedFrom(new URL(`${name}.cjs`, built))
  expect(script.cachedDataRejected).toBe(false)
  expect(program.main).toBeTypeOf('function')
})

it('starts every thread from the bundle too', () => {
  const { program } = startedFrom(new URL('commands.cjs', built))
  const rooms = new URL('build/src/', root)
  const threads = readdirSync(rooms, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [
      ...readFileSync(new URL(file, rooms), 'utf8').matchAll(/new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g),
    ])
    .map(([, name]) => name!)
  expect(threads.length).toBeGreaterThan(1)
  expect(Object.keys(program.threads).sort()).toEqual(threads.sort())
  for (const name of threads) expect(existsSync(new URL(`threads/${name}.mjs`, built)), name).toBe(true)
  expect(readFileSync(new URL('commands.cjs', built), 'latin1')).not.toMatch(/new URL\(["']\.\/[\w-]+\.js/)
})

it('loads what is not in the bundle, as for a PDF, also where the compiled code is taken', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'))
  writeFileSync(join(folder, 'dossier.yaml'), 'name: River\nparties:\n  - name: Kessar\n')
  const lines = [
    '72 720 Kessar rejected the plan on Monday, its prime minister told reporters',
    '72 700 in the capital.',
  ]
  writeFileSync(join(folder, 'a.pdf'), pdfOf([lines], { Title: 'Plan rejected' }))
  const { code, stdout, stderr } = await rapporteur(['add', '--dossier', folder, join(folder, 'a.pdf')])
  expect(stderr).toBe('')
  expect(code).toBe(0)
  expect(stdout).toContain('1 read')
  rmSync(folder, { recursive: true })
})

it('leaves a bundle aside that is missing, or older than what is in it', () => {
  const folder = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'bundle-'))}/`)
  const bundle = new URL('a.cjs', folder)
  expect(startedFrom(bundle)).toBeNull()
  const head = JSON.stringify({ compiled: 'a.bin', rooms: ['room.tsbuildinfo', 'published-without.tsbuildinfo'] })
  writeFileSync(bundle, `(function (module) { // ${head}\nmodule.exports = 'program'\n})\n`)
  writeFileSync(new URL('room.tsbuildinfo', folder), '')
  utimesSync(new URL('room.tsbuildinfo', folder), 1000, 1000)
  expect(startedFrom(bundle).program).toBe('program')
  utimesSync(bundle, 999, 999)
  expect(startedFrom(bundle)).toBeNull()
  rmSync(folder, { recursive: true })
})
