import type { Kysely } from 'kysely'
import type { Claim } from './claim.ts'
import type { LedgerCoding } from './coding.ts'
import { type Identified, identify } from './identity.ts'
import type { Incoming } from './incoming.ts'
import { migrate } from './migrations/index.ts'
import { type Party, Sides } from './parties.ts'
import { backupLedger } from './queries/backup.ts'
import { type Changes, changesSince, dataVersion, newestChange, type Seen } from './queries/changes.ts'
import { checkLedger, type Finding } from './queries/check.ts'
import { type ClaimWords, claimWords } from './queries/claim-words.ts'
import {
  type ClaimFilter,
  type ClaimKey,
  type ClaimPage,
  type Cursor,
  claimKeysOf,
  claimsByKey,
  claimsOf,
  listClaims,
} from './queries/claims.ts'
import { type CodingFilter, type CodingOrder, codingPages } from './queries/codings.ts'
import {
  type ClaimKeys,
  claimKeys,
  type DocumentKeys,
  documentKeys,
  outletNames,
  searchClaims,
  searchDocuments,
} from './queries/columns.ts'
import { type Comparing, type Comparison, compareNext, countUncompared, type Uncompared } from './queries/compare.ts'
import { type DocumentSummary, documentSummaries, documentVersions, type Version } from './queries/document-rows.ts'
import { type Added, addDocuments } from './queries/documents.ts'
import { type ExportedDocument, entitiesIn, exportDocuments } from './queries/export.ts'
import { type FoundClaim, findClaim, findDocument, type StoredDocument } from './queries/find-claim.ts'
import { type FoundCoding, findCoding } from './queries/find-coding.ts'
import { type KeptParts, keepParts, keptParts } from './queries/kept.ts'
import {
  documentNumbers,
  lastNumber,
  namesInDocuments,
  namesOfOutlets,
  namesOfSources,
  numbersOf,
  type OriginDocument,
  originDocuments,
  type StoredLikeness,
  storedLikenesses,
  storyNumbers,
  textsOf,
} from './queries/origins.ts'
import { settleParties } from './queries/parties.ts'
import { type RawBytes, rawBytes } from './queries/raw-bytes.ts'
import {
  countUnread,
  outdatedDocuments,
  type Unread,
  type UnreadPage,
  unreadDocuments,
  writeReadings,
} from './queries/readings.ts'
import { addRuling, listRulings, type Ruling, type ShownRuling } from './queries/rulings.ts'
import { understandSearch } from './queries/search.ts'
import {
  addFailure,
  type Failure,
  forgetFailures,
  type GoneThrough,
  lastDayOf,
  type Status,
  statusOf,
} from './queries/status.ts'
import { countUncoded, uncodedDocuments, writeCodings } from './queries/write-codings.ts'
import type { ReadingRows, StoredEntity } from './rows.ts'
import type { Schema } from './schema.ts'
import type { SearchWords } from './search-words.ts'
import { openSqlite } from './sqlite.ts'

export interface LedgerOptions {
  /** Make the file where there is none. */
  readonly create?: boolean
  /**
   * What is to be done with it is mainly writing: little of the file is mapped into memory, so that the memory of a program
   * that adds does not grow with the ledger. What reads much of it is quicker without.
   */
  readonly mainlyWrites?: boolean
  /** The dossier's parties; claims are kept in step with them. */
  readonly parties?: readonly Party[]
}

/**
 * Opens a ledger, brings it to the present schema, and settles which party each source speaks for.
 *
 * @throws LedgerError that names the file and the mend
 * @example
 * const ledger = await openLedger('talks/ledger.sqlite', { create: true })
 * const { claims } = await ledger.claims({ sourceKind: 'anonymous' }, 50)
 * await ledger.close()
 */
