import { layersOf } from './layers.ts'
import { CHART_FONT, type Palette } from './palette.ts'

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

export interface DrawnEdge {
  readonly from: string
  readonly to: string
  readonly reason: string
}

const NODE_HEIGHT = 52
const ROW_GAP = 14
const MARGIN = 6
/** Of a node, in pixels: room for an outlet, a day and the most of a title. */
const MOST_WIDTH = 440
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

/** How high the picture will be. */
export function graphHeight(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[]): number {
  const rows = Math.max(
    1,
    ...layersOf(
      nodes.map(({ id }) => id),
      edges,
    ).map((layer) => layer.length),
  )
  return rows * (NODE_HEIGHT + ROW_GAP) - ROW_GAP + 2 * MARGIN
}

/** Who relays whom: sources at the left, what carried their words to the right. Lines run as the words did. */
export function originGraph(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  width: number,
  palette: Palette,
): SVGSVGElement {
  const layers = layersOf(
    nodes.map(({ id }) => id),
    edges,
  )
  const height = graphHeight(nodes, edges)
  const gap = Math.max(28, Math.min(90, width / (layers.length * 4)))
  const nodeWidth = Math.min(MOST_WIDTH, (width - 2 * MARGIN - gap * (layers.length - 1)) / layers.length)
  const svg = make('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    class: 'chart',
    'font-family': CHART_FONT,
    'font-size': 12,
  })
  const at = new Map<string, { x: number; y: number }>()
  for (const [column, ids] of layers.entries()) {
    const used = ids.length * (NODE_HEIGHT + ROW_GAP) - ROW_GAP
    const top = (height - used) / 2
    for (const [row, id] of ids.entries())
      at.set(id, { x: MARGIN + column * (nodeWidth + gap), y: top + row * (NODE_HEIGHT + ROW_GAP) })
  }
  for (const { from, to, reason } of edges) {
    const [start, end] = [at.get(to), at.get(from)]
    if (start === undefined || end === undefined) continue
    const [x1, y1, x2, y2] = [start.x + nodeWidth, start.y + NODE_HEIGHT / 2, end.x, end.y + NODE_HEIGHT / 2]
    const bend = (x2 - x1) / 2
    const line = make('path', {
      d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 7} ${y2}`,
      fill: 'none',
      stroke: palette.quiet,
      'stroke-width': 1.25,
    })
    line.append(titled(reason))
    svg.append(
      line,
      make('path', { d: `M${x2 - 8} ${y2 - 4}L${x2 - 1} ${y2}L${x2 - 8} ${y2 + 4}Z`, fill: palette.quiet }),
    )
  }
  for (const node of nodes) svg.append(nodeOf(node, at.get(node.id)!, nodeWidth, palette))
  return svg
}

function nodeOf(node: DrawnNode, { x, y }: { x: number; y: number }, width: number, palette: Palette): SVGElement {
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

function titled(words: string): SVGElement {
  const title = make('title', {})
  title.textContent = words
  return title
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  return element
}
