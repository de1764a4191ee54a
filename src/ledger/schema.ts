import type { ColumnType, Generated } from 'kysely'
import type { CodingKind, Speaker } from '../reading/index.ts'

/*
 * The tables, one interface each; docs/ledger.md draws them. Kept for good: documents, appearances, arrivals, raws,
 * rulings, failures. Thrown away and made again with a newer reader: readings, attributions, entities, sketches; with
 * another codebook too: codings. Worked out from those, and never the only place of anything: claims, searched_documents,
 * searched_claims, attachments, coding_attachments, compared, sketch_keys, likenesses, kept.
 *
 * Booleans are 0 and 1; hashes are lower-case hex; a list of spans is JSON, `[[4,8],[12,20]]`, in UTF-16 units.
 */

/** A text, once, whatever number of places it appeared in. */
export interface DocumentsTable {
  /** Order of arrival; internal, and never shown: the document's id is its hash. */
  readonly no: Generated<number>
  readonly id: string
  readonly text: string
  readonly exact: Uint8Array | null
  /** Titles of all its appearances, one a line, sorted: what a search finds it by. */
  readonly titles: string
}

/** A document as one source had it: a version of a story in an outlet. */
export interface AppearancesTable {
  readonly no: Generated<number>
  readonly id: string
  readonly document: number
  readonly source_id: string | null
  /** Canonical JSON of all metadata with its certainties; the columns below repeat what lists are filtered by. */
  readonly metadata: string
  readonly outlet: string | null
  /** The outlet's name, folded; empty for none. */
  readonly outlet_key: string
  readonly url: string | null
  /** Publication date as `sortKeyOf` writes it; empty for an undated one. */
  readonly sort: string
}

/** Where an appearance was received from, and when; the time is never taken for a publication date. */
export interface ArrivalsTable {
  readonly appearance: number
  readonly origin: string
  readonly raw: string
  readonly format: string
  readonly kept: number | null
  readonly received: string
  /** Under which it came last, if it had one: the same bytes from there, read in the same way, are this arrival again. */
  readonly receipt: string | null
}

/** Bytes as received; `coding` as in raw.ts. `document` is whose text serves as the dictionary. */
export interface RawsTable {
  readonly id: string
  readonly document: number
  readonly coding: 'text' | 'deflate'
  readonly bytes: Uint8Array | null
}

/** What could not be added, until it is. */
export interface FailuresTable {
  readonly origin: string
  readonly reason: string
  readonly at: string
}

/** One a document: by which reader it was read, and the sentences; `problem` says why it was not. */
export interface ReadingsTable {
  readonly document: number
  readonly reader: string
  readonly language: string
  readonly sentences: string
  readonly problem: string | null
  /** Fingerprint of reader and codebook by which it was coded; null: not yet. */
  readonly coded: string | null
}

/** An attribution with its source's profile. */
export interface AttributionsTable {
  /** `document * 2^20 + n`. */
  readonly no: number
  readonly document: number
  /** From 1, in the order of the cues: the 3 of `a3`. */
  readonly n: number
  /** The n of the attribution whose content holds this one. */
  readonly within: number | null
  readonly quotation: 'direct' | 'indirect' | 'mixed'
  /** In ten-thousandths: 9100 is 0.91. */
  readonly confidence: number
  readonly cue: string
  readonly source: string
  readonly content: string
  readonly cue_words: string
  readonly source_words: string
  readonly content_words: string
  readonly kind: string
  /** n of the entity that the source is. */
  readonly entity: number | null
  readonly name: string | null
  readonly least: number
  readonly most: number | null
  readonly outlet: string | null
  readonly reason: string | null
  readonly affiliation: string | null
  readonly knowledge: string | null
  /** Where the text states the four above, and where it takes back what is said: `{"outlet":[4,11],"retracted":[0,90]}`. */
  readonly stated: string
  /** `[[kind, entity, name, least, most, start, end, outlet, outletStart, outletEnd], …]`; the last three only where there is one. */
  readonly cites: string
}

export interface EntitiesTable {
  readonly document: number
  /** From 1, in the order of first mention: the 2 of `e2`. */
  readonly n: number
  readonly type: string
  readonly name: string
  readonly gender: string | null
  readonly plural: number
  readonly count: number | null
  readonly country: string | null
  /** `[[start, end, form, roleStart, roleEnd], …]`; the last two are left out where there is no role. */
  readonly mentions: string
}

