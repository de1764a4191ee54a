import { jobs, paste, stopJob, upload } from './adding.ts'
import { brief } from './brief.ts'
import { claim, claims } from './claims.ts'
import { coding, ruleCoding } from './codings.ts'
import { document, documentOrigin, documents, raw } from './documents.ts'
import { events } from './events.ts'
import type { Handlers } from './handler.ts'
import { claimOrigin, clusters } from './origins.ts'
import { prices } from './prices.ts'
import { rule, rulings, undo } from './rulings.ts'
import { sources } from './sources.ts'
import { checkIntegrity, dossier, integrity, status } from './status.ts'
import {
  calendar,
  calendarEntry,
  calendarFile,
  conflicts,
  evidence,
  market,
  markets,
  positions,
  prediction,
  predictions,
  proposal,
  proposals,
  records,
  suggestions,
  timeline,
  unsure,
} from './tables.ts'

export { MAX_UPLOAD_BODY } from './adding.ts'
export type { Handler } from './handler.ts'

/** Who answers which route. */
export const HANDLERS: Handlers = {
  dossier,
  brief,
  documents,
  document,
  documentOrigin,
  raw,
  claims,
  claim,
  claimOrigin,
  rule,
  rulings,
  undo,
  coding,
  ruleCoding,
  positions,
  conflicts,
  evidence,
  suggestions,
  timeline,
  calendar,
  calendarEntry,
  calendarFile,
  proposals,
  proposal,
  prediction,
  predictions,
  records,
  prices,
  market,
  markets,
  unsure,
  clusters,
  sources,
  status,
  integrity,
  checkIntegrity,
  paste,
  upload,
  jobs,
  stopJob,
  events,
}
