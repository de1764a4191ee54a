/** The page's colours as they are now: a picture that is saved has to carry them itself. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
  readonly wash: string
}

/** The font of labels, for the page and for saved pictures. */
export const CHART_FONT = 'Inter, system-ui, "Liberation Sans", sans-serif'
