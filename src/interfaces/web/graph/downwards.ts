import type { DrawnEdge, Layout } from './layout.ts'
import { type DrawnNode, NODE_HEIGHT } from './node.ts'
import type { Palette } from './palette.ts'
import { type Rail, railsOf } from './rails.ts'
import { make, titled } from './svg.ts'

const ROW_GAP = 12
const MARGIN = 6
/** Between two lines; where there are many they move together, for the boxes' sake. */
const LANE_PIXELS = 14
const MOST_LANES_SHARE = 0.25
/** From the last line to the boxes: room for an arrow. */
const ARROW_PIXELS = 16
/** From the middle of a box: words come in above it and go on below it, so that the two do not touch. */
const [INTO, ON] = [-7, 9]

/** All in one column, sources above what carried their words; lines run down at the left. For narrow pages. */
export function inOneColumn(nodes: readonly DrawnNode[], edges: readonly DrawnEdge[], width: number): Layout {
  const { rows, rails, lanes } = railsOf(
    nodes.map(({ id }) => id),
    edges,
  )
  const between = lanes === 0 ? 0 : Math.min(LANE_PIXELS, (MOST_LANES_SHARE * width) / lanes)
  const left = MARGIN + (lanes === 0 ? 0 : (lanes - 1) * between + ARROW_PIXELS)
  const at = new Map(rows.map((id, row) => [id, { x: left, y: MARGIN + row * (NODE_HEIGHT + ROW_GAP) }]))
  const reasons = new Map(edges.map(({ from, to, reason }) => [`${to}\n${from}`, reason]))
  return {
    height: Math.max(1, rows.length) * (NODE_HEIGHT + ROW_GAP) - ROW_GAP + 2 * MARGIN,
    nodeWidth: width - left - MARGIN,
    at,
    lines: (palette) => rails.flatMap((rail) => down(rail, rows, at, between, reasons, palette)),
  }
}

function down(
  { teller, lane, into }: Rail,
  rows: readonly string[],
  at: Layout['at'],
  between: number,
  reasons: ReadonlyMap<string, string>,
  palette: Palette,
): SVGElement[] {
  const start = at.get(teller)!
  const x = MARGIN + lane * between
  const y = start.y + NODE_HEIGHT / 2 + ON
  return into.flatMap((row) => {
    const id = rows[row]!
    const end = at.get(id)!.y + NODE_HEIGHT / 2 + INTO
    const line = make('path', {
      d: `M${start.x} ${y}H${x + 4}Q${x} ${y} ${x} ${y + 4}V${end - 4}Q${x} ${end} ${x + 4} ${end}H${start.x - 7}`,
      fill: 'none',
      stroke: palette.quiet,
      'stroke-width': 1.25,
    })
    line.append(titled(reasons.get(`${teller}\n${id}`) ?? ''))
    const tip = start.x - 1
    return [
      line,
      make('path', { d: `M${tip - 7} ${end - 4}L${tip} ${end}L${tip - 7} ${end + 4}Z`, fill: palette.quiet }),
    ]
  })
}
