import * as Plot from '@observablehq/plot'
import { BY_GROUP, OVER_TIME, type Palette, shapeAt } from '../graph/index.ts'
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

/** Width of a letter of the labels, in pixels, on the safe side. */
const LETTER = 7
/** Beside bars that lie, in pixels: the figure of the last one, and the name of a kind above a column; and what is between columns. */
const [FIGURE, LONGEST_KIND, BETWEEN] = [26, 67, 0.3]

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
  const { narrow, height } = shapeAt(OVER_TIME, kinds.length, width)
  const [marginLeft, marginRight] = narrow ? [2, 2] : [92, 40]
  const room = width - marginLeft - marginRight
  const least = Math.max(0.25, ...shares.map(({ share }) => share))
  // As many labels as there is room for, evenly; on a narrow page the first one begins where its bar does.
  const every = Math.ceil((periods.length * 64) / Math.max(64, room))
  const labelled = periods.filter((_, i) => i % every === 0 && (!narrow || i + every / 2 < periods.length))
  return drawn(
    {
      width,
      height,
      marginLeft,
      marginRight,
      marginTop: 8,
      marginBottom: 32,
      x: {
        type: 'band',
        domain: periods,
        padding: 0.25,
        label: null,
        tickSize: 0,
        ticks: labelled,
        tickFormat: nameOf,
      },
      // Room above the highest bar for the name of its row, where that has no room at its side.
      y: { domain: [0, narrow ? least * 1.7 : least], axis: null },
      fy: { domain: kinds, label: null, padding: narrow ? 0.04 : 0.18, axis: null },
      marks: [
        narrow
          ? Plot.text(kinds, {
              fy: (kind: string) => kind,
              text: (kind: string) => kind,
              frameAnchor: 'top-left',
              dy: 10,
              fill: palette.ink,
            })
          : Plot.axisFy({ anchor: 'left', tickSize: 0, fill: palette.ink, dx: -84, textAnchor: 'start', label: null }),
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
            text: ({ share }: Share) => (periods.length * 30 < room ? `${Math.round(share * 100)}` : ''),
            dy: -6,
            fill: palette.quiet,
            fontSize: 10,
          },
        ),
        Plot.axisX({
          anchor: 'bottom',
          tickSize: 0,
          fill: palette.quiet,
          ticks: labelled,
          tickFormat: nameOf,
          label: null,
          ...(narrow ? { textAnchor: 'start', dx: -3 } : {}),
        }),
      ],
    },
    palette,
  )
}

/**
 * A column of bars for each kind, a row for each outlet: lengths are shares of the outlet's claims. On a narrow page bars
 * stand, their heights are the shares, and the outlet's name is above its row.
 */
export function sharesByGroup(
  shares: readonly Share[],
  groups: readonly string[],
  kinds: readonly string[],
  width: number,
  palette: Palette,
): SVGSVGElement | HTMLElement {
  const { narrow, height } = shapeAt(BY_GROUP, groups.length, width)
  if (narrow) return standing(shares, groups, kinds, width, height, palette)
  const most = width - FIGURE - (kinds.length + BETWEEN) * LONGEST_KIND
  const longest = Math.min(0.28 * width, most, Math.max(60, ...groups.map((name) => name.length * LETTER)))
  const letters = Math.floor(longest / LETTER)
  return drawn(
    {
      width,
      height,
      marginLeft: longest,
      marginRight: FIGURE,
      marginTop: 30,
      marginBottom: 6,
      x: { domain: [0, Math.max(0.2, ...shares.map(({ share }) => share))], axis: null },
      y: { domain: groups, label: null, padding: 0.3, tickSize: 0 },
      fx: { domain: kinds, axis: null, padding: BETWEEN },
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

/** Of pictures whose bars stand, in pixels: margins and a bar; and what is between columns, of one. */
const [LEFT, RIGHT, BAR] = [2, 8, 16]
const GAP = 0.12

function standing(
  shares: readonly Share[],
  groups: readonly string[],
  kinds: readonly string[],
  width: number,
  height: number,
  palette: Palette,
): SVGSVGElement | HTMLElement {
  const letters = Math.floor(width / LETTER)
  const [first] = kinds
  // Columns side by side, with a twelfth of one between them: bars of one width, their figures beside them.
  const column = ((width - LEFT - RIGHT) / (kinds.length + GAP)) * (1 - GAP)
  return drawn(
    {
      width,
      height,
      marginLeft: LEFT,
      marginRight: RIGHT,
      marginTop: 76,
      marginBottom: 8,
      x: { domain: ['share'], axis: null, padding: 0 },
      // The upper part of a row is for its name.
      y: { domain: [0, Math.max(0.2, ...shares.map(({ share }) => share)) * 1.8], axis: null },
      fx: { domain: kinds, axis: null, padding: GAP },
      fy: { domain: groups, axis: null, padding: 0.06 },
      marks: [
        // Long names in a narrow column lean.
        Plot.text(kinds, {
          fx: (kind: string) => kind,
          fy: () => groups[0],
          text: (kind: string) => kind,
          frameAnchor: 'top-left',
          textAnchor: 'start',
          rotate: -60,
          dx: 6,
          dy: -12,
          fill: palette.ink,
        }),
        Plot.text(groups, {
          fx: () => first,
          fy: (group: string) => group,
          text: (name: string) => (name.length > letters ? `${name.slice(0, letters - 1).trimEnd()}…` : name),
          frameAnchor: 'top-left',
          dy: 10,
          fill: palette.ink,
        }),
        Plot.ruleY([0], { stroke: palette.line }),
        Plot.barY(shares, {
          x: () => 'share',
          y: 'share',
          fx: 'kind',
          fy: 'group',
          fill: palette.accent,
          insetRight: column - BAR,
        }),
        Plot.text(shares, {
          x: () => 'share',
          y: 0,
          fx: 'kind',
          fy: 'group',
          text: ({ share }: Share) => (share === 0 ? '' : `${Math.round(share * 100)}`),
          textAnchor: 'start',
          dx: BAR + 4 - column / 2,
          dy: -6,
          fill: palette.quiet,
          fontSize: 10,
        }),
      ],
    },
    palette,
  )
}
