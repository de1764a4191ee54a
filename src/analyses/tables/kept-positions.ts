import type { LedgerCoding } from '../../ledger/index.ts'
import { byText, type Origin } from '../evidence/index.ts'
import {
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
  #stood: (Omit<Positions, 'claimedChanges'> & { readonly cells: readonly Cell[] }) | null = null
  /** Statements that a party changed its position, and what they come to. */
  readonly #changes = new Set<StatementRow>()
  #claimedChanges: readonly ClaimedChange[] | null = []

  constructor(setting: KeptPositionsSetting) {
    this.#setting = setting
    this.#cells = new Groups<StatementRow, Cell>({
      inOrder: setting.inOrder,
      keyOf: cellKey,
      make: (rows): Cell[] => {
        const { positions, reversals, contradictions } = positionsOf([...rows], setting)
        return [{ key: cellKey(rows[0]!), position: positions[0] ?? null, reversals, contradictions }]
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

  all(): Positions {
    const cells = this.#cells.all()
    if (this.#stood?.cells !== cells) {
      this.#stood = {
        cells,
        positions: cells.flatMap(({ position }) => position ?? []).sort(cellOrder(this.#setting)),
        reversals: cells.flatMap(({ reversals }) => reversals).sort(newestFirst),
        contradictions: cells.flatMap(({ contradictions }) => contradictions).sort(newestFirst),
      }
    }
    const { positions, reversals, contradictions } = this.#stood
    this.#claimedChanges ??= positionsOf([...this.#changes], this.#setting).claimedChanges
    return { positions, reversals, contradictions, claimedChanges: this.#claimedChanges }
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

const cellKey = ({ party, issue }: StatementRow): string => JSON.stringify([party, issue])
