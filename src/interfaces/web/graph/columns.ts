import { layersOf } from './layers.ts'
import type { DrawnEdge, Layout } from './layout.ts'
import { type DrawnNode, NODE_HEIGHT } from './node.ts'
import type { Palette } from './palette.ts'
import { make, titled } from './svg.ts'

const ROW_GAP = 14
const MARGIN = 6
/** Of a node, in pixels: room for an outlet, a day and the most of a title; and for an outlet and a day. */
const [MOST_WIDTH, LEAST_WIDTH] = [440, 180]

/** Sources at the left, what carried their words to the right. Null where the columns would be too narrow to read. */
export function inColumns(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[], width: number): Layout | null {
  const layers = layersOf(
    nodes.map(({ id }) => id),
    edges,
  )
  const gap = Math.max(28, Math.min(90, width / (layers.length * 4)))
  const nodeWidth = Math.min(MOST_WIDTH, (width - 2 * MARGIN - gap * (layers.length - 1)) / layers.length)
  if (nodeWidth < LEAST_WIDTH) return null
  const rows = Math.max(1, ...layers.map((layer) => layer.length))
  const height = rows * (NODE_HEIGHT + ROW_GAP) - ROW_GAP + 2 * MARGIN
  const at = new Map<string, { x: number; y: number }>()
  for (const [column, ids] of layers.entries()) {
    const used = ids.length * (NODE_HEIGHT + ROW_GAP) - ROW_GAP
    const top = (height - used) / 2
    for (const [row, id] of ids.entries())
      at.set(id, { x: MARGIN + column * (nodeWidth + gap), y: top + row * (NODE_HEIGHT + ROW_GAP) })
  }
  return { height, nodeWidth, at, lines: (palette) => curves(edges, at, nodeWidth, palette) }
}

function curves(edges: readonly DrawnEdge[], at: Layout['at'], nodeWidth: number, palette: Palette): SVGElement[] {
  return edges.flatMap(({ from, to, reason }) => {
    const [start, end] = [at.get(to), at.get(from)]
    if (start === undefined || end === undefined) return []
    const [x1, y1, x2, y2] = [start.x + nodeWidth, start.y + NODE_HEIGHT / 2, end.x, end.y + NODE_HEIGHT / 2]
    const bend = (x2 - x1) / 2
    const line = make('path', {
      d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2 - 7} ${y2}`,
      fill: 'none',
      stroke: palette.quiet,
      'stroke-width': 1.25,
    })
    line.append(titled(reason))
    return [line, make('path', { d: `M${x2 - 8} ${y2 - 4}L${x2 - 1} ${y2}L${x2 - 8} ${y2 + 4}Z`, fill: palette.quiet })]
  })
}
