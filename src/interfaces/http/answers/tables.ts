import type { EvidencePage, PositionsPage, SuggestionsPage } from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { issueNamed, partyNamed } from './dossier-names.ts'
import type { Handler } from './handler.ts'

export const positions: Handler<'positions'> = async (desk, { query }): Promise<PositionsPage> => {
  const { revision, answer } = await desk.analyst.positions(named(desk, query))
  return { revision, ...answer }
}

export const evidence: Handler<'evidence'> = async (desk, { query }): Promise<EvidencePage> => {
  const { party, issue } = query
  const filter = { ...query, party: partyNamed(desk, party), issue: issueNamed(desk, issue) }
  const { revision, answer } = await desk.analyst.evidence(filter)
  return { revision, ...answer }
}

export const suggestions: Handler<'suggestions'> = async (desk, { query }): Promise<SuggestionsPage> => {
  const { revision, answer } = await desk.analyst.suggestions(query.least)
  return { revision, suggestions: answer }
}

/** A table's filter with the dossier's own names for its party and issue. */
export function named<Filter extends { readonly party?: string | undefined; readonly issue?: string | undefined }>(
  desk: Desk,
  filter: Filter,
): Filter {
  const { party, issue } = filter
  return {
    ...filter,
    ...(party === undefined ? {} : { party: partyNamed(desk, party) }),
    ...(issue === undefined ? {} : { issue: issueNamed(desk, issue) }),
  }
}
