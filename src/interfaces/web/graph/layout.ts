import type { Palette } from './palette.ts'

export interface DrawnEdge {
  readonly from: string
  readonly to: string
  readonly reason: string
}

/** Where everything stands, in pixels. */
export interface Layout {
  readonly height: number
  readonly nodeWidth: number
  /** The upper left corner of each node. */
  readonly at: ReadonlyMap<string, { readonly x: number; readonly y: number }>
  readonly lines: (palette: Palette) => readonly SVGElement[]
}