/** Something that a text says in a dossier's terms; see `Coding`. */
export interface CodingsTable {
  /** `document * 2^20` and its place, from 1: in text order, what is unsure behind what is told. */
  readonly no: number
  readonly document: number
  /** `s4`: within the document. */
  readonly id: string
  readonly kind: CodingKind
  /** n of the attribution in whose content it stands. */
  readonly attribution: number | null
  /** As read: the dossier's names; rulings are heeded when it is asked for. */
  readonly party: string | null
  readonly issue: string | null
  readonly start: number
  readonly end: number
  /** In ten-thousandths. */
  readonly confidence: number
  /** `[[field, start, end, reading], …]` */
  readonly why: string
  /** JSON of the kind's own fields. */
  readonly data: string
  /** 1: not sure enough to be told, unless a ruling accepts it. */
  readonly unsure: number
}

/** For which party an attribution's source speaks, in the terms by which its document was coded. */
export interface SpeakersTable {
  readonly attribution: number
  readonly document: number
  /** The dossier's name. */
  readonly party: string
  readonly how: Speaker['how']
}

/** Which coding a ruling's words are now. */
export interface CodingAttachmentsTable {
  readonly ruling: number
  readonly coding: number
}

/** What tells likeness of documents without their texts; bytes made and read by the analysis of origins. */
export interface SketchesTable {
  readonly document: number
  readonly bytes: Uint8Array
}

/** Which documents were compared with all others that were; a row for each that has a sketch. */
export interface ComparedTable {
  readonly document: number
  /** Of its id, as `rankOf`; null: it waits. */
  readonly rank: number | null
  /** How many it has, each once. */
  readonly shingles: number | null
  readonly fingerprints: number | null
}

/** By which a document finds those that it may share passages with: a band of minima, or a fingerprint. */
export interface SketchKeysTable {
  readonly key: number
  readonly rank: number
}

/** Documents of which at least half of one stands in the other; `a` is the lower number. */
export interface LikenessesTable {
  readonly a: number
  readonly b: number
  /** Shingles that both have. */
  readonly shared: number
}

/** An attribution in one appearance, with what lists are filtered by; rulings have been heeded. */
export interface ClaimsTable {
  readonly attribution: number
  readonly appearance: number
  readonly kind: string
  readonly outlet_key: string
  readonly sort: string
  /** The dossier's party that the source speaks for. */
  readonly party: string | null
  readonly ruling: 'accept' | 'reject' | 'edit' | null
}

/** An analyst's decision. Append-only: the latest of a claim counts. */
export interface RulingsTable {
  readonly no: Generated<number>
  readonly id: string
  readonly document: number
  readonly action: 'accept' | 'reject' | 'edit' | 'withdraw'
  /** JSON of what an edit sets. */
  readonly edit: string
  /** JSON: the spans and exact words that it is about, with the words around them; a `Selector` or a `CodingSelector`. */
  readonly selector: string
  readonly who: string
  readonly at: string
  readonly why: string | null
}

/** Which attribution of the present reading a ruling's words are; a ruling without one is an orphan. */
export interface AttachmentsTable {
  readonly ruling: number
  readonly attribution: number
}

/** The revision of the ledger at which a document, or what was read and ruled of it, last changed. */
export interface ChangesTable {
  readonly document: number
  readonly revision: number
}

/** Tables of analyses as they were in some revision, in parts; whoever keeps them tells by the part `stamp` of what they are. */
export interface KeptTable {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SettingsTable {
  readonly name: string
  readonly value: string
}

/** Full-text indexes (FTS5); `rank` and the column of the table's own name are FTS5's. */
export interface SearchedDocumentsTable {
  readonly rowid: number
  readonly titles: string
  readonly text: string
  readonly rank: ColumnType<number, never, never>
}

export interface SearchedClaimsTable {
  readonly rowid: number
  readonly source_words: string
  readonly content_words: string
  readonly rank: ColumnType<number, never, never>
}

export interface Schema {
  readonly documents: DocumentsTable
  readonly appearances: AppearancesTable
  readonly arrivals: ArrivalsTable
  readonly raws: RawsTable
  readonly failures: FailuresTable
  readonly readings: ReadingsTable
  readonly attributions: AttributionsTable
  readonly entities: EntitiesTable
  readonly sketches: SketchesTable
  readonly compared: ComparedTable
  readonly sketch_keys: SketchKeysTable
  readonly likenesses: LikenessesTable
  readonly codings: CodingsTable
  readonly speakers: SpeakersTable
  readonly claims: ClaimsTable
  readonly rulings: RulingsTable
  readonly attachments: AttachmentsTable
  readonly coding_attachments: CodingAttachmentsTable
  readonly changes: ChangesTable
  readonly kept: KeptTable
  readonly settings: SettingsTable
  readonly searched_documents: SearchedDocumentsTable
  readonly searched_claims: SearchedClaimsTable
}
