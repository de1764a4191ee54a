// Makes the scripts that the program starts from, in build/src/interfaces/cli: read.cjs for `rapporteur read`, which has to
// start at once, and commands.cjs for all others and their threads, with the packages that they need. Beside each lies what
// the engine compiles of it while it does some work: at a start these functions are taken from there, and not compiled again.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { headOf, PARAMETERS, startedFrom } from '../../../bin/started.js'

const built = new URL('../../../build/src/interfaces/cli/', import.meta.url)
const here = fileURLToPath(built)
const sample = fileURLToPath(new URL('../../../examples/sorrel-river/', import.meta.url))
const COMPILE = '--compile'

/** Modules that run in threads of their own, from the folder of the rooms. */
const THREADS = [
  'intake/worker',
  'interfaces/http/threads/analyst-thread',
  'interfaces/http/threads/check-thread',
  'interfaces/http/threads/gatherer-thread',
  'interfaces/http/threads/keeper-thread',
].map((module) => ({ name: module.split('/').at(-1), file: `../../${module}.js` }))
const threads = THREADS.map(({ name, file }) => `'${name}': () => import('${file}')`)

const article = join(sample, 'articles', readdirSync(join(sample, 'articles')).sort()[0])
const VIEWS = ['status', 'claims', 'positions', 'parties', 'proposals', 'predictions', 'calendar', 'origins']

/** Of each bundle what is in it, and the command lines that are done to see what is compiled, with an empty folder. */
const BUNDLES = {
  read: {
    entry: `export { main } from './main.js'; export { commandLine } from './command-line.js'`,
    packages: 'external',
    // What only the other commands need.
    external: ['./init.js', './ledger-commands.js'],
    work: () => [['read', article]],
  },
  commands: {
    entry: `export { main } from './main.js'; export { commandLine } from './command-line.js'
      export const threads = { ${threads.join(', ')} }`,
    packages: 'bundle',
    // The one is no script, the other is large and seldom needed.
    external: ['libsql', 'unpdf'],
    work: (folder) => {
      cpSync(join(sample, 'dossier.yaml'), join(folder, 'dossier.yaml'))
      const here = ['--dossier', folder]
      return [
        ['add', article, ...here],
        // In this thread, as readers do in theirs.
        ['read', article],
        ...VIEWS.map((view) => [view, ...here]),
        ['brief', '--since', '2025-01-01', ...here],
        ['report', '--out', join(folder, 'report.html'), ...here],
        ['check', ...here],
      ]
    },
  },
}

/** Puts a file in its place at once and whole: a command may be starting meanwhile. */
function place(file, bytes) {
  const fresh = new URL(`${file.href}.new`)
  writeFileSync(fresh, bytes)
  renameSync(fresh, file)
}

/** Each module of a room knows still where it lies; but a thread begins in its bundle. */
const places = {
  name: 'places',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]build[\\/]src[\\/].*\.js$/ }, ({ path }) => {
      const code = readFileSync(path, 'utf8')
      if (!code.includes('import.meta.url')) return null
      const contents = code
        .replaceAll(/new URL\('\.\/([\w-]+)\.js', import\.meta\.url\)/g, (words, name) =>
          THREADS.some(({ file }) => join(here, file) === join(dirname(path), `${name}.js`))
            ? `new URL('threads/${name}.mjs', bundleUrl)`
            : words,
        )
        .replaceAll('import.meta.url', `new URL(${JSON.stringify(hrefFrom(here, path))}, bundleUrl).href`)
      return { contents, loader: 'js' }
    })
  },
}

const hrefFrom = (folder, path) => relative(folder, path).replaceAll('\\', '/')

