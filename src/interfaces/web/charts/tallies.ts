import * as Plot from '@observablehq/plot'
import { type Palette, shapeAt, TIMELINE } from '../graph/index.ts'
import { drawn } from './drawn.ts'
import { rowNames } from './row-names.ts'

/** How many there are of a row between two days, the second one not included. */
export interface Tally {
  readonly row: string
  readonly from: string
  readonly until: string
  readonly held: number
  readonly open: number
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
/** Of the largest dot. */
const MOST_RADIUS = 15

/** Dots on a line of time for each row, their area the number: full for what was, rings for what is to be. */
export function tallies(
  counted: readonly Tally[],
  rows: readonly string[],
  today: string | null,
  width: number,
  palette: Palette,
): SVGSVGElement | HTMLElement {
  const points = counted.flatMap(({ row, from, until, held, open }) => {
    const x = new Date((at(from).getTime() + at(until).getTime()) / 2)
    const point = (n: number, done: boolean) => ({
      row,
      x,
      n,
      done,
      title: `${row}, ${from} until ${until}: ${n} ${done ? 'held or happened' : 'planned or postponed'}`,
    })
    return [...(held > 0 ? [point(held, true)] : []), ...(open > 0 ? [point(open, false)] : [])]
  })
  const { narrow, height } = shapeAt(TIMELINE, rows.length, width)
  return drawn(
    {
      width,
      height,
      marginLeft: narrow ? 2 : 84,
      marginRight: narrow ? 2 : 24,
      marginTop: 8,
      marginBottom: 34,
      x: { type: 'utc', label: null, inset: MOST_RADIUS },
      y: { domain: [...rows], label: null, axis: null, padding: 0.4, tickSize: 0 },
      r: { type: 'sqrt', range: [0, MOST_RADIUS], domain: [0, Math.max(1, ...points.map(({ n }) => n))] },
      marks: [
        Plot.ruleY(rows, { y: (row: string) => row, stroke: palette.line }),
        ...(today === null
          ? []
          : [Plot.ruleX([at(today)], { stroke: palette.accent, strokeWidth: 1.5, strokeDasharray: '4 3' })]),
        Plot.dot(
          points.filter(({ done }) => done),
          { x: 'x', y: 'row', r: 'n', fill: palette.accent, fillOpacity: 0.75, title: 'title' },
        ),
        Plot.dot(
          points.filter(({ done }) => !done),
          { x: 'x', y: 'row', r: 'n', stroke: palette.ink, strokeWidth: 1.5, title: 'title' },
        ),
        Plot.axisX({ anchor: 'bottom', tickSize: 0, fill: palette.quiet, label: null }),
        rowNames(rows, narrow, palette),
      ],
    },
    palette,
  )
}
