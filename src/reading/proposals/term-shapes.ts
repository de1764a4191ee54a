import type { Phrases } from '../phrases/index.ts'
import type { Piece } from './pieces.ts'
import type { TermReader } from './term-reader.ts'

/** How a piece is made, in short: its verb, a figure, an issue: `would figure issue`. */
export function shapeOf(piece: Piece, { context, marksIn }: TermReader): string {
  const { tag } = context.phrases
  const figure = tag.slice(piece.first, piece.end).includes('CD') ? ' figure' : ''
  const marked = marksIn(piece.first, piece.end).length > 0 ? ' issue' : ''
  return `${makeOf(piece, context.phrases)}${figure}${marked}`
}

/** The make of a piece by its verb: `noun` for none, `would`, `will`, `must` or `may`, a tense, or a form without one. */
export function makeOf({ verb, wanted }: Pick<Piece, 'verb' | 'wanted'>, { items }: Phrases): string {
  const group = verb < 0 ? null : items[verb].verb
  if (group === null) return 'noun'
  if (wanted) return 'must'
  return group.modal !== null ? modalKind(group.modal) : group.form === 'finite' ? group.tense : group.form
}

/** Modals by what they say: what would be, will be, must be, may be. */
export function modalKind(modal: string): 'would' | 'will' | 'must' | 'may' {
  if (/^(?:would|'d)$/.test(modal)) return 'would'
  if (/^(?:will|'ll|wo|shall)$/.test(modal)) return 'will'
  return /^(?:must|should|be to)$/.test(modal) ? 'must' : 'may'
}

/** Pieces that are counted on each side, so that time stays linear in any text. */
const MOST_BESIDE = 24

/** What stands before and behind a piece, within its paragraph: terms stand beside terms. */
export function neighbourFeatures(
  { index, sentence, opening }: Piece,
  pieces: readonly Piece[],
  shapes: readonly string[],
  { paragraph }: Phrases,
): string[] {
  const tell = (side: string, other: Piece | undefined): string[] => {
    if (other === undefined || paragraph[other.sentence] !== paragraph[sentence]) return [`${side}:none`]
    const near = other.sentence === sentence ? 'same' : 'next'
    const shape = shapes[other.index]
    return [
      `${side}:${shape}`,
      `${side}:${near} ${shape}`,
      `${side}:${shape}&${shapes[index]}`,
      `${side}:${near} ${other.opening}&${opening}`,
    ]
  }
  const own = shapes[index].split(' ')[0]
  /** Pieces of the paragraph on one side that say what would be done, and that have a figure. */
  const count = (side: string, step: 1 | -1): string[] => {
    let [would, figures] = [0, 0]
    for (let at = index + step, n = 0; n < MOST_BESIDE; at += step, n++) {
      if (pieces[at] === undefined || paragraph[pieces[at].sentence] !== paragraph[sentence]) break
      if (/^(?:would|must)/.test(shapes[at])) would++
      if (shapes[at].includes('figure')) figures++
    }
    return [
      `${side}:would=${Math.min(3, would)}`,
      `${side}:figures=${Math.min(3, figures)}`,
      `${side}:would=${Math.min(2, would)}&${own}`,
      `${side}:figures=${Math.min(2, figures)}&${own}`,
    ]
  }
  return [
    `shape:${shapes[index]}`,
    `shape:${shapes[index]}&${opening}`,
    ...tell('prev', pieces[index - 1]),
    ...tell('next', pieces[index + 1]),
    ...count('above', -1),
    ...count('below', 1),
  ]
}
