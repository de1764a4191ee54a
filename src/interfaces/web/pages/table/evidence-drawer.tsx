import type { VNode } from 'preact'
import { hrefOf } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { Drawer, ProblemNote, Spans, Waiting } from '../../parts/index.ts'
import { counted, dayText } from '../../words/index.ts'
import { byOrigin, type Evidence, type EvidenceSentence } from './evidence.ts'
import { StanceMark } from './stance-mark.tsx'

const HOW: Readonly<Record<string, string>> = {
  official: 'officially',
  named: 'by name',
  unnamed: 'without a name',
  claimed: 'claimed by others',
}

/** What a cell rests on: sentences, newest first, one group for each independent origin. */
export function EvidenceDrawer({
  party,
  issue,
  onClose,
}: {
  readonly party: string
  readonly issue: string
  readonly onClose: () => void
}): VNode {
  const query = new URLSearchParams({ party, issue })
  const { data, problem } = useData<Evidence>(`/api/positions/evidence?${query}`)
  const groups = data === null ? [] : byOrigin(data.sentences)
  return (
    <Drawer title={`${party} on ${issue}`} onClose={onClose}>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {data === null && problem === null && <Waiting lines={12} />}
      {data !== null && (
        <p class="quiet">
          {counted(data.sentences.length, 'sentence')} on {counted(groups.length, 'independent origin')}
        </p>
      )}
      {groups.map(({ key, name, named, sentences }) => (
        <section key={key} class="evidence-group">
          <h3>
            {name}
            {!named && <span class="quiet small"> not named</span>}
          </h3>
          <ol>
            {sentences.map((sentence, i) => (
              <Sentence key={`${sentence.claim ?? sentence.document}${i}`} sentence={sentence} />
            ))}
          </ol>
        </section>
      ))}
    </Drawer>
  )
}

function Sentence({ sentence }: { readonly sentence: EvidenceSentence }): VNode {
  const { claim, document, day, outlet, source, stance, modality, how, text, marked } = sentence
  return (
    <li class="evidence">
      <p class="small quiet evidence-where">
        <span class="numbers">{day === null ? 'Undated' : dayText(day)}</span>
        <span>{outlet ?? 'Outlet unknown'}</span>
        {source !== null && <span>{source}</span>}
      </p>
      <p class="serif">
        <a href={hrefOf(`/article/${document}`, { claim: claim?.slice(claim.indexOf(':') + 1) })}>
          <Spans text={text} found={marked} />
        </a>
      </p>
      <p class="small evidence-how">
        {stance !== null && <StanceMark stance={stance} />}
        <span class="quiet">{HOW[how] ?? how}</span>
        {modality !== 'asserted' && <span class="quiet">{modality}</span>}
      </p>
    </li>
  )
}
