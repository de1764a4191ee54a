import { addressOf, type DocumentsPage } from '../../../contract/index.ts'
import type { Facet } from '../../parts/index.ts'
import { dateText } from '../../words/index.ts'

/** Parameters of the page's address that choose documents; the server's have the same names. */
const ONE = ['text', 'since', 'until', 'sort'] as const
const SEVERAL = ['state', 'outlet', 'month'] as const

export type DocumentsSearch = Readonly<Record<string, string | readonly string[]>>

export function searchOf(query: URLSearchParams): DocumentsSearch {
  const search: Record<string, string | string[]> = {}
  for (const name of ONE) if (query.get(name)) search[name] = query.get(name)!
  for (const name of SEVERAL) if (query.has(name)) search[name] = query.getAll(name)
  return search
}

export function isNarrowed(search: DocumentsSearch): boolean {
  return Object.keys(search).some((name) => name !== 'sort')
}

export function documentsAddress(
  search: DocumentsSearch,
  part: { readonly offset: number; readonly limit: number },
): string {
  return addressOf('documents', {}, { ...search, ...part })
}

export const STATES: Readonly<Record<string, string>> = {
  read: 'Read',
  unread: 'Still to be read',
  failed: 'Could not be read',
}

const TITLES = { state: 'State', outlet: 'Outlet', month: 'Published' }

const NAMES: Readonly<Record<(typeof SEVERAL)[number], (value: string, label: string) => string>> = {
  state: (value) => STATES[value] ?? value,
  outlet: (value, label) => (value === '' ? 'Unknown' : label),
  month: (value) => (value === '' ? 'Undated' : dateText(value)),
}

/** The server's counts as lists to choose from. */
export function facetsOf(facets: DocumentsPage['facets']): Facet[] {
  return SEVERAL.map((parameter) => ({
    parameter,
    title: TITLES[parameter],
    values: facets[parameter].map(({ value, label, count }) => ({
      value,
      name: NAMES[parameter](value, label),
      count,
    })),
  }))
}
