import type { VNode } from 'preact'
import type { Claim } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { SaveTable } from '../../figure/index.ts'
import { counted } from '../../words/index.ts'
import { type ClaimsSearch, claimsAddress, isNarrowed } from './filter.ts'

/** Above the list: how many claims fit, the whole of them as a file, and their order. */
export function ListHead({
  search,
  total,
}: {
  readonly search: ClaimsSearch
  /** Null: not known yet. */
  readonly total: number | null
}): VNode {
  return (
    <div class="list-head">
      <p role="status" class="numbers">
        {total === null ? ' ' : counted(total, 'claim')}
        {isNarrowed(search) && (
          <>
            {' '}
            <a href="/claims" data-replace>
              Show all
            </a>
          </>
        )}
      </p>
      <SaveTable<Claim>
        name="claims"
        address={({ offset, limit }) => claimsAddress(search, offset, limit, false)}
        head={COLUMNS.map(([name]) => name)}
        row={(claim) => COLUMNS.map(([, value]) => value(claim))}
      />
      <SortChoice searching={search.text !== undefined} />
    </div>
  )
}

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

function SortChoice({ searching }: { readonly searching: boolean }): VNode {
  const { query } = usePlace()
  const sort = query.get('sort') ?? (searching ? 'best' : 'newest')
  return (
    <label class="small quiet">
      Order{' '}
      <select
        value={sort}
        onChange={({ currentTarget }) => go(hrefWith({ sort: currentTarget.value }), { replace: true })}
      >
        {searching && <option value="best">Best match first</option>}
        <option value="newest">Newest first</option>
        <option value="oldest">Oldest first</option>
        <option value="surest">Surest first</option>
        <option value="unsurest">Least sure first</option>
      </select>
    </label>
  )
}
