import type { Document } from '../../document/index.ts'
import type { Reading } from '../../reading/index.ts'
import { type Format, lines } from './format.ts'

/** The whole reading with the text that its offsets point into: `{ "doc", "from", "title", "text", …reading }`. */
function record({ id, from, title, text }: Document, reading: Reading): object {
  return { doc: id, from, title, text, ...reading }
}

/** Indented JSON: one object, or an array of objects where more than one document may come. */
export function json(many: boolean): Format {
  const write: Format['write'] = (document, reading) => {
    const written = JSON.stringify(record(document, reading), null, 2)
    return many ? written.replace(/^/gm, '  ') : `${written}\n`
  }
  return many ? { opening: '[\n', between: ',\n', closing: '\n]\n', write } : lines(write)
}

/** JSON Lines: one object a line. */
export const jsonl: Format = lines((document, reading) => `${JSON.stringify(record(document, reading))}\n`)
