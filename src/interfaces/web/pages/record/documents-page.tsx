import type { VNode } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { addressOf, type DocumentRow, type DocumentsPage as DocumentsPart, type Jobs } from '../../../contract/index.ts'
import { go, hrefOf, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useData, useRows } from '../../data/index.ts'
import { SaveTable } from '../../figure/index.ts'
import {
  Empty,
  type Facet,
  Facets,
  PRINTED_ROWS,
  ProblemNote,
  SearchBox,
  useListWindow,
  usePrinting,
  Waiting,
} from '../../parts/index.ts'
import { counted, dateText, dayText, numberText, shareText } from '../../words/index.ts'
import { AddPanel } from './add-panel.tsx'
import { JobsList } from './jobs.tsx'

const ONE = ['text', 'sort'] as const
const SEVERAL = ['state', 'outlet', 'month'] as const
const TITLES = { state: 'State', outlet: 'Outlet', month: 'Published' }
const STATES: Readonly<Record<string, string>> = {
  read: 'Read',
  unread: 'Still to be read',
  failed: 'Could not be read',
}

function searchOf(query: URLSearchParams): Record<string, string | string[]> {
  const search: Record<string, string | string[]> = {}
  for (const name of ONE) if (query.get(name)) search[name] = query.get(name)!
  for (const name of SEVERAL) if (query.has(name)) search[name] = query.getAll(name)
  return search
}

function facetsOf(facets: DocumentsPart['facets']): Facet[] {
  return SEVERAL.map((parameter) => ({
    parameter,
    title: TITLES[parameter],
    values: facets[parameter].map(({ value, label, count }) => ({
      value,
      count,
      name:
        parameter === 'state'
          ? (STATES[value] ?? value)
          : parameter === 'month'
            ? value === ''
              ? 'Undated'
              : dateText(value)
            : value === ''
              ? 'Unknown'
              : label,
    })),
  }))
}

