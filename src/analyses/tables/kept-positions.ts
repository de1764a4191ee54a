import { grouped, type LedgerCoding } from '../../ledger/index.ts'
import { byText, type Origin } from '../evidence/index.ts'
import {
  type ByPlan,
  type ClaimedChange,
  type Conflict,
  inOrder as cellOrder,
  newestFirst,
  type Position,
  type Positions,
  positionsOf,
  type StatementRow,
} from '../positions/index.ts'
import { Groups, type PackedGroups } from './groups.ts'

export interface KeptPositionsSetting {
  /** Names, in the dossier's order. */
  readonly parties: readonly string[]
  readonly issues: readonly string[]
  /** The ledger's order. */
  readonly inOrder: (a: LedgerCoding, b: LedgerCoding) => number
  readonly originOf: (row: StatementRow) => Origin
}

/** What statements of one party and issue come to. */
interface Cell {
  readonly key: string
  readonly position: Position | null
  readonly reversals: readonly Conflict[]
  readonly contradictions: readonly Conflict[]
}

/** The table of positions as it is kept: codings and cells by their numbers. */
export interface PackedPositions {
  readonly cells: PackedGroups
  /** By their numbers. */
  readonly stood: readonly Cell[]
  readonly changes: readonly number[]
}

/** The table of positions, cell by cell: what a statement has nothing to do with is not worked out again. */
export class KeptPositions {
  readonly #setting: KeptPositionsSetting
  readonly #cells: Groups<StatementRow, Cell>
  /** What these cells come to; null: nobody asked yet. */
  #stood:
    | (Omit<Positions, 'claimedChanges'> & { readonly cells: readonly Cell[]; readonly byPlans: readonly ByPlan[] })
    | null = null
  /** Cells of which something follows from plans, by their keys: with what they were worked out of. */
  #byPlan = new Map<
    string,
    { readonly of: Cell | undefined; readonly byPlans: readonly ByPlan[]; readonly cell: Cell }
  >()
  /** Statements that a party changed its position, and what they come to. */
  readonly #changes = new Set<StatementRow>()
  #claimedChanges: readonly ClaimedChange[] | null = []

  constructor(setting: KeptPositionsSetting) {
    this.#setting = setting
    this.#cells = new Groups<StatementRow, Cell>({
      inOrder: setting.inOrder,
      keyOf: cellKey,
      make: (rows): Cell[] => {
        return [this.#cellOf(cellKey(rows[0]!), rows, [])]
      },
      compare: (a, b) => byText(a.key, b.key),
    })
  }

  add(row: StatementRow): void {
    if (isStance(row)) this.#cells.add(row)
    else if (isChange(row)) {
      this.#changes.add(row)
      this.#claimedChanges = null
    }
  }

  remove(row: StatementRow): void {
    if (isStance(row)) this.#cells.remove(row)
    else if (isChange(row)) {
      this.#changes.delete(row)
      this.#claimedChanges = null
    }
  }

  /** Works out anew what a statement is in, for its origin is another. */
  renew(row: StatementRow): void {
    this.#cells.renew(row)
    if (this.#changes.has(row)) this.#claimedChanges = null
  }

  /** @param byPlans the very same list, where nothing of it changed */
  all(byPlans: readonly ByPlan[]): Positions {
    const cells = this.#cells.all()
    if (this.#stood?.cells !== cells || this.#stood.byPlans !== byPlans) {
      const all = this.#withPlans(cells, byPlans)
      this.#stood = {
        cells,
        byPlans,
        positions: all.flatMap(({ position }) => position ?? []).sort(cellOrder(this.#setting)),
        reversals: all.flatMap(({ reversals }) => reversals).sort(newestFirst),
        contradictions: all.flatMap(({ contradictions }) => contradictions).sort(newestFirst),
      }
    }
    const { positions, reversals, contradictions } = this.#stood
    this.#claimedChanges ??= positionsOf([...this.#changes], this.#setting).claimedChanges
    return { positions, reversals, contradictions, claimedChanges: this.#claimedChanges }
  }

  /** The cells, with what follows from plans in each. */
  #withPlans(cells: readonly Cell[], byPlans: readonly ByPlan[]): readonly Cell[] {
    if (byPlans.length === 0) return cells
    const known = this.#byPlan
    this.#byPlan = new Map()
    const byKey = new Map(cells.map((cell) => [cell.key, cell]))
    for (const [key, own] of grouped(byPlans, cellKey)) {
      const of = byKey.get(key)
      const before = known.get(key)
      const isSame = before !== undefined && before.of === of && isSameList(before.byPlans, own)
      const cell = isSame ? before.cell : this.#cellOf(key, this.#cells.rowsOf(key), own)
      this.#byPlan.set(key, { of, byPlans: own, cell })
      byKey.set(key, cell)
    }
    return [...byKey.values()]
  }

  #cellOf(key: string, rows: readonly StatementRow[], byPlans: readonly ByPlan[]): Cell {
    const { positions, reversals, contradictions } = positionsOf(rows, { ...this.#setting, byPlans })
    return { key, position: positions[0] ?? null, reversals, contradictions }
  }

  /** What `unpack` makes the same of. */
  pack(numberOf: (row: LedgerCoding) => number): PackedPositions {
    const { packed, cells } = this.#cells.pack(numberOf)
    return { cells: packed, stood: [...cells.keys()], changes: [...this.#changes].map(numberOf) }
  }

  /** Takes over what was packed, in the place of nothing. */
  unpack(packed: PackedPositions, at: (number: number) => StatementRow): void {
    const stood = packed.stood.values()
    this.#cells.unpack(packed.cells, at, (_, count) => Array.from({ length: count }, () => stood.next().value!))
    for (const number of packed.changes) this.#changes.add(at(number))
    this.#claimedChanges = this.#changes.size === 0 ? [] : null
  }
}

/** Whether it counts for a cell of the table of positions. */
const isStance = ({ party, issue, data }: StatementRow): boolean =>
  party !== null && issue !== null && data.stance !== null && data.modality !== 'asked'

/** Whether it says that a party changed its position. */
const isChange = ({ data }: StatementRow): boolean => data.stance === null && data.change === true

const cellKey = ({ party, issue }: Pick<StatementRow, 'party' | 'issue'>): string => JSON.stringify([party, issue])

const isSameList = <One>(a: readonly One[], b: readonly One[]): boolean =>
  a.length === b.length && a.every((one, i) => one === b[i])
