import type { LedgerCoding } from '../../ledger/index.ts'
import { merged } from './merged.ts'

export interface Grouping<Row extends LedgerCoding, Cell> {
  readonly keyOf: (row: Row) => string
  /** The ledger's order. */
  readonly inOrder: (a: Row, b: Row) => number
  /** What comes of the rows of one group, in the ledger's order; of no other rows. A cell that it gave before is the same in all. */
  readonly make: (rows: readonly Row[]) => readonly Cell[]
  /** The table's order; never 0 for two that differ. */
  readonly compare: (a: Cell, b: Cell) => number
  /** Told what came in the place of what. */
  readonly onChange?: (gone: ReadonlySet<Cell>, added: readonly Cell[]) => void
}

interface Group<Row, Cell> {
  readonly key: string
  readonly rows: Row[]
  cells: readonly Cell[]
}

/** Groups as they are kept: rows and cells by their numbers. */
export interface PackedGroups {
  /** A cell's number is its place among those of all groups, one group after the other. */
  readonly groups: readonly (readonly [key: string, rows: readonly number[], cells: number])[]
  /** Numbers of all cells, in the table's order. */
  readonly order: readonly number[]
}

/** Rows of a table that each come of a group of codings alone: only groups that changed are worked out anew. */
export class Groups<Row extends LedgerCoding, Cell> {
  readonly #grouping: Grouping<Row, Cell>
  readonly #groups = new Map<string, Group<Row, Cell>>()
  readonly #groupOf = new Map<Row, Group<Row, Cell>>()
  readonly #changed = new Set<Group<Row, Cell>>()
  #all: readonly Cell[] = []

  constructor(grouping: Grouping<Row, Cell>) {
    this.#grouping = grouping
  }

  add(row: Row): void {
    const key = this.#grouping.keyOf(row)
    let group = this.#groups.get(key)
    if (group === undefined) {
      group = { key, rows: [row], cells: [] }
      this.#groups.set(key, group)
    } else group.rows.push(row)
    this.#groupOf.set(row, group)
    this.#changed.add(group)
  }

  /** What is not there is left out. */
  remove(row: Row): void {
    const group = this.#groupOf.get(row)
    if (group === undefined) return
    this.#groupOf.delete(row)
    group.rows.splice(group.rows.indexOf(row), 1)
    this.#changed.add(group)
  }

  /** Works out anew the group of a row, for another reason than the rows that it has. */
  renew(row: Row): void {
    const group = this.#groupOf.get(row)
    if (group !== undefined) this.#changed.add(group)
  }

  /** The rows of a group, in the ledger's order once `all` was asked; none: there is no such group. */
  rowsOf(key: string): readonly Row[] {
    return this.#groups.get(key)?.rows ?? []
  }

  /** All cells, in the table's order. */
  all(): readonly Cell[] {
    if (this.#changed.size === 0) return this.#all
    const gone = new Set<Cell>()
    const added: Cell[] = []
    for (const group of this.#changed) {
      const before = group.cells
      if (group.rows.length > 1) group.rows.sort(this.#grouping.inOrder)
      if (group.rows.length === 0) this.#groups.delete(group.key)
      group.cells = group.rows.length === 0 ? [] : this.#grouping.make(group.rows)
      const kept = new Set(before)
      for (const cell of group.cells) if (!kept.delete(cell)) added.push(cell)
      for (const cell of kept) gone.add(cell)
    }
    this.#changed.clear()
    this.#all = merged(this.#all, gone, added, this.#grouping.compare)
    this.#grouping.onChange?.(gone, added)
    return this.#all
  }

  /** What `unpack` makes the same of. Nothing may have changed since `all`. */
  pack(numberOf: (row: Row) => number): { readonly packed: PackedGroups; readonly cells: ReadonlyMap<Cell, number> } {
    const cells = new Map<Cell, number>()
    const groups = [...this.#groups.values()].map((group) => {
      for (const cell of group.cells) cells.set(cell, cells.size)
      return [group.key, group.rows.map(numberOf), group.cells.length] as const
    })
    return { packed: { groups, order: this.#all.map((cell) => cells.get(cell)!) }, cells }
  }

  /**
   * Takes over groups that were packed; nothing is told of it.
   *
   * @param make the cells of a group: so many, some of which may be made later. @returns cells by their numbers
   */
  unpack(
    { groups, order }: PackedGroups,
    rowAt: (number: number) => Row,
    make: (rows: readonly Row[], count: number) => readonly Cell[],
  ): readonly Cell[] {
    const all: Cell[] = []
    for (const [key, numbers, count] of groups) {
      const rows = numbers.map(rowAt)
      const group: Group<Row, Cell> = { key, rows, cells: make([...rows], count) }
      this.#groups.set(key, group)
      for (const row of rows) this.#groupOf.set(row, group)
      for (const cell of group.cells) all.push(cell)
    }
    this.#all = order.map((number) => all[number]!)
    return all
  }
}
