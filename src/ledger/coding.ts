import { CODING_LETTERS, type Coding, type CodingKind } from '../reading/codings/index.ts'
import type { Span } from '../text/index.ts'
import { type Claim, SHORT_ID } from './claim.ts'
import type { Metadata } from './incoming.ts'
import type { CodingRulingInForce } from './queries/coding-rulings.ts'

/**
 * A coding in one appearance of its document, with what tables are made of. Rulings have been heeded: what was rejected, or
 * hangs on a rejected claim, is not there; an edit's values stand in `party`, `issue` and `data`.
 */
export interface LedgerCoding<Kind extends CodingKind = CodingKind, Data = unknown>
  extends Omit<Coding<Kind, Data>, 'id' | 'attribution'> {
  /** `3f9a2c81b0:s4`; the same in each appearance. */
  readonly id: string
  /** The document's id. */
  readonly document: string
  /** The words of its span. */
  readonly words: string
  /** The sentence around it, or the sentences where it goes over more than one. */
  readonly sentence: { readonly span: Span; readonly words: string }
  /** In ten-thousandths; 1 where an analyst accepted or edited it. */
  readonly confidence: number
  /** The attribution in whose content it stands; null: the outlet's own voice. */
  readonly claim: Claim | null
  /** What the source of the document says of it: when it was published and how sure that is, outlet, title. */
  readonly metadata: Metadata
  /** Orders codings by publication, as `sortKeyOf` writes it; empty: undated. */
  readonly sort: string
  /** Of a sentence that an older version of the article had not: the day of the change. */
  readonly changed?: string
  readonly ruling: CodingRulingInForce | null
}

/** The kind of coding whose ids have this letter, or null. */
export function kindOfLetter(letter: string): CodingKind | null {
  return (Object.keys(CODING_LETTERS) as CodingKind[]).find((kind) => CODING_LETTERS[kind] === letter) ?? null
}

/** `3f9a2c81b0:s4` */
export const codingIdOf = (document: string, id: string): string => `${document.slice(0, SHORT_ID)}:${id}`
