import type { DocumentRow, DocumentsPage, ReportData } from '../../contract/index.ts'
import { dayOf, isSince, textOf, wordsOf } from './claims.ts'
import { facetOrder } from './order.ts'

type Facet = keyof DocumentsPage['facets']

const VALUE: Readonly<Record<Facet, (row: DocumentRow) => string>> = {
  outlet: ({ article }) => article.outlet ?? '',
  month: ({ article }) => {
    const day = dayOf(article.published)
    return day.length >= 7 ? day.slice(0, 7) : ''
  },
  state: ({ state }) => state,
}
const FACETS = Object.keys(VALUE) as Facet[]

export function documentsAnswer(data: ReportData, query: URLSearchParams): DocumentsPage {
  const whole = data.answers['/api/documents'] as DocumentsPage
  const [since, until] = [query.get('since'), query.get('until')]
  const words = wordsOf(query.get('text'))
  const rows: DocumentRow[] = []
  const counts = new Map<string, number>()
  const count = (facet: Facet, row: DocumentRow): void => {
    const key = `${facet} ${VALUE[facet](row)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  for (const row of data.documents) {
    const { article } = row
    const day = dayOf(article.published)
    if ((since !== null && (day === '' || !isSince(day, since))) || (until !== null && (day === '' || day > until)))
      continue
    const text = words.length === 0 ? '' : textOf(data, article.document, article.title).toLowerCase()
    if (!words.every((word) => text.includes(word))) continue
    const failing = FACETS.filter((facet) => {
      const values = query.getAll(facet)
      return values.length > 0 && !values.includes(VALUE[facet](row))
    })
    if (failing.length === 0) {
      rows.push(row)
      for (const facet of FACETS) count(facet, row)
    } else if (failing.length === 1) count(failing[0]!, row)
  }
  if (query.get('sort') === 'oldest') rows.reverse()
  const offset = Number(query.get('offset') ?? 0)
  const facetOf = (facet: Facet): DocumentsPage['facets'][Facet] => {
    const values = whole.facets[facet].map((one) => ({
      ...one,
      count: counts.get(`${facet} ${one.value}`) ?? 0,
      chosen: query.getAll(facet).includes(one.value),
    }))
    if (facet === 'state') return values
    const present = values.filter((one) => one.count > 0 || one.chosen)
    return facet === 'month' ? present : present.sort(facetOrder)
  }
  return {
    ...whole,
    total: rows.length,
    offset,
    rows: rows.slice(offset, offset + Number(query.get('limit') ?? 100)),
    search: words.length === 0 ? null : { understood: `all of: ${words.join(', ')}, as they are written`, ignored: [] },
    facets: { outlet: facetOf('outlet'), month: facetOf('month'), state: facetOf('state') },
  }
}
