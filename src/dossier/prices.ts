import { readFile, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { PriceSeries } from './dossier.ts'

/** A price on a day. */
export interface Price {
  /** `2031-03-04` */
  readonly day: string
  readonly value: number
}

export interface Prices {
  /** By day, each once; days without a price are left out. */
  readonly days: readonly Price[]
  /** Why there are none, or not all; null: all is there. Names the file as dossier.yaml does, never its folder. */
  readonly problem: string | null
}

export const MAX_PRICE_BYTES: number = 8 * 1024 * 1024

/**
 * The prices of a series, out of its CSV file. Of several on one day the last counts. What is no day or no number is left
 * out and told: it is never guessed.
 *
 * @param folder of the dossier
 * @example await readPrices('talks', { file: 'yen.csv', date: 'DATE', value: 'DEXJPUS', … })
 * // { days: [{ day: '1987-04-17', value: 141.5 }, …], problem: null }
 */
export async function readPrices(folder: string, { file, date, value }: PriceSeries): Promise<Prices> {
  const none = (problem: string): Prices => ({ days: [], problem: `${file}: ${problem}` })
  const path = resolve(folder, file)
  const found = await stat(path).catch(() => null)
  if (found === null) return none('there is no such file; dossier.yaml names it relative to its own folder')
  if (!found.isFile()) return none('it is no file')
  if (found.size > MAX_PRICE_BYTES)
    return none(`it is longer than ${MAX_PRICE_BYTES / 1024 / 1024} MiB; leave out what is old`)
  let rows: string[][]
  try {
    rows = parse(await readFile(path, 'utf8'), {
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    const { code, lines } = error as { readonly code?: string; readonly lines?: number }
    return none(lines === undefined ? `it cannot be read (${code ?? 'unknown'})` : `line ${lines} is no CSV`)
  }
  const [head = [], ...lines] = rows
  const [dateAt, valueAt] = [head.indexOf(date), head.indexOf(value)]
  for (const [at, name] of [
    [dateAt, date],
    [valueAt, value],
  ] as const)
    if (at < 0) return none(`it has no column "${name}"`)
  return pricesIn(file, lines, dateAt, valueAt)
}

const DAY = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/
/** Dates that no calendar has, 30 February say, some engines take for another day. */
function isDay(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/

function pricesIn(file: string, lines: readonly string[][], dateAt: number, valueAt: number): Prices {
  const byDay = new Map<string, number>()
  let wrong: string | null = null
  let left = 0
  for (const [i, line] of lines.entries()) {
    const written = line[valueAt] ?? ''
    if (written === '' || written === '.') continue
    const day = DAY.exec(line[dateAt] ?? '')?.[1]
    if (day === undefined || !isDay(day)) {
      left++
      wrong ??= `row ${i + 2} has no date as 2031-03-04`
    } else if (!NUMBER.test(written) || !Number.isFinite(Number(written))) {
      left++
      wrong ??= `row ${i + 2} has no number as 1234.5`
    } else byDay.set(day, Number(written))
  }
  const days = [...byDay].map(([day, value]) => ({ day, value })).sort((a, b) => (a.day < b.day ? -1 : 1))
  const more = left > 1 ? `, and ${left - 1} more likewise` : ''
  return { days, problem: wrong === null ? null : `${file}: ${wrong}${more}; left out` }
}
