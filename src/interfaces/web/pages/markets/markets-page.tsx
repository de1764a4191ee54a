import type { VNode } from 'preact'
import type { Dossier, MarketReport, MarketsPage as Markets } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { EvidenceDrawer, OriginGroups } from '../../evidence/index.ts'
import { Empty, PartyAndIssue, ProblemNote, TableFilters, tableChoice, Waiting } from '../../parts/index.ts'
import { capital, counted, dayText } from '../../words/index.ts'
import { amountText } from './amounts.ts'

const MOST = 500

/** What articles say of prices. */
export function MarketsPage(): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  const { data, problem } = useData<Markets>(addressOf('markets', {}, { ...tableChoice(query), limit: MOST }))
  const opened = data?.rows.find(({ id }) => id === query.get('report')) ?? null
  return (
    <>
      <header class="page-head">
        <h1>Markets</h1>
        <p>
          What articles say of prices: which, how far they moved, and the reason that the text gives, if it gives one.
        </p>
      </header>
      <TableFilters>
        <PartyAndIssue dossier={dossier} />
      </TableFilters>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={16} />}
      {data !== null && (
        <p role="status" class="list-head numbers">
          {counted(data.total, 'report')}
          {data.total > data.rows.length && `, the newest ${data.rows.length}`}
        </p>
      )}
      {data !== null && data.total === 0 && (
        <Empty title="No report of a price here">
          <p>Reports of currencies, bonds, shares and commodities appear here as they are read.</p>
        </Empty>
      )}
      <ol class="markets">
        {(data?.rows ?? []).map((row) => (
          <MarketRow key={row.id} report={row} />
        ))}
      </ol>
      {opened !== null && data !== null && (
        <EvidenceDrawer
          title={capital(opened.instrument)}
          onClose={() => go(hrefWith({ report: null }), { replace: true })}
        >
          <OriginGroups sentences={opened.evidence} revision={data.revision} />
        </EvidenceDrawer>
      )}
    </>
  )
}

const ARROWS = { up: '▲', down: '▼', steady: '■' } as const

function MarketRow({ report }: { readonly report: MarketReport }): VNode {
  const { id, instrument, kind, direction, size, level, from, comparison, reason, when, day, issue, origins } = report
  return (
    <li class="entry">
      <div class="numbers entry-when">
        {day === null ? 'Undated' : dayText(day)}
        {when !== null && <span class="small quiet entry-words">“{when}”</span>}
      </div>
      <div>
        <p>
          <a class="entry-title" href={hrefWith({ report: id })} data-replace>
            {capital(instrument)}
          </a>
          {comparison !== null && <span class="quiet">, {comparison}</span>}
        </p>
        {reason !== null && (
          <p class="entry-words">
            <span class="small quiet">The reason given:</span> <span class="serif">{reason}</span>
          </p>
        )}
        <p class="small quiet">
          {kind}
          {issue !== null && `, ${issue}`}
          {origins > 1 && `, ${counted(origins, 'origin')}`}
        </p>
      </div>
      <div class="numbers entry-how">
        {direction !== null && (
          <strong>
            <span aria-hidden="true">{ARROWS[direction]} </span>
            {direction}
            {size !== null && ` ${amountText(size)}`}
          </strong>
        )}
        {direction === null && size !== null && (
          <strong>
            {amountText(size)} <span class="quiet">up or down</span>
          </strong>
        )}
        {level !== null && <span>at {amountText(level)}</span>}
        {from !== null && <span class="quiet">from {amountText(from)}</span>}
      </div>
    </li>
  )
}
