import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import type { Claim, ClaimsPage as ClaimsPart } from '../../../contract/index.ts'
import { go, useKeys, usePlace } from '../../app/index.ts'
import {
  Empty,
  type LongList,
  LongListRows,
  Narrow,
  ProblemNote,
  ruleAndSay,
  undoAndSay,
  useLongList,
} from '../../parts/index.ts'
import { ClaimRow, claimHref } from './claim-row.tsx'
import { ClaimsHead } from './claims-head.tsx'
import { claimsAddress, facetsOf, isNarrowed, searchOf } from './filter.ts'
import { SearchForm } from './search-form.tsx'

/** Who said what: all claims, searched and narrowed. */
export function ClaimsPage(): VNode {
  const { query } = usePlace()
  const search = searchOf(query)
  const claims = useLongList<Claim, ClaimsPart>(JSON.stringify(search), (offset, limit, whole) =>
    claimsAddress(search, offset, limit, whole),
  )
  const { head, total, problem, waiting } = claims
  const counts = head?.facets ?? null
  const facets = useMemo(() => (counts === null ? null : facetsOf(counts)), [counts])
  useClaimKeys(claims)
  return (
    <>
      <header class="page-head">
        <h1>Claims</h1>
        <p>Who said what, in whose words, on whose word. Each leads to its sentence.</p>
      </header>
      <div class="with-facets">
        <Narrow facets={facets} failed={problem !== null} lines={16} />
        <section aria-label="Claims" aria-busy={waiting}>
          <SearchForm understood={waiting ? null : (head?.search ?? null)} />
          <ClaimsHead search={search} total={head === null ? null : total} />
          {problem !== null && head === null && <ProblemNote problem={problem} />}
          {head !== null && total === 0 && <NoClaims narrowed={isNarrowed(search)} />}
          <LongListRows
            list={claims}
            of="claim"
            more={
              <>
                ; <code>rapporteur export</code> writes all
              </>
            }
          >
            {(claim: Claim | null, place) => (
              <ClaimRow
                key={claim?.key ?? `row ${place}`}
                claim={claim}
                place={place}
                total={total}
                onFocus={claims.setActive}
              />
            )}
          </LongListRows>
        </section>
      </div>
    </>
  )
}

function useClaimKeys({ active, move }: LongList<Claim, unknown>): void {
  const onActive = (act: (claim: Claim) => void) => (): void => {
    if (active !== null) act(active)
  }
  useKeys('List of claims', [
    { key: '/', does: 'Search', run: () => document.getElementById('claims-search')?.focus() },
    { key: 'j', does: 'Next claim', run: () => move(1) },
    { key: 'k', does: 'Previous claim', run: () => move(-1) },
    { key: 'o', does: 'Open the article at the claim', run: onActive((claim) => go(claimHref(claim))) },
    { key: 'a', does: 'Accept the claim', run: onActive((claim) => void ruleAndSay(claim, 'accept')) },
    { key: 'r', does: 'Reject the claim', run: onActive((claim) => void ruleAndSay(claim, 'reject')) },
    { key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() },
  ])
}

function NoClaims({ narrowed }: { readonly narrowed: boolean }): VNode {
  return narrowed ? (
    <Empty title="No claim fits">
      <p>
        Take a filter away, search for fewer words, or <a href="/claims">show all claims</a>.
      </p>
    </Empty>
  ) : (
    <Empty title="The record is empty">
      <p>
        <a href="/documents">Add documents</a>: drop articles there, or paste a text. What they say appears here as it
        is read.
      </p>
    </Empty>
  )
}
