import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Claim, ClaimsPage as ClaimsPart } from '../../../contract/index.ts'
import { go, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useRows } from '../../data/index.ts'
import { SaveTable } from '../../figure/index.ts'
import {
  Empty,
  Facets,
  PRINTED_ROWS,
  ProblemNote,
  ruleAndSay,
  undoAndSay,
  useListWindow,
  usePrinting,
  Waiting,
} from '../../parts/index.ts'
import { counted, numberText } from '../../words/index.ts'
import { ClaimRow, claimHref } from './claim-row.tsx'
import { claimsAddress, facetsOf, isNarrowed, searchOf } from './filter.ts'
import { SearchForm } from './search-form.tsx'

/** Who said what: all claims, searched and narrowed. */
export function ClaimsPage(): VNode {
  const { query } = usePlace()
  const search = searchOf(query)
  const list = JSON.stringify(search)
  const [known, setKnown] = useState(0)
  const printing = usePrinting()
  const part = useListWindow(known)
  const first = printing ? 0 : part.first
  const end = printing ? Math.min(known, PRINTED_ROWS) : part.end
  const { head, row, problem, waiting } = useRows<Claim, ClaimsPart>(
    list,
    (offset, limit, whole) => claimsAddress(search, offset, limit, whole),
    first,
    end,
  )
  const total = head?.total ?? 0
  useEffect(() => setKnown(total), [total])
  const [active, setActive] = useState(-1)
  const focusNext = useRef<number | null>(null)
  useEffect(() => {
    if (waiting) return
    setActive(-1)
    if (part.list.current !== null && part.list.current.getBoundingClientRect().top < -200) scrollTo(0, 0)
  }, [list])
  useEffect(() => {
    if (focusNext.current === null) return
    const link = part.list.current?.querySelector<HTMLElement>(`[data-row="${focusNext.current}"] a`)
    if (link == null) return
    focusNext.current = null
    link.focus({ preventScroll: true })
  })
  const move = (to: number): void => {
    const row = Math.min(Math.max(to, 0), total - 1)
    if (row < 0) return
    setActive(row)
    focusNext.current = row
    part.show(row)
  }
  const onActive = (act: (claim: Claim) => void) => (): void => {
    const claim = active >= 0 ? row(active) : null
    if (claim !== null) act(claim)
  }
  const ruleOn = (claim: Claim, action: 'accept' | 'reject'): void => void ruleAndSay(claim, action)
  const start = Math.max(part.first + 6, 0)
  useKeys('List of claims', [
    { key: '/', does: 'Search', run: () => document.getElementById('claims-search')?.focus() },
    { key: 'j', does: 'Next claim', run: () => move(active < 0 ? (part.first === 0 ? 0 : start) : active + 1) },
    { key: 'k', does: 'Previous claim', run: () => move(active - 1) },
    { key: 'o', does: 'Open the article at the claim', run: onActive((claim) => go(claimHref(claim))) },
    { key: 'a', does: 'Accept the claim', run: onActive((claim) => ruleOn(claim, 'accept')) },
    { key: 'r', does: 'Reject the claim', run: onActive((claim) => ruleOn(claim, 'reject')) },
    { key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() },
  ])
  return (
    <>
      <header class="page-head">
        <h1>Claims</h1>
        <p>Who said what, in whose words, on whose word. Each leads to its sentence.</p>
      </header>
      <div class="with-facets">
        <aside aria-label="Narrow the list">
          <details class="narrow" open={innerWidth > 900}>
            <summary>Narrow the list</summary>
            {head?.facets == null ? <Waiting lines={16} /> : <Facets facets={facetsOf(head.facets)} />}
          </details>
        </aside>
        <section aria-label="Claims" aria-busy={waiting}>
          <SearchForm understood={waiting ? null : (head?.search ?? null)} />
          <div class="list-head">
            <p role="status" class="numbers">
              {head === null ? ' ' : counted(total, 'claim')}
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
              head={[
                'Published',
                'Outlet',
                'Title',
                'Source',
                'Name',
                'Kind of source',
                'Speaks for',
                'Cue',
                'Content',
                'Wording',
                'Sure',
                'Ruling',
                'Claim',
              ]}
              row={(claim) => [
                claim.article.published?.resolved ?? null,
                claim.article.outlet,
                claim.article.title,
                claim.words.source,
                claim.profile.name,
                claim.profile.kind,
                claim.party,
                claim.words.cue,
                claim.words.content,
                claim.quotation,
                claim.confidence,
                claim.ruling?.action ?? null,
                claim.id,
              ]}
            />
            <SortChoice searching={search.text !== undefined} />
          </div>
          {problem !== null && head === null && <ProblemNote problem={problem} />}
          {head !== null && total === 0 && <NoClaims narrowed={isNarrowed(search)} />}
          <div class="claims-list" ref={part.list}>
            <div class="probe" ref={part.probe} aria-hidden="true" />
            <div class="list-space" style={printing ? {} : { height: `${part.height}px` }}>
              <ol class="claims-rows" style={printing ? {} : { transform: `translateY(${part.top}px)` }}>
                {Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, i) => {
                  const place = first + i
                  const claim = row(place)
                  return (
                    <ClaimRow
                      key={claim?.key ?? `row ${place}`}
                      claim={claim}
                      place={place}
                      total={total}
                      onFocus={() => setActive(place)}
                      onRule={ruleOn}
                    />
                  )
                })}
              </ol>
            </div>
            {printing && total > PRINTED_ROWS && (
              <p>
                The first {numberText(PRINTED_ROWS)} of {counted(total, 'claim')}; <code>rapporteur export</code> writes
                all.
              </p>
            )}
          </div>
        </section>
      </div>
    </>
  )
}

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
