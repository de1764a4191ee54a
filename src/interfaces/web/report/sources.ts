import type { Claim, KindCounts, ReportData, SourcesPage } from '../../contract/index.ts'
import { dayOf, narrowed } from './claims.ts'
import { byCount, facetOrder } from './order.ts'

type Groups = SourcesPage['months']

export function sourcesAnswer(data: ReportData, query: URLSearchParams): SourcesPage {
  const whole = data.answers['/api/sources'] as SourcesPage
  const { claims } = narrowed(data, query)
  const month = ({ article }: Claim): string => {
    const day = dayOf(article.published)
    return day.length >= 7 ? day.slice(0, 7) : ''
  }
  const day = ({ article }: Claim): string => {
    const known = dayOf(article.published)
    return known.length === 10 ? known : ''
  }
  const most = (groups: Groups): Groups => [...groups].sort(byCount(({ total }) => total))
  const knownFirst = (groups: Groups): Groups =>
    [...groups].sort((a, b) => facetOrder({ ...a, count: a.total }, { ...b, count: b.total }))
  return {
    ...whole,
    total: claims.length,
    kinds: countsOf(whole.kinds, claims),
    months: grouped(whole.months, claims, month),
    days: grouped(whole.days, claims, day),
    outlets: knownFirst(grouped(whole.outlets, claims, ({ article }) => article.outlet ?? '')),
    parties: most(grouped(whole.parties, claims, ({ party }) => party ?? '')),
    search: null,
  }
}

/** The groups of the whole, in its order, with the counts of these claims; empty ones are left out. */
function grouped(whole: Groups, claims: readonly Claim[], groupOf: (claim: Claim) => string): Groups {
  const by = new Map<string, Claim[]>()
  for (const claim of claims) {
    const value = groupOf(claim)
    const held = by.get(value)
    if (held === undefined) by.set(value, [claim])
    else held.push(claim)
  }
  return whole.flatMap((group) => {
    const own = by.get(group.value)
    return own === undefined ? [] : [{ ...group, total: own.length, kinds: countsOf(group.kinds, own) }]
  })
}

function countsOf(like: KindCounts, claims: readonly Claim[]): KindCounts {
  const counts = Object.fromEntries(Object.keys(like).map((kind) => [kind, 0])) as Record<keyof KindCounts, number>
  for (const { profile } of claims) counts[profile.kind]++
  return counts
}
