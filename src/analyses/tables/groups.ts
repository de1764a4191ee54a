import type { LedgerCoding } from '../../ledger/index.ts'
import { merged } from './merged.ts'
import type { Places } from './places.ts'

export interface Grouping<Row extends LedgerCoding, Cell> {
  readonly keyOf: (row: Row) => string
  /** What comes of the rows of one group, in the ledger's order; of no other rows. */
  readonly make: (rows: readonly Row[]) => readonly Cell[]
  /** The table's order; never 0 for two that differ. */
  readonly compare: (a: Cell, b: Cell) => number
  /** Told what came in the place of what. */
  readonly onChange?: (gone: ReadonlySet<Cell>, added: readonly Cell[]) => void
}

/** Rows of a table that each come of a group of codings alone: only groups that changed are worked out anew. */
export class Groups<Row extends LedgerCoding, Cell> {
  readonly #grouping: Grouping<Row, Cell>
  readonly #places: Places
  readonly #groups = new Map<string, { readonly rows: Set<Row>; cells: readonly Cell[] }>()
  readonly #keys = new Map<Row, string>()
  readonly #changed = new Set<string>()
  #all: readonly Cell[] = []

  constructor(places: Places, grouping: Grouping<Row, Cell>) {
    this.#places = places
    this.#grouping = grouping
  }

  add(row: Row): void {
    const key = this.#grouping.keyOf(row)
    this.#keys.set(row, key)
    this.#changed.add(key)
    const group = this.#groups.get(key)
    if (group === undefined) this.#groups.set(key, { rows: new Set([row]), cells: [] })
    else group.rows.add(row)
  }

  /** What is not there is left out. */
  remove(row: Row): void {
    const key = this.#keys.get(row)
    if (key === undefined) return
    this.#keys.delete(row)
    this.#groups.get(key)!.rows.delete(row)
    this.#changed.add(key)
  }

  /** Works out anew the group of a row, for another reason than the rows that it has. */
  renew(row: Row): void {
    const key = this.#keys.get(row)
    if (key !== undefined) this.#changed.add(key)
  }

  /** Works out anew the groups of these cells. */
  renewWhere(isOther: (cell: Cell) => boolean): void {
    for (const [key, { cells }] of this.#groups) if (cells.some(isOther)) this.#changed.add(key)
  }

  /** All cells, in the table's order. */
  all(): readonly Cell[] {
    if (this.#changed.size === 0) return this.#all
    const gone = new Set<Cell>()
    const added: Cell[] = []
    for (const key of this.#changed) {
      const group = this.#groups.get(key)!
      for (const cell of group.cells) gone.add(cell)
      if (group.rows.size === 0) {
        this.#groups.delete(key)
        continue
      }
      const rows = group.rows.size === 1 ? [...group.rows] : [...group.rows].sort(this.#places.compare)
      group.cells = this.#grouping.make(rows)
      added.push(...group.cells)
    }
    this.#changed.clear()
    this.#all = merged(this.#all, gone, added, this.#grouping.compare)
    this.#grouping.onChange?.(gone, added)
    return this.#all
  }
}
