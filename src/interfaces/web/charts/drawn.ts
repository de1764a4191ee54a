import * as Plot from '@observablehq/plot'
import { CHART_FONT, type Palette } from '../graph/index.ts'

/** A picture whose looks stand in its attributes and in the page's style sheet: no style element, which a strict policy refuses. */
export function drawn(options: Plot.PlotOptions, palette: Palette): SVGSVGElement | HTMLElement {
  const picture = Plot.plot({ ...options, className: 'chart' })
  for (const style of [...picture.querySelectorAll('style')]) style.remove()
  for (const part of [...picture.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label')
  picture.setAttribute('font-family', CHART_FONT)
  picture.setAttribute('font-size', '12')
  picture.setAttribute('color', palette.ink)
  picture.setAttribute('fill', 'currentColor')
  return picture as SVGSVGElement
}
