/**
 * How a piece of metadata is known:
 * - `stated`: in a field made for it (JSON-LD, a meta tag, a feed's element, a record's field, a dateline with a year);
 * - `inferred`: read from the text or the address (a byline, a dateline joined with a year, `/2031/04/02/` in a URL);
 * - `guessed`: from a name alone (a file's name, a host's name).
 */
export type Certainty = 'stated' | 'inferred' | 'guessed'

export interface Known<T> {
  readonly value: T
  readonly certainty: Certainty
  /** Where it stood, for people: `JSON-LD datePublished`, `meta og:site_name`, `field "outlet"`, `dateline`, `file name`. */
  readonly from: string
}

/**
 * A date as written, as resolved, and how sure. The time of fetching, a file's own times and the time at which a PDF or
 * an archive was made never stand in for it.
 */
export interface DocumentDate {
  /** As the source has it: `Nov. 20, 2031 3:45 p.m.`; for a dateline completed by another source, the dateline's words. */
  readonly written: string
  /**
   * ISO 8601, no more precise than what is known: `2031`, `2031-11`, `2031-11-20`, `2031-11-20T15:45`,
   * `2031-11-20T15:45:00-05:00`. A time without an offset is in an unknown zone. Null if it cannot be told (`03/04/2031`).
   */
  readonly resolved: string | null
  readonly certainty: Certainty
  /** As `Known.from`. */
  readonly from: string
  /** Another date that the source gives for the same, days apart: as written, and where. */
  readonly against?: { readonly written: string; readonly from: string }
  /** More than a day ahead of the clock that the reader was given. */
  readonly future: boolean
}

/** What a document says of itself. Null: nothing at hand says it. */
export interface Metadata {
  readonly published: DocumentDate | null
  /** Last change of the text, where the source states one. */
  readonly modified: DocumentDate | null
  readonly outlet: Known<string> | null
  readonly byline: Known<string> | null
  readonly canonicalUrl: Known<string> | null
  readonly title: Known<string> | null
  /** BCP 47. */
  readonly language: Known<string> | null
  /** The agency whose copy it is, in full or in part, by its own words: `Reuters` of `MARADIN, March 4 (Reuters) -`. */
  readonly wireCredit: Known<string> | null
}

/** What one place in a source says, before the places are weighed against each other; best first within a list. */
export type Candidates = { readonly [Field in keyof Metadata]: readonly Known<string>[] }

export const NO_CANDIDATES: Candidates = {
  published: [],
  modified: [],
  outlet: [],
  byline: [],
  canonicalUrl: [],
  title: [],
  language: [],
  wireCredit: [],
}

/** Both lists, field by field; `first` is preferred where they are equally certain. */
export function joined(first: Candidates, second: Candidates): Candidates {
  return {
    published: [...first.published, ...second.published],
    modified: [...first.modified, ...second.modified],
    outlet: [...first.outlet, ...second.outlet],
    byline: [...first.byline, ...second.byline],
    canonicalUrl: [...first.canonicalUrl, ...second.canonicalUrl],
    title: [...first.title, ...second.title],
    language: [...first.language, ...second.language],
    wireCredit: [...first.wireCredit, ...second.wireCredit],
  }
}
