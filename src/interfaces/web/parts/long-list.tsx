import type { ComponentChildren, VNode } from 'preact'
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { type Rows, useRows } from '../data/index.ts'
import { counted, numberText } from '../words/index.ts'
import { usePrinting } from './printing.ts'
import { type ListWindow, OVERSCAN_ROWS, useListWindow } from './window.ts'

/** A long list is printed from its beginning, as far as it is there at once, and says where it ends. */
const PRINTED_ROWS = 100
/** Pixels above the window that the beginning of a list may be and still count as in view. */
const NEAR_PIXELS = 200

export interface LongList<Row, Answer> extends Pick<Rows<Row, never>, 'problem' | 'waiting'> {
  /** The answer that began the list; null before the first. */
  readonly head: Answer | null
  readonly total: number
  readonly row: (place: number) => Row | null
  readonly window: ListWindow
  /** Rows that are drawn: from the first, to before the end. */
  readonly drawn: { readonly first: number; readonly end: number }
  readonly printing: boolean
  /** The row on which keys act; null: none, or it is not there yet. */
  readonly active: Row | null
  readonly setActive: (place: number) => void
  /** Moves the focus by so many rows; where none has it, to the first in view. */
  readonly move: (by: number) => void
}

/**
 * A list of which only what is in the window is drawn and fetched, with a row that keys act on.
 *
 * @param list, address as `useRows` takes them
 */
export function useLongList<Row, Answer extends { total: number; revision: number; rows: readonly Row[] }>(
  list: string,
  address: (offset: number, limit: number, head: boolean) => string,
): LongList<Row, Answer> {
  const { head, row, see, fill, problem, waiting } = useRows<Row, Answer>(list, address)
  const total = head?.total ?? 0
  const window = useListWindow(total)
  const printing = usePrinting()
  if (printing) fill(Math.min(total, PRINTED_ROWS))
  const drawn = printing ? { first: 0, end: printedRows(total, row) } : window
  see(drawn.first, drawn.end)
  const [active, setActive] = useState(-1)
  const focusNext = useRef<number | null>(null)
  const shown = useRef(list)
  useLayoutEffect(() => {
    if (shown.current === list) return
    shown.current = list
    setActive(-1)
    const top = window.list.current?.getBoundingClientRect().top ?? 0
    if (top < -NEAR_PIXELS) scrollTo(0, 0)
  }, [list])
  useEffect(() => {
    if (focusNext.current === null) return
    const link = window.list.current?.querySelector<HTMLElement>(`[data-row="${focusNext.current}"] a`)
    if (link == null) return
    focusNext.current = null
    link.focus({ preventScroll: true })
  })
  const move = (by: number): void => {
    const inView = window.first === 0 ? 0 : window.first + OVERSCAN_ROWS
    const place = Math.min(Math.max(active < 0 && by > 0 ? inView : active + by, 0), total - 1)
    if (place < 0) return
    setActive(place)
    focusNext.current = place
    window.show(place)
  }
  const activeRow = active < 0 ? null : row(active)
  return { head, total, row, problem, waiting, window, drawn, printing, active: activeRow, setActive, move }
}

function printedRows(total: number, row: (place: number) => unknown): number {
  let there = 0
  while (there < Math.min(total, PRINTED_ROWS) && row(there) !== null) there++
  return there
}

/** The rows of a long list that are in the window, in a space as high as all of them. */
export function LongListRows<Row>({
  list: { window, drawn, total, row, printing },
  of,
  class: name = '',
  more,
  children,
}: {
  readonly list: LongList<Row, unknown>
  /** What the rows are, in the singular. */
  readonly of: string
  readonly class?: string
  /** How to come by those that are not printed. */
  readonly more?: ComponentChildren
  /** @param row null: it is not there yet */
  readonly children: (row: Row | null, place: number) => VNode
}): VNode {
  const places = Array.from(
    { length: Math.max(0, Math.min(drawn.end, total) - drawn.first) },
    (_, i) => drawn.first + i,
  )
  return (
    <div class={`claims-list ${name}`.trim()} ref={window.list}>
      <div class="probe" ref={window.probe} aria-hidden="true" />
      <div class="list-space" style={printing ? {} : { height: `${window.height}px` }}>
        <ol class={`${of}s-rows`} style={printing ? {} : { transform: `translateY(${window.top}px)` }}>
          {places.map((place) => children(row(place), place))}
        </ol>
      </div>
      {printing && total > drawn.end && (
        <p>
          The first {numberText(drawn.end)} of {counted(total, of)}
          {more}.
        </p>
      )}
    </div>
  )
}
