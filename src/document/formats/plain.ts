import { NO_CANDIDATES } from '../metadata/index.ts'
import type { Extract } from './extract.ts'

/** A first line up to this long, with a blank line behind it and no full stop at its end, is a headline. */
const MAX_TITLE_UNITS = 200

/** Plain text as it is; a headline is part of it. */
export function readPlain(text: string): Extract {
  return { text, candidates: titleOf(text), kept: null, warnings: [] }
}

function titleOf(text: string): Extract['candidates'] {
  const match = /^\uFEFF?\s*(\S[^\r\n]*)(?:\r\n|\r|\n)[^\S\r\n]*(?:\r\n|\r|\n)/.exec(text.slice(0, 4 * MAX_TITLE_UNITS))
  const line = match?.[1]?.trim() ?? ''
  if (line === '' || line.length > MAX_TITLE_UNITS || /[^.]\.$/.test(line)) return NO_CANDIDATES
  return { ...NO_CANDIDATES, title: [{ value: line, certainty: 'inferred', from: 'first line' }] }
}
