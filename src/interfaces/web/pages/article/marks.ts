import type { Span } from '../../../../text/index.ts'

export type Role = 'source' | 'cue' | 'content'
/** A role, or what a page led here for. */
export type MarkRole = Role | 'led'

/** What is marked: an attribution of the article, by its id. */
export interface Marked {
  readonly id: string
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  readonly content: readonly Span[]
  /** Those that a page led here for. */
  readonly led?: readonly Span[]
}

/** A run of text over which the same marks lie. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly marks: readonly { readonly id: string; readonly role: MarkRole }[]
}

const ROLES: readonly MarkRole[] = ['content', 'source', 'cue', 'led']

/**
 * The paragraphs of a text, each cut into pieces wherever a mark begins or ends. Marks may lie within and across each
 * other; all of them are kept. Offsets are into the text; blank lines between paragraphs are in none.
 */
export function markedParagraphs(text: string, marked: readonly Marked[]): Piece[][] {
  const edges: { at: number; begins: boolean; id: string; role: MarkRole }[] = []
  for (const one of marked)
    for (const role of ROLES)
      for (const { start, end } of one[role] ?? []) {
        edges.push({ at: start, begins: true, id: one.id, role }, { at: end, begins: false, id: one.id, role })
      }
  edges.sort((a, b) => a.at - b.at)
  const open: { id: string; role: MarkRole }[] = []
  let next = 0
  const paragraphs: Piece[][] = []
  for (const { start, end } of paragraphsOf(text)) {
    const pieces: Piece[] = []
    let at = start
    const cut = (to: number): void => {
      if (to > at) pieces.push({ start: at, end: to, marks: [...open] })
      at = Math.max(at, to)
    }
    for (; next < edges.length && edges[next]!.at <= end; next++) {
      const { at: place, begins, id, role } = edges[next]!
      cut(Math.min(Math.max(place, start), end))
      if (begins) open.push({ id, role })
      else
        open.splice(
          open.findIndex((mark) => mark.id === id && mark.role === role),
          1,
        )
    }
    cut(end)
    paragraphs.push(pieces)
  }
  return paragraphs
}

/** Where paragraphs stand: what blank lines part; without any, each line is one. */
export function paragraphsOf(text: string): Span[] {
  const separator = /\n[^\S\n]*\n/.test(text) ? /\s*\n[^\S\n]*\n\s*/g : /\s*\n\s*/g
  const found: Span[] = []
  let start = text.length - text.trimStart().length
  const last = text.trimEnd().length
  for (const { 0: blank, index } of text.matchAll(separator)) {
    if (index >= last) break
    if (index > start) found.push({ start, end: index })
    start = Math.max(start, index + blank.length)
  }
  if (last > start) found.push({ start, end: last })
  return found
}

/** How deep each attribution stands within others: 0 for one that stands in none. */
export function depthsOf(
  claims: readonly { readonly id: string; readonly within: string | null }[],
): Map<string, number> {
  const outer = new Map(claims.map(({ id, within }) => [id, within]))
  const depths = new Map<string, number>()
  for (const { id } of claims) {
    let depth = 0
    for (let at = outer.get(id) ?? null; at !== null && depth < claims.length; at = outer.get(at) ?? null) depth++
    depths.set(id, depth)
  }
  return depths
}

/** A span with one edge moved by one word; it never becomes empty. */
export function withEdgeMoved(text: string, span: Span, edge: 'start' | 'end', by: 1 | -1): Span {
  let at = span[edge]
  const inside = (i: number): boolean => i >= 0 && i < text.length
  if (edge === 'end' ? by === 1 : by === 1) {
    while (inside(at) && /\s/.test(text[at]!)) at++
    while (inside(at) && /\S/.test(text[at]!)) at++
    if (edge === 'start') while (inside(at) && /\s/.test(text[at]!)) at++
  } else {
    if (edge === 'start' || edge === 'end') while (inside(at - 1) && /\s/.test(text[at - 1]!)) at--
    while (inside(at - 1) && /\S/.test(text[at - 1]!)) at--
    if (edge === 'end') while (inside(at - 1) && /\s/.test(text[at - 1]!)) at--
  }
  const moved = edge === 'start' ? { start: at, end: span.end } : { start: span.start, end: at }
  return moved.start < moved.end ? moved : span
}
