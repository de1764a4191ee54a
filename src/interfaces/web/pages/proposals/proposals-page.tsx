import type { VNode } from 'preact'
import { isolated, isolatedRuns } from '../../../../text/index.ts'
import type {
  Dossier,
  ProposalRow as Proposal,
  ProposalPage,
  ProposalsPage as ProposalsAnswer,
} from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefOf, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { RuledOut } from '../../evidence/index.ts'
import { SaveTable } from '../../figure/index.ts'
import {
  Empty,
  NoneYet,
  Pager,
  PartyAndIssue,
  ProblemNote,
  TableFilters,
  tableChoice,
  undoAndSay,
  usePart,
  Waiting,
} from '../../parts/index.ts'
import { capital, closedText, counted, dayText, listText } from '../../words/index.ts'
import { ProposalView } from './proposal-view.tsx'

/** What is on the table: all proposals, or one of them as a term sheet. */
export function ProposalsPage({ rest: id }: { readonly rest: string }): VNode {
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  return id === '' ? <AllProposals dossier={dossier} /> : <OneProposal key={id} id={id} dossier={dossier} />
}

function OneProposal({ id, dossier }: { readonly id: string; readonly dossier: Dossier | null }): VNode {
  const { data, problem } = useData<ProposalPage>(addressOf('proposal', { proposal: id }))
  // Terms stand in the order of the dossier's issues: without it they would be put in another one, and then move.
  if (data !== null && data.proposal === null) return <NoProposalNow />
  if (data !== null && dossier !== null)
    return <ProposalView proposal={data.proposal!} revision={data.revision} issues={dossier.issues} />
  if (problem === null) return <Waiting lines={20} />
  return problem.status === 404 ? <NoProposal id={id} /> : <ProblemNote problem={problem} />
}

function AllProposals({ dossier }: { readonly dossier: Dossier | null }): VNode {
  const { query } = usePlace()
  const choice = { ...tableChoice(query), ...(query.has('terms') ? { terms: true } : {}) }
  const { data, problem } = usePart<ProposalsAnswer>((part) => addressOf('proposals', {}, { ...choice, ...part }))
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
              go(hrefWith({ terms: checked ? 'true' : null, from: null }), { replace: true })
            }
          />
          <span>with terms only</span>
        </label>
      </TableFilters>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={14} />}
      {data !== null && (
        <section class="table-rows" aria-label="Proposals">
          <div class="list-head">
            <p role="status" class="numbers">
              {counted(data.total, 'proposal')}
            </p>
            {data.total > 0 && (
              <SaveTable<Proposal>
                name="proposals"
                address={(part) => addressOf('proposals', {}, { ...choice, ...part })}
                head={[
                  'Proposal',
                  'Form',
                  'By',
                  'Without',
                  'Status',
                  'First reported',
                  'Last reported',
                  'Terms',
                  'Drafts',
                  'Reports',
                  'Origins',
                ]}
                row={(one) => [
                  one.name,
                  one.form,
                  partsText(one.authors),
                  partsText(one.leftOut),
                  one.status,
                  one.reported,
                  one.lastReported,
                  one.terms,
                  one.drafts,
                  one.reports,
                  one.origins,
                ]}
              />
            )}
          </div>
          {data.total === 0 && (
            <Empty title={narrowed ? 'No proposal fits' : 'No proposal yet'}>
              <p>
                {narrowed ? (
                  'Take a filter away.'
                ) : (
                  <NoneYet>No article of the record tells of a plan, draft, offer or demand.</NoneYet>
                )}
              </p>
            </Empty>
          )}
          <ol class="proposals" start={data.offset + 1}>
            {data.rows.map((proposal) => (
              <ProposalLine key={proposal.id} proposal={proposal} />
            ))}
          </ol>
          <Pager total={data.total} offset={data.offset} />
        </section>
      )}
    </>
  )
}

/** Parties of a list, each once; what is of none of them, as the text words it. */
function partsText(parts: readonly { readonly party: string | null; readonly words: string }[]): string {
  return listText([...new Set(parts.map(({ party, words }) => party ?? words))])
}

function ProposalLine({ proposal }: { readonly proposal: Proposal }): VNode {
  const { id, name, form, authors, status, gist, terms, drafts, origins, reported, lastReported, leftOut } = proposal
  // A name that is its form alone, as "agreement", is not said twice.
  const whose = [
    name.toLowerCase() === form ? '' : form,
    authors.length > 0 ? `by ${partsText(authors)}` : '',
    leftOut.length > 0 ? `without ${partsText(leftOut).replace(/^without /, '')}` : '',
  ]
    .filter(Boolean)
    .join(' ')
    .replace(/ without /, ', without ')
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
          <a href={hrefOf(`/proposals/${id}`, {})}>{isolatedRuns(capital(name))}</a>
        </h2>
        {whose !== '' && <p class="small quiet">{whose}</p>}
        {gist !== null && (
          <p class="gist serif">
            {gist.party !== null && <strong>{isolated(gist.party)}: </strong>}
            {gist.negated && <em>not </em>}
            {closedText(gist.party === null && !gist.negated ? capital(gist.words) : gist.words)}
            {terms > 1 && <span class="quiet"> …</span>}
          </p>
        )}
      </div>
      <div class="small">
        {status !== null && <strong>{status}</strong>}
        <span class="quiet">
          {terms > 0 && <span>{counted(terms, 'term')}</span>}
          {drafts > 1 && <span>{counted(drafts, 'draft')}</span>}
          <span>{counted(origins, 'origin')}</span>
        </span>
      </div>
    </li>
  )
}

/** The report that an address names was rejected; it can be taken back where rulings are listed. */
function NoProposalNow(): VNode {
  useKeys('Proposal', [{ key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() }])
  return (
    <Empty title="This proposal was ruled out">
      <p>
        The report that this address names was rejected. <RuledOut /> Other reports of the same proposal, if there are
        any, stand among <a href="/proposals">all proposals</a>.
      </p>
    </Empty>
  )
}

function NoProposal({ id }: { readonly id: string }): VNode {
  return (
    <Empty title={`There is no proposal ${id}`}>
      <p>
        It may go by another id since its articles were read anew. <a href="/proposals">All proposals</a>
      </p>
    </Empty>
  )
}
