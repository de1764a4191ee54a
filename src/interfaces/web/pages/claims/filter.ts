import { addressOf, type ClaimFacets } from '../../../contract/index.ts'
import type { Facet, FacetValue } from '../../parts/index.ts'
import { dateText, KIND_WORDS, KINDS, kindName, rulingName } from '../../words/index.ts'

/** Parameters of the page's address that choose claims; the server's have the same names. */
const ONE = ['text', 'in', 'since', 'until', 'rejected', 'sort', 'document'] as const
const SEVERAL = ['kind', 'party', 'outlet', 'month', 'quotation', 'ruling'] as const

export type ClaimsSearch = Readonly<Record<string, string | readonly string[]>>

export function searchOf(query: URLSearchParams): ClaimsSearch {
  const search: Record<string, string | string[]> = {}
  for (const name of ONE) {
    const value = query.get(name)
    if (value !== null && value !== '') search[name] = value
  }
  for (const name of SEVERAL) {
    const values = query.getAll(name)
    if (values.length > 0) search[name] = values
  }
  return search
}

export function isNarrowed(search: ClaimsSearch): boolean {
  return Object.keys(search).some((name) => name !== 'sort' && name !== 'in')
}

export function claimsAddress(search: ClaimsSearch, offset: number, limit: number, facets: boolean): string {
  return addressOf('claims', {}, { ...search, offset, limit, ...(facets ? { facets: true } : {}) })
}

const QUOTATIONS: Readonly<Record<string, string>> = {
  direct: 'In quotation marks',
  indirect: 'In other words',
  mixed: 'Partly quoted',
}

type Served = ClaimFacets['kind']

const NAMES: Readonly<Record<(typeof SEVERAL)[number], (value: string, label: string) => string>> = {
  kind: (value) => kindName(value),
  party: (value, label) => (value === '' ? 'For no party' : label),
  outlet: (value, label) => (value === '' ? 'Unknown' : label),
  month: (value) => (value === '' ? 'Undated' : dateText(value)),
  quotation: (value) => QUOTATIONS[value] ?? value,
  ruling: (value) => (value === '' ? 'Not ruled on' : rulingName(value)),
}

const TITLES: Readonly<Record<(typeof SEVERAL)[number], string>> = {
  kind: 'Source',
  party: 'Speaks for',
  outlet: 'Outlet',
  month: 'Published',
  quotation: 'Wording',
  ruling: 'Ruling',
}

/** Kinds of source stand in one order everywhere. */
function inOrder(parameter: string, values: Served): Served {
  if (parameter !== 'kind') return values
  return KINDS.flatMap((kind) => values.filter(({ value }) => value === kind))
}

/** The server's counts as lists to choose from. */
export function facetsOf(facets: ClaimFacets): Facet[] {
  return SEVERAL.map((parameter) => ({
    parameter,
    title: TITLES[parameter],
    values: inOrder(parameter, facets[parameter] as Served).map(
      ({ value, label, count }): FacetValue => ({
        value,
        name: NAMES[parameter](value, label),
        count,
        ...(parameter === 'kind' ? { means: KIND_WORDS[value as keyof typeof KIND_WORDS]?.means ?? '' } : {}),
      }),
    ),
  }))
}
