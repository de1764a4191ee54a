export { type Claim, claimIdOf, SHORT_ID, sourceOf } from './claim.ts'
export { codePrint } from './code-print.ts'
export { codingIdOf, type LedgerCoding } from './coding.ts'
export { type DecidedEdit, decide, undo } from './decide.ts'
export { decideCoding, undoCoding } from './decide-coding.ts'
export { mayBeEnded, newEnding, outOfEngine, outOfEngineNow } from './engine-calls.ts'
export { LedgerError, NotInLedgerError, OutdatedError } from './errors.ts'
export { grouped } from './grouped.ts'
export { documentIdOf, folded, sinceKeyOf, sortKeyOf } from './identity.ts'
export { type Incoming, type Metadata, NO_METADATA } from './incoming.ts'
export { Ledger, type LedgerOptions, openLedger } from './ledger.ts'
export type { Party } from './parties.ts'
export { NOTHING_SEEN, type Seen } from './queries/changes.ts'
export type { Finding } from './queries/check.ts'
export type { ClaimWords } from './queries/claim-words.ts'
export type { ClaimFilter, ClaimKey } from './queries/claims.ts'
export type { Edit } from './queries/claims-table.ts'
export type { CodingFilter } from './queries/codings.ts'
export type { ClaimKeys, DocumentKeys } from './queries/columns.ts'
export {
  type Compared,
  type Comparing,
  type Comparison,
  rankOf,
  type SharedPassages,
  type Uncompared,
} from './queries/compare.ts'
export type { ExportedArrival, ExportedDocument } from './queries/export.ts'
export { type Appearance, type FoundClaim, isInFuture, type StoredDocument } from './queries/find-claim.ts'
export { type FoundCoding, isCodingId } from './queries/find-coding.ts'
export type { OriginDocument } from './queries/origins.ts'
export type { Unread } from './queries/readings.ts'
export type { Received } from './queries/receipts.ts'
export type { CodingRuling, Ruling, ShownClaimRuling, ShownRuling } from './queries/rulings.ts'
export type { Status } from './queries/status.ts'
export {
  ATTRIBUTIONS_PER_DOCUMENT,
  problemRows,
  type ReadingRows,
  rowsOf,
  type StoredReading,
  withCodings,
} from './rows.ts'
export { type SearchWords, searchWords } from './search-words.ts'
export { type CodingEdit, selectorOf } from './selector.ts'
export { damagesIn } from './sqlite.ts'
