import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { Dossier, MarketPage, MarketRow as MarketReport, MarketsPage as Markets } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { DrawerFacts, EvidenceDrawer, OriginGroups, RuledOut } from '../../evidence/index.ts'
import { SaveTable } from '../../figure/index.ts'
import {
  Empty,
  NoneYet,
  Pager,
  PartyAndIssue,
  ProblemNote,
  Steady,
  type TableChoice,
  TableFilters,
  tableChoice,
  usePart,
  Waiting,
} from '../../parts/index.ts'
import { capital, closedText, counted, dayText } from '../../words/index.ts'
import { amountText } from './amounts.ts'
import { PriceFigures } from './price-figures.tsx'

/** What articles say of prices. */
export function MarketsPage(): VNode {
  const { query } = usePlace()
  const { data: dossier, problem: noDossier } = useData<Dossier>(addressOf('dossier', {}))
  const choice = tableChoice(query)
  const { data, problem, waiting } = usePart<Markets>((part) => addressOf('markets', {}, { ...choice, ...part }))
  const opened = query.get('report')
  // The dossier's price series stand above the list, which would move where they came after it.
  const isBelowSeries = dossier !== null || noDossier !== null
  return (
    <>
      <header class="page-head">
        <h1>Markets</h1>
        <p>What articles say of prices: which, how far they moved, and the reason given.</p>
      </header>
      <TableFilters>
        <PartyAndIssue dossier={dossier} />
      </TableFilters>
      {!isBelowSeries && <Waiting lines={16} />}
      <PriceFigures dossier={dossier} choice={choice} />
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && isBelowSeries && <Waiting lines={16} />}
      {data !== null && isBelowSeries && (
        <Steady waiting={waiting}>
          <section class="table-rows" aria-label="Reports of prices">
            <div class="list-head">
              <p role="status" class="numbers">
                {counted(data.total, 'report')}
              </p>
              {data.total > 0 && (
                <SaveTable<MarketReport>
                  name="markets"
                  address={(part) => addressOf('markets', {}, { ...choice, ...part })}
                  head={[
                    'Day',
                    'Instrument',
                    'Kind',
                    'Direction',
                    'Size',
                    'Level',
                    'From',
                    'Comparison',
                    'Reason given',
                    'As written',
                    'Issue',
                    'Reports',
                    'Origins',
                  ]}
                  row={(one) => [
                    one.day,
                    one.instrument,
                    one.kind,
                    one.direction,
                    one.size && amountText(one.size),
                    one.level && amountText(one.level),
                    one.from && amountText(one.from),
                    one.comparison,
                    one.reason,
                    one.when,
                    one.issue,
                    one.reports,
                    one.origins,
                  ]}
                />
              )}
            </div>
            {data.total === 0 && (
              <Empty title={Object.keys(choice).length > 0 ? 'No report of a price fits' : 'No report of a price yet'}>
                <p>
                  {Object.keys(choice).length > 0 ? (
                    'Take a filter away.'
                  ) : (
                    <NoneYet>No article of the record tells of currencies, bonds, shares or commodities.</NoneYet>
                  )}
                </p>
              </Empty>
            )}
            <ol class="markets" start={data.offset + 1}>
              {data.rows.map((row) => (
                <MarketLine key={row.id} report={row} />
              ))}
            </ol>
            <Pager total={data.total} offset={data.offset} />
          </section>
        </Steady>
      )}
      {opened !== null && <MarketDrawer key={opened} id={opened} choice={choice} />}
    </>
  )
}

function MarketDrawer({ id, choice }: { readonly id: string; readonly choice: TableChoice }): VNode {
  const { data, problem, waiting } = useData<MarketPage>(addressOf('market', { market: id }, choice))
  const report = data?.report ?? null
  return (
    <EvidenceDrawer
      title={waiting || report === null ? 'Report' : capital(report.instrument)}
      onClose={() => go(hrefWith({ report: null }), { replace: true })}
    >
      {problem !== null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={6} />}
      {data !== null && report === null && (
        <p>
          The report that this address names was rejected. <RuledOut />
        </p>
      )}
      {report !== null && (
        <DrawerFacts
          facts={[
            report.day === null ? 'Undated' : dayText(report.day),
            report.direction,
            report.size && amountText(report.size),
            report.level && `at ${amountText(report.level)}`,
            report.comparison,
          ]}
        />
      )}
      {data !== null && <OriginGroups sentences={report?.evidence ?? []} revision={data.revision} />}
    </EvidenceDrawer>
  )
}

const ARROWS = { up: '▲', down: '▼', steady: '■' } as const

function MarketLine({ report }: { readonly report: MarketReport }): VNode {
  const { id, instrument, kind, direction, size, level, from, comparison, reason, when, day, issue, reports, origins } =
    report
  return (
    <li class="entry">
      <div class="numbers entry-when">
        {day === null ? 'Undated' : dayText(day)}
        {when !== null && <span class="small quiet entry-words">said “{when}”</span>}
      </div>
      <div>
        <p>
          <a class="entry-title" href={hrefWith({ report: id })} data-replace>
            {isolated(capital(instrument))}
          </a>
          {comparison !== null && <span class="quiet">, {comparison}</span>}
        </p>
        {reason !== null && (
          <p class="entry-words">
            <span class="small quiet">The reason given:</span> <span class="serif">{closedText(reason)}</span>
          </p>
        )}
        <p class="small quiet">
          {kind}
          {issue !== null && `, ${isolated(issue)}`}, {counted(reports, 'report')}, {counted(origins, 'origin')}
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
            {amountText(size)}
            <span class="quiet small"> (direction not told)</span>
          </strong>
        )}
        {level !== null && <span>at {amountText(level)}</span>}
        {from !== null && <span class="quiet">from {amountText(from)}</span>}
      </div>
    </li>
  )
}