/** The compiler's notes of the rooms that modules are of, from the bundle's folder. */
function roomsOf(modules) {
  const notes = new Set()
  for (const module of modules.filter((name) => !name.includes('node_modules'))) {
    for (let folder = dirname(module); folder !== dirname(folder); folder = dirname(folder)) {
      if (!existsSync(join(folder, 'tsconfig.tsbuildinfo'))) continue
      notes.add(hrefFrom(here, join(folder, 'tsconfig.tsbuildinfo')))
      break
    }
  }
  return [...notes].sort()
}

/** The licences of the packages that are in a bundle. */
function licencesOf(modules) {
  const folders = new Set(modules.flatMap((file) => /^.*node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(file) ?? []))
  return [...folders].sort().map((folder) => {
    const licence = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name))
    const { name, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    return `${name}: ${license}\n\n${licence === undefined ? '' : readFileSync(join(folder, licence), 'utf8')}`
  })
}

async function makeBundle(name) {
  const { entry, external, packages } = BUNDLES[name]
  const { outputFiles, metafile } = await build({
    stdin: { contents: entry, resolveDir: here },
    absWorkingDir: here,
    bundle: true,
    packages,
    external,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    define: { 'import.meta.resolve': 'resolve', 'import.meta.url': 'bundleUrl' },
    plugins: [places],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
  })
  const text = external.reduce(
    (script, module) => script.replaceAll(`import("${module}")`, `load("${module}")`),
    outputFiles[0].text,
  )
  const modules = Object.keys(metafile.inputs).map((file) => join(here, file))
  // An engine that is set otherwise than the one that compiled it would leave it aside.
  const engine = [process.version, readFileSync(new URL('../../../bin/started.js', import.meta.url))]
  const hash = createHash('sha256').update(text)
  for (const part of engine) hash.update(part)
  const compiled = `${name}-${hash.digest('hex').slice(0, 16)}.bin`
  const head = JSON.stringify({ compiled, rooms: roomsOf(modules) })
  place(new URL(`${name}.cjs`, built), `(function (${PARAMETERS.join(', ')}) { // ${head}\n${text}\n})\n`)
  if (packages === 'bundle') place(new URL(`${name}-licences.txt`, built), licencesOf(modules).join('\n\n'))
  return compiled
}

/** Does some work, its output unseen, and keeps what was compiled on the way. */
async function keepCompiled(name) {
  const bundle = new URL(`${name}.cjs`, built)
  const { script, program } = startedFrom(bundle)
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bundle-'))
  try {
    for (const words of BUNDLES[name].work(folder)) {
      await program.commandLine(words)
      if (process.exitCode !== 0) throw new Error(`rapporteur ${words.join(' ')} ended with ${process.exitCode}`)
    }
    place(new URL(headOf(readFileSync(bundle, 'latin1')).compiled, built), script.createCachedData())
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A thread starts from a file, which starts it from the bundle. */
function placeThreads() {
  mkdirSync(new URL('threads/', built), { recursive: true })
  for (const { name, file } of THREADS) {
    const lines = [
      `import { startedFrom } from '../../../../../bin/started.js'`,
      `const bundled = startedFrom(new URL('../commands.cjs', import.meta.url))`,
      `await (bundled === null ? import('../${file}') : bundled.program.threads['${name}']())`,
    ]
    place(new URL(`threads/${name}.mjs`, built), `${lines.join('\n')}\n`)
  }
}

if (process.argv[2] === COMPILE) await keepCompiled(process.argv[3])
else {
  placeThreads()
  for (const name of Object.keys(BUNDLES)) {
    const compiled = await makeBundle(name)
    for (const file of readdirSync(built)) {
      if (file.startsWith(`${name}-`) && file.endsWith('.bin') && file !== compiled) rmSync(new URL(file, built))
    }
    if (existsSync(new URL(compiled, built))) continue
    const words = [fileURLToPath(import.meta.url), COMPILE, name]
    const { status, stderr } = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'] })
    if (status === 0) continue
    // Without it the command starts from the bundle alone, and slower.
    process.stderr.write(stderr)
    process.exitCode = 1
  }
}
