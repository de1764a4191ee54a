/*
 * One contract for server and page: the addresses, and what each takes and gives. This door holds types and addresses
 * alone, so that a page that comes in by it carries no schema; the server comes in by `schemas/index.ts`.
 */

import type { z } from 'zod'
import type { RouteName } from './routes.ts'
import type { Endpoints } from './schemas/index.ts'

export { type BriefChoice, briefChoices, MOST_BRIEF_LINES, newSince } from './brief-days.ts'
export type { ReportData } from './report.ts'
export { addressOf, type PathOf, ROUTES, type RouteName } from './routes.ts'
export type {
  Article,
  BriefEvidence,
  BriefLine,
  BriefPage,
  BriefQuery,
  CalendarEntryPage,
  CalendarPage,
  CalendarQuery,
  CalendarRow,
  Cell,
  Claim,
  ClaimFacets,
  ClaimPage,
  ClaimsPage,
  ClaimsQuery,
  Cluster,
  ClustersPage,
  ClustersQuery,
  Coding,
  CodingPage,
  ConflictsPage,
  ConflictsQuery,
  Days,
  DocumentOrigin,
  DocumentPage,
  DocumentRow,
  DocumentsPage,
  DocumentsQuery,
  Dossier,
  Edit,
  Event,
  EventRow,
  EvidencePage,
  EvidenceQuery,
  FacetValue,
  Integrity,
  Job,
  Jobs,
  KindCounts,
  KnownDate,
  MarketPage,
  MarketReport,
  MarketRow,
  MarketsPage,
  MarketsQuery,
  Meeting,
  MeetingRow,
  Metadata,
  NewCodingRuling,
  NewRuling,
  OriginPage,
  Paste,
  PositionsPage,
  PositionsQuery,
  Prediction,
  PredictionPage,
  PredictionRow,
  PredictionsPage,
  PredictionsQuery,
  PricesPage,
  Problem,
  Profile,
  Proposal,
  ProposalPage,
  ProposalRow,
  ProposalsPage,
  ProposalsQuery,
  RecordsPage,
  RecordsQuery,
  Ruled,
  RuledCoding,
  Ruling,
  Rulings,
  Sentence,
  ServerEvent,
  SourceKind,
  SourcesPage,
  SourcesQuery,
  Span,
  Stated,
  Status,
  SuggestionsPage,
  SuggestionsQuery,
  Term,
  TimelinePage,
  Undo,
} from './schemas/index.ts'

/** What a route answers. @example const page: AnswerOf<'claims'> = await (await fetch(addressOf('claims', {}))).json() */
export type AnswerOf<Route extends RouteName> = z.infer<Endpoints[Route]['answer']>

/** What a route may be asked, as it stands in the address; `never` for one that takes no query. */
export type QueryOf<Route extends RouteName> = Endpoints[Route] extends {
  readonly query: infer Query extends z.ZodType
}
  ? z.input<Query>
  : never

/** The JSON that a route takes. */
export type BodyOf<Route extends RouteName> = Endpoints[Route] extends { readonly body: infer Body extends z.ZodType }
  ? z.input<Body>
  : never
