import { z } from 'zod'
import { claimFilter } from './claims.ts'
import { count, list, revision, search } from './parts.ts'

export const kindCounts = z
  .object({
    named: count,
    role: count,
    anonymous: count,
    collective: count,
    document: count,
    outlet: count,
    unstated: count,
  })
  .meta({ id: 'KindCounts' })
export type KindCounts = z.infer<typeof kindCounts>

export const sourcesQuery = claimFilter

const group = z.object({ value: z.string(), label: z.string(), total: count, kinds: kindCounts })

/** On whose word the record rests. */
export const sourcesPage = z
  .object({
    revision,
    total: count,
    kinds: kindCounts,
    months: list(group).describe(
      'By month of publication, 2031-04; the empty value, last, is undated. Months without a claim are left out.',
    ),
    days: list(group).describe('Likewise by day, where no more than 92 days have claims; else empty.'),
    outlets: list(group).describe('Most claims first.'),
    parties: list(group).describe('Most claims first; the empty value: for no party of the dossier.'),
    search: search.nullable(),
  })
  .meta({ id: 'SourcesPage' })
export type SourcesPage = z.infer<typeof sourcesPage>
