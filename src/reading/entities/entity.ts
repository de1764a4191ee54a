import type { Span } from '../../text/index.ts'

/** `group` is a nationality or other group of people ("Ukrainian", "Republicans", "critics", "two officials"). */
export type EntityType = 'person' | 'organisation' | 'place' | 'group'

export type Gender = 'male' | 'female'

/** One place in the text where an entity is meant. */
export interface Mention {
  readonly span: Span
  /** First token of the span, and the token after its last. */
  readonly first: number
  readonly end: number
  /** The word that the mention hangs on in the sentence: "official" of "a senior Ukrainian official". */
  readonly head: number
  /** `name` "Zelenskiy"; `role` "the Ukrainian president", "the official"; `pronoun` "he", "their". */
  readonly form: 'name' | 'role' | 'pronoun'
  /** Honorific or role tied to the name at this mention ("Ukrainian President"), or null. */
  readonly role: Span | null
  /** Index of the mention's entity in `Entities.entities`. */
  readonly entity: number
}

/** Everyone and everything that the text speaks of, mentions joined within the article. */
export interface Entity {
  /** `e1`, `e2`, … in the order of first mention. */
  readonly id: string
  readonly type: EntityType
  /** Fullest form in the article: "Volodymyr Zelenskiy", "a senior Ukrainian official". */
  readonly name: string
  /** In text order. */
  readonly mentions: readonly Mention[]
  /** What a title, a first name, a noun ("spokeswoman") or a pronoun of the article tells; null where nothing does. */
  readonly gender: Gender | null
  /** Several people or bodies spoken of as one: "the sources", "Republicans". */
  readonly plural: boolean
  /** How many, where the text counts them ("two Reuters sources": 2; "an official": 1), or null. */
  readonly count: number | null
  /** Country that its roles or descriptions name ("Ukrainian President": "Ukraine"), or null. */
  readonly country: string | null
}

/** What `findEntities` found in a text. */
export interface Entities {
  readonly entities: readonly Entity[]
  /** All mentions, by head in text order. */
  readonly mentions: readonly Mention[]
  /** Index in `mentions` of the innermost mention that each token lies in, or -1. */
  readonly mentionOf: Int32Array
  /** Index in `mentions` of the mention whose head each token is, or -1. */
  readonly mentionAt: Int32Array
  /**
   * By token, the kind of mention it lies in: 1 to 4 in a name, 5 to 8 in a description ("the ministry", "two officials"), by
   * type; 9 for a pronoun whose person is known; 0 for none. A name within a description counts as a name. What attributions
   * were learnt from: of names as the tagger gives them, and mentions joined with what stands before them alone.
   */
  readonly kinds: Uint8Array
  /**
   * Tokens that speak of the speaker of their quotation ("I", "we", "my", "our" between quotation marks). They are no
   * mentions: whose they are is known once the quotation has a source.
   */
  readonly speakerWords: Int32Array
}
