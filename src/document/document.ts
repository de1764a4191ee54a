/** A text as received, with where it came from. */
export interface Document {
  /** File name without its suffix ("talks" of "in/talks.txt"), or the `id` of a JSON line. */
  readonly id: string
  /** Where it was read from, as the user would name it: a path, `path:line` for JSON Lines, or `-`. */
  readonly from: string
  readonly title: string | null
  /** Never changed after decoding; every offset of a reading is into this string. */
  readonly text: string
  /** ISO 8601, as the source states it; null where it states none. */
  readonly published: string | null
}

/** A source that could not be made into a document; `message` says why and, where there is one, the mend. */
export class Unreadable extends Error {
  /** As `Document.from`. */
  readonly from: string

  constructor(from: string, reason: string) {
    super(reason)
    this.name = 'Unreadable'
    this.from = from
  }
}

/** Largest single document, in bytes: some 700,000 words. A news article has a thousandth of that. */
export const MAX_DOCUMENT_BYTES: number = 4 * 1024 * 1024
