import type { VNode } from 'preact'
import { addressOf, briefChoices, type Dossier, newSince, type Status } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { DayField, Empty, ProblemNote, Waiting } from '../../parts/index.ts'
import { counted, dayText, numberText } from '../../words/index.ts'
import { BriefView } from './brief-view.tsx'
import { Coverage } from './coverage.tsx'
import { HowToRead } from './how-to-read.tsx'

/** What is new in the record since a day. Without one, the last seven days that the record has. */
export function FrontPage(): VNode {
  const { query } = usePlace()
  const { data: status, problem } = useData<Status>(addressOf('status', {}))
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  if (problem !== null && status === null) return <ProblemNote problem={problem} />
  if (status === null || dossier === null) return <Waiting lines={20} />
  const { firstDay, lastDay } = status
  const since = query.get('since') ?? (lastDay === null ? '' : newSince(lastDay))
  return (
    <>
      <header class="page-head">
        <h1>What is new</h1>
        {dossier.description !== null && <p>{dossier.description}</p>}
        <HowToRead />
      </header>
      {status.documents === 0 ? (
        <NothingYet dossier={dossier} />
      ) : (
        <>
          <SinceChoice since={since} first={firstDay} last={lastDay} />
          <div class="front">
            <BriefView dossier={dossier} choices={briefChoices(firstDay, lastDay)} toCome={toCome(status)} />
            <Coverage since={since} />
          </div>
        </>
      )}
    </>
  )
}

/** What is here and not in the tables yet; null: all of it is. */
function toCome({ documents, unread, uncoded }: Status): string | null {
  const left = unread + uncoded
  return left === 0
    ? null
    : `${numberText(left)} of ${counted(documents, 'document')} still to be read: what they say is not in the record yet.`
}

function NothingYet({ dossier }: { readonly dossier: Dossier }): VNode {
  return (
    <Empty title="The record is empty">
      <p>
        <a href="/documents">Add documents</a>: drop articles there, or paste a text.{' '}
        {dossier.feeds.length > 0
          ? `rapporteur watch follows the ${counted(dossier.feeds.length, 'feed')} of the dossier.`
          : 'Feeds that dossier.yaml names are followed by rapporteur watch.'}
        {dossier.parties.length === 0 && ' Parties, issues and outlets are filled in there too.'}
      </p>
    </Empty>
  )
}

function SinceChoice({
  since,
  first,
  last,
}: {
  readonly since: string
  readonly first: string | null
  readonly last: string | null
}): VNode {
  return (
    <form class="since" onSubmit={(event) => event.preventDefault()}>
      {since !== '' && <strong class="printed">New since {dayText(since)}.</strong>}
      <DayField
        label="New since"
        value={since}
        onChange={(value) => go(hrefWith({ since: value || null }), { replace: true })}
      />
      {briefChoices(first, last).map(({ name, since: day }) => (
        <a key={name} href={hrefWith({ since: day })} data-replace aria-current={day === since ? 'true' : undefined}>
          {name}
        </a>
      ))}
      {last !== null && <span class="quiet">The record goes to {dayText(last)}.</span>}
    </form>
  )
}
