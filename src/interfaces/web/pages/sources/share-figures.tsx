import type { VNode } from 'preact'
import type { SourcesPage as Sources } from '../../../contract/index.ts'
import { Figure } from '../../figure/index.ts'
import { BY_GROUP, OVER_TIME, shapeAt } from '../../graph/index.ts'
import { counted, dateText, dayText, KINDS, kindName, listText, periodsBetween } from '../../words/index.ts'

type Group = Sources['months'][number]

function sharesOf(
  groups: readonly Group[],
  nameOf: (group: Group) => string,
): { group: string; kind: string; count: number; share: number }[] {
  return groups.flatMap((group) =>
    KINDS.map((kind) => ({
      group: nameOf(group),
      kind: kindName(kind),
      count: group.kinds[kind],
      share: group.total === 0 ? 0 : group.kinds[kind] / group.total,
    })),
  )
}

function tableOf(
  first: string,
  groups: readonly Group[],
  nameOf: (group: Group) => string,
): { head: string[]; rows: (string | number)[][] } {
  return {
    head: [first, 'Claims', ...KINDS.map(kindName)],
    rows: groups.map((group) => [nameOf(group), group.total, ...KINDS.map((kind) => group.kinds[kind])]),
  }
}

const periodOf = ({ value }: Group): string => value

const DRAWN_KINDS = KINDS.map(kindName)

/** Shares of the kinds of source by day, or by month where there are many days. */
export function OverTime({ sources }: { readonly sources: Sources }): VNode | null {
  const byDay = sources.days.length > 0
  const served = byDay ? sources.days : sources.months
  const groups = [...served].filter(({ value }) => value !== '').sort((a, b) => (a.value < b.value ? -1 : 1))
  if (groups.length < 2) return null
  const nameOf = ({ value }: Group): string => (byDay ? dayText(value) : dateText(value))
  const short = (value: string): string =>
    byDay ? dayText(value).replace(/ \d{4}$/, '') : dateText(value).replace(/^(\p{L}{3})\p{L}* /u, '$1 ')
  const periods = periodsBetween(groups[0]!.value, groups.at(-1)!.value)
  const gaps = periods.length > groups.length
  const undated = served.find(({ value }) => value === '')?.total ?? 0
  return (
    <Figure
      title="Over time"
      name="sources-over-time"
      drawn={sources}
      height={(width) => shapeAt(OVER_TIME, KINDS.length, width).height}
      table={tableOf(byDay ? 'Day' : 'Month', groups, nameOf)}
      draw={async (width, palette) => {
        const { sharesOverTime } = await import('../../charts/index.ts')
        return sharesOverTime(sharesOf(groups, periodOf), periods, short, DRAWN_KINDS, width, palette)
      }}
      caption={
        <>
          Each bar is the share, in per cent, of all claims published that {byDay ? 'day' : 'month'} that come from one
          kind of source; the bars of one {byDay ? 'day' : 'month'} make a hundred.
          {gaps && ` ${byDay ? 'Days' : 'Months'} without bars are without claims.`}
          {undated > 0 && ` ${counted(undated, 'undated claim')} are left out.`} Shares of few claims swing: the table
          has the counts.
        </>
      }
    />
  )
}

/** Groups beyond these are in the table alone. */
const DRAWN_GROUPS = 20

export function ByGroup({
  title,
  name,
  groups,
  unknown,
  what,
}: {
  readonly title: string
  readonly name: string
  readonly groups: readonly Group[]
  readonly unknown: string
  readonly what: string
}): VNode | null {
  if (groups.length === 0) return null
  const nameOf = ({ value, label }: Group): string => (value === '' ? unknown : label)
  const shown = groups.slice(0, DRAWN_GROUPS)
  return (
    <Figure
      title={title}
      name={name}
      drawn={groups}
      height={(width) => shapeAt(BY_GROUP, shown.length, width).height}
      table={tableOf(what[0]!.toUpperCase() + what.slice(1), groups, nameOf)}
      draw={async (width, palette) => {
        const { sharesByGroup } = await import('../../charts/index.ts')
        return sharesByGroup(sharesOf(shown, nameOf), shown.map(nameOf), DRAWN_KINDS, width, palette)
      }}
      caption={`Each bar is the share, in per cent, of one ${what}'s claims that come from one kind of source; a row makes a hundred. Columns run from sources that can be asked to sources that cannot: ${listText(DRAWN_KINDS.map((kind) => kind.toLowerCase()))}.${groups.length > shown.length ? ` The ${shown.length} with the most claims are drawn; the table has all ${groups.length}.` : ''}`}
    />
  )
}
