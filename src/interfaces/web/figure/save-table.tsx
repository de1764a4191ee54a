import type { VNode } from 'preact'
import { useState } from 'preact/hooks'
import { say } from '../app/index.ts'
import { ask } from '../data/index.ts'
import { csvText } from '../words/index.ts'
import { saveFile } from './save.ts'

type Values = readonly (string | number | null)[]

/** The most rows that a route gives at a time. */
const PART_ROWS = 500

/** Saves a whole list, as it is narrowed, as CSV. */
export function SaveTable<Row>({
  name,
  of = 'the whole list',
  address,
  head,
  row,
}: {
  /** Of the file, without its ending. */
  readonly name: string
  /** What it saves, for who does not see where the button stands. */
  readonly of?: string
  readonly address: (part: { readonly offset: number; readonly limit: number }) => string
  readonly head: readonly string[]
  readonly row: (row: Row) => Values
}): VNode {
  const [busy, setBusy] = useState(false)
  const save = async (): Promise<void> => {
    setBusy(true)
    try {
      const rows: Values[] = []
      for (;;) {
        const part = await ask<{ readonly total: number; readonly rows: readonly Row[] }>(
          address({ offset: rows.length, limit: PART_ROWS }),
        )
        rows.push(...part.rows.map(row))
        if (part.rows.length === 0 || rows.length >= part.total) break
      }
      saveCsv(name, head, rows)
    } catch (error) {
      say(`The table was not saved: ${(error as Error).message}`)
    } finally {
      setBusy(false)
    }
  }
  return (
    <button type="button" class="plain small save-table" disabled={busy} onClick={() => void save()}>
      CSV
      <span class="unseen"> of {of}</span>
    </button>
  )
}

export function saveCsv(name: string, head: readonly string[], rows: readonly Values[]): void {
  saveFile(`${name}.csv`, 'text/csv;charset=utf-8', csvText([head, ...rows]))
}
