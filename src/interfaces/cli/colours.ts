import type { WriteStream } from 'node:tty'

/** Wraps words in a colour, or gives them back as they are where there is none. */
export type Paint = (words: string) => string

export interface Palette {
  readonly bold: Paint
  readonly dim: Paint
  readonly source: Paint
  readonly cue: Paint
  readonly quoted: Paint
  readonly doubtful: Paint
}

/** SGR codes: what turns a style on, and what turns that style alone off again. */
const sgr =
  (on: number, off: number): Paint =>
  (words) =>
    `\x1b[${on}m${words}\x1b[${off}m`

const plain: Paint = (words) => words

export function palette(coloured: boolean): Palette {
  if (!coloured) return { bold: plain, dim: plain, source: plain, cue: plain, quoted: plain, doubtful: plain }
  return {
    bold: sgr(1, 22),
    dim: sgr(2, 22),
    source: sgr(36, 39),
    cue: sgr(33, 39),
    quoted: sgr(32, 39),
    doubtful: sgr(31, 39),
  }
}

/**
 * Whether to colour: never with NO_COLOR (no-color.org: any value that isn't empty); else FORCE_COLOR decides where it is
 * set (`0` and `false` say no), else whether the stream is a terminal that can.
 */
export function isColoured(stream: Partial<WriteStream>, env: NodeJS.ProcessEnv): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = env
  if (no !== undefined && no !== '') return false
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false'
  return stream.isTTY === true && term !== 'dumb'
}
