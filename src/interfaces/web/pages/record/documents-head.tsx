import type { VNode } from 'preact'
import type { DocumentRow } from '../../../contract/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { ListHead, type Order } from '../../parts/index.ts'
import { type DocumentsSearch, documentsAddress, isNarrowed } from './filter.ts'

/** Above the list: how many documents fit, the whole of them as a file, and their order. */
export function DocumentsHead({
  search,
  total,
}: {
  readonly search: DocumentsSearch
  /** Null: not known yet. */
  readonly total: number | null
}): VNode {
  return (
    <ListHead of="document" total={total} all={isNarrowed(search) ? '/documents' : null} orders={ORDERS}>
      <SaveTable<DocumentRow>
        name="documents"
        address={(part) => documentsAddress(search, part)}
        head={COLUMNS.map(([name]) => name)}
        row={(one) => COLUMNS.map(([, value]) => value(one))}
      />
    </ListHead>
  )
}

const ORDERS: readonly [Order, ...Order[]] = [
  ['newest', 'Newest first'],
  ['oldest', 'Oldest first'],
  ['latest', 'Latest added first'],
]

/** Columns of the file. */
const COLUMNS: readonly (readonly [name: string, value: (row: DocumentRow) => string | number | null])[] = [
  ['Published', ({ article }) => article.published?.resolved ?? null],
  ['Outlet', ({ article }) => article.outlet],
  ['Title', ({ article }) => article.title],
  ['State', ({ state }) => state],
  ['Problem', ({ problem }) => problem],
  ['Claims', ({ claims }) => claims],
  ['Received from', ({ from }) => from],
  ['Address', ({ article }) => article.url],
  ['Document', ({ article }) => article.document],
]
