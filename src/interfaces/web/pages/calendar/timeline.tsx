import type { VNode } from 'preact'
import { Figure } from '../../figure/index.ts'
import { capital, daysText, dayText } from '../../words/index.ts'
import { type Entry, sortDay } from './entries.ts'
import { statusText } from './entry-row.tsx'

const KINDS = ['talks', 'meeting', 'visit', 'call', 'deadline', 'vote', 'event']

/** All that is dated, on one line of time for each kind. */
export function Timeline({
  entries,
  today,
  drawn,
}: {
  readonly entries: readonly Entry[]
  readonly today: string | null
  readonly drawn: unknown
}): VNode | null {
  const dated = entries.filter((entry) => sortDay(entry) !== '')
  if (dated.length < 2) return null
  const rowOf = ({ isEvent, kind }: Entry): string => (isEvent ? 'event' : kind)
  const rows = KINDS.filter((kind) => dated.some((entry) => rowOf(entry) === kind))
  return (
    <Figure
      title="On a line"
      name="calendar"
      drawn={JSON.stringify([drawn === null, dated.map(({ id, status }) => [id, status]), today])}
      height={rows.length * 34 + 52}
      minWidth={440}
      table={{
        head: ['From', 'To', 'Kind', 'What', 'State', 'Reports', 'Origins'],
        rows: dated.map((entry) => [
          entry.days?.first ?? '',
          entry.days?.last ?? '',
          entry.kind,
          entry.title,
          statusText(entry),
          entry.sentences.length,
          entry.origins,
        ]),
      }}
      draw={async (width, palette) => {
        const { timeline } = await import('../../charts/index.ts')
        return timeline(
          dated.map((entry) => ({
            row: capital(rowOf(entry)),
            first: entry.days?.first ?? null,
            last: entry.days?.last ?? null,
            done: entry.isEvent || entry.status === 'held',
            off: entry.status !== null && !['held', 'planned', 'postponed'].includes(entry.status),
            title: `${entry.title}, ${daysText(entry.days!)}${statusText(entry) === '' ? '' : `, ${statusText(entry)}`}`,
          })),
          rows.map(capital),
          today,
          width,
          palette,
        )
      }}
      caption={
        <>
          A full dot was held or happened, a ring is planned or postponed, a cross was called off, missed, denied or not
          attended. A bar spans the days that the words leave open.
          {today !== null && ` The upright line is ${dayText(today)}, the last day of publication in the record.`} What
          has no day is in the list alone.
        </>
      }
    />
  )
}
