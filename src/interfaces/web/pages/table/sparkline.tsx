import type { VNode } from 'preact'
import { daysBetween } from '../../../../text/index.ts'
import type { Cell } from '../../../contract/index.ts'
import { STANCE_SCALE } from '../../parts/index.ts'

type Stood = Cell['history'][number]

const PAD = 3

export interface SparkPoint {
  readonly x: number
  readonly y: number
  readonly demand: boolean
}

/** Where each statement stands in a box: by day from left to right, by stance from below (rejects) to above (accepts). */
function sparkPoints(
  history: readonly Stood[],
  { from, to }: { readonly from: string; readonly to: string },
  width: number,
  height: number,
): SparkPoint[] {
  const days = Math.max(1, daysBetween(from, to))
  let level = 1.5
  return history.map(({ day, stance }) => {
    const at = STANCE_SCALE.indexOf(stance)
    if (at >= 0) level = at
    return {
      x: PAD + (Math.min(Math.max(daysBetween(from, day), 0), days) / days) * (width - 2 * PAD),
      y: height - PAD - (level / (STANCE_SCALE.length - 1)) * (height - 2 * PAD),
      demand: at < 0,
    }
  })
}

/** The history of a stance as a line of steps; a statement is a dot, a demand a triangle. */
export function Sparkline({
  history,
  from,
  to,
  width = 84,
  height = 22,
}: {
  readonly history: readonly Stood[]
  readonly from: string
  readonly to: string
  readonly width?: number
  readonly height?: number
}): VNode {
  const points = sparkPoints(history, { from, to }, width, height)
  const steps = points.map(({ x, y }, i) => (i === 0 ? `M${x} ${y}` : `H${x}V${y}`)).join('')
  return (
    <svg class="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <path d={`M0 ${height / 2}H${width}`} class="middle" />
      {points.length > 0 && <path d={`${steps}H${width - PAD}`} class="steps" />}
      <path d={dotsOf(points)} class="dot" />
    </svg>
  )
}

/** A dot for each statement, the last one larger, a triangle for each demand: one path, as a table has thousands of them. */
function dotsOf(points: readonly SparkPoint[]): string {
  return points
    .map(({ x, y, demand }, i) => {
      if (demand) return `M${x} ${y - 3.5}l3 5h-6z`
      const r = i === points.length - 1 ? 2.6 : 1.6
      return `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`
    })
    .join('')
}
