import { useEffect, useRef, useState } from 'preact/hooks'
import { ask, type Problem, RequestFailed } from './client.ts'
import { onChange } from './live.ts'
import { caughtUp } from './rulings.ts'

/** A part of a long list, as the server gives it. */
interface Part<Row> {
  readonly total: number
  readonly revision: number
  readonly rows: readonly Row[]
}

export interface Rows<Row, Answer extends Part<Row>> {
  /** The answer that began the list: total, counts, what a search understood; null before the first. */
  readonly head: Answer | null
  readonly row: (index: number) => Row | null
  readonly problem: Problem | null
  /** Whether what is shown is still that of the list before. */
  readonly waiting: boolean
}

const PART_ROWS = 100

/** Rows of one list, by the number of their part. */
interface Kept<Row, Answer> {
  readonly list: string
  readonly head: Answer
  /** Those of an earlier revision stay until the new ones are there. */
  readonly parts: Map<number, { readonly rows: readonly Row[]; readonly revision: number }>
}

/**
 * A list of any length, of which those parts are fetched that are looked at. While another list is on its way the one
 * before stays.
 *
 * @param list tells lists apart: the filter and the order
 * @param address of the part that begins at a row; `head` asks for what belongs to the list as a whole
 */
export function useRows<Row, Answer extends Part<Row>>(
  list: string,
  address: (offset: number, limit: number, head: boolean) => string,
  first: number,
  end: number,
): Rows<Row, Answer> {
  const kept = useRef<Kept<Row, Answer> | null>(null)
  const asked = useRef(new Set<string>())
  const [problem, setProblem] = useState<Problem | null>(null)
  const [, setDrawn] = useState(0)
  const draw = (): void => setDrawn((n) => n + 1)
  const wanted = useRef({ list, first, end })
  wanted.current = { list, first, end }

  const load = (offset: number, head: boolean): void => {
    const token = `${list} ${offset}`
    if (asked.current.has(token)) return
    asked.current.add(token)
    ask<Answer>(address(offset, PART_ROWS, head)).then(
      (answer) => {
        asked.current.delete(token)
        if (wanted.current.list !== list) return
        setProblem(null)
        const number = offset / PART_ROWS
        const known = kept.current
        if (head && offset === 0) {
          const parts = known?.list === list ? known.parts : new Map<number, never>()
          kept.current = { list, head: answer, parts: parts.set(0, answer) }
        } else if (known?.list === list) {
          known.parts.set(number, { rows: answer.rows, revision: known.head.revision })
        }
        draw()
        caughtUp(answer.revision)
      },
      (error: unknown) => {
        asked.current.delete(token)
        setProblem(error instanceof RequestFailed ? error.problem : { title: String(error), status: -1 })
      },
    )
  }

  useEffect(() => {
    if (kept.current?.list !== list) load(0, true)
    return onChange(() => load(0, true))
  }, [list])

  const here = kept.current?.list === list
  useEffect(() => {
    if (!here) return
    for (let part = Math.floor(first / PART_ROWS); part * PART_ROWS < end; part++)
      if (kept.current!.parts.get(part)?.revision !== kept.current!.head.revision) load(part * PART_ROWS, false)
  })

  return {
    head: kept.current?.head ?? null,
    row: (index) => kept.current?.parts.get(Math.floor(index / PART_ROWS))?.rows[index % PART_ROWS] ?? null,
    problem,
    waiting: !here,
  }
}
