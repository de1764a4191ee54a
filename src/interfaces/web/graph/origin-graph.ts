import { inColumns } from './columns.ts'
import { inOneColumn } from './downwards.ts'
import type { DrawnEdge, Layout } from './layout.ts'
import { type DrawnNode, nodeOf } from './node.ts'
import { CHART_FONT, type Palette } from './palette.ts'
import { make } from './svg.ts'

const layoutOf = (nodes: readonly DrawnNode[], edges: readonly DrawnEdge[], width: number): Layout =>
  inColumns(nodes, edges, width) ?? inOneColumn(nodes, edges, width)

/** How high the picture will be at a width, in pixels. */
export function graphHeight(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[], width: number): number {
  return layoutOf(nodes, edges, width).height
}

/** Who relays whom. Lines run as the words did: to the right, or down where columns would be too narrow to read. */
export function originGraph(
  nodes: readonly DrawnNode[],
  edges: readonly DrawnEdge[],
  width: number,
  palette: Palette,
): SVGSVGElement {
  const { height, nodeWidth, at, lines } = layoutOf(nodes, edges, width)
  const svg = make('svg', {
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    class: 'chart',
    'font-family': CHART_FONT,
    'font-size': 12,
  })
  svg.append(...lines(palette))
  for (const node of nodes) svg.append(nodeOf(node, at.get(node.id)!, nodeWidth, palette))
  return svg
}
