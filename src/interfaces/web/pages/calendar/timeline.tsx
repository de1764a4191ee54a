import type { VNode } from 'preact'
import type { TimelinePage } from '../../../contract/index.ts'
import { Figure, type FigureTable } from '../../figure/index.ts'
import { shapeAt, TIMELINE } from '../../graph/index.ts'
import { capital, counted, daysText, dayText } from '../../words/index.ts'
import { eventTitle, meetingTitle, statusText } from './entries.ts'

const KINDS = ['talks', 'meeting', 'visit', 'call', 'deadline', 'vote', 'event']

type Mark = TimelinePage['marks'][number]

const titleOf = ({ what, kind, names }: Mark): string =>
  what === 'event' ? eventTitle(kind, names) : meetingTitle(kind, names)

/** All that is dated, on one line of time for each kind; counted where there is too much of it. */
export function Timeline({ line }: { readonly line: TimelinePage }): VNode | null {
  if (line.total < 2) return null
  const { today, marks, counts } = line
  const rowOf = ({ what, kind }: Mark): string => (what === 'event' ? 'event' : kind)
  const there = new Set(counts === null ? marks.map(rowOf) : counts.rows.map(({ kind }) => kind))
  const rows = KINDS.filter((kind) => there.has(kind)).map(capital)
  const upright =
    today === null ? '' : ` The upright line is ${dayText(today)}, the last day of publication in the record.`
  return (
    <Figure
      title="Timeline"
      name="calendar-line"
      drawn={line}
      height={(width) => shapeAt(TIMELINE, rows.length, width).height}
      table={counts === null ? tableOf(marks) : countsTable(counts)}
      draw={async (width, palette) => {
        const { timeline, tallies } = await import('../../charts/index.ts')
        if (counts !== null)
          return tallies(
            counts.rows.map((row) => ({ ...row, row: capital(row.kind) })),
            rows,
            today,
            width,
            palette,
          )
        return timeline(
          marks.map((mark) => ({
            row: capital(rowOf(mark)),
            first: mark.first,
            last: mark.last,
            done: mark.what === 'event' || mark.status === 'held',
            off: mark.status !== null && !['held', 'planned', 'postponed'].includes(mark.status),
            title: [titleOf(mark), daysText(mark), statusText(mark)].filter(Boolean).join(', '),
          })),
          rows,
          today,
          width,
          palette,
        )
      }}
      caption={
        counts === null ? (
          <>
            A full dot was held or happened, a ring is planned or postponed, a cross was called off, missed, denied or
            not attended. A bar spans the days that the words leave open.{upright} What has no day is in the list alone.
          </>
        ) : (
          <>
            How many a {counts.unit}, of {counted(line.total, 'entry', 'entries')} that have a day: the larger a dot,
            the more. Full ones were held or happened, rings are planned or postponed; what was called off, missed,
            denied or not attended is in the table alone.{upright} Fewer entries, as by a narrower choice above, are
            drawn one by one.
          </>
        )
      }
    />
  )
}

function tableOf(marks: readonly Mark[]): FigureTable {
  return {
    head: ['Day', 'What', 'State', 'Reports', 'Origins'],
    rows: marks.map((mark) => [daysText(mark), titleOf(mark), statusText(mark), mark.reports, mark.origins]),
  }
}

function countsTable({ rows }: NonNullable<TimelinePage['counts']>): FigureTable {
  return {
    head: ['From', 'Until', 'Kind', 'Held or happened', 'Planned or postponed', 'Called off, missed or denied'],
    rows: rows.map(({ from, until, kind, held, open, off }) => [from, until, kind, held, open, off]),
  }
}
