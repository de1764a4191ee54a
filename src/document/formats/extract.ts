import type { Candidates } from '../metadata/index.ts'

/** How much of an HTML page's text the extraction of its article kept, from 0 to 1, counted in characters. */
export interface Kept {
  /** Of all text a reader of the page sees, with menus and teasers: 0.2 is usual, near 0 is suspicious. */
  readonly ofText: number
  /** Of its running text, outside of menus, footers and asides: well below 1 means that paragraphs were dropped. */
  readonly ofProse: number
}

/** What one format gives of one document. */
export interface Extract {
  readonly text: string
  readonly candidates: Candidates
  /** Null for formats from which nothing is dropped. */
  readonly kept: Kept | null
  /** A sentence each. */
  readonly warnings: readonly string[]
}

/** What is wrong with a source, and what to do about it; neither names the source. */
export class FormatError extends Error {
  readonly mend: string | null

  constructor(reason: string, mend: string | null = null) {
    super(reason)
    this.name = 'FormatError'
    this.mend = mend
  }
}
