import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { EvidencePage, Stated } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { useData } from '../../data/index.ts'
import { byOrigin, EvidenceDrawer, OriginGroups, RuledOut, SentenceView } from '../../evidence/index.ts'
import { ProblemNote, StanceMark, type TableChoice, Waiting } from '../../parts/index.ts'
import { closedText, counted, daysText, dayText } from '../../words/index.ts'
import { type Gaps, newerText } from './gaps.ts'
import { firmnessWord } from './positions.ts'

const HOW: Readonly<Record<string, string>> = {
  official: 'official word',
  named: 'a named source',
  unnamed: 'a source not named',
  claimed: 'the word of others',
}

/** What a sentence says of a stance, and on whose word. */
export function StatedNote({ said: one }: { readonly said: Stated }): VNode {
  const { stance, modality, how, by, past, said, byAgreement, byPlan } = one
  return (
    <>
      {stance !== null && <StanceMark stance={stance} />}
      <span class="quiet">
        {how === 'claimed' && by === null && one.claim === null ? 'the outlet’s own voice' : (HOW[how] ?? how)}
        {how === 'claimed' && by !== null && ` (${isolated(by)})`}
      </span>
      {modality !== 'asserted' && <span class="quiet">{modality}</span>}
      {said !== null && <span class="quiet">of {daysText(said)}</span>}
      {past && <span class="quiet">told as past</span>}
      {byAgreement && <span class="quiet">with an agreement that it accepted</span>}
      {byPlan !== null && (
        <span class="quiet">
          by {stance === 'demands' ? 'making' : stance === 'rejects' ? 'rejecting' : 'accepting'} “
          {isolated(byPlan.name)}”{byPlan.reported !== null && ` of ${dayText(byPlan.reported)}`}, of which a term is: “
          {isolated(byPlan.term.text)}”
        </span>
      )}
    </>
  )
}

/** What a cell rests on: sentences, newest first, one group for each independent origin. */
export function CellDrawer({
  party,
  issue,
  choice,
  gaps,
  onClose,
}: {
  readonly party: string
  readonly issue: string
  readonly choice: TableChoice
  readonly gaps: Gaps
  readonly onClose: () => void
}): VNode {
  const { data, problem } = useData<EvidencePage>(addressOf('evidence', {}, { ...choice, party, issue }))
  const here = data !== null && data.party === party && data.issue === issue ? data : null
  const newer = gaps.newer(party, issue)
  return (
    <EvidenceDrawer title={`${isolated(party)} on ${isolated(issue)}`} onClose={onClose}>
      {problem !== null && here === null && <ProblemNote problem={problem} />}
      {here === null && problem === null && <Waiting lines={12} />}
      {here !== null && here.cell === null && (
        <p>
          No sentence says where {isolated(party)} stands on {isolated(issue)}
          {Object.keys(choice).length > 0 ? ', of those that the table is narrowed to' : ''}. <RuledOut />
        </p>
      )}
      {here?.cell != null && <CellLines page={here} />}
      {here?.cell != null && newer.length > 0 && (
        <p class="small">
          <a href={gaps.newerHref(party, issue)}>{newerText(newer)}</a>
        </p>
      )}
      {here !== null && (
        <OriginGroups
          sentences={here.sentences}
          revision={here.revision}
          noteOf={(sentence) => <StatedNote said={sentence} />}
        />
      )}
      {here !== null && here.beside.length > 0 && (
        <section class="evidence-group evidence-apart">
          <h3>
            {here.cell?.stance === 'demands' ? 'What it takes, beside what it asks for' : 'What it asks for besides'}
          </h3>
          <ol>
            {here.beside.map((sentence) => (
              <li key={sentence.coding}>
                <SentenceView sentence={sentence} revision={here.revision} note={<StatedNote said={sentence} />} />
              </li>
            ))}
          </ol>
        </section>
      )}
      {here !== null && here.contests.length > 0 && (
        <section class="evidence-group evidence-apart">
          <h3>Contested</h3>
          <ol>
            {here.contests.map(({ kind, sentence }) => (
              <li key={`${sentence.coding} ${kind}`}>
                <SentenceView
                  sentence={sentence}
                  revision={here.revision}
                  note={
                    <>
                      <strong>{kind === 'denied' ? 'denied' : 'others say otherwise'}</strong>
                      <StatedNote said={sentence} />
                    </>
                  }
                />
              </li>
            ))}
          </ol>
        </section>
      )}
    </EvidenceDrawer>
  )
}

function CellLines({ page: { cell, sentences } }: { readonly page: EvidencePage }): VNode {
  const { stance, past, also, about, firmness, since, confirmed, rests, origins } = cell!
  const all = byOrigin(sentences).length
  return (
    <div class="cell-lines">
      <p>
        <StanceMark stance={stance} />
        <span class="quiet">
          {also !== null && `, also ${also}`},{' '}
          {past ? 'as it was before: no present stance' : `${firmnessWord(firmness)} (${firmness.toFixed(2)} of 1)`}
          {since !== null && !past && `, since ${dayText(since)}`}
          {confirmed !== null && confirmed !== since && `, last said ${dayText(confirmed)}`}
        </span>
      </p>
      {about !== null && <p class="serif">“{closedText(about)}”</p>}
      {rests === 'told' && <p class="small">In the words of outlets: nobody is named who says so.</p>}
      {rests === 'claimed' && <p class="small">On the word of others alone: the party itself says nothing of it.</p>}
      <p class="quiet small">
        {origins < all && `This stance rests on ${counted(origins, 'independent origin')}; with what it was before, `}
        {counted(sentences.length, 'sentence')} on {counted(all, 'independent origin')}, the newest first.
      </p>
    </div>
  )
}
