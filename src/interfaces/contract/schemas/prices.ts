import { z } from 'zod'
import { count, list, revision } from './parts.ts'
import { tableFilter } from './positions.ts'

export const pricesQuery = tableFilter

const series = z
  .object({
    name: z.string(),
    unit: z.string().nullable(),
    issues: list(z.string()).describe('That are thought to move it.'),
    days: list(z.object({ day: z.string(), value: z.number() })).describe('By day, those without a price left out.'),
    total: count.describe('Days with a price in the file; `days` are those asked for.'),
    problem: z.string().nullable().describe('Why its file could not be read, or not all of it.'),
    reports: list(
      z.object({
        id: z.string(),
        day: z.string().describe('Of publication.'),
        instrument: z.string(),
        direction: z.enum(['up', 'down', 'steady']).nullable(),
      }),
    ).describe('Dated reports of prices that it may be set beside, newest first.'),
  })
  .meta({ id: 'PriceSeries' })

export const pricesPage = z
  .object({ revision, series: list(series).describe('As dossier.yaml has them.') })
  .meta({ id: 'PricesPage' })
export type PricesPage = z.infer<typeof pricesPage>
