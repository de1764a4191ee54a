import type { RefObject } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'

/** Browsers let no element be higher than some 17 (Firefox) to 33 million pixels; beyond this the list is drawn denser. */
const MAX_PIXELS = 16_000_000
/** Rows beyond the window, for who scrolls faster than is drawn; fewer where nobody has begun to. */
export const OVERSCAN_ROWS = 6
const OVERSCAN_AT_TOP = 2

export interface ListWindow {
  /** First row that is drawn, and the one behind the last. */
  readonly first: number
  readonly end: number
  /** Height of the whole list, and where its drawn part begins, in pixels. */
  readonly height: number
  readonly top: number
  readonly rowHeight: number
  /** Scrolls so that a row is in view. */
  readonly show: (row: number) => void
  readonly list: RefObject<HTMLDivElement | null>
  /** An element as high as one row, by the style sheet. */
  readonly probe: RefObject<HTMLDivElement | null>
}

/** Where in a list of `total` rows the window is, in pixels of the list as if it were not drawn denser. */
function placeInList(scrolled: number, viewport: number, height: number, fullHeight: number): number {
  if (height >= fullHeight) return scrolled
  const room = Math.max(1, height - viewport)
  return (Math.min(Math.max(scrolled, 0), room) / room) * (fullHeight - viewport)
}

/** Draws only those rows of a long list that are in the window; rows are of one height. */
export function useListWindow(total: number): ListWindow {
  const list = useRef<HTMLDivElement>(null)
  const probe = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ rowHeight: 112, scrolled: 0, viewport: 900 })
  useLayoutEffect(() => {
    const measure = (): void => {
      if (list.current === null || probe.current === null) return
      const scrolled = -list.current.getBoundingClientRect().top
      const rowHeight = probe.current.getBoundingClientRect().height
      setAt((was) =>
        was.scrolled === scrolled && was.rowHeight === rowHeight && was.viewport === innerHeight
          ? was
          : { rowHeight, scrolled, viewport: innerHeight },
      )
    }
    measure()
    const sizes = new ResizeObserver(measure)
    if (probe.current !== null) sizes.observe(probe.current)
    addEventListener('scroll', measure, { passive: true })
    addEventListener('resize', measure)
    return () => {
      sizes.disconnect()
      removeEventListener('scroll', measure)
      removeEventListener('resize', measure)
    }
  }, [total])
  const { rowHeight, scrolled, viewport } = at
  const fullHeight = total * rowHeight
  const height = Math.min(fullHeight, MAX_PIXELS)
  const place = placeInList(scrolled, viewport, height, fullHeight)
  const first = Math.max(0, Math.min(total, Math.floor(place / rowHeight) - OVERSCAN_ROWS))
  const below = scrolled > 0 ? OVERSCAN_ROWS : OVERSCAN_AT_TOP
  // Where the list begins below the window its first rows are there all the same.
  const end = Math.min(total, Math.max(OVERSCAN_ROWS, Math.ceil((place + viewport) / rowHeight) + below))
  const show = (row: number): void => {
    if (list.current === null) return
    const listTop = scrollY + list.current.getBoundingClientRect().top
    const above = row * rowHeight
    if (height >= fullHeight) {
      const margin = rowHeight / 2
      if (listTop + above - margin < scrollY) scrollTo(0, listTop + above - margin)
      else if (listTop + above + rowHeight + margin > scrollY + innerHeight)
        scrollTo(0, listTop + above + rowHeight + margin - innerHeight)
      return
    }
    if (above >= place && above + rowHeight <= place + viewport) return
    const room = height - viewport
    scrollTo(0, listTop + (Math.max(0, above - viewport / 2) / (fullHeight - viewport)) * room)
  }
  const top =
    (height < fullHeight ? Math.min(Math.max(scrolled, 0), height - viewport) : scrolled) + first * rowHeight - place
  return { first, end, height, top, rowHeight, show, list, probe }
}
