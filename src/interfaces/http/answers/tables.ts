import type {
  CalendarEntryPage,
  CalendarPage,
  ConflictsPage,
  EvidencePage,
  MarketPage,
  MarketsPage,
  PositionsPage,
  PredictionPage,
  PredictionsPage,
  ProposalPage,
  ProposalsPage,
  RecordsPage,
  SuggestionsPage,
  TimelinePage,
  UnsurePage,
} from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { issueNamed, partyNamed } from './dossier-names.ts'
import type { Handler } from './handler.ts'
import { ruledOut } from './ruled-out.ts'

export const positions: Handler<'positions'> = async (desk, { query }): Promise<PositionsPage> => {
  const { revision, answer } = await desk.analyst.table('positions', named(desk, query))
  return { revision, ...answer }
}

export const conflicts: Handler<'conflicts'> = async (desk, { query }): Promise<ConflictsPage> => {
  const { revision, answer } = await desk.analyst.table('conflicts', named(desk, query))
  return { revision, ...answer }
}

export const evidence: Handler<'evidence'> = async (desk, { query }): Promise<EvidencePage> => {
  const { party, issue } = query
  const filter = { ...query, party: partyNamed(desk, party), issue: issueNamed(desk, issue) }
  const { revision, answer } = await desk.analyst.table('evidence', filter)
  return { revision, ...answer }
}

export const suggestions: Handler<'suggestions'> = async (desk, { query }): Promise<SuggestionsPage> => {
  const { revision, answer } = await desk.analyst.table('suggestions', query.least)
  return { revision, suggestions: answer }
}

export const proposals: Handler<'proposals'> = async (desk, { query }): Promise<ProposalsPage> => {
  const { revision, answer } = await desk.analyst.table('proposals', named(desk, query))
  return { revision, ...answer }
}

export const proposal: Handler<'proposal'> = async (desk, { path }): Promise<ProposalPage> => {
  const { revision, answer } = await desk.analyst.table('proposal', path.proposal)
  return { revision, proposal: answer ?? (await ruledOut(desk, revision, 'proposal', path.proposal, 'proposals')) }
}

export const predictions: Handler<'predictions'> = async (desk, { query }): Promise<PredictionsPage> => {
  const { revision, answer } = await desk.analyst.table('predictions', named(desk, query))
  return { revision, ...answer }
}

export const records: Handler<'records'> = async (desk, { query }): Promise<RecordsPage> => {
  const { revision, answer } = await desk.analyst.table('records', named(desk, query))
  return { revision, ...answer }
}

export const prediction: Handler<'prediction'> = async (desk, { path, query }): Promise<PredictionPage> => {
  const { revision, answer } = await desk.analyst.table('prediction', { id: path.prediction, ...named(desk, query) })
  return {
    revision,
    prediction: answer ?? (await ruledOut(desk, revision, 'prediction', path.prediction, 'predictions')),
  }
}

export const markets: Handler<'markets'> = async (desk, { query }): Promise<MarketsPage> => {
  const { revision, answer } = await desk.analyst.table('markets', named(desk, query))
  return { revision, ...answer }
}

export const market: Handler<'market'> = async (desk, { path, query }): Promise<MarketPage> => {
  const { revision, answer } = await desk.analyst.table('market', { id: path.market, ...named(desk, query) })
  return { revision, report: answer ?? (await ruledOut(desk, revision, 'report of a price', path.market, 'markets')) }
}

export const calendar: Handler<'calendar'> = async (desk, { query }): Promise<CalendarPage> => {
  const { revision, answer } = await desk.analyst.table('calendar', named(desk, query))
  return { revision, ...answer }
}

export const calendarEntry: Handler<'calendarEntry'> = async (desk, { path, query }): Promise<CalendarEntryPage> => {
  const { revision, answer } = await desk.analyst.table('calendarEntry', { id: path.entry, ...named(desk, query) })
  if (answer === null) await ruledOut(desk, revision, 'meeting or event', path.entry, 'calendar')
  return { revision, ...(answer ?? { meeting: null, event: null }) }
}

export const timeline: Handler<'timeline'> = async (desk, { query }): Promise<TimelinePage> => {
  const { revision, answer } = await desk.analyst.table('timeline', named(desk, query))
  return { revision, ...answer }
}

export const calendarFile: Handler<'calendarFile'> = async (desk, { query }) => {
  const { answer } = await desk.analyst.table('calendarFile', named(desk, query))
  return new Response(answer, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="calendar.ics"',
      'cache-control': 'private, no-cache',
    },
  })
}

export const unsure: Handler<'unsure'> = async (desk, { query }): Promise<UnsurePage> => {
  const { revision, answer } = await desk.analyst.table('unsure', named(desk, query))
  return { revision, ...answer }
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
