import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, askNow, type Problem, problemIn } from './client.ts'
import { onChange } from './live.ts'
import { caughtUp } from './rulings.ts'
import { ownSource } from './source.ts'

/** A part of a long list, as the server gives it. */
interface Part<Row> {
  readonly total: number
  readonly revision: number
  readonly rows: readonly Row[]
}

export interface Rows<Row, Answer extends Part<Row>> {
  /** The answer that began the list: total, counts, what a search understood; null before the first, and where it failed. */
  readonly head: Answer | null
  /** A row by its place; null: it is not there yet. */
  readonly row: (place: number) => Row | null
  /** Says, while the page is drawn, which rows it shows: those that are not there are asked for. */
  readonly see: (first: number, end: number) => void
  /** Has the rows before `end` at once, as far as they can be had. */
  readonly fill: (end: number) => void
  readonly problem: Problem | null
  /** Whether what is shown is still that of the list before. */
  readonly waiting: boolean
}

/** What a window shows, and little more: the server makes, and the page unpacks, each of them. A file has them at hand. */
const partRows = (): number => (ownSource() === null ? 40 : 100)
const RETRY_MS = 2000

/** Rows of one list, by the number of their part. */
interface Kept<Row, Answer> {
  readonly list: string
  readonly head: Answer
  /** Those of an earlier revision stay until the new ones are there. */
  readonly parts: Map<number, { readonly rows: readonly Row[]; readonly revision: number }>
}

/**
 * A list of any length, of which those parts are fetched that are looked at. While another list is on its way the one
 * before stays. What is wanted is asked for while the page is drawn, a frame before its effects would come.
 *
 * @param list tells lists apart: the filter and the order
 * @param address of the part that begins at a row; `head` asks for what belongs to the list as a whole
 */
export function useRows<Row, Answer extends Part<Row>>(
  list: string,
  address: (offset: number, limit: number, head: boolean) => string,
): Rows<Row, Answer> {
  const kept = useRef<Kept<Row, Answer> | null>(null)
  const asked = useRef({ list, offsets: new Set<number>() })
  const [failure, setFailure] = useState<{ readonly list: string; readonly problem: Problem } | null>(null)
  const [, setDrawn] = useState(0)
  // Of a list that nobody looks at any more nothing is awaited, and what failed of it may be tried again.
  if (asked.current.list !== list) asked.current = { list, offsets: new Set() }
  const isHere = kept.current?.list === list
  const size = partRows()

  const take = (answer: Answer, offset: number): void => {
    const known = kept.current?.list === list ? kept.current : null
    if (known !== null && answer.revision < known.head.revision) return
    const parts = known?.parts ?? new Map<number, never>()
    if (offset === 0) kept.current = { list, head: answer, parts: parts.set(0, answer) }
    else known?.parts.set(offset / size, { rows: answer.rows, revision: known.head.revision })
  }

  /** @param anew whether it is asked for although it was */
  const load = (offset: number, anew = false): void => {
    const { offsets } = asked.current
    if (offsets.has(offset) && !anew) return
    offsets.add(offset)
    const isWanted = (): boolean => asked.current.offsets === offsets
    ask<Answer>(address(offset, size, offset === 0))
      .then((answer) => {
        offsets.delete(offset)
        if (!isWanted()) return
        take(answer, offset)
        setFailure(null)
        setDrawn((n) => n + 1)
        caughtUp(answer.revision)
      })
      .catch((error: unknown) => {
        if (!isWanted()) return
        const problem = problemIn(error)
        setFailure({ list, problem })
        if (problem.status === 0) setTimeout(() => isWanted() && load(offset, true), RETRY_MS)
      })
  }

  if (!isHere) load(0)
  useEffect(() => onChange(() => load(0, true)), [list])
  const leave = (): void => {
    asked.current = { list: '', offsets: new Set() }
  }
  useEffect(() => leave, [])

  /** Offsets of the parts that hold these rows and are not there, or not of this revision. */
  const missing = (first: number, end: number): number[] => {
    if (!isHere) return []
    const { parts, head } = kept.current!
    const offsets: number[] = []
    for (let part = Math.floor(first / size); part * size < end; part++)
      if (parts.get(part)?.revision !== head.revision) offsets.push(part * size)
    return offsets
  }

  const problem = failure?.list === list ? failure.problem : null
  // It is asked again where nobody answered. Where the answer is an error, the list before is not shown in its place.
  const waiting = !isHere && (problem === null || problem.status === 0)
  const shown = isHere || waiting ? kept.current : null

  return {
    head: shown?.head ?? null,
    row: (place) => shown?.parts.get(Math.floor(place / size))?.rows[place % size] ?? null,
    see: (first, end) => {
      for (const offset of missing(first, end)) load(offset)
    },
    fill: (end) => {
      for (const offset of missing(0, end)) {
        const answer = askNow<Answer>(address(offset, size, offset === 0))
        if (answer !== null) take(answer, offset)
      }
    },
    problem,
    waiting,
  }
}
