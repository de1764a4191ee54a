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
  CalendarEntryPage,
  CalendarPage,
  CalendarRow,
  Cell,
  Claim,
  ClaimFacets,
  ClaimPage,
  ClaimsPage,
  Cluster,
  ClustersPage,
  Coding,
  CodingPage,
  ConflictsPage,
  Days,
  DocumentOrigin,
  DocumentPage,
  DocumentRow,
  DocumentsPage,
  Dossier,
  Edit,
  Event,
  EventRow,
  EvidencePage,
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
  Meeting,
  MeetingRow,
  Metadata,
  NewCodingRuling,
  NewRuling,
  OriginPage,
  Paste,
  PositionsPage,
  Prediction,
  PredictionPage,
  PredictionRow,
  PredictionsPage,
  PricesPage,
  Problem,
  Profile,
  Proposal,
  ProposalPage,
  ProposalRow,
  ProposalsPage,
  RecordsPage,
  Ruled,
  RuledCoding,
  Ruling,
  Rulings,
  Sentence,
  ServerEvent,
  SourceKind,
  SourcesPage,
  Span,
  Stated,
  Status,
  SuggestionsPage,
  Term,
  TimelinePage,
  Undo,
  UnsurePage,
  UnsureRow,
} from './schemas/index.ts'
export { restsText, stanceOnce, wordText } from './stance-words.ts'

/** What a route answers. @example const page: AnswerOf<'claims'> = await (await fetch(addressOf('claims', {}))).json() */
export type AnswerOf<Route extends RouteName> = z.infer<Endpoints[Route]['answer']>

/** The JSON that a route takes. */
export type BodyOf<Route extends RouteName> = Endpoints[Route] extends { readonly body: infer Body extends z.ZodType }
  ? z.input<Body>
  : never
