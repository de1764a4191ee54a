/** The colours of a picture. */
export interface Palette {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly line: string
  readonly accent: string
  readonly wash: string
}

/** The page's own colours by their names: a picture is then right in both schemes and printed; where it is saved they give
 *  way to what they stand for. */
export const VARIABLES: Palette = {
  paper: 'var(--paper)',
  ink: 'var(--ink)',
  quiet: 'var(--quiet)',
  line: 'var(--line)',
  accent: 'var(--accent)',
  wash: 'var(--wash-deep)',
}

/** The font of labels, for the page and for saved pictures. */
export const CHART_FONT = 'Inter, system-ui, "Liberation Sans", sans-serif'
