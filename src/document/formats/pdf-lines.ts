/** A run of text on a page, as the PDF draws it; in points, the origin at the page's lower left corner. */
export interface Piece {
  readonly text: string
  readonly left: number
  readonly baseline: number
  readonly width: number
  /** Height of the font. */
  readonly size: number
}

interface Line {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
}

/** In font heights: pieces within this of a baseline are on one line; a gap wider than a blank's part parts words. */
const SAME_LINE = 0.4
const WORD_GAP = 0.15
/** A larger step down than this much of the usual one, a change of size or an indented line begins a paragraph. */
const PARAGRAPH_STEP = 1.3
const SIZE_CHANGE = 0.15
const INDENT = 0.8

/** Paragraphs of a document, in the order in which its pages draw them; one that runs over a page's end is joined. */
export function paragraphsOf(pages: readonly (readonly Piece[])[]): string[] {
  const paragraphs: string[] = []
  for (const pieces of pages) {
    const lines = linesOf(pieces)
    const step = usualStep(lines)
    lines.forEach((line, index) => {
      const before = lines[index - 1]
      const open = paragraphs.at(-1)
      const continues =
        before === undefined
          ? open !== undefined && /[\p{Ll},-]$/u.test(open) && /^\p{Ll}/u.test(line.text)
          : !beginsParagraph(line, before, step)
      if (continues && open !== undefined) paragraphs[paragraphs.length - 1] = joinLines(open, line.text)
      else paragraphs.push(line.text)
    })
  }
  return paragraphs
}

function linesOf(pieces: readonly Piece[]): Line[] {
  const lines: Line[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const blank = !/\S/.test(piece.text)
    if (last !== undefined && isSameLine(last, piece)) {
      const gap =
        piece.left - last.right > WORD_GAP * Math.max(last.size, 1) && !/\s$/.test(last.text) && !/^\s/.test(piece.text)
      lines[lines.length - 1] = {
        ...last,
        text: last.text + (gap ? ' ' : '') + piece.text,
        right: piece.left + piece.width,
        size: blank ? last.size : Math.max(last.size, piece.size),
      }
    } else if (!blank) {
      const { text, left, baseline, size } = piece
      lines.push({ text, left, right: left + piece.width, baseline, size })
    }
  }
  return lines
    .map((line) => ({ ...line, text: line.text.replace(/[\s\u00a0]+/g, ' ').trim() }))
    .filter(({ text }) => text !== '')
}

function isSameLine(line: Line, piece: Piece): boolean {
  return (
    Math.abs(line.baseline - piece.baseline) <= SAME_LINE * Math.max(line.size, piece.size) && piece.left >= line.left
  )
}

/** The median step down from a line to the next; 0 for pages of one line. */
function usualStep(lines: readonly Line[]): number {
  const steps = lines
    .slice(1)
    .map((line, index) => lines[index]!.baseline - line.baseline)
    .filter((step) => step > 0)
    .sort((a, b) => a - b)
  return steps[steps.length >> 1] ?? 0
}

function beginsParagraph(line: Line, before: Line, step: number): boolean {
  const down = before.baseline - line.baseline
  // Upwards: the next column, where a sentence may go on.
  if (down <= 0) return !(/[\p{Ll},-]$/u.test(before.text) && /^\p{Ll}/u.test(line.text))
  if (down > PARAGRAPH_STEP * Math.min(step, 2 * before.size || step)) return true
  if (Math.abs(line.size - before.size) > SIZE_CHANGE * before.size) return true
  return line.left - before.left > INDENT * line.size && /[.!?:"”’)]$/.test(before.text)
}

/** A hyphen at a line's end before a small letter parted a word; all else is joined by a blank. */
function joinLines(first: string, second: string): string {
  const soft = /\u00ad$/.test(first)
  if (soft || (/\p{Ll}[-\u2010]$/u.test(first) && /^\p{Ll}/u.test(second))) return first.slice(0, -1) + second
  return /[\u2010-]$/.test(first) ? first + second : `${first} ${second}`
}
