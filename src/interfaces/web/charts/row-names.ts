import * as Plot from '@observablehq/plot'
import type { Palette } from '../graph/index.ts'

/** Pixels from a row's line up to its name, where that has no room at its side. */
const ABOVE = 19

/** What the rows of a line of time are called: at their side, or above them. */
export function rowNames(rows: readonly string[], narrow: boolean, palette: Palette): Plot.Markish {
  return narrow
    ? Plot.text(rows, {
        y: (row: string) => row,
        text: (row: string) => row,
        frameAnchor: 'left',
        dy: -ABOVE,
        fill: palette.ink,
      })
    : Plot.axisY({ anchor: 'left', tickSize: 0, fill: palette.ink, label: null, textAnchor: 'start', dx: -72 })
}
