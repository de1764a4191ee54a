import type { ClustersPage, ReportData } from '../../contract/index.ts'
import { narrowed } from './claims.ts'

/** Claims that several articles have: each whole, where any of its reports fits. */
export function clustersAnswer(data: ReportData, query: URLSearchParams): ClustersPage {
  const whole = data.answers['/api/origins'] as ClustersPage
  const fitting = new Set(narrowed(data, query).claims.map(({ id }) => id))
  const least = Number(query.get('articles') ?? 2)
  const rows = whole.rows.filter(({ articles, claims }) => articles >= least && claims.some((id) => fitting.has(id)))
  const offset = Number(query.get('offset') ?? 0)
  return { ...whole, total: rows.length, offset, rows: rows.slice(offset, offset + Number(query.get('limit') ?? 100)) }
}
