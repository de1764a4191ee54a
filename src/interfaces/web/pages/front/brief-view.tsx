import type { VNode } from 'preact'
import {
  addressOf,
  type BriefChoice,
  type BriefLine,
  type BriefPage,
  type Dossier,
  MOST_BRIEF_LINES,
} from '../../../contract/index.ts'
import { hrefWith, useKeys, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { Empty, ProblemNote, Waiting } from '../../parts/index.ts'
import { counted, dayText } from '../../words/index.ts'
import { BriefLineView } from './brief-line.tsx'
import { withDays } from './sentences.ts'

/** What changed: in short, and then section by section, each line with its evidence. */
export function BriefView({
  dossier,
  choices,
  toCome,
}: {
  readonly dossier: Dossier
  readonly choices: readonly BriefChoice[]
  /** Says what is still to be read; null: nothing is. */
  readonly toCome: string | null
}): VNode {
  const { query } = usePlace()
  const [since, lines] = [query.get('since') ?? undefined, query.get('lines') ?? undefined]
  const { data, problem, waiting } = useData<BriefPage>(addressOf('brief', {}, { since, lines }))
  useKeys('Brief', [
    { key: 'j', does: 'Next line', run: () => step(1) },
    { key: 'k', does: 'Previous line', run: () => step(-1) },
  ])
  if (problem !== null && data === null) return <ProblemNote problem={problem} />
  if (data === null) return <Waiting lines={20} />
  const { sections, headlines, now } = data
  const numbers = new Map(sections.flatMap((section) => section.lines).map(({ id }, i) => [id, i + 1]))
  const byId = new Map(sections.flatMap((section) => section.lines.map((line) => [line.id, line] as const)))
  return (
    <div class="brief" aria-busy={waiting}>
      {sections.length === 0 && toCome !== null && (
        <Empty title="Still being read">
          <p role="status">{toCome}</p>
        </Empty>
      )}
      {sections.length === 0 && toCome === null && <NothingNew data={data} dossier={dossier} choices={choices} />}
      {sections.length > 0 && toCome !== null && (
        <p class="small quiet" role="status">
          {toCome}
        </p>
      )}
      {headlines.length > 0 && (
        <nav class="headlines" aria-label="In short">
          <ol>
            {headlines.map((id) => (
              <li key={id}>
                <a
                  href={`#line-${numbers.get(id)}`}
                  onClick={(event) => {
                    event.preventDefault()
                    toLine(numbers.get(id)!)
                  }}
                >
                  {withDays(byId.get(id)!.what, now)}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      {sections.map(({ kind, title, lines: shown, more }) => (
        <section key={kind} aria-labelledby={`brief-${kind}`}>
          <h2 id={`brief-${kind}`}>{title}</h2>
          <ol class="brief-lines">
            {shown.map((line: BriefLine) => (
              <BriefLineView key={line.id} line={line} number={numbers.get(line.id)!} now={now} />
            ))}
          </ol>
          {more > 0 && (
            <p class="small">
              <a href={hrefWith({ lines: String(MOST_BRIEF_LINES) })} data-replace>
                {counted(more, 'line')} more
              </a>
            </p>
          )}
        </section>
      ))}
      {lines !== undefined && (
        <p class="small">
          <a href={hrefWith({ lines: null })} data-replace>
            Only the weightiest lines
          </a>
        </p>
      )}
      {!data.gathered && (
        <p class="small quiet" role="status">
          Claims of several articles are being gathered; what they add comes by itself.
        </p>
      )}
    </div>
  )
}

function NothingNew({
  data: { since },
  dossier,
  choices,
}: {
  readonly data: BriefPage
  readonly dossier: Dossier
  readonly choices: readonly BriefChoice[]
}): VNode {
  const earlier = choices.filter((choice) => since !== null && choice.since < since)
  const bare = dossier.parties.length === 0 || dossier.issues.length === 0
  return (
    <Empty title={since === null ? 'No article is dated' : `Nothing new since ${dayText(since)}`}>
      <p>
        {bare
          ? 'The brief tells what parties say on issues: fill both in in dossier.yaml. What is read already is not lost.'
          : since === null
            ? 'What is new can be told only of articles whose day is known. The claims are all there.'
            : 'No position changed, no proposal, meeting or prediction of these days is in the record. Choose an earlier day.'}
      </p>
      {!bare && since !== null && earlier.length > 0 && (
        <p>
          Further back:{' '}
          {earlier.map(({ name, since: day }, i) => (
            <span key={name}>
              {i > 0 && ' · '}
              <a href={hrefWith({ since: day })} data-replace>
                {name}
              </a>
            </span>
          ))}
        </p>
      )}
    </Empty>
  )
}

function toLine(number: number): void {
  const line = document.getElementById(`line-${number}`)
  line?.scrollIntoView({ block: 'center' })
  line?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
}

/** Moves the focus to the next line, by its first link. */
function step(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.brief-line')]
  const now = document.activeElement?.closest<HTMLElement>('.brief-line') ?? null
  const next = now === null ? lines[0] : lines[lines.indexOf(now) + by]
  next?.querySelector<HTMLElement>('a')?.focus({ preventScroll: true })
  next?.scrollIntoView({ block: 'nearest' })
}
