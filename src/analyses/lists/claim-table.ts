import { ATTRIBUTIONS_PER_DOCUMENT, type ClaimKeys } from '../../ledger/index.ts'
import type { SourceKind } from '../../reading/index.ts'
import { Codes } from './codes.ts'
import { dayNumber, monthOf } from './days.ts'
import { mergeOrder, reordered } from './merge.ts'

const KINDS: readonly SourceKind[] = ['named', 'role', 'anonymous', 'collective', 'document', 'outlet', 'unstated']

/** What the codes of all claim tables mean; they only grow, so that tables of different revisions share them. */
export class ClaimCodes {
  readonly kind: Codes = new Codes(KINDS)
  readonly quotation: Codes = new Codes(['direct', 'indirect', 'mixed'])
  readonly ruling: Codes = new Codes(['', 'accept', 'reject', 'edit'])
  readonly party: Codes
  readonly month: Codes = new Codes([''])
  /** Names of outlets as shown; the empty string: unknown. */
  readonly outlet: Codes = new Codes([''])
  /** As the ledger orders by. */
  readonly sort: Codes = new Codes([''])

  constructor(parties: readonly string[]) {
    this.party = new Codes(['', ...parties])
  }
}

/**
 * All claims, newest first, in columns with one entry a claim: the codes of what lists are narrowed by, and what they are
 * ordered by. 37 bytes a claim. A table is never changed: `changed` makes another.
 */
export interface ClaimTable {
  readonly length: number
  readonly attribution: Float64Array
  readonly appearance: Uint32Array
  readonly sort: Uint32Array
  /** As `dayNumber`. */
  readonly day: Uint32Array
  readonly month: Uint16Array
  readonly outlet: Uint16Array
  readonly party: Uint16Array
  readonly kind: Uint16Array
  readonly quotation: Uint16Array
  readonly ruling: Uint16Array
  /** In ten-thousandths. */
  readonly confidence: Uint16Array
}

export const NO_CLAIMS: ClaimTable = {
  length: 0,
  attribution: new Float64Array(0),
  appearance: new Uint32Array(0),
  sort: new Uint32Array(0),
  day: new Uint32Array(0),
  month: new Uint16Array(0),
  outlet: new Uint16Array(0),
  party: new Uint16Array(0),
  kind: new Uint16Array(0),
  quotation: new Uint16Array(0),
  ruling: new Uint16Array(0),
  confidence: new Uint16Array(0),
}

export const documentOf = (attribution: number): number => Math.floor(attribution / ATTRIBUTIONS_PER_DOCUMENT)

/**
 * The table after some documents changed.
 *
 * @param documents numbers of those that changed
 * @param claims all that they have now
 * @param outletName the outlet that a folded name means, as it is shown
 */
export function changedClaims(
  table: ClaimTable,
  codes: ClaimCodes,
  documents: ReadonlySet<number>,
  claims: readonly ClaimKeys[],
  outletName: (folded: string) => string,
): ClaimTable {
  const fresh = claims.map((claim) => ({ ...claim, code: codes.sort.of(claim.sort) })).sort(inOrder)
  const sorts = codes.sort.values
  const order = mergeOrder(
    table.length,
    (row) => !documents.has(documentOf(table.attribution[row]!)),
    fresh.length,
    (n, row) => {
      const { sort, attribution, appearance } = fresh[n]!
      const old = {
        sort: sorts[table.sort[row]!]!,
        attribution: table.attribution[row]!,
        appearance: table.appearance[row]!,
      }
      return inOrder({ sort, attribution, appearance }, old) < 0
    },
  )
  const column = <C extends Parameters<typeof reordered>[1]>(
    old: C,
    value: (claim: (typeof fresh)[number]) => number,
  ): C => reordered(order, old, (n) => value(fresh[n]!))
  return {
    length: order.length,
    attribution: column(table.attribution, ({ attribution }) => attribution),
    appearance: column(table.appearance, ({ appearance }) => appearance),
    sort: column(table.sort, ({ code }) => code),
    day: column(table.day, ({ sort }) => dayNumber(sort)),
    month: column(table.month, ({ sort }) => codes.month.of(monthOf(sort))),
    outlet: column(table.outlet, ({ outlet }) => codes.outlet.of(outletName(outlet))),
    party: column(table.party, ({ party }) => codes.party.of(party ?? '')),
    kind: column(table.kind, ({ kind }) => codes.kind.of(kind)),
    quotation: column(table.quotation, ({ quotation }) => codes.quotation.of(quotation)),
    ruling: column(table.ruling, ({ ruling }) => codes.ruling.of(ruling ?? '')),
    confidence: column(table.confidence, ({ confidence }) => Math.round(confidence * 10_000)),
  }
}

type Place = Pick<ClaimKeys, 'sort' | 'attribution' | 'appearance'>

/** The latest first, undated ones last; within an article as they stand in it. */
function inOrder(a: Place, b: Place): number {
  if (a.sort !== b.sort) return a.sort > b.sort ? -1 : 1
  return a.attribution - b.attribution || a.appearance - b.appearance
}
