import type { VNode } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { hrefWith, usePlace } from '../app/index.ts'
import { fetchAhead, type Loaded, useData } from '../data/index.ts'
import { numberText } from '../words/index.ts'

const PAGE_ROWS = 50
/** A part is looked at for so long at least before the next is likely to be wanted. */
const AHEAD_MS = 120

/** Where in a page's address it stands which part of a list is shown, and how many rows a part has. */
interface Parts {
  readonly name: string
  readonly rows: number
}

const OF_THE_PAGE: Parts = { name: 'from', rows: PAGE_ROWS }

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
  const part = partIn(query)
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
export function partIn(query: URLSearchParams, { name, rows }: Parts = OF_THE_PAGE): Part {
  const from = Number(query.get(name) ?? 1)
  return { offset: Number.isSafeInteger(from) && from > 0 ? from - 1 : 0, limit: rows }
}

/** Leads through a list that is shown part by part; a new part is shown from its beginning. */
export function Pager({
  total,
  offset,
  of: { name, rows } = OF_THE_PAGE,
}: {
  readonly total: number
  readonly offset: number
  /** Of a list besides that of the page: its own parameter. */
  readonly of?: Parts
}): VNode | null {
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
  if (total <= rows && offset === 0) return null
  const begin = name === OF_THE_PAGE.name ? null : '1'
  const to = (place: number): string => hrefWith({ [name]: place <= 0 ? begin : String(place + 1) })
  const first = offset >= total ? null : `${numberText(offset + 1)} to ${numberText(Math.min(offset + rows, total))}`
  return (
    <nav class="pager small" aria-label="Parts of the list" ref={nav}>
      {offset > 0 ? (
        <a href={to(Math.min(offset, total) - rows)} rel="prev">
          Previous
        </a>
      ) : (
        <span />
      )}
      <span class="numbers quiet">
        {first === null ? `There are ${numberText(total)}` : `${first} of ${numberText(total)}`}
      </span>
      {offset + rows < total ? (
        <a href={to(offset + rows)} rel="next">
          Next
        </a>
      ) : (
        <span />
      )}
    </nav>
  )
}
