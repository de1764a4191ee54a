import { BLANK, CLASSES, DIGIT, HYPHEN, LOWER, NEWLINE, STAR } from './characters.ts'

/** Longest line, in UTF-16 units, that a hard-wrapped text is expected to have. */
const WIDEST_WRAP = 132
/** How far, in units, a wrapped line may stay short of the width beyond what its next word needs. */
const WRAP_SLACK = 12

/** Lines that are not blank, in columns. */
interface Lines {
  readonly count: number
  /** First unit of each line that is not blank. */
  readonly starts: Int32Array
  /** Unit after the last that is not blank. */
  readonly ends: Int32Array
  /** How far each line is indented, in units. */
  readonly indents: Int32Array
  /** 1 where a blank line, or the start of the text, stands before the line. */
  readonly apart: Uint8Array
}

/**
 * Where paragraphs begin: offsets of their first unit that is not blank, ascending.
 *
 * A blank line always parts paragraphs. A single newline does, too, unless the text is hard-wrapped: no long lines, and
 * most lines so full that the next line's first word would not have fitted. In such a text an indented line, a list mark
 * or a line left short still begins, or ends, a paragraph. Time is linear in the text.
 *
 * @example paragraphStarts('Talks end\nNo deal, says mediator\n') // Int32Array [0, 10]
 */
export function paragraphStarts(text: string): Int32Array {
  const lines = linesOf(text)
  const width = wrapWidth(text, lines)
  const starts = new Int32Array(lines.count)
  let count = 0
  for (let line = 0; line < lines.count; line++)
    if (lines.apart[line] === 1 || width === 0 || opens(text, lines, line, width)) starts[count++] = lines.starts[line]
  return starts.subarray(0, count)
}

function linesOf(text: string): Lines {
  let capacity = 64
  let starts = new Int32Array(capacity)
  let ends = new Int32Array(capacity)
  let indents = new Int32Array(capacity)
  let apart = new Uint8Array(capacity)
  let count = 0
  let lineStart = 0
  let first = -1
  let last = -1
  let blankBefore = 1
  for (let at = 0; at <= text.length; at++) {
    const unit = at < text.length ? text.charCodeAt(at) : 0x0a
    const cls = CLASSES[unit]
    if (cls > NEWLINE) {
      if (first < 0) first = at
      last = at
      continue
    }
    if (cls === BLANK || (unit === 0x0d && text.charCodeAt(at + 1) === 0x0a)) continue
    if (first < 0) blankBefore = 1
    else {
      if (count === capacity) {
        capacity *= 2
        starts = grown(starts, new Int32Array(capacity))
        ends = grown(ends, new Int32Array(capacity))
        indents = grown(indents, new Int32Array(capacity))
        apart = grown(apart, new Uint8Array(capacity))
      }
      starts[count] = first
      ends[count] = last + 1
      indents[count] = first - lineStart
      apart[count++] = blankBefore
      blankBefore = 0
      first = -1
    }
    lineStart = at + 1
  }
  return { count, starts, ends, indents, apart }
}

function grown<Column extends Int32Array | Uint8Array>(column: Column, wider: Column): Column {
  wider.set(column)
  return wider
}

/** The width the text is wrapped at, or 0 where it is not hard-wrapped. */
function wrapWidth(text: string, { count, starts, ends, indents, apart }: Lines): number {
  let long = 0
  let width = 0
  for (let line = 0; line < count; line++) {
    const length = ends[line] - starts[line] + indents[line]
    if (length > WIDEST_WRAP) long++
    else if (length > width) width = length
  }
  if (long * 20 > count) return 0
  let single = 0
  let full = 0
  let runsOn = 0
  for (let line = 1; line < count; line++) {
    if (apart[line] === 1) continue
    single++
    const length = ends[line - 1] - starts[line - 1] + indents[line - 1]
    if (length + 1 + wordLength(text, starts[line]) + WRAP_SLACK <= width) continue
    full++
    if (CLASSES[text.charCodeAt(starts[line])] === LOWER) runsOn++
  }
  return single > 0 && full * 5 >= single * 3 && runsOn * 3 >= full ? width : 0
}

/** Whether a line of a hard-wrapped text, with no blank line before it, begins a paragraph. */
function opens(text: string, { starts, ends, indents }: Lines, line: number, width: number): boolean {
  if (indents[line] > indents[line - 1]) return true
  const unit = text.charCodeAt(starts[line])
  if ((unit === HYPHEN || unit === STAR || unit === 0x2022) && CLASSES[text.charCodeAt(starts[line] + 1)] === BLANK)
    return true
  const length = ends[line - 1] - starts[line - 1] + indents[line - 1]
  if (length + 1 + wordLength(text, starts[line]) + WRAP_SLACK > width) return false
  // Left short: the end of a paragraph, unless the sentence visibly runs on.
  return CLASSES[unit] !== LOWER && CLASSES[unit] !== DIGIT
}

function wordLength(text: string, start: number): number {
  let at = start
  const limit = Math.min(text.length, start + WIDEST_WRAP)
  while (at < limit && CLASSES[text.charCodeAt(at)] > NEWLINE) at++
  return at - start
}
