import type { VNode } from 'preact'
import type { CalendarPage as Calendar, Dossier, EventsPage } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { EvidenceDrawer, OriginGroups } from '../../evidence/index.ts'
import { Empty, PartyAndIssue, ProblemNote, TableFilters, tableChoice, Waiting } from '../../parts/index.ts'
import { counted, dateText, dayText } from '../../words/index.ts'
import { type Entry, eventEntry, meetingEntry, sides, sortDay } from './entries.ts'
import { EntryRow } from './entry-row.tsx'
import { Timeline } from './timeline.tsx'

const MOST_EVENTS = 500

/** Meetings, talks, visits, calls, deadlines and votes, and what is told as having happened: past and coming. */
export function CalendarPage(): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  const choice = tableChoice(query)
  const show = query.get('show') ?? 'all'
  const { data, problem } = useData<Calendar>(addressOf('calendar', {}, choice))
  const { data: events } = useData<EventsPage>(
    show === 'meetings' ? null : addressOf('happenings', {}, { ...choice, limit: MOST_EVENTS }),
  )
  const whole = data !== null && (show === 'meetings' || events !== null)
  const entries: Entry[] = whole
    ? [
        ...(show === 'events' ? [] : [...data.rows, ...data.undated].map(meetingEntry)),
        ...(show === 'meetings' ? [] : (events?.rows ?? []).map((event) => eventEntry(event, data.today))),
      ]
    : []
  const { coming, past } = sides(entries)
  const undated = entries.filter(({ days }) => days === null)
  const opened = entries.find(({ id }) => id === query.get('entry')) ?? null
  return (
    <>
      <header class="page-head">
        <h1>Calendar</h1>
        <p>
          What is to be and what was: meetings, deadlines, votes, and what is told as having happened.{' '}
          <a href={addressOf('calendarFile', {}, choice)} download="calendar.ics">
            iCalendar file
          </a>
          , for a calendar program to open, or to follow while the desk runs.
        </p>
      </header>
      <TableFilters>
        <label>
          show{' '}
          <select
            value={show}
            onChange={({ currentTarget: { value } }) =>
              go(hrefWith({ show: value === 'all' ? null : value }), { replace: true })
            }
          >
            <option value="all">all</option>
            <option value="meetings">meetings and deadlines</option>
            <option value="events">events</option>
          </select>
        </label>
        <PartyAndIssue dossier={dossier} />
      </TableFilters>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {!whole && problem === null && <Waiting lines={16} />}
      {whole && entries.length === 0 && (
        <Empty title="Nothing is in the calendar">
          <p>
            {Object.keys(choice).length > 0
              ? 'Take a filter away.'
              : 'No article of the record tells of a meeting, a deadline or an event. They appear here as they are read.'}
          </p>
        </Empty>
      )}
      {whole && entries.length > 0 && (
        <>
          <Timeline entries={[...past, ...coming]} today={data.today} drawn={data} />
          <EntryList
            title="Coming"
            none={`Nothing is dated after ${data.today === null ? 'the last report' : dayText(data.today)}, the last day of the record.`}
            entries={coming}
          />
          <EntryList title="Past" none="Nothing is dated before." entries={past} />
          {undated.length > 0 && (
            <EntryList title="Without a day" none="" entries={undated} note="The texts do not say when." />
          )}
          {events !== null && events.total > MOST_EVENTS && (
            <p class="quiet">
              The first {MOST_EVENTS} of {counted(events.total, 'event')}: narrow the days to see others.
            </p>
          )}
        </>
      )}
      {opened !== null && data !== null && (
        <EvidenceDrawer title={opened.title} onClose={() => go(hrefWith({ entry: null }), { replace: true })}>
          {opened.contradictions.length > 0 && (
            <p class="small">
              <strong>Reports disagree.</strong> {opened.contradictions.map(({ words }) => words).join('; ')}
            </p>
          )}
          <OriginGroups sentences={opened.sentences} revision={data.revision} />
        </EvidenceDrawer>
      )}
    </>
  )
}

function EntryList({
  title,
  none,
  entries,
  note,
}: {
  readonly title: string
  readonly none: string
  readonly entries: readonly Entry[]
  readonly note?: string
}): VNode {
  const months = [...new Set(entries.map((entry) => sortDay(entry).slice(0, 7)))]
  return (
    <section class="entries" aria-label={title}>
      <h2>{title}</h2>
      {note !== undefined && <p class="quiet">{note}</p>}
      {entries.length === 0 && <p class="quiet">{none}</p>}
      {months.map((month) => (
        <div key={month}>
          {month !== '' && <h3 class="small">{dateText(month)}</h3>}
          <ol>
            {entries
              .filter((entry) => sortDay(entry).slice(0, 7) === month)
              .map((entry) => (
                <EntryRow key={entry.id} entry={entry} />
              ))}
          </ol>
        </div>
      ))}
    </section>
  )
}
