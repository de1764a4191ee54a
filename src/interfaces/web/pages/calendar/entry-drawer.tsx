import type { VNode } from 'preact'
import { addressOf, type CalendarEntryPage } from '../../../contract/index.ts'
import { go, hrefWith } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { EvidenceDrawer, OriginGroups } from '../../evidence/index.ts'
import { ProblemNote, type TableChoice, Waiting } from '../../parts/index.ts'
import { titleOf } from './entries.ts'

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
      {problem === null && meeting === null && event === null && <Waiting lines={8} />}
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
