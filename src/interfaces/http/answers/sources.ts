import type { KindGroup } from '../../../analyses/lists/index.ts'
import type { KindCounts, SourcesPage } from '../../contract/index.ts'
import { SOURCE_KINDS } from '../../contract/schemas/index.ts'
import { filterOf } from './claims.ts'
import type { Handler } from './handler.ts'

export const sources: Handler<'sources'> = async (desk, { query }): Promise<SourcesPage> => {
  const list = await desk.lists.claims(await filterOf(desk, query), 'newest')
  const { total, kinds, months, days, outlets, parties } = list.overview()
  const groups = (all: readonly KindGroup[], none: string): SourcesPage['months'] =>
    all.map(({ value, total: count, kinds: counts }) => ({
      value,
      label: value === '' ? none : value,
      total: count,
      kinds: countsOf(counts),
    }))
  return {
    revision: list.revision,
    total,
    kinds: countsOf(kinds),
    months: groups(months, 'undated'),
    days: groups(days, 'day unknown'),
    outlets: groups(outlets, 'unknown outlet'),
    parties: groups(parties, 'no party'),
    search: list.search === null ? null : { understood: list.search.understood, ignored: list.search.ignored },
  }
}

/** The lists have the kinds in this very order. */
const countsOf = (counts: Uint32Array): KindCounts =>
  Object.fromEntries(SOURCE_KINDS.map((kind, i) => [kind, counts[i] ?? 0])) as KindCounts
