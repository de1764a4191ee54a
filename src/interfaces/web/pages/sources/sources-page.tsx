import type { VNode } from 'preact'
import {
  addressOf,
  type Dossier,
  type KindCounts,
  type OriginPage,
  type SourcesPage as Sources,
} from '../../../contract/index.ts'
import { go, hrefOf, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { saveCsv } from '../../figure/index.ts'
import { DayField, Empty, NoneYet, ProblemNote, Waiting } from '../../parts/index.ts'
import { counted, KIND_WORDS, KINDS, numberText, shareText } from '../../words/index.ts'
import { ClustersList } from './clusters-list.tsx'
import { OriginView } from './origin-view.tsx'
import { ByGroup, OverTime } from './share-figures.tsx'

const FILTERS = ['party', 'outlet', 'since', 'until'] as const

/** On whose word the record rests. */
export function SourcesPage(): VNode {
  const { query } = usePlace()
  const filter = Object.fromEntries(FILTERS.flatMap((name) => (query.get(name) ? [[name, query.get(name)!]] : [])))
  const { data, problem, waiting } = useData<Sources>(addressOf('sources', {}, filter))
  const claim = query.get('claim')
  const origin = useData<OriginPage>(claim === null ? null : addressOf('claimOrigin', { claim }))
  const looking = claim !== null && origin.problem === null && (origin.data === null || origin.waiting)
  return (
    <>
      <header class="page-head">
        <h1>Sources</h1>
        <p>On whose word the record rests: how many claims come from people one could ask.</p>
      </header>
      {origin.problem !== null && <ProblemNote problem={origin.problem} />}
      {claim !== null && !looking && origin.data !== null && <OriginView claim={claim} data={origin.data} />}
      {!looking && <SourcesFilter />}
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {/* Where the origin comes first, what waits below it begins there: the same lines would be seen to move down. */}
      {looking && <Waiting key="origin" lines={16} />}
      {!looking && data === null && problem === null && <Waiting key="shares" lines={16} />}
      {data !== null && data.total === 0 && (
        <Empty title={Object.keys(filter).length > 0 ? 'No claim fits' : 'The record is empty'}>
          <p>
            {Object.keys(filter).length > 0 ? (
              <>
                Take a filter away, or <a href="/sources">show all</a>.
              </>
            ) : (
              <NoneYet>Nobody has said anything yet.</NoneYet>
            )}
          </p>
        </Empty>
      )}
      {data !== null && data.total > 0 && !looking && (
        <div aria-busy={waiting} class="sources">
          <Summary counts={data.kinds} total={data.total} filter={filter} />
          <OverTime sources={data} />
          <ByGroup
            title="By outlet"
            name="sources-by-outlet"
            groups={data.outlets}
            unknown="Outlet unknown"
            what="outlet"
          />
          <ByGroup
            title="By party spoken for"
            name="sources-by-party"
            groups={data.parties}
            unknown="For no party"
            what="party"
          />
        </div>
      )}
      {data !== null && data.total > 0 && !looking && <ClustersList filter={filter} />}
    </>
  )
}

function SourcesFilter(): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  const { data: all } = useData<Sources>(addressOf('sources', {}))
  const set =
    (name: string) =>
    (value: string): void =>
      go(hrefWith({ [name]: value || null }), { replace: true })
  return (
    <form class="table-filters small" onSubmit={(event) => event.preventDefault()}>
      <label data-empty={!query.get('party')}>
        for{' '}
        <select value={query.get('party') ?? ''} onChange={({ currentTarget }) => set('party')(currentTarget.value)}>
          <option value="">anybody</option>
          {(dossier?.parties ?? []).map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label data-empty={!query.get('outlet')}>
        in{' '}
        <select value={query.get('outlet') ?? ''} onChange={({ currentTarget }) => set('outlet')(currentTarget.value)}>
          <option value="">all outlets</option>
          {(all?.outlets ?? []).map(({ value, label }) => (
            <option key={value} value={value}>
              {label || 'Unknown'}
            </option>
          ))}
        </select>
      </label>
      <DayField label="from" value={query.get('since') ?? ''} onChange={set('since')} />
      <DayField label="to" value={query.get('until') ?? ''} onChange={set('until')} />
    </form>
  )
}

function Summary({
  counts,
  total,
  filter,
}: {
  readonly counts: KindCounts
  readonly total: number
  readonly filter: Readonly<Record<string, string>>
}): VNode {
  return (
    <section class="kinds" aria-labelledby="kinds-title">
      <div class="list-head">
        <h2 id="kinds-title">{counted(total, 'claim')}</h2>
        <button
          type="button"
          class="plain small save-kinds"
          onClick={() =>
            saveCsv(
              'kinds-of-source',
              ['Kind of source', 'Claims', 'Share'],
              KINDS.map((kind) => [KIND_WORDS[kind].name, counts[kind], counts[kind] / total]),
            )
          }
        >
          CSV<span class="unseen"> of the kinds of source</span>
        </button>
      </div>
      <table class="lines">
        <thead class="unseen">
          <tr>
            <th scope="col">Kind of source</th>
            <th scope="col">Claims</th>
            <th scope="col">Share</th>
          </tr>
        </thead>
        <tbody>
          {KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">
                <a href={hrefOf('/claims', { ...filter, kind })}>{KIND_WORDS[kind].name}</a>
                <span class="quiet">{KIND_WORDS[kind].means}</span>
              </th>
              <td class="numbers">{numberText(counts[kind])}</td>
              <td class="numbers">{shareText(counts[kind] / total)}</td>
              <td aria-hidden="true">
                <meter min={0} max={total} value={counts[kind]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
