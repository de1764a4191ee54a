import type { Claim, DocumentRow } from './schemas/index.ts'

/**
 * A whole dossier, as it lies in the one file that `rapporteur report` writes: JSON as gzip in base64, in the element
 * `rapporteur-report`. A page that finds that element asks no server.
 */
export interface ReportData {
  /** What the server answers, by address: without what asks for a part of it, parameters by name. Lists are there whole. */
  readonly answers: Readonly<Record<string, unknown>>
  /** Every claim, newest first, rejected ones too. */
  readonly claims: readonly Claim[]
  readonly documents: readonly DocumentRow[]
}
