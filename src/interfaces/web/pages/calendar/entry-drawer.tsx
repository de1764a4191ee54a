import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import { addressOf, type CalendarEntryPage } from '../../../contract/index.ts'
import { go, hrefWith } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { DrawerFacts, EvidenceDrawer, OriginGroups, RuledOut } from '../../evidence/index.ts'
import { ProblemNote, type TableChoice, Waiting } from '../../parts/index.ts'
import { daysText, type SomeDays } from '../../words/index.ts'
import { statusText, titleOf } from './entries.ts'
import { Maybe } from './maybe.tsx'
import { Moved } from './moved.tsx'

function daysOf(
  days: (SomeDays & { readonly words: string; readonly certainty: string }) | null,
  reports: NonNullable<CalendarEntryPage['meeting']>['reports'] = [],
): string {
  if (days === null) return 'the texts do not say when'
  const { words, certainty } = days
  const from = reports.find((report) => report.days?.words === words)
  // Days that were set stand as they are recorded; no text has those words.
  if (from?.coding.ruling?.action === 'edit' && RECORDED.test(words)) return `${daysText(days)}, by a ruling`
  return `${daysText(days)}, ${certainty === 'guessed' ? 'guessed from' : 'by'} the words “${words}”`
}

const RECORDED = /^(?:(?:until|since) )?\d{4}-\d{2}-\d{2}(?: to \d{4}-\d{2}-\d{2})?$/

/** All reports of a meeting or an event, beside the calendar. */
export function EntryDrawer({ id, choice }: { readonly id: string; readonly choice: TableChoice }): VNode {
  const { since: _, until: __, ...narrowed } = choice
  const { data, problem, waiting } = useData<CalendarEntryPage>(addressOf('calendarEntry', { entry: id }, narrowed))
  const meeting = waiting ? null : (data?.meeting ?? null)
  const event = waiting ? null : (data?.event ?? null)
  const title =
    meeting !== null
      ? titleOf({ ...meeting, what: 'meeting' })
      : event !== null
        ? titleOf({ ...event, what: 'event' })
        : 'Reports'
  return (
    <EvidenceDrawer title={title} onClose={() => go(hrefWith({ entry: null }), { replace: true })}>
      {problem !== null && <ProblemNote problem={problem} />}
      {problem === null && (waiting || data === null) && <Waiting lines={8} />}
      {!waiting && data !== null && meeting === null && event === null && (
        <p>
          The report that this address names was rejected. <RuledOut />
        </p>
      )}
      {meeting !== null && (
        <DrawerFacts
          facts={[
            statusText(meeting),
            daysOf(meeting.days, meeting.reports),
            meeting.place === null ? null : `in ${isolated(meeting.place)}`,
            meeting.about === null ? null : `about: ${isolated(meeting.about)}`,
            meeting.setBy === null ? null : `set by ${isolated(meeting.setBy)}`,
          ]}
        />
      )}
      {meeting !== null && meeting.borneOut !== null && (
        <p class="small">
          Of that day, a{' '}
          <a href={hrefWith({ entry: meeting.borneOut })} data-replace>
            meeting of some of the same people
          </a>{' '}
          is told. No text says that it is this one.
        </p>
      )}
      {meeting !== null && meeting.maybe.length > 0 && (
        <p class="small">
          No report that is sure enough tells what became of it; <Maybe row={meeting} />
        </p>
      )}
      {meeting !== null && (meeting.movedTo ?? meeting.movedFrom) !== null && (
        <p class="small">
          <Moved row={meeting} />
        </p>
      )}
      {event !== null && (
        <DrawerFacts facts={[daysOf(event.days), event.place === null ? null : `in ${isolated(event.place)}`]} />
      )}
      {meeting !== null && meeting.contradictions.length > 0 && (
        <p class="small">
          <strong>Reports disagree.</strong> {meeting.contradictions.map(({ words }) => words).join('; ')}
        </p>
      )}
      {data !== null && (
        <OriginGroups
          sentences={(meeting?.reports ?? event?.reports ?? []).map(({ coding }) => coding)}
          revision={data.revision}
        />
      )}
    </EvidenceDrawer>
  )
}
