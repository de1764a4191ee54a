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
import { type CreditsOf, type CreditsPage, renewCredits } from './queries/credits.ts'
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
import { knownReceipts, type Received } from './queries/receipts.ts'
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

  /** Of each receipt, whether a document from that place is known by it: adding that again would change nothing. */
  knownReceipts(asked: readonly Received[]): Promise<boolean[]> {
    return knownReceipts(this.#db, asked)
  }

  /** Notes what could not be added; it is forgotten when it is. */
  addFailure(failure: Failure): Promise<void> {
    return addFailure(this.#db, failure)
  }

  /** Forgets failures that a later look at their source did not meet again. */
  forgetFailures(source: GoneThrough): Promise<void> {
    return forgetFailures(this.#db, source)
  }

  /** The next documents without a reading, behind number `after` (0: from the first), in order of arrival; at most `limit`. */
  unread(after: number, limit: number): Promise<UnreadPage> {
    return unreadDocuments(this.#db, after, limit)
  }

  /** How many documents have no reading. */
  countUnread(): Promise<number> {
    return countUnread(this.#db)
  }

  /** Documents that another reader than `reader` has read; all that were read where it is null. */
  outdated(reader: string | null, after: number, limit: number): Promise<Unread[]> {
    return outdatedDocuments(this.#db, reader, after, limit)
  }

  /**
   * Writes readings in one transaction. A document that has one keeps it, unless `replace`: then what hung on it goes, and rulings
   * find their words in the new one or become orphans.
   */
  writeReadings(readings: readonly ReadingRows[], options: { readonly replace: boolean }): Promise<void> {
    return writeReadings(this.#db, readings, this.#sides, options)
  }

  /**
   * Credits the next documents behind number `after`, at most `limit`, to whom `creditsOf` says; where nothing of it is new,
   * nothing is written.
   */
  renewCredits(creditsOf: CreditsOf, after: number, limit: number): Promise<CreditsPage> {
    return renewCredits(this.#db, creditsOf, { after, limit }, this.#sides)
  }

  /** How many documents are read, and not coded by the reader and codebook that this fingerprint is of. */
  countUncoded(coded: string): Promise<number> {
    return countUncoded(this.#db, coded)
  }

  /** The next of the documents that `countUncoded` counts, behind number `after`; at most `limit`. */
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

  /** As `codings`, a page at a time; by `date`, or as the documents lie in the ledger. */
  codingPages(filter: CodingFilter = {}, order: CodingOrder = 'date'): AsyncGenerator<LedgerCoding[]> {
    return codingPages(this.#db, filter, order)
  }

  /**
   * A coding by its id, of which the document's part may be shortened while it stays the only one that begins so.
   *
   * @throws LedgerError for an id that is none, that nothing has, or that several have
   * @example (await ledger.coding('3f9a2c81b0:s4')).codings
   */
  coding(id: string): Promise<FoundCoding> {
    return findCoding(this.#db, id)
  }

  /**
   * Claims, newest first; of a search, the best first.
   *
   * @param after the cursor of the page before; null: from the first
   * @example const { claims, next } = await ledger.claims({ party: 'Kessar' }, 50)
   */
  claims(filter: ClaimFilter, limit: number, after: Cursor | null = null): Promise<ClaimPage> {
    return listClaims(this.#db, filter, limit, after)
  }

  /** What a user searches for, for the `match` of a filter; `searchIn` as there. */
  search(query: string, searchIn: NonNullable<ClaimFilter['searchIn']> = 'claims'): Promise<SearchWords> {
    return understandSearch(this.#db, query, searchIn)
  }

  /**
   * A claim in its document, with its rulings, by its id, of which the document's part may be shortened as for `coding`.
   *
   * @throws LedgerError for an id that is none, that nothing has, or that several have
   * @example (await ledger.claim('3f9a2c81b0:a3')).document.text
   */
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

  /** The keys of all claims of these documents, by their numbers: what lists are made of. */
  claimKeys(documents: readonly number[]): Promise<ClaimKeys[]> {
    return claimKeys(this.#db, documents)
  }

  /** The keys of these documents, by their numbers, in each of their appearances. */
  documentKeys(documents: readonly number[]): Promise<DocumentKeys[]> {
    return documentKeys(this.#db, documents)
  }

  /** How outlets are written whose folded names these are. */
  outletNames(keys: readonly string[]): Promise<Map<string, string>> {
    return outletNames(this.#db, keys)
  }

  /** Numbers of what a search finds, attributions or documents; the best first where `ranked`, for attributions alone. */
  found(match: string, searchIn: 'claims' | 'documents', ranked = false): Promise<number[]> {
    return searchIn === 'claims' ? searchClaims(this.#db, match, ranked) : searchDocuments(this.#db, match)
  }

  /** Documents by the numbers of their appearances, in that order; one that is not there any more is left out. */
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

  /**
   * The bytes of a document as they were received.
   *
   * @param raw SHA-256 of the bytes, as an arrival of one of its appearances has it
   * @throws NotInLedgerError where the document was not received as these
   */
  raw(document: string, raw: string): Promise<RawBytes> {
    return rawBytes(this.#db, document, raw)
  }

  /**
   * A document by its id, or the beginning of it that no other has, at least 4 hex digits.
   *
   * @throws LedgerError as `claim`
   */
  document(id: string): Promise<StoredDocument> {
    return findDocument(this.#db, id)
  }

  /** Records a ruling (`decide` and `decideCoding` make one), attaches it to its words, and lets every list heed it. Gives its id. */
  rule(ruling: Ruling): Promise<string> {
    return addRuling(this.#db, ruling, this.#sides)
  }

  /** All rulings, by time; or the orphans alone, or those on one document. */
  rulings(which: { readonly orphansOnly?: boolean; readonly document?: string } = {}): Promise<ShownRuling[]> {
    return listRulings(this.#db, which)
  }

  /**
   * The newest day of publication, `2031-03-04`: what the record goes to. A date decades beyond the receipt is no such day, unless all
   * are. Null: nothing in it is dated.
   */
  lastDay(): Promise<string | null> {
    return lastDayOf(this.#db)
  }

  /** What is in the ledger, as one consistent picture. */
  status(): Promise<Status> {
    return statusOf(this.#db)
  }

  /** What is wrong with the ledger, as it is found; nothing: it is whole. */
  check(): AsyncGenerator<Finding> {
    return checkLedger(this.#db)
  }

  /**
   * A consistent copy in one file, while others read and write; it has its name only once it is whole.
   *
   * @throws LedgerError where the file exists (a backup is never overwritten), or can't be made or written
   */
  backup(file: string): Promise<void> {
    return backupLedger(this.#db, file)
  }

  /** All documents with their appearances and readings, by id: what `import` takes. */
  export(): AsyncGenerator<ExportedDocument> {
    return exportDocuments(this.#db)
  }

  /** Documents as the analysis of origins takes them. @param numbers only these documents; all without */
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

  /** How many documents wait to be compared by this method. */
  countUncompared(method: string): Promise<number> {
    return countUncompared(this.#db, method)
  }

  /** What is known of how like texts are. @param numbers among these documents alone; all without */
  likenesses(numbers?: readonly number[]): Promise<StoredLikeness[]> {
    return storedLikenesses(this.#db, numbers)
  }

  /** The texts of these documents, by their number. */
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

  /** Closes the file. Nothing can be asked afterwards. */
  close(): Promise<void> {
    return this.#db.destroy()
  }
}
