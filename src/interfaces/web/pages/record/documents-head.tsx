import type { VNode } from 'preact'
import type { DocumentRow } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { counted } from '../../words/index.ts'
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
    <div class="list-head">
      <p role="status" class="numbers">
        {total === null ? ' ' : counted(total, 'document')}
        {isNarrowed(search) && (
          <>
            {' '}
            <a href="/documents" data-replace>
              Show all
            </a>
          </>
        )}
      </p>
      <SaveTable<DocumentRow>
        name="documents"
        address={(part) => documentsAddress(search, part)}
        head={COLUMNS.map(([name]) => name)}
        row={(one) => COLUMNS.map(([, value]) => value(one))}
      />
      <SortChoice />
    </div>
  )
}

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

function SortChoice(): VNode {
  const { query } = usePlace()
  return (
    <label class="small quiet">
      Order{' '}
      <select
        value={query.get('sort') ?? 'newest'}
        onChange={({ currentTarget }) => go(hrefWith({ sort: currentTarget.value }), { replace: true })}
      >
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
        <option value="latest">Latest added first</option>
      </select>
    </label>
  )
}
