import type {
  CalendarPage,
  EventsPage,
  EvidencePage,
  MarketsPage,
  PositionsPage,
  PredictionsPage,
  ProposalPage,
  ProposalsPage,
  SuggestionsPage,
} from '../../contract/index.ts'
import type { Desk } from '../desk/index.ts'
import { Refusal } from '../problems/index.ts'
import { issueNamed, partyNamed } from './dossier-names.ts'
import type { Handler } from './handler.ts'

export const positions: Handler<'positions'> = async (desk, { query }): Promise<PositionsPage> => {
  const { revision, answer } = await desk.analyst.table('positions', named(desk, query))
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
  const { offset, limit, ...filter } = query
  const { revision, answer } = await desk.analyst.table('proposals', named(desk, filter))
  return { revision, total: answer.length, offset, rows: answer.slice(offset, offset + limit) }
}

export const proposal: Handler<'proposal'> = async (desk, { path }): Promise<ProposalPage> => {
  const { revision, answer } = await desk.analyst.table('proposals', {})
  const found = answer.find(({ id }) => id === path.proposal)
  if (found === undefined)
    throw new Refusal(404, `there is no proposal "${path.proposal}"; the route proposals lists all`)
  return { revision, proposal: found }
}

export const predictions: Handler<'predictions'> = async (desk, { query }): Promise<PredictionsPage> => {
  const { offset, limit, state, ...filter } = query
  const { revision, answer } = await desk.analyst.table('predictions', named(desk, filter))
  const { predictions: all, records, today } = answer
  const counts = { open: 0, due: 0, settled: 0 }
  for (const one of all) counts[one.state]++
  const rows = state === undefined ? all : all.filter((one) => state.includes(one.state))
  return {
    revision,
    today,
    total: rows.length,
    offset,
    states: counts,
    rows: rows.slice(offset, offset + limit),
    records,
  }
}

export const markets: Handler<'markets'> = async (desk, { query }): Promise<MarketsPage> => {
  const { offset, limit, ...filter } = query
  const { revision, answer } = await desk.analyst.table('markets', named(desk, filter))
  return { revision, total: answer.length, offset, rows: answer.slice(offset, offset + limit) }
}

export const calendar: Handler<'calendar'> = async (desk, { query }): Promise<CalendarPage> => {
  const { revision, answer } = await desk.analyst.table('calendar', named(desk, query))
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

export const happenings: Handler<'happenings'> = async (desk, { query }): Promise<EventsPage> => {
  const { offset, limit, ...filter } = query
  const { revision, answer } = await desk.analyst.table('events', named(desk, filter))
  return { revision, total: answer.length, offset, rows: answer.slice(offset, offset + limit) }
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
