import type { Span } from '../text/index.ts'
import type { Attribution } from './attributions/index.ts'
import type { Coding } from './codings/index.ts'
import type { EntityType, Gender } from './entities/index.ts'
import type { SourceProfile } from './profiles/index.ts'
import type { Speaker } from './statements/index.ts'

/** One place in the text where an entity is meant. */
export interface ReadMention {
  readonly span: Span
  /** `name` "Anna Olm"; `role` "the Varnian president", "the official"; `pronoun` "he", "their". */
  readonly form: 'name' | 'role' | 'pronoun'
  /** Honorific or role tied to the name at this mention ("Varnian President"), or null. */
  readonly role: Span | null
}

/** Someone or something that the text speaks of, its mentions joined within the article. */
export interface ReadEntity {
  /** `e1`, `e2`, … in the order of first mention. */
  readonly id: string
  readonly type: EntityType
  /** Fullest form in the article: "Anna Olm", "a senior Varnian official". */
  readonly name: string
  /** In text order, at least one. */
  readonly mentions: readonly ReadMention[]
  /** What a title, a first name, a noun or a pronoun of the article tells; null where nothing does. */
  readonly gender: Gender | null
  /** Several people or bodies spoken of as one: "the sources", "Republicans". */
  readonly plural: boolean
  /** How many, where the text counts them, or null. */
  readonly count: number | null
  /** Country that its roles or descriptions name, or null. */
  readonly country: string | null
}

/** An attribution together with the profile of its source. */
export interface ProfiledAttribution extends Attribution {
  readonly profile: SourceProfile
  /** The words with which the text takes back what is told here; it is left out where the text does not. */
  readonly retracted?: Span
}

/**
 * What one text says, on whose word: plain data, the same after `JSON.parse(JSON.stringify(reading))`.
 *
 * Every offset is in UTF-16 units into the text as given. The text itself is not repeated here.
 */
export interface Reading {
  /** Version of the reader that made this: "0.3.0". The same version gives the same reading for the same text. */
  readonly reader: string
  /** BCP 47 code of the text's language; `und` where the text is too short to tell. */
  readonly language: string
  /** When the text was published, ISO 8601, as given to the reader; null if it was not given. Never guessed. */
  readonly published: string | null
  /** In text order. */
  readonly sentences: readonly Span[]
  /** In the order of first mention. */
  readonly entities: readonly ReadEntity[]
  /** In the order of their cues. */
  readonly attributions: readonly ProfiledAttribution[]
  /** What it says in the terms of a dossier, in text order; empty where the reader was given no codebook. */
  readonly codings: readonly Coding[]
  /**
   * What it might say besides, which is not sure enough to be told: nearly half of it is right. In text order; its ids go on from those
   * of the codings.
   */
  readonly unsure: readonly Coding[]
  /** For which party of that dossier a source speaks, where it does, in the order of the attributions; likewise. */
  readonly speakers: readonly Speaker[]
}
