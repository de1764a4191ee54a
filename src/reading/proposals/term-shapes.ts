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
  return [
    `shape:${shapes[index]}`,
    `shape:${shapes[index]}&${opening}`,
    ...tell('prev', pieces[index - 1]),
    ...tell('next', pieces[index + 1]),
  ]
}
