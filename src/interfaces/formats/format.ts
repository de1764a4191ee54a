import type { Document } from '../../document/index.ts'
import type { Reading } from '../../reading/index.ts'

/** How readings are written for programs: `opening`, the documents with `between` in the gaps, `closing`. */
export interface Format {
  readonly opening: string
  readonly between: string
  readonly closing: string
  /** One document's reading; the same two always give the same text. */
  write(document: Document, reading: Reading): string
}

/** One or more whole lines a document, nothing around them. */
export function lines(write: (document: Document, reading: Reading) => string): Format {
  return { opening: '', between: '', closing: '', write }
}
