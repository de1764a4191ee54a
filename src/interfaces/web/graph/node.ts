import type { Palette } from './palette.ts'
import { make, titled } from './svg.ts'

export interface DrawnNode {
  readonly id: string
  readonly kind: 'article' | 'outlet' | 'source'
  /** The first line, and what stands below it. */
  readonly label: string
  readonly below: string
  readonly named: boolean
  readonly href: string | null
  /** Whether it is the one that is asked about. */
  readonly chosen: boolean
}

/** In pixels. */
export const NODE_HEIGHT = 52
/** Widths of letters of the labels at their size, in pixels, on the safe side: small ones and figures, and capitals. */
const [LETTER, CAPITAL] = [6.7, 8.6]

/** As many of the words as there is room for. */
function fitting(words: string, width: number): string {
  let used = 0
  for (const [i, letter] of [...words].entries()) {
    used += letter !== letter.toLowerCase() ? CAPITAL : LETTER
    if (used > width)
      return `${[...words]
        .slice(0, Math.max(0, i - 2))
        .join('')
        .trimEnd()}…`
  }
  return words
}

/** A box with its words; one that leads to an article is a link. */
export function nodeOf(
  node: DrawnNode,
  { x, y }: { x: number; y: number },
  width: number,
  palette: Palette,
): SVGElement {
  const group = node.href === null ? make('g', {}) : make('a', { href: node.href })
  const source = node.kind === 'source'
  group.append(
    make('rect', {
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: NODE_HEIGHT - 1,
      rx: source ? NODE_HEIGHT / 2 : 4,
      fill: node.chosen ? palette.wash : palette.paper,
      stroke: source || node.chosen ? palette.accent : palette.quiet,
      'stroke-width': source && node.named ? 2 : 1.25,
      ...(source && !node.named ? { 'stroke-dasharray': '5 3' } : {}),
    }),
    titled(node.below === '' ? node.label : `${node.label}: ${node.below}`),
  )
  const inset = source ? 20 : 12
  const line = (words: string, dy: number, attributes: Record<string, string | number>): SVGElement => {
    const text = make('text', { x: x + inset, y: y + dy, ...attributes })
    text.textContent = fitting(words, width - 2 * inset)
    return text
  }
  const only = node.below === ''
  group.append(line(node.label, only ? 30 : 22, { fill: palette.ink, 'font-weight': 600 }))
  if (!only) group.append(line(node.below, 39, { fill: palette.quiet }))
  return group
}
