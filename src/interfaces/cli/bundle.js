// Makes build/src/interfaces/cli/bundle.cjs, the one script that `rapporteur read` starts from, and beside it what the engine
// compiles of it while it reads an article: at a start these functions are taken from there, and not compiled again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { PARAMETERS, startedFrom } from '../../../bin/started.js'

const built = new URL('../../../build/src/interfaces/cli/', import.meta.url)
const bundle = new URL('bundle.cjs', built)
const sample = new URL('../../../examples/sorrel-river/articles/', import.meta.url)
const COMPILE = '--compile'

/** Puts a file in its place at once and whole: a command may be starting meanwhile. */
function place(file, bytes) {
  const fresh = new URL(`${file.href}.new`)
  writeFileSync(fresh, bytes)
  renameSync(fresh, file)
}

/** @returns the name of the file of compiled code that belongs to the bundle */
async function makeBundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('main.js', built))],
    bundle: true,
    packages: 'external',
    // What only the other commands need.
    external: ['./init.js', './ledger-commands.js'],
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.url': 'moduleUrl', 'import.meta.resolve': 'resolve' },
    legalComments: 'none',
    logLevel: 'warning',
    write: false,
  })
  const [{ text }] = outputFiles
  const compiled = `bundle-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.bin`
  place(bundle, `(function (${PARAMETERS.join(', ')}) { // ${compiled}\n${text}\n})\n`)
  return compiled
}

/** Reads an article, its output unseen, and keeps what was compiled on the way. */
async function keepCompiled(compiled) {
  const { script, program } = startedFrom(bundle)
  const [article] = readdirSync(sample).sort()
  await program.main(['read', fileURLToPath(new URL(article, sample))])
  place(new URL(compiled, built), script.createCachedData())
}

if (process.argv[2] === COMPILE) await keepCompiled(process.argv[3])
else {
  const compiled = await makeBundle()
  for (const file of readdirSync(built)) {
    if (/^bundle-[^.]+\.bin$/.test(file) && file !== compiled) rmSync(new URL(file, built))
  }
  const words = [fileURLToPath(import.meta.url), COMPILE, compiled]
  const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] })
  // Without it the command starts from the bundle alone, and slower.
  if (status !== 0) process.exitCode = 1
}