export async function openLedger(file: string, options: LedgerOptions = {}): Promise<Ledger> {
  const { create = false, mainlyWrites = false } = options
  const db = openSqlite(file, { create, mainlyWrites })
  try {
    await migrate(db, file)
    const sides = new Sides(options.parties ?? [])
    if (options.parties !== undefined) await settleParties(db, sides)
    return new Ledger(file, db, sides)
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** What was received, read and ruled, in one file; the queries beside this file say how. */
export class Ledger {
  readonly file: string
  readonly #db: Kysely<Schema>
  readonly #sides: Sides

  constructor(file: string, db: Kysely<Schema>, sides: Sides) {
    this.file = file
    this.#db = db
    this.#sides = sides
  }

  /** Adds documents in one transaction; what is there already is left as it is. `received` is ISO 8601. */
  add(documents: readonly Incoming[], received: string): Promise<Added[]> {
    const distinct: Identified[] = documents.map(identify)
    return addDocuments(this.#db, distinct, received, this.#sides)
  }

  addFailure(failure: Failure): Promise<void> {
    return addFailure(this.#db, failure)
  }

  forgetFailures(source: GoneThrough): Promise<void> {
    return forgetFailures(this.#db, source)
  }

  unread(after: number, limit: number): Promise<UnreadPage> {
    return unreadDocuments(this.#db, after, limit)
  }

  countUnread(): Promise<number> {
    return countUnread(this.#db)
  }

  /** Documents that another reader than `reader` has read; all that were read where it is null. */
  outdated(reader: string | null, after: number, limit: number): Promise<Unread[]> {
    return outdatedDocuments(this.#db, reader, after, limit)
  }

  writeReadings(readings: readonly ReadingRows[], options: { readonly replace: boolean }): Promise<void> {
    return writeReadings(this.#db, readings, this.#sides, options)
  }

  /** How many documents are read, and not coded by the reader and codebook that this fingerprint is of. */
  countUncoded(coded: string): Promise<number> {
    return countUncoded(this.#db, coded)
  }

  uncoded(coded: string, after: number, limit: number): Promise<Unread[]> {
    return uncodedDocuments(this.#db, coded, after, limit)
  }

  /** Writes the codings of these readings; attributions stay, unless another version of the reader has read them. */
  writeCodings(readings: readonly ReadingRows[]): Promise<void> {
    return writeCodings(this.#db, readings, this.#sides)
  }

  /**
   * What the documents say in the dossier's terms, as of when they were last coded: by date, undated ones last. Of a large
   * ledger take `codingPages`.
   *
   * @example await ledger.codings({ kinds: ['statement'], party: 'Kessar', since: '2031-03-01' })
   */
  async codings(filter: CodingFilter = {}): Promise<LedgerCoding[]> {
    const found: LedgerCoding[] = []
    for await (const page of codingPages(this.#db, filter)) found.push(...page)
    return found
  }

  codingPages(filter: CodingFilter = {}, order: CodingOrder = 'date'): AsyncGenerator<LedgerCoding[]> {
    return codingPages(this.#db, filter, order)
  }

  coding(id: string): Promise<FoundCoding> {
    return findCoding(this.#db, id)
  }

  claims(filter: ClaimFilter, limit: number, after: Cursor | null = null): Promise<ClaimPage> {
    return listClaims(this.#db, filter, limit, after)
  }

  /** What a user searches for, for the `match` of a filter; `searchIn` as there. */
  search(query: string, searchIn: NonNullable<ClaimFilter['searchIn']> = 'claims'): Promise<SearchWords> {
    return understandSearch(this.#db, query, searchIn)
  }

  claim(id: string): Promise<FoundClaim> {
    return findClaim(this.#db, id)
  }

  /** The claims of these rows, in their order; one that is not there any more is left out. `match` is highlighted. */
  claimsOf(keys: readonly ClaimKey[], match: string | null = null): Promise<Claim[]> {
    return claimsOf(this.#db, keys, match)
  }

  /** The claims of these rows, by `attribution appearance`; one that is not there is left out. */
  claimsByKey(keys: readonly ClaimKey[]): Promise<Map<string, Claim>> {
    return claimsByKey(this.#db, keys)
  }

  /** The words of all claims that fit a filter, in pages: what claims are compared by. */
  claimWords(filter: ClaimFilter): AsyncGenerator<ClaimWords[]> {
    return claimWords(this.#db, filter)
  }

  /** The rows of claims that are named by their ids, in that order; what is not there is left out. */
  rowsOf(named: readonly { readonly id: string; readonly appearance: string }[]): Promise<ClaimKey[]> {
    return claimKeysOf(this.#db, named)
  }

  /** What changed since this program last looked, through whatever connection; at most `limit` documents. */
  changesSince(seen: Seen, limit: number): Promise<Changes> {
    return changesSince(this.#db, seen, limit)
  }

  /** All that is there now, as seen: what is read afterwards is as new, or newer. */
  newestChange(): Promise<Seen> {
    return newestChange(this.#db)
  }

  /** Another number whenever another connection has written: cheap enough to be asked all the time. */
  dataVersion(): Promise<number> {
    return dataVersion(this.#db)
  }

  claimKeys(documents: readonly number[]): Promise<ClaimKeys[]> {
    return claimKeys(this.#db, documents)
  }

  documentKeys(documents: readonly number[]): Promise<DocumentKeys[]> {
    return documentKeys(this.#db, documents)
  }

  outletNames(keys: readonly string[]): Promise<Map<string, string>> {
    return outletNames(this.#db, keys)
  }

  /** Numbers of what a search finds, attributions or documents; the best first where `ranked`, for attributions alone. */
  found(match: string, searchIn: 'claims' | 'documents', ranked = false): Promise<number[]> {
    return searchIn === 'claims' ? searchClaims(this.#db, match, ranked) : searchDocuments(this.#db, match)
  }

  documentSummaries(appearances: readonly number[]): Promise<DocumentSummary[]> {
    return documentSummaries(this.#db, appearances)
  }

  /** All texts at the addresses of this document, itself among them, by date; empty where it is the only one. */
  versions(id: string): Promise<Version[]> {
    return documentVersions(this.#db, id)
  }

  /** Who and what a document speaks of; `no` is its number. */
  async entities(no: number): Promise<StoredEntity[]> {
    return (await entitiesIn(this.#db, [no])).get(no) ?? []
  }

  raw(document: string, raw: string): Promise<RawBytes> {
    return rawBytes(this.#db, document, raw)
  }

  document(id: string): Promise<StoredDocument> {
    return findDocument(this.#db, id)
  }

  rule(ruling: Ruling): Promise<string> {
    return addRuling(this.#db, ruling, this.#sides)
  }

  rulings(which: { readonly orphansOnly?: boolean; readonly document?: string } = {}): Promise<ShownRuling[]> {
    return listRulings(this.#db, which)
  }

  /** The newest day of publication, `2031-03-04`: what the record goes to. Null: nothing in it is dated. */
  lastDay(): Promise<string | null> {
    return lastDayOf(this.#db)
  }

  status(): Promise<Status> {
    return statusOf(this.#db)
  }

  check(): AsyncGenerator<Finding> {
    return checkLedger(this.#db)
  }

  backup(file: string): Promise<void> {
    return backupLedger(this.#db, file)
  }

  export(): AsyncGenerator<ExportedDocument> {
    return exportDocuments(this.#db)
  }

  /** @param numbers only these documents; all without */
  originDocuments(numbers?: readonly number[]): Promise<OriginDocument[]> {
    return originDocuments(this.#db, numbers)
  }

  /** The highest number of a document: later ones have higher ones. 0: there is none. */
  lastNumber(): Promise<number> {
    return lastNumber(this.#db)
  }

  /** A document's number, and those of the versions at its addresses. */
  numbers(id: string): Promise<{ readonly no: number; readonly versions: readonly number[] }> {
    return numbersOf(this.#db, id)
  }

  /** The numbers of the documents with these ids; ids that nothing has are left out. */
  documentNumbers(ids: readonly string[]): Promise<number[]> {
    return documentNumbers(this.#db, ids)
  }

  /** The numbers of these documents, and of all that is of one story with them. */
  storyNumbers(numbers: readonly number[]): Promise<number[]> {
    return storyNumbers(this.#db, numbers)
  }

  /** Every name by which a source is called, once, in one order. */
  namesOfSources(): Promise<string[]> {
    return namesOfSources(this.#db)
  }

  /** The names by which sources are called in each of these documents, by its number. */
  namesInDocuments(documents: readonly number[]): Promise<Map<number, readonly string[]>> {
    return namesInDocuments(this.#db, documents)
  }

  /** The outlets in which documents appeared, each once. */
  namesOfOutlets(): Promise<string[]> {
    return namesOfOutlets(this.#db)
  }

  /** Compares the next documents that wait for it; `method` and `work` as there. The analysis of origins calls it. */
  compareNext(
    method: string,
    limit: number,
    work: (documents: readonly Uncompared[], comparing: Comparing) => Promise<Comparison>,
  ): Promise<number> {
    return compareNext(this.#db, method, limit, work)
  }

  countUncompared(method: string): Promise<number> {
    return countUncompared(this.#db, method)
  }

  /** @param numbers among these documents alone; all without */
  likenesses(numbers?: readonly number[]): Promise<StoredLikeness[]> {
    return storedLikenesses(this.#db, numbers)
  }

  texts(numbers: readonly number[]): Promise<Map<number, string>> {
    return textsOf(this.#db, numbers)
  }

  /** What an analysis has kept; null: nothing under a stamp that it wants. */
  kept(isWanted: (stamp: string) => boolean): Promise<KeptParts | null> {
    return keptParts(this.#db, isWanted)
  }

  /** Keeps what an analysis has worked out; `base` and the answer as there. */
  keep(stamp: string, parts: KeptParts, base: string | null): Promise<boolean> {
    return keepParts(this.#db, stamp, parts, base)
  }

  close(): Promise<void> {
    return this.#db.destroy()
  }
}
