import type { VNode } from 'preact'
import { useMemo } from 'preact/hooks'
import { addressOf, type DocumentRow, type DocumentsPage as DocumentsPart, type Jobs } from '../../../contract/index.ts'
import { useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { DaysOfAddress, Empty, LongListRows, Narrow, ProblemNote, SearchBox, useLongList } from '../../parts/index.ts'
import { AddPanel } from './add-panel.tsx'
import { DocumentLine } from './document-line.tsx'
import { DocumentsHead } from './documents-head.tsx'
import { documentsAddress, facetsOf, isNarrowed, searchOf } from './filter.ts'
import { JobsList } from './jobs.tsx'

/** What was received, and the place to add more. */
export function DocumentsPage(): VNode {
  const { query } = usePlace()
  const search = searchOf(query)
  const jobs = useData<Jobs>(addressOf('jobs', {}))
  const documents = useLongList<DocumentRow, DocumentsPart>(JSON.stringify(search), (offset, limit) =>
    documentsAddress(search, { offset, limit }),
  )
  const { head, total, problem, waiting, move } = documents
  const counts = head?.facets ?? null
  const facets = useMemo(() => (counts === null ? null : facetsOf(counts)), [counts])
  useKeys('Documents', [
    { key: '/', does: 'Search', run: () => document.getElementById('documents-search')?.focus() },
    { key: 'j', does: 'Next document', run: () => move(1) },
    { key: 'k', does: 'Previous document', run: () => move(-1) },
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
        <Narrow facets={facets} failed={problem !== null} lines={12} />
        <section aria-label="Documents" aria-busy={waiting}>
          <SearchBox id="documents-search" label="Search documents" placeholder="Search titles and texts">
            <div class="search-more">
              <DaysOfAddress />
            </div>
          </SearchBox>
          <DocumentsHead search={search} total={head === null ? null : total} />
          {problem !== null && head === null && <ProblemNote problem={problem} />}
          {head !== null && total === 0 && <NoDocuments narrowed={isNarrowed(search)} />}
          <LongListRows list={documents} of="document" class="documents-list">
            {(row: DocumentRow | null, place) => (
              <DocumentLine
                key={row?.article.appearance ?? `row ${place}`}
                row={row}
                place={place}
                total={total}
                onFocus={documents.setActive}
              />
            )}
          </LongListRows>
        </section>
      </div>
    </>
  )
}

function NoDocuments({ narrowed }: { readonly narrowed: boolean }): VNode {
  return (
    <Empty title={narrowed ? 'No document fits' : 'No document yet'}>
      {narrowed ? (
        <p>
          Take a filter away, or <a href="/documents">show all documents</a>.
        </p>
      ) : (
        <p>Drop articles on this page, or paste a text above.</p>
      )}
    </Empty>
  )
}
