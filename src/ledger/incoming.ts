/** How a piece of metadata is known; see `src/document`, whose words these are. */
export type Certainty = 'stated' | 'inferred' | 'guessed'

export interface Known {
  readonly value: string
  readonly certainty: Certainty
  /** Where it stood, for people: `JSON-LD datePublished`, `dateline`, `file name`. */
  readonly from: string
}

/** A date as written, as resolved (ISO 8601, no more precise than what is known; null: it can't be told), and how sure. */
export interface KnownDate {
  readonly written: string
  readonly resolved: string | null
  readonly certainty: Certainty
  readonly from: string
  /** Another date that the source gives for the same, days apart. */
  readonly against?: { readonly written: string; readonly from: string }
}

/** What a document says of itself. Null: nothing at hand says it. */
export interface Metadata {
  readonly published: KnownDate | null
  readonly modified: KnownDate | null
  readonly outlet: Known | null
  readonly byline: Known | null
  readonly canonicalUrl: Known | null
  readonly title: Known | null
  readonly language: Known | null
  /** The agency whose copy it is, by its own words. */
  readonly wireCredit: Known | null
}

/** Metadata of a text that says nothing of itself. */
export const NO_METADATA: Metadata = {
  published: null,
  modified: null,
  outlet: null,
  byline: null,
  canonicalUrl: null,
  title: null,
  language: null,
  wireCredit: null,
}

/** A document as it is handed to the ledger. */
export interface Incoming {
  /** The text to read; every offset of a reading is into this string. */
  readonly text: string
  /** The bytes as received, of this document alone: the file, the page, the line of JSON. */
  readonly raw: Uint8Array
  /** What the bytes are: `text`, `html`, `jsonl`, … */
  readonly format: string
  /** Where it was read from, as the user would name it: a path, `path:line`, an address, `-`. */
  readonly from: string
  /** An id that the source itself gives it (the `id` of a JSON line, the GUID of a feed's item); null for none. */
  readonly sourceId: string | null
  /** Share of the source's words that its text keeps, 0 to 1; null where nothing was left out. */
  readonly kept: number | null
  readonly metadata: Metadata
  /**
   * Of the bytes and of all that decided what became of them, the place that they are from among it: what comes from there
   * with the same receipt is this again. Null: it has none.
   */
  readonly receipt: string | null
}
