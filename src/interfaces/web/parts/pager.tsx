import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hrefWith, usePlace } from '../app/index.ts'
import { fetchAhead, type Loaded, useData } from '../data/index.ts'
import { numberText } from '../words/index.ts'

const PAGE_ROWS = 50
/** A part is looked at for so long at least before the next is likely to be wanted. */
const AHEAD_MS = 120

interface Part {
  /** Place of its first row, from 0. */
  readonly offset: number
  readonly limit: number
}

/** The part of a list that a page's address asks for; the part after it is fetched while nothing else is to be done. */
export function usePart<Answer extends { readonly total: number; readonly offset: number }>(
  address: (part: Part) => string,
): Loaded<Answer> {
  const { query } = usePlace()
  const part = pagePart(query)
  const loaded = useData<Answer>(address(part))
  const { data, waiting } = loaded
  const offset = part.offset + part.limit
  const next = data !== null && !waiting && offset < data.total ? address({ ...part, offset }) : null
  useEffect(() => {
    if (next === null) return
    const timer = setTimeout(() => fetchAhead(next), AHEAD_MS)
    return () => clearTimeout(timer)
  }, [next])
  return loaded
}

/** Which part of a list a page's address asks for: `?from=51` begins with the 51st row. */
function pagePart(query: URLSearchParams): Part {
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
