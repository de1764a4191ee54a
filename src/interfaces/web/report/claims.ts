import type { Claim, ClaimsPage, KnownDate, ReportData, Span } from '../../contract/index.ts'
import { facetOrder } from './order.ts'

type Facets = NonNullable<ClaimsPage['facets']>
type Facet = keyof Facets

/** The newsroom's day, as far as it is known: `2031-03-04`, `2031-03`, or empty. */
export function dayOf(published: KnownDate | null): string {
  const date = /^\d{4}-\d{2}-\d{2}/.exec(published?.written ?? '')?.[0]
  return date ?? (published?.resolved ?? '').slice(0, 10)
}

/** Whether a day is not before a limit; a month or a year counts as its first day, as in the ledger. */
export const isSince = (day: string, since: string): boolean => day >= since.replace(/(?:-01){1,2}$/, '')

const VALUE: Readonly<Record<Facet, (claim: Claim) => string>> = {
  party: ({ party }) => party ?? '',
  kind: ({ profile }) => profile.kind,
  outlet: ({ article }) => article.outlet ?? '',
  month: ({ article }) => {
    const day = dayOf(article.published)
    return day.length >= 7 ? day.slice(0, 7) : ''
  },
  quotation: ({ quotation }) => quotation,
  ruling: ({ ruling }) => ruling?.action ?? '',
}
const FACETS = Object.keys(VALUE) as Facet[]

/** Words of a search, in small letters. */
export const wordsOf = (text: string | null): string[] => text?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Where words stand in a text, each as it is written there, in order. */
function found(text: string, words: readonly string[]): Span[] {
  const small = text.toLowerCase()
  if (small.length !== text.length) return []
  const spans: Span[] = []
  for (const word of words)
    for (let at = small.indexOf(word); at !== -1; at = small.indexOf(word, at + 1))
      spans.push({ start: at, end: at + word.length })
  spans.sort((a, b) => a.start - b.start)
  return spans.filter(({ start }, i) => i === 0 || start >= spans[i - 1]!.end)
}

const marked = (claim: Claim, words: readonly string[]): Claim => ({
  ...claim,
  found: found(claim.words.content, words),
  foundInSource: found(claim.words.source, words),
})

/** Whether a claim passes all that narrows a list but its facets. */
function passes(data: ReportData, query: URLSearchParams): (claim: Claim) => boolean {
  const [since, until, document] = [query.get('since'), query.get('until'), query.get('document')]
  const words = wordsOf(query.get('text'))
  const inDocuments = query.get('in') === 'documents'
  return (claim) => {
    const { article } = claim
    const day = dayOf(article.published)
    if ((since !== null || until !== null) && day === '') return false
    if (since !== null && !isSince(day, since)) return false
    if (until !== null && day > until) return false
    if (document !== null && article.document !== document) return false
    if (words.length === 0) return true
    const text = inDocuments
      ? textOf(data, article.document, article.title)
      : `${claim.words.source} ${claim.words.content}`
    const small = text.toLowerCase()
    return words.every((word) => small.includes(word))
  }
}

export function textOf(data: ReportData, document: string, title: string | null): string {
  const page = data.answers[`/api/documents/${document}`] as { readonly text: string } | undefined
  return `${title ?? ''}\n${page?.text ?? ''}`
}

/** The claims that a filter leaves over, and for each facet those that all but itself leave over. */
export function narrowed(
  data: ReportData,
  query: URLSearchParams,
): { readonly claims: readonly Claim[]; readonly but: Readonly<Record<Facet, readonly Claim[]>> } {
  const accepts = passes(data, query)
  const chosen = new Map(FACETS.map((facet) => [facet, query.getAll(facet)]))
  if (query.get('rejected') !== 'true' && chosen.get('ruling')!.length === 0)
    chosen.set('ruling', ['', 'accept', 'edit'])
  const but = Object.fromEntries(FACETS.map((facet) => [facet, [] as Claim[]])) as Record<Facet, Claim[]>
  const claims: Claim[] = []
  for (const claim of data.claims) {
    if (!accepts(claim)) continue
    const failing = FACETS.filter((facet) => {
      const values = chosen.get(facet)!
      return values.length > 0 && !values.includes(VALUE[facet](claim))
    })
    if (failing.length === 0) {
      claims.push(claim)
      for (const facet of FACETS) but[facet].push(claim)
    } else if (failing.length === 1) but[failing[0]!].push(claim)
  }
  return { claims, but }
}

export function claimsAnswer(data: ReportData, query: URLSearchParams): ClaimsPage {
  const { claims, but } = narrowed(data, query)
  const whole = data.answers['/api/claims'] as ClaimsPage
  const sort = query.get('sort')
  const ordered = [...claims]
  if (sort === 'oldest') ordered.reverse()
  if (sort === 'surest') ordered.sort((a, b) => b.confidence - a.confidence)
  if (sort === 'unsurest') ordered.sort((a, b) => a.confidence - b.confidence)
  const words = wordsOf(query.get('text'))
  const offset = Number(query.get('offset') ?? 0)
  const limit = Number(query.get('limit') ?? 100)
  const rows = ordered.slice(offset, offset + limit)
  return {
    revision: whole.revision,
    total: claims.length,
    offset,
    rows: words.length === 0 ? rows : rows.map((claim) => marked(claim, words)),
    next: null,
    search: words.length === 0 ? null : { understood: `all of: ${words.join(', ')}, as they are written`, ignored: [] },
    facets: query.get('facets') === 'true' ? facetsOf(whole.facets!, but, query) : null,
  }
}

/** The server's facets of the whole list tell values, labels and their order; counts are those of this list. */
function facetsOf(whole: Facets, but: Readonly<Record<Facet, readonly Claim[]>>, query: URLSearchParams): Facets {
  const facet = (name: Facet): Facets[Facet] => {
    const chosen = query.getAll(name)
    const counts = new Map<string, number>()
    for (const claim of but[name]) {
      const value = VALUE[name](claim)
      counts.set(value, (counts.get(value) ?? 0) + 1)
    }
    const values = whole[name].map(({ value, label }) => ({
      value,
      label,
      count: counts.get(value) ?? 0,
      chosen: chosen.includes(value),
    }))
    if (name !== 'outlet' && name !== 'month') return values
    const present = values.filter((one) => one.count > 0 || one.chosen)
    return name === 'month' ? present : present.sort(facetOrder)
  }
  return Object.fromEntries(FACETS.map((name) => [name, facet(name)])) as Facets
}
