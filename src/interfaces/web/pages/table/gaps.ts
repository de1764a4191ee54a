import { useMemo } from 'preact/hooks'
import { addressOf, type UnsurePage } from '../../../contract/index.ts'
import { hrefOf } from '../../app/index.ts'
import { isReport, useData } from '../../data/index.ts'
import type { TableChoice } from '../../parts/index.ts'

/** How much is unsure that would fill empty cells of the table. */
export interface Gaps {
  readonly all: number
  /** @param issue without one, of all its cells together */
  count(party: string, issue?: string): number
  /** The page on which that is settled. */
  href(where: { readonly party?: string; readonly issue?: string }): string
}

/** Of the table as it is narrowed. In a file that holds the whole dossier nothing can be settled. */
export function useGaps(choice: TableChoice): Gaps {
  const address = addressOf('unsure', {}, { ...choice, gaps: true, limit: 0 })
  const { data } = useData<UnsurePage>(isReport() ? null : address)
  return useMemo(() => gapsOf(data?.gaps ?? [], choice), [data, address])
}

function gapsOf(gaps: NonNullable<UnsurePage['gaps']>, choice: TableChoice): Gaps {
  const counts = new Map<string, number>()
  for (const { party, issue, count } of gaps)
    for (const key of [party, `${party}\n${issue}`]) counts.set(key, (counts.get(key) ?? 0) + count)
  return {
    all: gaps.reduce((sum, { count }) => sum + count, 0),
    count: (party, issue) => counts.get(issue === undefined ? party : `${party}\n${issue}`) ?? 0,
    href: (where) => hrefOf('/unsure', { ...choice, ...where, empty: 'true' }),
  }
}
