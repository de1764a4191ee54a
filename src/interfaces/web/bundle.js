// Makes build/web: the pages' scripts and styles with hashed names, fonts, and index.html. esbuild alone does it: it is
// there for the command's bundle already, splits what is loaded late, and a server that reloads pages while they are
// written (what Vite would add) would stand between the desk and its own server, whose policy the pages have to bear.
// What is in its place already stays untouched, and the rest is put there whole, so that a desk can be open meanwhile.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const here = dirname(fileURLToPath(import.meta.url))
const out = join(here, '../../../build/web')
const assets = join(out, 'assets')

const placed = new Set()

/** Puts a file in its place, at once and whole. */
function place(path, bytes) {
  placed.add(path)
  if (existsSync(path) && readFileSync(path).equals(Buffer.from(bytes))) return
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, bytes)
  renameSync(`${path}.new`, path)
}

const desk = await build({
  entryPoints: {
    desk: join(here, 'main.tsx'),
    scheme: join(here, 'scheme.ts'),
    style: join(here, 'styles/index.css'),
  },
  outdir: assets,
  absWorkingDir: here,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'browser',
  target: ['chrome123', 'firefox121', 'safari17.5'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  legalComments: 'none',
  entryNames: '[name]-[hash]',
  chunkNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  metafile: true,
  write: false,
  logLevel: 'warning',
})
const { metafile } = desk

/** The file that was made of an entry, as the page asks for it. */
function made(entry) {
  const found = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === entry)
  return `/assets/${found[0].split('/').at(-1)}`
}
const fonts = Object.keys(metafile.outputs).filter((file) => /\.woff2$/.test(file))

const page = readFileSync(join(here, 'index.html'), 'utf8')
  .replace('SCHEME', made('scheme.ts'))
  .replace('STYLE', made('styles/index.css'))
  .replace('DESK', made('main.tsx'))
  // Within the page, and no drawing: a browser that keeps no icons takes it in anew whenever the address changes.
  .replace('ICON', `data:image/png;base64,${readFileSync(join(here, 'icon.png')).toString('base64')}`)
  .replace(
    '<!-- fonts -->',
    fonts
      .map(
        (file) =>
          `<link rel="preload" as="font" type="font/woff2" crossorigin href="/assets/${file.split('/').at(-1)}" />`,
      )
      .join('\n    '),
  )
// The one file that `rapporteur report` writes has all of it within: no chunks, and fonts in the style sheet.
const report = await build({
  entryPoints: {
    report: join(here, 'report.tsx'),
    scheme: join(here, 'scheme.ts'),
    style: join(here, 'styles/index.css'),
  },
  outdir: join(out, 'report'),
  absWorkingDir: here,
  bundle: true,
  format: 'iife',
  platform: 'browser',
  target: ['chrome123', 'firefox121', 'safari17.5'],
  jsx: 'automatic',
  jsxImportSource: 'preact',
  minify: true,
  legalComments: 'none',
  loader: { '.woff2': 'dataurl' },
  write: false,
  logLevel: 'warning',
})

/** Fonts that are in the file itself are there at once: none need be left out for coming late. */
const withFonts = ({ path, contents }) =>
  path.endsWith('.css')
    ? Buffer.from(Buffer.from(contents).toString().replaceAll('font-display:optional', 'font-display:block'))
    : contents

for (const { path, contents } of desk.outputFiles) place(path, contents)
for (const file of report.outputFiles) place(file.path, withFonts(file))

for (const font of ['source-serif-4', 'inter']) {
  const licence = join(here, '../../../node_modules/@fontsource-variable', font, 'LICENSE')
  place(join(assets, `${font}-licence.txt`), readFileSync(licence))
}
// What it names is there before it, and what it named before goes after it.
place(join(out, 'index.html'), page)
for (const one of readdirSync(out, { recursive: true, withFileTypes: true }))
  if (one.isFile() && !placed.has(join(one.parentPath, one.name))) rmSync(join(one.parentPath, one.name))
