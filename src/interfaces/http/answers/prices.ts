import type { PricesPage } from '../../contract/index.ts'
import type { Handler } from './handler.ts'
import { named } from './tables.ts'

/** How many days of prices are shown before the first report and after the last one, where no days are asked for. */
const MARGIN_DAYS = 60
const DAY_MILLISECONDS = 86_400_000

export const prices: Handler<'prices'> = async (desk, { query }): Promise<PricesPage> => {
  const { revision, answer } = await desk.analyst.table('marketDays', named(desk, query))
  const { firstDay, lastDay } = await desk.status()
  const since = query.since ?? moved(firstDay, -MARGIN_DAYS)
  const until = query.until ?? moved(lastDay, MARGIN_DAYS)
  const series = await Promise.all(
    desk.setting.dossier.prices.map(async (one) => {
      const { days, problem } = await desk.prices.read(one)
      return {
        name: one.name,
        unit: one.unit,
        issues: one.issues,
        days: days.filter(({ day }) => (since === null || day >= since) && (until === null || day <= until)),
        total: days.length,
        problem,
        reports: answer.filter(({ series }) => series.includes(one.name)).map(({ series: _, ...report }) => report),
      }
    }),
  )
  return { revision, series }
}

function moved(day: string | null, days: number): string | null {
  if (day === null || Number.isNaN(Date.parse(day))) return null
  return new Date(Date.parse(day) + days * DAY_MILLISECONDS).toISOString().slice(0, 10)
}
