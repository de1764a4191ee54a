// Makes docs/reading.svg, the README's picture: what `rapporteur read` prints for the sample, in its colours, cut after
// the first attributions. Run it with `npm run picture`; a test tells when the picture is no longer what is printed.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const SAMPLE = 'examples/sorrel-river/articles/01-meridian-river-for-land.txt'
const COLUMNS = 96
/** Attributions shown. */
const SHOWN = 6
/** Sizes in pixels. */
const CHARACTER = 8.43
const LINE = 20
const MARGIN = 24

const COLOURS = { plain: '#d5dae1', 32: '#8fd19e', 33: '#ecc369', 31: '#ee8a80', 36: '#79c7d9' }
const DIM = '#8a93a0'

const root = fileURLToPath(new URL('..', import.meta.url))

export const PICTURE = fileURLToPath(new URL('reading.svg', import.meta.url))

/** The picture of what the built command prints now. */
export function picture() {
  const printed = execFileSync(process.execPath, ['bin/rapporteur.js', 'read', SAMPLE], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, FORCE_COLOR: '1', COLUMNS: String(COLUMNS) },
  })
  const [heading, ...attributions] = printed.trimEnd().split('\n\n')
  const shown = [heading, ...attributions.slice(0, SHOWN)].flatMap((part) => [...part.split('\n'), ''])
  const lines = [
    `\x1b[2m$\x1b[22m rapporteur read 01-meridian-river-for-land.txt`,
    '',
    ...shown,
    attributions.length > SHOWN ? '\x1b[2m…\x1b[22m' : '',
  ]
  const height = lines.length * LINE + 2 * MARGIN
  const width = Math.round(COLUMNS * CHARACTER + 2 * MARGIN)
  const rows = lines.flatMap((line, i) => pieces(line).map((piece) => textAt(piece, MARGIN + (i + 0.8) * LINE)))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    '<title>What rapporteur prints for an article: each attribution with its source, cue and content</title>',
    `<rect width="${width}" height="${height}" rx="10" fill="#1d2128"/>`,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" xml:space="preserve">`,
    ...rows,
    '</g>',
    '</svg>',
    '',
  ].join('\n')
}

/** The runs of one style in a line, with the column where each begins. */
function pieces(line) {
  const style = { colour: 'plain', bold: false, dim: false }
  const found = []
  let column = 0
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes that colour a terminal begin with one
  for (const [, code, words] of line.matchAll(/\x1b\[(\d+)m|([^\x1b]+)/g)) {
    if (words !== undefined) {
      const blanks = words.length - words.trimStart().length
      if (words.trim() !== '') found.push({ words: words.trim(), column: column + blanks, ...style })
      column += words.length
    } else if (code === '1') style.bold = true
    else if (code === '2') style.dim = true
    else if (code === '22') style.bold = style.dim = false
    else style.colour = code === '39' ? 'plain' : code
  }
  return found
}

function textAt({ words, column, colour, bold, dim }, y) {
  const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const x = (MARGIN + column * CHARACTER).toFixed(2)
  const width = (words.length * CHARACTER).toFixed(2)
  const fill = dim ? DIM : COLOURS[colour]
  return `<text x="${x}" y="${y}" fill="${fill}" textLength="${width}"${bold ? ' font-weight="bold"' : ''}>${escaped}</text>`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PICTURE, picture())
