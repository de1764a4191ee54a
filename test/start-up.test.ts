import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { ROOT } from './cli.ts'

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

it('starts read with what was compiled of it, which this engine takes', async () => {
  const root = pathToFileURL(`${ROOT}/`)
  const { startedFrom } = await import(new URL('bin/started.js', root).href)
  const { script, program } = startedFrom(new URL('build/src/interfaces/cli/bundle.cjs', root))
  expect(script.cachedDataRejected).toBe(false)
  expect(program.main).toBeTypeOf('function')
})
