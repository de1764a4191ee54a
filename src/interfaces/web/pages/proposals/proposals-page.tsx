import type { VNode } from 'preact'
import type { Dossier, Proposal, ProposalsPage as ProposalsAnswer } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefOf, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { Empty, PartyAndIssue, ProblemNote, TableFilters, tableChoice, Waiting } from '../../parts/index.ts'
import { capital, counted, dayText, listText } from '../../words/index.ts'
import { ProposalView } from './proposal-view.tsx'

const MOST = 500

/** What is on the table: all proposals, or one of them as a term sheet. */
export function ProposalsPage({ rest: id }: { readonly rest: string }): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  const choice = id === '' ? { ...tableChoice(query), ...(query.has('terms') ? { terms: true } : {}) } : {}
  const { data, problem } = useData<ProposalsAnswer>(addressOf('proposals', {}, { ...choice, limit: MOST }))
  if (problem !== null && data === null) return <ProblemNote problem={problem} />
  if (id !== '') {
    if (data === null) return <Waiting lines={20} />
    const proposal = data.rows.find((one) => one.id === id || one.reports.some(({ coding }) => coding === id))
    if (proposal === undefined) return <NoProposal id={id} />
    return (
      <ProposalView key={proposal.id} proposal={proposal} revision={data.revision} issues={dossier?.issues ?? []} />
    )
  }
  const narrowed = Object.keys(choice).length > 0
  return (
    <>
      <header class="page-head">
        <h1>Proposals</h1>
        <p>Plans, drafts, offers and demands: whose they are, what they ask of whom, and what became of them.</p>
      </header>
      <TableFilters>
        <PartyAndIssue dossier={dossier} />
        <label class="check">
          <input
            type="checkbox"
            checked={query.has('terms')}
            onChange={({ currentTarget: { checked } }) =>
              go(hrefWith({ terms: checked ? 'true' : null }), { replace: true })
            }
          />
          <span>with terms only</span>
        </label>
      </TableFilters>
      {data === null ? (
        <Waiting lines={14} />
      ) : (
        <>
          <p role="status" class="list-head numbers">
            {counted(data.total, 'proposal')}
            {data.total > MOST && `, the ${MOST} spoken of last`}
          </p>
          {data.total === 0 && (
            <Empty title={narrowed ? 'No proposal fits' : 'No proposal yet'}>
              <p>
                {narrowed
                  ? 'Take a filter away.'
                  : 'No article of the record tells of a plan, draft, offer or demand. They appear here as they are read.'}
              </p>
            </Empty>
          )}
          <ol class="proposals">
            {data.rows.map((proposal) => (
              <ProposalRow key={proposal.id} proposal={proposal} />
            ))}
          </ol>
        </>
      )}
    </>
  )
}

/** Parties of a list, each once; what is of none of them, as the text words it. */
function partsText(parts: readonly { readonly party: string | null; readonly words: string }[]): string {
  return listText([...new Set(parts.map(({ party, words }) => party ?? words))])
}

function ProposalRow({ proposal }: { readonly proposal: Proposal }): VNode {
  const { id, name, form, authors, status, terms, drafts, origins, reported, lastReported, leftOut } = proposal
  return (
    <li class="proposal-row">
      <div class="small quiet numbers">
        {reported === null ? 'Undated' : dayText(reported)}
        {lastReported !== null && lastReported !== reported && (
          <>
            {' '}
            <span class="until">to {dayText(lastReported)}</span>
          </>
        )}
      </div>
      <div>
        <h2>
          <a href={hrefOf(`/proposals/${id}`, {})}>{capital(name)}</a>
        </h2>
        <p class="small quiet">
          {form}
          {authors.length > 0 && ` by ${partsText(authors)}`}
          {leftOut.length > 0 && `, without ${partsText(leftOut).replace(/^without /, '')}`}
        </p>
      </div>
      <div class="small">
        <strong>{status?.status ?? ''}</strong>
        <span class="quiet">
          {terms.length > 0 && <span>{counted(terms.length, 'term')}</span>}
          {drafts.length > 1 && <span>{counted(drafts.length, 'draft')}</span>}
          <span>{counted(origins, 'origin')}</span>
        </span>
      </div>
    </li>
  )
}

function NoProposal({ id }: { readonly id: string }): VNode {
  return (
    <Empty title={`There is no proposal ${id}`}>
      <p>
        It may have been ruled out, or read anew. <a href="/proposals">All proposals</a>
      </p>
    </Empty>
  )
}
