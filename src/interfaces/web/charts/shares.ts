import * as Plot from '@observablehq/plot'
import type { Palette } from '../graph/index.ts'
import { drawn } from './drawn.ts'

/** How many claims of one kind of source there are in a group: a month, a day, an outlet. */
export interface Share {
  /** What the group is called. */
  readonly group: string
  readonly kind: string
  readonly count: number
  /** Of all claims of the group, 0 to 1. */
  readonly share: number
}

const ROW = 46
/** Width of a letter of the labels, in pixels, on the safe side. */
const LETTER = 7

/** One row of bars for each kind, side by side by time: heights are shares of the period's claims. */
export function sharesOverTime(
  shares: readonly Share[],
  /** All of them, those without a claim too: each has the same room. */
  periods: readonly string[],
  nameOf: (period: string) => string,
  kinds: readonly string[],
  width: number,
  palette: Palette,
): SVGSVGElement | HTMLElement {
  const least = Math.max(0.25, ...shares.map(({ share }) => share))
  // As many labels as there is room for, evenly.
  const every = Math.ceil((periods.length * 64) / Math.max(64, width - 130))
  return drawn(
    {
      width,
      height: kinds.length * ROW + 44,
      marginLeft: 92,
      marginRight: 40,
      marginTop: 8,
      marginBottom: 32,
      x: {
        type: 'band',
        domain: periods,
        padding: 0.25,
        label: null,
        tickSize: 0,
        ticks: periods.filter((_, i) => i % every === 0),
        tickFormat: nameOf,
      },
      y: { domain: [0, least], axis: null },
      fy: { domain: kinds, label: null, padding: 0.18 },
      marks: [
        Plot.axisFy({ anchor: 'left', tickSize: 0, fill: palette.ink, dx: -84, textAnchor: 'start', label: null }),
        Plot.ruleY([0], { stroke: palette.line }),
        Plot.barY(shares, {
          x: 'group',
          y: 'share',
          fy: 'kind',
          fill: palette.accent,
          inset: 0,
          channels: { count: 'count' },
        }),
        Plot.text(
          shares.filter(({ share }) => share > 0),
          {
            x: 'group',
            y: 'share',
            fy: 'kind',
            text: ({ share }: Share) => (periods.length * 30 < width - 130 ? `${Math.round(share * 100)}` : ''),
            dy: -6,
            fill: palette.quiet,
            fontSize: 10,
          },
        ),
        Plot.axisX({
          anchor: 'bottom',
          tickSize: 0,
          fill: palette.quiet,
          ticks: periods.filter((_, i) => i % every === 0),
          tickFormat: nameOf,
          label: null,
        }),
      ],
    },
    palette,
  )
}

/** A column of bars for each kind, a row for each outlet: lengths are shares of the outlet's claims. */
export function sharesByGroup(
  shares: readonly Share[],
  groups: readonly string[],
  kinds: readonly string[],
  width: number,
  palette: Palette,
): SVGSVGElement | HTMLElement {
  const longest = Math.min(0.28 * width, Math.max(60, ...groups.map((name) => name.length * LETTER)))
  const letters = Math.floor(longest / LETTER)
  return drawn(
    {
      width,
      height: groups.length * 26 + 40,
      marginLeft: longest,
      marginRight: 26,
      marginTop: 30,
      marginBottom: 6,
      x: { domain: [0, Math.max(0.2, ...shares.map(({ share }) => share))], axis: null },
      y: { domain: groups, label: null, padding: 0.3, tickSize: 0 },
      fx: { domain: kinds, axis: null, padding: 0.3 },
      marks: [
        Plot.text(kinds, {
          fx: (kind: string) => kind,
          text: (kind: string) => kind,
          frameAnchor: 'top-left',
          dy: -18,
          fill: palette.ink,
        }),
        Plot.axisY({
          anchor: 'left',
          tickSize: 0,
          fill: palette.ink,
          label: null,
          tickFormat: (name: string) => (name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name),
        }),
        Plot.ruleX([0], { stroke: palette.line }),
        Plot.barX(shares, { x: 'share', y: 'group', fx: 'kind', fill: palette.accent }),
        Plot.text(shares, {
          x: 'share',
          y: 'group',
          fx: 'kind',
          text: ({ share }: Share) => (share === 0 ? '' : `${Math.round(share * 100)}`),
          textAnchor: 'start',
          dx: 4,
          fill: palette.quiet,
          fontSize: 10,
        }),
      ],
    },
    palette,
  )
}
