import { useMemo } from 'preact/hooks'
import { addressOf, type UnsurePage } from '../../../contract/index.ts'
import { hrefOf } from '../../app/index.ts'
import { isReport, useData } from '../../data/index.ts'
import type { TableChoice } from '../../parts/index.ts'
import { dayText, numberText, sureText } from '../../words/index.ts'

/** How much is unsure that would fill empty cells of the table, or say otherwise than others. */
export interface Gaps {
  readonly all: number
  /** @param issue without one, of all its cells together */
  count(party: string, issue?: string): number
  /** The page on which that is settled. */
  href(where: { readonly party?: string; readonly issue?: string }): string
  /** What is unsure, newer than what a cell tells, and another stance; the newest first. */
  newer(party: string, issue: string): readonly Newer[]
  /** The page on which that is settled. */
  newerHref(party: string, issue: string): string
}

export type Newer = NonNullable<UnsurePage['cells']>[number]['newer'][number]

/** `1 newer, not sure: rejects, 14 March 2031 (52 % sure)`; of several the newest. Empty for none. */
export function newerText(newer: readonly Newer[]): string {
  const [first] = newer
  if (first === undefined) return ''
  return `${numberText(newer.length)} newer, not sure: ${first.stance}, ${dayText(first.day)} (${sureText(first.confidence)})`
}

/** Of the table as it is narrowed. In a file that holds the whole dossier nothing can be settled. */
export function useGaps(choice: TableChoice): Gaps {
  const address = addressOf('unsure', {}, { ...choice, gaps: true, limit: 0 })
  const { data } = useData<UnsurePage>(isReport() ? null : address)
  return useMemo(() => gapsOf(data?.gaps ?? [], data?.cells ?? [], choice), [data, address])
}

function gapsOf(
  gaps: NonNullable<UnsurePage['gaps']>,
  cells: NonNullable<UnsurePage['cells']>,
  choice: TableChoice,
): Gaps {
  const newer = new Map(cells.map((cell) => [`${cell.party}\n${cell.issue}`, cell.newer]))
  const counts = new Map<string, number>()
  for (const { party, issue, count } of gaps)
    for (const key of [party, `${party}\n${issue}`]) counts.set(key, (counts.get(key) ?? 0) + count)
  return {
    all: gaps.reduce((sum, { count }) => sum + count, 0),
    count: (party, issue) => counts.get(issue === undefined ? party : `${party}\n${issue}`) ?? 0,
    href: (where) => hrefOf('/unsure', { ...choice, ...where, empty: 'true' }),
    newer: (party, issue) => newer.get(`${party}\n${issue}`) ?? [],
    newerHref: (party, issue) => hrefOf('/unsure', { ...choice, party, issue, newer: 'true' }),
  }
}
