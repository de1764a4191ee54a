import * as Plot from '@observablehq/plot'
import { type Palette, shapeAt, TIMELINE } from '../graph/index.ts'
import { drawn } from './drawn.ts'
import { rowNames } from './row-names.ts'

/** Something dated; days are ISO, null where an end is open. */
export interface Dated {
  readonly row: string
  readonly first: string | null
  readonly last: string | null
  /** It was. */
  readonly done: boolean
  /** It will not be, or was not. */
  readonly off: boolean
  readonly title: string
}

const DAY_MS = 86_400_000
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

/** Dots on a line of time for each row: full for what was, rings for what is to be, crosses for what is off. */
export function timeline(
  dated: readonly Dated[],
  rows: readonly string[],
  today: string | null,
  width: number,
  palette: Palette,
): SVGSVGElement | HTMLElement {
  const points = dated.map((one) => ({
    ...one,
    x: at(one.last ?? one.first!),
    from: at(one.first ?? one.last!),
    to: new Date(at(one.last ?? one.first!).getTime() + (one.first !== one.last ? DAY_MS : 0)),
    open: one.first === null || one.last === null,
  }))
  const spans = points.filter(({ first, last }) => first !== null && last !== null && first !== last)
  const { narrow, height } = shapeAt(TIMELINE, rows.length, width)
  return drawn(
    {
      width,
      height,
      marginLeft: narrow ? 2 : 84,
      marginRight: narrow ? 2 : 24,
      marginTop: 8,
      marginBottom: 34,
      // Where no margin is left for them, half of a first or last label of the axis stands in the inset.
      x: { type: 'utc', label: null, inset: narrow ? 18 : 8 },
      y: { domain: [...rows], label: null, axis: null, padding: 0.4, tickSize: 0 },
      symbol: { legend: false },
      marks: [
        Plot.ruleY(rows, { y: (row: string) => row, stroke: palette.line }),
        ...(today === null
          ? []
          : [Plot.ruleX([at(today)], { stroke: palette.accent, strokeWidth: 1.5, strokeDasharray: '4 3' })]),
        Plot.link(spans, {
          x1: 'from',
          x2: 'to',
          y1: 'row',
          y2: 'row',
          stroke: palette.wash,
          strokeWidth: 9,
          title: 'title',
        }),
        Plot.dot(
          points.filter(({ off }) => !off),
          {
            x: 'x',
            y: 'row',
            r: 4.5,
            fill: ({ done }: Dated) => (done ? palette.accent : palette.paper),
            stroke: palette.accent,
            strokeWidth: 1.75,
            title: 'title',
          },
        ),
        Plot.dot(
          points.filter(({ off }) => off),
          { x: 'x', y: 'row', r: 5, symbol: 'times', stroke: palette.ink, strokeWidth: 2, title: 'title' },
        ),
        Plot.axisX({ anchor: 'bottom', tickSize: 0, fill: palette.quiet, label: null }),
        rowNames(rows, narrow, palette),
      ],
    },
    palette,
  )
}
