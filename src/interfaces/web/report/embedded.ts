import type { ReportData } from '../../contract/index.ts'
import { RequestFailed } from '../data/index.ts'
import { claimsAnswer } from './claims.ts'
import { clustersAnswer } from './clusters.ts'
import { documentsAnswer } from './documents.ts'
import { sourcesAnswer } from './sources.ts'

/** What does not make another list of it, but says which part is wanted. */
const PARTS = ['offset', 'limit', 'facets']

/** Under which key an answer is held: its address without what asks for a part of it, parameters by name. */
export function keyOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://report')
  const rest = [...searchParams].filter(([name]) => !PARTS.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1))
  return rest.length === 0 ? pathname : `${pathname}?${new URLSearchParams(rest)}`
}

const refused = (status: number, title: string, detail: string): RequestFailed =>
  new RequestFailed({ status, title, detail })

/** Answers as the server would, out of what is in the file. */
export function embedded(data: ReportData): (path: string, options: RequestInit) => Promise<unknown> {
  return async (path, { method = 'GET' }) => {
    if (method !== 'GET')
      throw refused(405, 'This is a report', 'It does not change any more. Rule and add at the desk: rapporteur serve.')
    const { pathname, searchParams } = new URL(path, 'http://report')
    if (pathname === '/api/claims') return claimsAnswer(data, searchParams)
    if (pathname === '/api/documents') return documentsAnswer(data, searchParams)
    if (pathname === '/api/origins') return clustersAnswer(data, searchParams)
    if (pathname === '/api/sources') return sourcesAnswer(data, searchParams)
    const answer = data.answers[keyOf(path)]
    if (answer === undefined)
      throw refused(404, 'Not in this report', 'It holds its tables whole. The desk narrows them: rapporteur serve.')
    const list = answer as { readonly rows?: readonly unknown[] }
    if (!Array.isArray(list.rows) || !PARTS.some((name) => searchParams.has(name))) return answer
    const offset = Number(searchParams.get('offset') ?? 0)
    const limit = Number(searchParams.get('limit') ?? list.rows.length)
    return { ...list, offset, rows: list.rows.slice(offset, offset + limit) }
  }
}
