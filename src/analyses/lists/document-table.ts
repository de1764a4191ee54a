import type { DocumentKeys } from '../../ledger/index.ts'
import type { ClaimCodes } from './claim-table.ts'
import { Codes } from './codes.ts'
import { dayNumber, monthOf } from './days.ts'
import { mergeOrder, reordered } from './merge.ts'

export const STATES: Codes = new Codes(['read', 'unread', 'failed'])

/** All documents in all their appearances, newest first, in columns as `ClaimTable`. */
export interface DocumentTable {
  readonly length: number
  readonly document: Uint32Array
  readonly appearance: Uint32Array
  readonly sort: Uint32Array
  readonly day: Uint32Array
  readonly month: Uint16Array
  readonly outlet: Uint16Array
  readonly state: Uint16Array
}

export const NO_DOCUMENTS: DocumentTable = {
  length: 0,
  document: new Uint32Array(0),
  appearance: new Uint32Array(0),
  sort: new Uint32Array(0),
  day: new Uint32Array(0),
  month: new Uint16Array(0),
  outlet: new Uint16Array(0),
  state: new Uint16Array(0),
}

/** As `changedClaims`. */
export function changedDocuments(
  table: DocumentTable,
  codes: Pick<ClaimCodes, 'sort' | 'month' | 'outlet'>,
  documents: ReadonlySet<number>,
  keys: readonly DocumentKeys[],
  outletName: (folded: string) => string,
): DocumentTable {
  const fresh = [...keys].sort(inOrder)
  const order = mergeOrder(
    table.length,
    (row) => !documents.has(table.document[row]!),
    fresh.length,
    (n, row) => {
      const old = {
        sort: codes.sort.values[table.sort[row]!]!,
        document: table.document[row]!,
        appearance: table.appearance[row]!,
      }
      return inOrder(fresh[n]!, old) < 0
    },
  )
  const column = <C extends Parameters<typeof reordered>[1]>(old: C, value: (document: DocumentKeys) => number): C =>
    reordered(order, old, (n) => value(fresh[n]!))
  return {
    length: order.length,
    document: column(table.document, ({ document }) => document),
    appearance: column(table.appearance, ({ appearance }) => appearance),
    sort: column(table.sort, ({ sort }) => codes.sort.of(sort)),
    day: column(table.day, ({ sort }) => dayNumber(sort)),
    month: column(table.month, ({ sort }) => codes.month.of(monthOf(sort))),
    outlet: column(table.outlet, ({ outlet }) => codes.outlet.of(outletName(outlet))),
    state: column(table.state, ({ state }) => STATES.of(state)),
  }
}

type Place = Pick<DocumentKeys, 'sort' | 'document' | 'appearance'>

function inOrder(a: Place, b: Place): number {
  if (a.sort !== b.sort) return a.sort > b.sort ? -1 : 1
  return a.document - b.document || a.appearance - b.appearance
}
