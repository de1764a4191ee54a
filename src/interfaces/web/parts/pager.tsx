import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hrefWith, usePlace } from '../app/index.ts'
import { numberText } from '../words/index.ts'

const PAGE_ROWS = 50

/** Which part of a list a page's address asks for: `?from=51` begins with the 51st row. */
export function pagePart(query: URLSearchParams): { readonly offset: number; readonly limit: number } {
  const from = Number(query.get('from') ?? 1)
  return { offset: Number.isSafeInteger(from) && from > 0 ? from - 1 : 0, limit: PAGE_ROWS }
}

/** Leads through a list that is shown part by part; a new part is shown from its beginning. */
export function Pager({ total, offset }: { readonly total: number; readonly offset: number }): VNode | null {
  usePlace()
  const nav = useRef<HTMLElement>(null)
  const shown = useRef(offset)
  useEffect(() => {
    if (shown.current === offset) return
    shown.current = offset
    const list = nav.current?.parentElement
    list?.setAttribute('tabindex', '-1')
    list?.focus({ preventScroll: true })
    list?.scrollIntoView()
  }, [offset])
  if (total <= PAGE_ROWS && offset === 0) return null
  const to = (place: number): string => hrefWith({ from: place <= 0 ? null : String(place + 1) })
  const first =
    offset >= total ? null : `${numberText(offset + 1)} to ${numberText(Math.min(offset + PAGE_ROWS, total))}`
  return (
    <nav class="pager small" aria-label="Parts of the list" ref={nav}>
      {offset > 0 ? (
        <a href={to(Math.min(offset, total) - PAGE_ROWS)} rel="prev">
          Previous
        </a>
      ) : (
        <span />
      )}
      <span class="numbers quiet">
        {first === null ? `There are ${numberText(total)}` : `${first} of ${numberText(total)}`}
      </span>
      {offset + PAGE_ROWS < total ? (
        <a href={to(offset + PAGE_ROWS)} rel="next">
          Next
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
