import type { VNode } from 'preact'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { DaysOfAddress, SearchBox } from '../../parts/index.ts'

/** What claims are searched for: words, where they must be, and days. */
export function SearchForm({
  understood,
}: {
  readonly understood: { readonly understood: string; readonly ignored: readonly string[] } | null
}): VNode {
  const { query } = usePlace()
  return (
    <SearchBox
      id="claims-search"
      label="Search claims"
      placeholder="Search: words, &quot;a phrase&quot;, begin*, -not, OR"
    >
      <div class="search-more">
        <label>
          in{' '}
          <select
            value={query.get('in') ?? 'claims'}
            onChange={({ currentTarget: { value } }) =>
              go(hrefWith({ in: value === 'claims' ? null : value }), { replace: true })
            }
          >
            <option value="claims">who says what</option>
            <option value="documents">whole articles</option>
          </select>
        </label>
        <DaysOfAddress />
        <label class="check">
          <input
            type="checkbox"
            checked={query.get('rejected') === 'true'}
            onChange={({ currentTarget }) =>
              go(hrefWith({ rejected: currentTarget.checked ? 'true' : null }), { replace: true })
            }
          />
          <span>rejected too</span>
        </label>
      </div>
      <p class="search-understood small quiet">
        {understood !== null &&
          `Understood as ${understood.understood}${understood.ignored.length > 0 ? `; left out: ${understood.ignored.join(', ')}` : ''}`}
      </p>
    </SearchBox>
  )
}
