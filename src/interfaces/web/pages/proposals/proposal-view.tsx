import type { ComponentChildren, RefObject, VNode } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { isolated, isolatedRuns } from '../../../../text/index.ts'
import type { Proposal, Sentence } from '../../../contract/index.ts'
import { go, hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { CodingForm, EvidenceDrawer, evidenceHref, OriginGroups } from '../../evidence/index.ts'
import { StanceMark, undoAndSay, useKeptFocus } from '../../parts/index.ts'
import { capital, counted, dayText, eitherText, listText, sureText } from '../../words/index.ts'
import { DraftsView } from './drafts-view.tsx'
import { figureText } from './figures.ts'
import { saveTerms, TermSheet } from './term-sheet.tsx'

/** Other names of a proposal that are said at once. */
const MOST_NAMES = 5

type Part = Proposal['authors'][number]

/** One proposal: its terms, how far it has come, who had a part in it, what parties say to it, and its drafts. */
export function ProposalView({
  proposal,
  revision,
  issues,
}: {
  readonly proposal: Proposal
  readonly revision: number
  readonly issues: readonly { readonly name: string }[]
}): VNode {
  const { query } = usePlace()
  useKeys('Proposal', [{ key: 'u', does: 'Undo the last ruling', run: () => void undoAndSay() }])
  const { name, names, form, reported, lastReported, origins, sure, joined, reports } = proposal
  const others = names.filter((one) => one.toLowerCase() !== name.toLowerCase())
  const opened = openedIn(proposal, query.get('evidence'))
  return (
    <>
      <header class="page-head">
        <p class="small">
          <a href="/proposals">All proposals</a>
        </p>
        <h1>{isolatedRuns(capital(name))}</h1>
        <p>
          {capital(form)}
          {reported !== null && `, first reported ${dayText(reported)}`}
          {lastReported !== null && lastReported !== reported && `, last ${dayText(lastReported)}`};{' '}
          <a href={hrefWith({ evidence: 'reports' })} data-replace>
            {counted(reports.length, 'report')} on {counted(origins, 'independent origin')}
          </a>
        </p>
        {others.length > 0 && others.length <= MOST_NAMES && <p class="small">Also called {listText(others)}.</p>}
        {others.length > MOST_NAMES && (
          <details class="small quiet">
            <summary>Also called {listText(others.slice(0, MOST_NAMES))}, and otherwise</summary>
            <p>{listText(others.slice(MOST_NAMES))}.</p>
          </details>
        )}
        {joined.length > 1 && (
          <details class="small quiet">
            <summary>Why these reports are taken for one proposal: {sureText(sure)} at the least</summary>
            <ul>
              {joined.map(({ coding, why, sure: each }) => (
                <li key={coding}>
                  {sentenceDay(reports, coding)} {isolatedRuns(why)} ({sureText(each)})
                </li>
              ))}
            </ul>
          </details>
        )}
      </header>
      <div class="proposal">
        <div>
          <Section
            title="Terms"
            act={
              proposal.terms.length > 0 && (
                <button type="button" class="plain small save-table" onClick={() => saveTerms(name, proposal.terms)}>
                  CSV<span class="unseen"> of the terms</span>
                </button>
              )
            }
          >
            <TermSheet terms={proposal.terms} issues={issues} />
          </Section>
          <Section title="Drafts side by side">
            <DraftsView proposal={proposal} />
          </Section>
        </div>
        <div>
          <StatusHistory proposal={proposal} revision={revision} />
          {proposal.authors.length > 0 && (
            <Section title="Whose it is">
              <Parts parts={proposal.authors} evidence="authors" />
            </Section>
          )}
          {proposal.consulted.length > 0 && (
            <Section title="Consulted">
              <Parts parts={proposal.consulted} evidence="consulted" />
            </Section>
          )}
          {proposal.leftOut.length > 0 && (
            <Section title="Left out">
              <Parts parts={proposal.leftOut} evidence="leftOut" />
            </Section>
          )}
          {proposal.reactions.length > 0 && <Reactions proposal={proposal} />}
          <Untold proposal={proposal} />
        </div>
      </div>
      {opened !== null && (
        <EvidenceDrawer title={opened.title} onClose={() => go(hrefWith({ evidence: null }), { replace: true })}>
          <OriginGroups sentences={opened.sentences} revision={revision} noteOf={opened.noteOf} />
        </EvidenceDrawer>
      )}
    </>
  )
}

/** What no text says of a proposal, in one sentence. */
function Untold({
  proposal: { authors, consulted, leftOut, reactions },
}: {
  readonly proposal: Proposal
}): VNode | null {
  const missing = [
    authors.length === 0 ? 'who made it' : '',
    consulted.length === 0 ? 'who was asked' : '',
    leftOut.length === 0 ? 'who was left out' : '',
    reactions.length === 0 ? 'what parties make of it' : '',
  ].filter(Boolean)
  if (missing.length === 0) return null
  return <p class="quiet">No text says {eitherText(missing)}.</p>
}

function Section({
  title,
  act = null,
  of,
  children,
}: {
  readonly title: string
  readonly of?: RefObject<HTMLElement | null>
  readonly act?: ComponentChildren
  readonly children: ComponentChildren
}): VNode {
  return (
    <section class="proposal-part" ref={of ?? null}>
      <div class="part-head">
        <h2>{title}</h2>
        {act}
      </div>
      {children}
    </section>
  )
}

function sentenceDay(reports: readonly Sentence[], coding: string): string {
  const report = reports.find((one) => one.coding === coding)
  return report === undefined
    ? 'A report'
    : `${report.day === null ? 'Undated' : dayText(report.day)}, ${isolated(report.outlet ?? 'outlet unknown')}:`
}

/** What the drawer shows, by the page's address: all reports, a term, or a part in it. */
function openedIn(
  proposal: Proposal,
  evidence: string | null,
): { title: string; sentences: readonly Sentence[]; noteOf?: (sentence: Sentence) => VNode | null } | null {
  if (evidence === null) return null
  if (evidence === 'reports') return { title: 'All reports of it', sentences: proposal.reports }
  const [kind, place] = evidence.split(' ')
  if (kind === 'authors' || kind === 'consulted' || kind === 'leftOut') {
    const part = proposal[kind][Number(place)]
    return part === undefined ? null : { title: part.words, sentences: part.evidence }
  }
  const term =
    proposal.terms.find(({ id }) => id === evidence) ??
    proposal.drafts.flatMap(({ terms }) => terms).find(({ id }) => id === evidence)
  if (term === undefined) return null
  const figureOf = (sentence: Sentence): VNode | null => {
    const figure = term.figures.find((one) => one.evidence.some(({ coding }) => coding === sentence.coding))
    return figure === undefined ? null : <span class="numbers">{figureText(figure.value)}</span>
  }
  return { title: capital(term.words), sentences: term.evidence, noteOf: figureOf }
}

function StatusHistory({
  proposal: { id, status, history, reports },
  revision,
}: {
  readonly proposal: Proposal
  readonly revision: number
}): VNode {
  const [ruling, setRuling] = useState(false)
  const first = reports.find(({ coding }) => coding === id)
  const root = useRef<HTMLElement>(null)
  useKeptFocus(root, null, '.status-now button')
  return (
    <Section title="How far it has come" of={root}>
      <p class="status-now">
        {status === null ? (
          <span class="quiet">No text says how far it has come.</span>
        ) : (
          <strong>{status.status}</strong>
        )}{' '}
        {!ruling && (
          <button type="button" class="plain small on-desk" onClick={() => setRuling(true)}>
            Rule on the status
          </button>
        )}
      </p>
      {ruling && (
        <CodingForm
          shown={{ id, ruling: first?.ruling?.id ?? null, revision }}
          only={['status']}
          onDone={() => setRuling(false)}
        />
      )}
      <ol class="stages">
        {[...history].reverse().map(({ status: stage, party, claimedBy, disputed, day, evidence }) => (
          <li key={`${evidence.coding} ${stage} ${evidence.words}`}>
            <span class="small quiet numbers">{day === null ? 'Undated' : dayText(day)}</span>
            <span>
              <strong>{stage}</strong>
              {party !== null && ` by ${isolated(party)}`}
              {claimedBy !== null && `, ${isolated(claimedBy)} claims`}
              {disputed && `, ${isolated(party ?? '')} denies`}
              <SentenceLink sentence={evidence} />
            </span>
          </li>
        ))}
      </ol>
    </Section>
  )
}

/** The sentence in short: where, and its words; it leads into the article. */
function SentenceLink({ sentence }: { readonly sentence: Sentence }): VNode {
  return (
    <a class="sentence-link" href={evidenceHref(sentence)}>
      <span class="small quiet">{isolated(sentence.outlet ?? 'Outlet unknown')}</span>{' '}
      <span class="serif">{sentence.text}</span>
    </a>
  )
}

const HOW: Readonly<Record<string, string>> = {
  drafted: 'drafted it',
  presented: 'presented it',
  offered: 'offers it',
  owned: 'it is called theirs',
  party: 'a party to it',
}

function Parts({ parts, evidence }: { readonly parts: readonly Part[]; readonly evidence: string }): VNode {
  return (
    <ul class="parts-list">
      {parts.map(({ party, words, how, evidence: sentences }, i) => (
        <li key={`${party} ${words} ${how}`}>
          <a href={hrefWith({ evidence: `${evidence} ${i}` })} data-replace>
            {isolated(party ?? words)}
          </a>
          <span class="small quiet">
            {how !== null && ` ${HOW[how] ?? how}`}
            {party !== null && `, “${words}”`}, {counted(sentences.length, 'sentence')}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** By party: the latest first within each. */
function Reactions({ proposal: { reactions } }: { readonly proposal: Proposal }): VNode {
  const parties = [...new Set(reactions.map(({ party }) => party))]
  return (
    <Section title="Reactions">
      {parties.map((party) => (
        <div key={party} class="reactions">
          <h3>{party}</h3>
          <ol class="stages">
            {reactions
              .filter((one) => one.party === party)
              .reverse()
              .map(({ stance, claimedBy, disputed, day, evidence }) => (
                <li key={`${evidence.coding} ${evidence.words}`}>
                  <span class="small quiet numbers">{day === null ? 'Undated' : dayText(day)}</span>
                  <span>
                    <StanceMark stance={stance} />
                    {claimedBy !== null && ` ${isolated(claimedBy)} claims`}
                    {disputed && `, ${isolated(party)} denies`}
                    <SentenceLink sentence={evidence} />
                  </span>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </Section>
  )
}
