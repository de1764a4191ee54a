import * as Plot from '@observablehq/plot'
import type { Palette } from '../graph/index.ts'
import { drawn } from './drawn.ts'

export interface PricePoint {
  readonly day: string
  readonly value: number
}

/** What was reported of a price on a day. */
export interface PriceMark {
  readonly day: string
  readonly direction: 'up' | 'down' | 'steady' | null
  readonly title: string
}

const at = (day: string): Date => new Date(`${day}T00:00:00Z`)

const PRICE_PIXELS = 220
const SYMBOLS = { up: 'triangle', down: 'triangle2', steady: 'square' } as const

/** A line of prices, broken where days are missing for long, with what was said of them on the day of its report. */
export function priceLine(
  points: readonly PricePoint[],
  marks: readonly PriceMark[],
  unit: string | null,
  width: number,
  palette: Palette,
): SVGSVGElement | HTMLElement {
  const line = withGaps(points)
  const placed = marks.flatMap((mark) => {
    const value = valueOn(points, mark.day)
    return value === null ? [] : [{ ...mark, x: at(mark.day), value }]
  })
  return drawn(
    {
      width,
      height: PRICE_PIXELS,
      marginLeft: 52,
      marginRight: 24,
      marginTop: 24,
      marginBottom: 30,
      x: { type: 'utc', label: null },
      y: { label: unit, nice: true, zero: false, labelArrow: 'none', grid: true },
      symbol: { legend: false },
      marks: [
        Plot.lineY(line, { x: ({ day }: PricePoint) => at(day), y: 'value', stroke: palette.ink, strokeWidth: 1.5 }),
        Plot.dot(placed, {
          x: 'x',
          y: 'value',
          r: 4.5,
          symbol: ({ direction }: PriceMark) => (direction === null ? 'circle' : SYMBOLS[direction]),
          fill: palette.accent,
          stroke: palette.paper,
          strokeWidth: 1,
          title: 'title',
        }),
      ],
    },
    palette,
  )
}

const DAY_MS = 86_400_000
/** Weekends and holidays are no gap. */
const GAP_DAYS = 7

function withGaps(points: readonly PricePoint[]): PricePoint[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1]
    const apart = before === undefined ? 0 : at(point.day).getTime() - at(before.day).getTime()
    return apart > GAP_DAYS * DAY_MS ? [{ day: before!.day, value: Number.NaN }, point] : [point]
  })
}

/** The price on a day, or the last one before it, if that is no longer ago than a gap. */
function valueOn(points: readonly PricePoint[], day: string): number | null {
  const last = points.findLast((point) => point.day <= day)
  if (last === undefined || at(day).getTime() - at(last.day).getTime() > GAP_DAYS * DAY_MS) return null
  return last.value
}
