import type { AnswerOf } from '../../src/interfaces/contract/index.ts'
import type { OpenDesk } from './desk.ts'

/** A page, its address, and what is there once it is whole. */
export type PageToSee = readonly [name: string, path: string, whole: string]

/** Every page of a desk whose dossier has something for each, with what it leads to. */
export async function everyPage(desk: OpenDesk, search: string): Promise<readonly PageToSee[]> {
  const ask = async <T>(path: string): Promise<T> => (await (await fetch(desk.address + path)).json()) as T
  const documents = await ask<AnswerOf<'documents'>>('/api/documents?sort=oldest')
  const { document } = documents.rows.find(({ claims }) => claims > 0)!.article
  const article = `/article/${document}`
  const { claims } = await ask<AnswerOf<'document'>>(`/api/documents/${document}`)
  const proposals = await ask<AnswerOf<'proposals'>>('/api/proposals?limit=500')
  const longest = [...proposals.rows].sort((a, b) => b.terms - a.terms)[0]!
  const { cells } = await ask<AnswerOf<'positions'>>('/api/positions')
  const cell = cells.toSorted((a, b) => b.history.length - a.history.length)[0]!
  const calendar = await ask<AnswerOf<'calendar'>>('/api/calendar')
  const predictions = await ask<AnswerOf<'predictions'>>('/api/predictions')
  const markets = await ask<AnswerOf<'markets'>>('/api/markets')
  const { gaps } = await ask<AnswerOf<'unsure'>>('/api/unsure?gaps=true&limit=0')
  const { party, issue } = gaps![0] ?? cell
  const { firstDay } = await ask<AnswerOf<'status'>>('/api/status')
  const origin = (await gathered(ask)).rows[0]!.id
  return [
    ['Brief', '/', '.brief-line, .empty'],
    ['a brief of all', `/?since=${firstDay}&lines=200`, '.brief-line'],
    ['Table', '/table', '.cell'],
    ['a cell', `/table?${new URLSearchParams({ party: cell.party, issue: cell.issue })}`, 'dialog .evidence'],
    ['Proposals', '/proposals', '.proposal-row'],
    ['a proposal', `/proposals/${longest.id}`, longest.terms > 0 ? '.term' : '.status-now'],
    ['Calendar', '/calendar', '.chart'],
    ['a meeting', `/calendar?entry=${calendar.rows[0]!.id}`, 'dialog .evidence'],
    ['Predictions', '/predictions', '.prediction'],
    ['a prediction', `/predictions?prediction=${predictions.rows[0]!.id}`, 'dialog .evidence'],
    ['Markets', '/markets', '.entry'],
    ['a report of a price', `/markets?report=${markets.rows[0]!.id}`, 'dialog .evidence'],
    ['To settle', '/unsure', '.unsure'],
    ['To settle in one cell', `/unsure?empty=true&${new URLSearchParams({ party, issue })}`, '.unsure, .empty'],
    ['Claims', '/claims', '.claim-row[data-row="0"]'],
    ['a search', `/claims?text=${search}&kind=named`, 'mark'],
    ['a list without rows', '/claims?text=zzzz', '.empty'],
    ['an article', article, '.text .cue'],
    [
      'an attribution',
      `${article}?claim=${claims[Math.min(2, claims.length - 1)]!.id.split(':')[1]}`,
      '.attribution .profile',
    ],
    ['Sources', '/sources', '.chart'],
    ['an origin', `/sources?claim=${origin}`, '.origin-view .reports li'],
    ['Documents', '/documents', '.document-row[data-row="0"]'],
    ['Status', '/status', '.figures'],
    ['no page', '/nowhere', '.empty'],
  ]
}

const WAIT_MILLISECONDS = 250

/** Claims of several articles, once they are gathered. */
async function gathered(ask: <T>(path: string) => Promise<T>): Promise<AnswerOf<'clusters'>> {
  for (;;) {
    const clusters = await ask<AnswerOf<'clusters'>>('/api/origins')
    if (clusters.gathered) return clusters
    await new Promise((resolve) => setTimeout(resolve, WAIT_MILLISECONDS))
  }
}
