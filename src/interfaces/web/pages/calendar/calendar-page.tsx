import type { VNode } from 'preact'
import type { CalendarPage as Calendar, CalendarRow, Dossier, TimelinePage } from '../../../contract/index.ts'
import { addressOf } from '../../../contract/index.ts'
import { go, hrefWith, usePlace } from '../../app/index.ts'
import { useData } from '../../data/index.ts'
import { SaveTable } from '../../figure/index.ts'
import {
  Empty,
  NoneYet,
  Pager,
  PartyAndIssue,
  ProblemNote,
  TableFilters,
  tableChoice,
  usePart,
  Waiting,
} from '../../parts/index.ts'
import { counted, dateText, dayText, listText, numberText } from '../../words/index.ts'
import { sortDay, statusText, titleOf } from './entries.ts'
import { EntryDrawer } from './entry-drawer.tsx'
import { EntryRow } from './entry-row.tsx'
import { Timeline } from './timeline.tsx'

const SHOWN = [
  ['all', 'all'],
  ['meetings', 'meetings and deadlines'],
  ['events', 'events'],
] as const

/** Meetings, talks, visits, calls, deadlines and votes, and what is told as having happened: past and coming. */
export function CalendarPage(): VNode {
  const { query } = usePlace()
  const { data: dossier } = useData<Dossier>(addressOf('dossier', {}))
  const choice = tableChoice(query)
  const what = SHOWN.find(([name]) => name === query.get('show'))?.[0] ?? 'all'
  const asked = { ...choice, ...(what === 'all' ? {} : { what }) }
  const { data, problem } = usePart<Calendar>((part) => addressOf('calendar', {}, { ...asked, ...part }))
  const { data: line } = useData<TimelinePage>(addressOf('timeline', {}, asked))
  // The picture stands above the list: what comes first waits for the other, so that nothing moves.
  const whole = data !== null && line !== null
  const opened = query.get('entry')
  return (
    <>
      <header class="page-head">
        <h1>Calendar</h1>
        <p>What is to be and what was: meetings, deadlines, votes, and what is told as having happened.</p>
      </header>
      <TableFilters>
        <label data-empty={what === 'all'}>
          show{' '}
          <select
            value={what}
            onChange={({ currentTarget: { value } }) =>
              go(hrefWith({ show: value === 'all' ? null : value, from: null }), { replace: true })
            }
          >
            {SHOWN.map(([value, name]) => (
              <option key={value} value={value}>
                {name}
                {data !== null && ` (${numberText(data.shown[value])})`}
              </option>
            ))}
          </select>
        </label>
        <PartyAndIssue dossier={dossier} />
      </TableFilters>
      {problem !== null && data === null && <ProblemNote problem={problem} />}
      {!whole && problem === null && <Waiting lines={16} />}
      {whole && data.total === 0 && (
        <Empty title="Nothing is in the calendar">
          <p>
            {Object.keys(asked).length > 0 ? (
              'Take a filter away.'
            ) : (
              <NoneYet>No article of the record tells of a meeting, a deadline or an event.</NoneYet>
            )}
          </p>
        </Empty>
      )}
      {whole && data.total > 0 && (
        <>
          <Timeline line={line} />
          <FileLine calendar={data} address={addressOf('calendarFile', {}, choice)} />
          <CalendarList calendar={data} asked={asked} />
        </>
      )}
      {opened !== null && <EntryDrawer key={opened} id={opened} choice={choice} />}
    </>
  )
}

/** The calendar as a file: what it has, and why it has less than the page. */
function FileLine({
  calendar: {
    file: { entries, undated, vague, absent },
    shown,
  },
  address,
}: {
  readonly calendar: Calendar
  readonly address: string
}): VNode {
  const without = [
    shown.events > 0 ? 'what is told as having happened' : null,
    undated > 0 ? `${numberText(undated)} without a day` : null,
    vague > 0 ? `${numberText(vague)} whose days are open or more than a week` : null,
    absent > 0 ? `${numberText(absent)} that somebody stayed away from` : null,
  ].filter((part) => part !== null)
  return (
    <p class="small quiet calendar-file on-screen on-desk">
      <a href={address} download="calendar.ics">
        iCalendar file
      </a>
      , for a calendar program to open, or to follow while the desk runs. It has {counted(entries, 'entry', 'entries')}{' '}
      (meetings, visits, calls, deadlines and votes)
      {without.length > 0 && `; it leaves out ${listText(without)}`}.
    </p>
  )
}

const SIDES = ['coming', 'past', 'undated'] as const
const TITLES = { coming: 'Coming', past: 'Past', undated: 'Without a day' }

/** The rows of this part of the calendar, under the titles of its sides. */
function CalendarList({
  calendar: { today, total, offset, sides, rows },
  asked,
}: {
  readonly calendar: Calendar
  readonly asked: Readonly<Record<string, string>>
}): VNode {
  const begins = { coming: 0, past: sides.coming, undated: sides.coming + sides.past }
  const none = {
    coming: `Nothing is dated after ${today === null ? 'the last report' : dayText(today)}, the last day of the record.`,
    past: 'Nothing is dated before.',
    undated: null,
  }
  const rowsOf = (side: (typeof SIDES)[number]): readonly CalendarRow[] =>
    rows.filter((_, i) => offset + i >= begins[side] && offset + i < begins[side] + sides[side])
  return (
    <section class="calendar-list" aria-label="Calendar">
      <div class="list-head small">
        <p role="status" class="numbers">
          {counted(total, 'entry', 'entries')}:{' '}
          {SIDES.filter((side) => sides[side] > 0).map((side, i) => (
            <span key={side}>
              {i > 0 && ', '}
              <a href={hrefWith({ from: begins[side] === 0 ? null : String(begins[side] + 1) })}>
                {numberText(sides[side])} {TITLES[side].toLowerCase()}
              </a>
            </span>
          ))}
        </p>
        <SaveTable<CalendarRow>
          name="calendar"
          address={(part) => addressOf('calendar', {}, { ...asked, ...part })}
          head={['From', 'To', 'Kind', 'What', 'Place', 'State', 'Reports', 'Origins', 'Outlet', 'Published', 'Words']}
          row={(row) => [
            row.days?.first ?? null,
            row.days?.last ?? null,
            row.what === 'meeting' ? row.kind : row.act,
            titleOf(row),
            row.place,
            row.what === 'meeting' ? statusText(row) : 'happened',
            row.reports,
            row.origins,
            row.lead.outlet,
            row.lead.day,
            row.lead.text,
          ]}
        />
      </div>
      {SIDES.map((side) => {
        const here = rowsOf(side)
        const isEmpty = sides[side] === 0 && none[side] !== null && offset === 0
        if (here.length === 0 && !isEmpty) return null
        const months = [...new Set(here.map((row) => sortDay(row).slice(0, 7)))]
        return (
          <section key={side} class="entries" aria-label={TITLES[side]}>
            <h2>{TITLES[side]}</h2>
            {side === 'undated' && <p class="quiet">The texts do not say when.</p>}
            {isEmpty && <p class="quiet">{none[side]}</p>}
            {months.map((month) => (
              <div key={month}>
                {month !== '' && <h3 class="small">{dateText(month)}</h3>}
                <ol>
                  {here
                    .filter((row) => sortDay(row).slice(0, 7) === month)
                    .map((row) => (
                      <EntryRow key={`${row.what} ${row.id}`} row={row} />
                    ))}
                </ol>
              </div>
            ))}
          </section>
        )
      })}
      <Pager total={total} offset={offset} />
    </section>
  )
}
