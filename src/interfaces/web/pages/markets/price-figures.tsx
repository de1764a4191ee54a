import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import { addressOf, type Dossier, type PricesPage } from '../../../contract/index.ts'
import { useData } from '../../data/index.ts'
import { Figure } from '../../figure/index.ts'
import type { TableChoice } from '../../parts/index.ts'
import { capital, counted, dayText, listText } from '../../words/index.ts'

type Series = PricesPage['series'][number]

/** The height of a picture of prices, in pixels. */
const HEIGHT = 220

/** The dossier's price series, each with the days on which something was reported of it. */
export function PriceFigures({
  dossier,
  choice,
}: {
  readonly dossier: Dossier | null
  readonly choice: TableChoice
}): VNode | null {
  const has = dossier !== null && dossier.prices.length > 0
  const { data, problem } = useData<PricesPage>(has ? addressOf('prices', {}, choice) : null)
  if (!has) return null
  if (problem !== null) return <p class="quiet small">{problem.detail ?? problem.title}</p>
  return (
    <section class="price-series" aria-label="Price series">
      {dossier.prices.map((one) => (
        <PriceFigure key={one.name} about={one} series={data?.series.find(({ name }) => name === one.name) ?? null} />
      ))}
    </section>
  )
}

function PriceFigure({
  about: { name, unit, issues },
  series,
}: {
  readonly about: Dossier['prices'][number]
  readonly series: Series | null
}): VNode {
  const { days, reports, problem, total } = series ?? { days: [], reports: [], problem: null, total: 0 }
  if (series !== null && days.length < 2)
    return (
      <div class="figure">
        <h2>{name}</h2>
        <p class="quiet small">
          {problem ??
            (total === 0
              ? 'Its file has no prices.'
              : `Its file has ${counted(total, 'day')} with a price, and none of the days that are shown.`)}
        </p>
      </div>
    )
  const values = new Map(days.map(({ day, value }) => [day, value]))
  const byDay = Map.groupBy(reports, ({ day }) => day)
  const told = (day: string): string =>
    (byDay.get(day) ?? [])
      .map(({ instrument, direction }) => `${isolated(instrument)}${direction === null ? '' : ` ${direction}`}`)
      .join('; ')
  return (
    <Figure
      title={name}
      name={name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}
      drawn={series}
      height={() => HEIGHT}
      table={{
        head: ['Day', unit ?? 'Price', 'Reported'],
        rows: [...new Set([...values.keys(), ...byDay.keys()])]
          .sort()
          .map((day) => [day, values.get(day) ?? null, told(day)]),
      }}
      draw={async (width, palette) => {
        const { priceLine } = await import('../../charts/index.ts')
        const marks = [...byDay].flatMap(([day, all]) =>
          [...Map.groupBy(all, ({ direction }) => direction)].map(([direction]) => ({
            day,
            direction,
            title: `${dayText(day)}: ${told(day)}`,
          })),
        )
        return priceLine(days, marks, unit, width, palette)
      }}
      caption={
        <>
          {capital(unit ?? 'prices')}, from the file that dossier.yaml names. A mark stands on a day on which articles
          report such a price: an upward or downward triangle for a rise or fall, a square for no change, a dot where
          the words say neither. The direction is that of what the words name, and may run against the line, as where a
          currency rises and fewer of it are paid for another. That a report and a move fall together does not say that
          one made the other.
          {issues.length > 0 && ` Issues thought to move it: ${listText(issues)}.`}
          {problem !== null && <strong> {problem}.</strong>}
        </>
      }
    />
  )
}
