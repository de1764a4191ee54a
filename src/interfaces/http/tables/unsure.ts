import { unasked } from '../../../analyses/evidence/index.ts'
import { type CellOf, cellsOf, isNewer, newerByCell, type Unsure, unsureOf } from '../../../analyses/unsure/index.ts'
import { grouped, type LedgerCoding } from '../../../ledger/index.ts'
import { CODING_LETTERS, type CodingKind } from '../../../reading/index.ts'
import type { UnsurePage, UnsureRow } from '../../contract/index.ts'
import { quotedOf } from '../shapes/index.ts'
import { fits, type TableFilter } from './filter.ts'
import { type Part, partOf } from './part.ts'
import type { PositionsTable } from './positions.ts'
import type { State } from './state.ts'
import type { CodingsByDocument, UnsureBook } from './unsure-book.ts'

export type UnsureFilter = TableFilter & {
  readonly what?: readonly string[] | undefined
  readonly empty?: boolean | undefined
  readonly newer?: boolean | undefined
  readonly gaps?: boolean | undefined
}

/** What is not sure enough to be told, for an analyst to settle. */
export class UnsureTable {
  readonly #state: State
  readonly #positions: PositionsTable
  readonly #book: UnsureBook
  /** Those of this state, for as long as it is: what is held of lists leads into them. */
  #read: Promise<CodingsByDocument> | null = null

  constructor(state: State, positions: PositionsTable, book: UnsureBook) {
    this.#state = state
    this.#positions = positions
    this.#book = book
  }

  async page({
    offset,
    limit,
    what = [],
    empty = false,
    newer = false,
    gaps = false,
    ...filter
  }: UnsureFilter & Part): Promise<Omit<UnsurePage, 'revision'>> {
    const codings = await this.#codings()
    const all = await this.#all(filter)
    const isOfKind = ({ kind }: Unsure): boolean => what.length === 0 || what.includes(kind)
    const inCell = all.filter((one) => (one.fills || !empty) && (one.newer || !newer))
    const counts = grouped(inCell, ({ kind }) => kind)
    const { rows, ...place } = partOf(what.length === 0 ? inCell : inCell.filter(isOfKind), { offset, limit })
    return {
      ...place,
      kinds: KINDS.map((kind) => ({ kind, count: counts.get(kind)?.length ?? 0 })),
      filling: all.filter((one) => one.fills && isOfKind(one)).length,
      newer: all.filter((one) => one.newer && isOfKind(one)).length,
      rows: rows.map((one) => this.#row(one, codings)),
      gaps: gaps ? gapsIn(all) : null,
      cells: gaps ? newerByCell(all, await this.#cellsIn(filter)).map(writable) : null,
    }
  }

  #codings(): Promise<CodingsByDocument> {
    if (this.#read === null) {
      this.#read = this.#book.now()
      this.#read.catch(() => {
        this.#read = null
      })
    }
    return this.#read
  }

  /** All that a filter leaves, the surest first. */
  #all(filter: TableFilter): Promise<readonly Unsure[]> {
    return this.#state.once('unsure', filter, async () => {
      const codings = [...(await this.#codings()).values()].flat().filter((coding) => fits(coding, filter))
      const all = unsureOf(codings, { originOf: unasked, told: await this.#positions.told() })
      const cellOf = await this.#cellsIn(filter)
      return all.map((one) => ({ ...one, fills: one.fills && this.#isInTable(one), newer: isNewer(one, cellOf) }))
    })
  }

  /**
   * What is told in each cell where the table is narrowed in the same way: that is what is older. A cell is the same whatever other
   * cells are left out.
   */
  async #cellsIn({ party: _, issue: __, ...filter }: TableFilter): Promise<CellOf> {
    return cellsOf(await this.#positions.told(filter))
  }

  /** What was coded for another dossier.yaml, and is not yet for this, may have names that this one has not. */
  #isInTable({ party, issue }: Unsure): boolean {
    const { setting, issues } = this.#state
    return setting.parties.some(({ id }) => id === party) && issues.some((name) => name === issue)
  }

  #row(
    { coding: id, kind, party, issue, says, fills, newer, copies, evidence }: Unsure,
    codings: CodingsByDocument,
  ): UnsureRow {
    const coding = reportOf(codings.get(evidence.document)!, id, evidence.day)
    return { ...quotedOf(this.#state.names, coding, []), kind, party, issue, says, fills, newer, copies }
  }
}

const KINDS = Object.keys(CODING_LETTERS) as CodingKind[]

/** A coding as it stands in the appearance of that day. */
function reportOf(codings: readonly LedgerCoding[], id: string, day: string | null): LedgerCoding {
  const appearances = codings.filter((coding) => coding.id === id)
  return appearances.find(({ sort }) => sort.startsWith(day ?? '')) ?? appearances[0]!
}

const writable = ({ newer, ...cell }: ReturnType<typeof newerByCell>[number]) => ({ ...cell, newer: [...newer] })

/** The empty cells that something of this list would fill. */
function gapsIn(all: readonly Unsure[]): NonNullable<UnsurePage['gaps']> {
  const found = new Map<string, { party: string; issue: string; count: number }>()
  for (const { party, issue, fills } of all) {
    if (!fills) continue
    const key = JSON.stringify([party, issue])
    const known = found.get(key)
    if (known === undefined) found.set(key, { party: party!, issue: issue!, count: 1 })
    else known.count++
  }
  return [...found.values()]
}