/** What was received, and the place to add more. */
export function DocumentsPage(): VNode {
  const { query } = usePlace()
  const search = searchOf(query)
  const list = JSON.stringify(search)
  const [known, setKnown] = useState(0)
  const printing = usePrinting()
  const part = useListWindow(known)
  const first = printing ? 0 : part.first
  const end = printing ? Math.min(known, PRINTED_ROWS) : part.end
  const jobs = useData<Jobs>(addressOf('jobs', {}))
  const { head, row, problem, waiting } = useRows<DocumentRow, DocumentsPart>(
    list,
    (offset, limit) => addressOf('documents', {}, { ...search, offset, limit }),
    first,
    end,
  )
  const total = head?.total ?? 0
  useEffect(() => setKnown(total), [total])
  const narrowed = ['text', ...SEVERAL].some((name) => query.has(name))
  const [active, setActive] = useState(-1)
  const focusNext = useRef<number | null>(null)
  useEffect(() => {
    const link =
      focusNext.current === null
        ? null
        : part.list.current?.querySelector<HTMLElement>(`[data-row="${focusNext.current}"] a`)
    if (link == null) return
    focusNext.current = null
    link.focus({ preventScroll: true })
  })
  const move = (to: number): void => {
    const next = Math.min(Math.max(to, 0), total - 1)
    if (next < 0) return
    setActive(next)
    focusNext.current = next
    part.show(next)
  }
  useKeys('Documents', [
    { key: '/', does: 'Search', run: () => document.getElementById('documents-search')?.focus() },
    { key: 'j', does: 'Next document', run: () => move(active + 1) },
    { key: 'k', does: 'Previous document', run: () => move(active - 1) },
  ])
  return (
    <>
      <header class="page-head">
        <h1>Documents</h1>
        <p>What was received, from where, and what became of it.</p>
      </header>
      <AddPanel />
      <JobsList data={jobs.data} />
      {/* Where something was added, its line comes in above the list: until that is known, nothing is seen to move. */}
      <div class={jobs.data === null && jobs.problem === null ? 'with-facets not-now' : 'with-facets'}>
        <aside aria-label="Narrow the list">
          <details class="narrow" open={innerWidth > 900}>
            <summary>Narrow the list</summary>
            {head === null ? <Waiting lines={12} /> : <Facets facets={facetsOf(head.facets)} />}
          </details>
        </aside>
        <section aria-label="Documents" aria-busy={waiting}>
          <SearchBox id="documents-search" label="Search documents" placeholder="Search titles and texts" />
          <div class="list-head">
            <p role="status" class="numbers">
              {head === null ? ' ' : counted(total, 'document')}
              {narrowed && (
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
              address={(part) => addressOf('documents', {}, { ...search, ...part })}
              head={[
                'Published',
                'Outlet',
                'Title',
                'State',
                'Problem',
                'Claims',
                'Received from',
                'Address',
                'Document',
              ]}
              row={(one) => [
                one.article.published?.resolved ?? null,
                one.article.outlet,
                one.article.title,
                one.state,
                one.problem,
                one.claims,
                one.from,
                one.article.url,
                one.article.document,
              ]}
            />
            <label class="small quiet">
              Order{' '}
              <select
                value={query.get('sort') ?? 'newest'}
                onChange={({ currentTarget }) => go(hrefWith({ sort: currentTarget.value }), { replace: true })}
              >
                <option value="newest">Newest first</option>
                <option value="oldest">Oldest first</option>
                <option value="latest">Latest added first</option>
                <option value="title">By title</option>
              </select>
            </label>
          </div>
          {problem !== null && head === null && <ProblemNote problem={problem} />}
          {head !== null && total === 0 && (
            <Empty title={narrowed ? 'No document fits' : 'No document yet'}>
              {narrowed ? (
                <p>
                  Take a filter away, or <a href="/documents">show all documents</a>.
                </p>
              ) : (
                <p>Drop articles on this page, or paste a text above.</p>
              )}
            </Empty>
          )}
          <div class="claims-list documents-list" ref={part.list}>
            <div class="probe" ref={part.probe} aria-hidden="true" />
            <div class="list-space" style={printing ? {} : { height: `${part.height}px` }}>
              <ol style={printing ? {} : { transform: `translateY(${part.top}px)` }}>
                {Array.from({ length: Math.max(0, Math.min(end, total) - first) }, (_, i) => {
                  const place = first + i
                  const one = row(place)
                  return (
                    <li
                      key={one?.article.appearance ?? `row ${place}`}
                      class="document-row"
                      data-row={place}
                      aria-setsize={total}
                      aria-posinset={place + 1}
                      onFocusIn={() => setActive(place)}
                    >
                      {one !== null && <DocumentLine row={one} />}
                    </li>
                  )
                })}
              </ol>
            </div>
            {printing && total > PRINTED_ROWS && (
              <p>
                The first {numberText(PRINTED_ROWS)} of {counted(total, 'document')}.
              </p>
            )}
          </div>
        </section>
      </div>
    </>
  )
}

function DocumentLine({ row }: { readonly row: DocumentRow }): VNode {
  const { article, state, problem, claims, from, kept } = row
  return (
    <>
      <div class="claim-where">
        <span class="numbers">{article.published?.resolved ? dayText(article.published.resolved) : 'Undated'}</span>
        <span class="outlet">{article.outlet ?? 'Outlet unknown'}</span>
      </div>
      <div class="document-title">
        <p>
          <a class="claim-link" href={hrefOf(`/article/${article.document}`, {})}>
            {article.title ?? 'Without a title'}
          </a>
        </p>
        <p class="small quiet one-line">{from ?? ''}</p>
      </div>
      <div class="claim-how">
        <span>{state === 'read' ? counted(claims, 'claim') : STATES[state]}</span>
        {problem !== null && <span class="two-lines">{problem}</span>}
        {kept !== null && kept < 0.5 && <span>{shareText(kept)} of its words kept</span>}
      </div>
    </>
  )
}
