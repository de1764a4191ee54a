import { z } from 'zod'
import { job, jobs, MAX_UPLOAD_BYTES, paste } from './add.ts'
import { briefPage, briefQuery } from './brief.ts'
import {
  calendarEntryPage,
  calendarFileQuery,
  calendarPage,
  calendarQuery,
  timelinePage,
  timelineQuery,
} from './calendar.ts'
import { claimPage, claimsPage, claimsQuery, ruled } from './claims.ts'
import { codingPage, newCodingRuling, ruledCoding } from './codings.ts'
import { documentOrigin, documentPage, documentsPage, documentsQuery } from './documents.ts'
import { dossier } from './dossier.ts'
import { serverEvent } from './events.ts'
import { clustersPage, clustersQuery, originPage } from './origins.ts'
import {
  conflictsPage,
  conflictsQuery,
  evidencePage,
  evidenceQuery,
  positionsPage,
  positionsQuery,
  suggestionsPage,
  suggestionsQuery,
} from './positions.ts'
import { pricesPage, pricesQuery } from './prices.ts'
import {
  marketPage,
  marketsPage,
  marketsQuery,
  predictionPage,
  predictionsPage,
  predictionsQuery,
  proposalPage,
  proposalsPage,
  proposalsQuery,
  recordsPage,
  recordsQuery,
  rowQuery,
} from './proposals.ts'
import { newRuling, rulings, undo } from './rulings.ts'
import { sourcesPage, sourcesQuery } from './sources.ts'
import { integrity, status } from './status.ts'
import { unsurePage, unsureQuery } from './unsure.ts'

const bytes = z.string().meta({ format: 'binary' })
const megabytes = MAX_UPLOAD_BYTES / 1024 / 1024

/** What each route takes and gives. `type` is that of the answer; JSON where it is left out. */
export const ENDPOINTS = {
  dossier: { about: 'The dossier: its parties, issues and outlets', answer: dossier },
  brief: {
    about: 'What is new since a day, each line with its strongest evidence',
    query: briefQuery,
    answer: briefPage,
  },
  documents: { about: 'Documents, one row for each appearance', query: documentsQuery, answer: documentsPage },
  document: { about: 'A document with its text and all that was read in it', answer: documentPage },
  documentOrigin: { about: 'Where a document comes from, and what comes from it', answer: documentOrigin },
  raw: {
    about: 'The bytes of a document as they were received, to be saved',
    type: 'application/octet-stream',
    answer: bytes,
  },
  claims: { about: 'Who said what: any part of the list, with counts', query: claimsQuery, answer: claimsPage },
  claim: { about: 'A claim in its sentence', answer: claimPage },
  claimOrigin: { about: 'Where a claim comes from: who relays whom', answer: originPage },
  rule: { about: 'Record a ruling on a claim', body: newRuling, answer: ruled },
  rulings: { about: 'All rulings, by time', answer: rulings },
  undo: {
    about: 'Record the ruling that restores what was in force before this one',
    body: undo,
    answer: ruled.or(ruledCoding),
  },
  coding: { about: 'A statement, meeting, proposal, … with what led to it', answer: codingPage },
  ruleCoding: { about: 'Record a ruling on a coding', body: newCodingRuling, answer: ruledCoding },
  positions: {
    about: 'Where each party stands on each issue',
    query: positionsQuery,
    answer: positionsPage,
  },
  conflicts: {
    about: 'Statements that do not go together: reversals, contradictions, and changes that others tell of',
    query: conflictsQuery,
    answer: conflictsPage,
  },
  evidence: { about: 'The sentences on which a cell rests', query: evidenceQuery, answer: evidencePage },
  suggestions: {
    about: 'Who speaks often and is not in dossier.yaml',
    query: suggestionsQuery,
    answer: suggestionsPage,
  },
  calendar: {
    about: 'Meetings, talks, visits, calls, deadlines and votes; and what is told as having happened, coded in PLOVER',
    query: calendarQuery,
    answer: calendarPage,
  },
  calendarEntry: {
    about: 'One meeting or event with all its reports',
    query: rowQuery,
    answer: calendarEntryPage,
  },
  timeline: { about: 'When everything in the calendar is, for a picture', query: timelineQuery, answer: timelinePage },
  calendarFile: {
    about: 'The calendar as an iCalendar file, to be followed by a calendar program',
    query: calendarFileQuery,
    type: 'text/calendar',
    answer: z.string(),
  },
  proposals: {
    about: 'What is on the table: proposals with their terms, drafts and reactions',
    query: proposalsQuery,
    answer: proposalsPage,
  },
  proposal: { about: 'One proposal with all its terms and reports', answer: proposalPage },
  predictions: {
    about: 'What was said would happen, and what became of it',
    query: predictionsQuery,
    answer: predictionsPage,
  },
  records: {
    about: 'How the predictions of each source with more than one turned out',
    query: recordsQuery,
    answer: recordsPage,
  },
  prediction: { about: 'One prediction with its sentences', query: rowQuery, answer: predictionPage },
  markets: { about: 'What texts say of prices', query: marketsQuery, answer: marketsPage },
  prices: {
    about: 'Price series of the dossier, with the reports of prices that each may be set beside',
    query: pricesQuery,
    answer: pricesPage,
  },
  market: { about: 'One report of a price with its sentences', query: rowQuery, answer: marketPage },
  unsure: {
    about: 'What the reader is not sure enough of to put into a table: nearly half is right, and a ruling settles it',
    query: unsureQuery,
    answer: unsurePage,
  },
  clusters: { about: 'Claims by the number of their independent origins', query: clustersQuery, answer: clustersPage },
  sources: { about: 'On whose word the record rests', query: sourcesQuery, answer: sourcesPage },
  status: { about: 'What the ledger holds, and what failed', answer: status },
  integrity: { about: 'What the last check of the ledger found', answer: integrity },
  checkIntegrity: { about: 'Check the ledger: hashes, spans, indexes, orphans', status: 202, answer: integrity },
  paste: { about: 'Add a text', status: 202, body: paste, answer: job },
  upload: {
    about: `Add files, as multipart/form-data with any number of fields "files"; ${megabytes} MiB together at most`,
    status: 202,
    upload: z.object({ files: z.array(bytes) }),
    answer: job,
  },
  jobs: { about: 'What is being added, and was', answer: jobs },
  stopJob: { about: 'Stop adding; what was stored stays', answer: job },
  events: { about: 'Server-sent events', type: 'text/event-stream', answer: serverEvent },
} as const satisfies Record<string, Endpoint>

export interface Endpoint {
  readonly about: string
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly upload?: z.ZodType
  readonly type?: string
  readonly status?: 202
  readonly answer: z.ZodType
}

export type Endpoints = typeof ENDPOINTS
