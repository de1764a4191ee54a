export { harmless, harmlessLines, printable } from '../../text/index.ts'

/** Marks on a letter before, joiners and other characters that take no column. */
const NO_COLUMN = /^[\p{Mn}\p{Me}\p{Cf}]$/u
/** East Asian wide and full-width blocks, and pictographs. */
const TWO_COLUMNS =
  /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]$/u

/** How many terminal columns the words take. */
export function columns(words: string): number {
  let count = 0
  for (const character of words) {
    if (character < '\u0300') count++
    else count += NO_COLUMN.test(character) ? 0 : TWO_COLUMNS.test(character) ? 2 : 1
  }
  return count
}

/** Breaks words at blanks into lines of at most `width` columns; a longer word is broken inside. At least one line. */
export function wrap(words: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of words.split(' ')) {
    const needed = columns(word)
    if (line !== '' && used + 1 + needed <= width) {
      line += ` ${word}`
      used += 1 + needed
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = needed > width ? breakWord(word, width) : [word]
    line = pieces.pop()!
    for (const piece of pieces) lines.push(piece)
    used = columns(line)
  }
  lines.push(line)
  return lines
}

function breakWord(word: string, width: number): string[] {
  const pieces: string[] = []
  let piece = ''
  let used = 0
  for (const character of word) {
    const needed = columns(character)
    if (used + needed > width && piece !== '') {
      pieces.push(piece)
      piece = ''
      used = 0
    }
    piece += character
    used += needed
  }
  pieces.push(piece)
  return pieces
}

/** Words filled up with blanks to `width` columns. */
export function padded(words: string, width: number): string {
  return words + ' '.repeat(Math.max(0, width - columns(words)))
}

/** Words cut to `width` columns, with an ellipsis where something was cut. */
export function clipped(words: string, width: number): string {
  return columns(words) <= width ? words : `${breakWord(words, width - 1)[0]}…`
}
