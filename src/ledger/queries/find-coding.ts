import type { Kysely } from 'kysely'
import { kindOfLetter, type LedgerCoding } from '../coding.ts'
import { LedgerError } from '../errors.ts'
import type { Schema } from '../schema.ts'
import { type CodingSelector, codingSelectorOf } from '../selector.ts'
import { codingPages } from './codings.ts'
import { findDocument, type StoredDocument } from './find-claim.ts'
import { listRulings, type ShownCodingRuling } from './rulings.ts'

export interface FoundCoding {
  /** The coding in each appearance of its document, at least one. */
  readonly codings: readonly LedgerCoding[]
  readonly document: StoredDocument
  /** All rulings on it, by time. */
  readonly rulings: readonly ShownCodingRuling[]
  /** What a ruling on it is about. */
  readonly selector: CodingSelector
}

const CODING_ID = /^([0-9a-f]{4,64}):([b-z])([1-9]\d{0,5})$/

/** Whether this looks like a coding's id, and not like a claim's. */
export const isCodingId = (id: string): boolean => {
  const letter = CODING_ID.exec(id)?.[2]
  return letter !== undefined && kindOfLetter(letter) !== null
}

/**
 * A coding by its id, of which the document's part may be shortened while it stays the only one that begins so.
 *
 * @throws LedgerError for an id that is none, that nothing has, or that several have
 */
export async function findCoding(db: Kysely<Schema>, id: string): Promise<FoundCoding> {
  const match = CODING_ID.exec(id)
  const kind = match === null ? null : kindOfLetter(match[2]!)
  if (match === null || kind === null)
    throw new LedgerError(`"${id}" is no coding's id; it looks like 3f9a2c81b0:s4 (the tables with --json list them)`)
  const document = await findDocument(db, match[1]!)
  const rows = await db
    .selectFrom('codings')
    .innerJoin('documents', 'documents.no', 'codings.document')
    .select(['codings.no', 'codings.id', 'start', 'end', 'party', 'issue', 'data', 'unsure'])
    .where('documents.id', '=', document.id)
    .where('kind', '=', kind)
    .orderBy('codings.no')
    .execute()
  const own = `${match[2]}${match[3]}`
  const row = rows.find((one) => one.id === own)
  if (row === undefined) {
    const has = rows.length === 0 ? 'it has none of this kind' : `it has ${rows.map((one) => one.id).join(', ')}`
    throw new LedgerError(`document ${match[1]} has no ${kind} ${own}; ${has}`)
  }
  const codings: LedgerCoding[] = []
  const filter = {
    documents: [document.id],
    kinds: [kind],
    withRejected: true,
    withReplaced: true,
    unsure: 'with',
  } as const
  for await (const page of codingPages(db, filter))
    codings.push(...page.filter((coding) => coding.id.endsWith(`:${own}`)))
  const { start, end, party, issue, unsure } = row
  // What is unsure makes nothing doubtful that is told.
  const beside = rows.filter((other) => other.start === start && other.end === end && other.unsure <= unsure)
  const alone = beside.length === 1
  const read = { kind, span: { start, end }, party, issue, data: JSON.parse(row.data) as unknown }
  const selector = codingSelectorOf(document.text, read, alone)
  const rulings = await listRulings(db, { coding: row.no })
  return { codings, document, rulings: rulings.filter((ruling) => ruling.about === 'coding'), selector }
}
