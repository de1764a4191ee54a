import type { VNode } from 'preact'
import type { Claim } from '../../../contract/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { ListHead, type Order } from '../../parts/index.ts'
import { type ClaimsSearch, claimsAddress, isNarrowed } from './filter.ts'

/** Above the list: how many claims fit, the whole of them as a file, and their order. */
export function ClaimsHead({
  search,
  total,
}: {
  readonly search: ClaimsSearch
  /** Null: not known yet. */
  readonly total: number | null
}): VNode {
  return (
    <ListHead
      of="claim"
      total={total}
      all={isNarrowed(search) ? '/claims' : null}
      orders={search.text === undefined ? ORDERS : [['best', 'Best match first'], ...ORDERS]}
    >
      <SaveTable<Claim>
        name="claims"
        address={({ offset, limit }) => claimsAddress(search, offset, limit, false)}
        head={COLUMNS.map(([name]) => name)}
        row={(claim) => COLUMNS.map(([, value]) => value(claim))}
      />
    </ListHead>
  )
}

const ORDERS: readonly [Order, ...Order[]] = [
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['surest', 'Surest first'],
  ['unsurest', 'Least sure first'],
]

/** Columns of the file. */
const COLUMNS: readonly (readonly [name: string, value: (claim: Claim) => string | number | null])[] = [
  ['Published', ({ article }) => article.published?.resolved ?? null],
  ['Outlet', ({ article }) => article.outlet],
  ['Title', ({ article }) => article.title],
  ['Source', ({ words }) => words.source],
  ['Name', ({ profile }) => profile.name],
  ['Kind of source', ({ profile }) => profile.kind],
  ['Speaks for', ({ party }) => party],
  ['Cue', ({ words }) => words.cue],
  ['Content', ({ words }) => words.content],
  ['Wording', ({ quotation }) => quotation],
  ['Sure', ({ confidence }) => confidence],
  ['Ruling', ({ ruling }) => ruling?.action ?? null],
  ['Claim', ({ id }) => id],
]
