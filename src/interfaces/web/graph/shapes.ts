/**
 * How a chart is laid out at a width, in pixels: its rows, and what is above and below them. Known before the chart itself is
 * fetched, so that its room is kept. On a narrow page the name of a row stands above it, and its marks have all of the width.
 */
export interface ChartShape {
  /** Narrower than this it is drawn the narrow way. */
  readonly narrowBelow: number
  readonly wide: { readonly row: number; readonly around: number }
  readonly narrow: { readonly row: number; readonly around: number }
}

/** A row of bars for each kind of source. */
export const OVER_TIME: ChartShape = {
  narrowBelow: 480,
  wide: { row: 46, around: 44 },
  narrow: { row: 58, around: 44 },
}

/** A row of bars for each outlet or party. */
export const BY_GROUP: ChartShape = {
  narrowBelow: 640,
  wide: { row: 26, around: 40 },
  narrow: { row: 64, around: 84 },
}

/** A line with dots for each kind of meeting. */
export const TIMELINE: ChartShape = {
  narrowBelow: 480,
  wide: { row: 34, around: 52 },
  narrow: { row: 44, around: 52 },
}

/** @returns how a chart of so many rows is drawn at a width, and how high it will be */
export function shapeAt(
  { narrowBelow, wide, narrow }: ChartShape,
  rows: number,
  width: number,
): { readonly narrow: boolean; readonly height: number } {
  const isNarrow = width < narrowBelow
  const { row, around } = isNarrow ? narrow : wide
  return { narrow: isNarrow, height: rows * row + around }
}
