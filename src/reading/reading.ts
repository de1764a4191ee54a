import type { Span } from '../text/index.ts'
import type { Attribution } from './attributions/index.ts'
import type { Entity } from './entities/index.ts'
import type { SourceProfile } from './profiles/index.ts'

/** An attribution together with the profile of its source. */
export interface ProfiledAttribution extends Attribution {
  readonly profile: SourceProfile
}

/**
 * What one text says, on whose word: plain data, the same after `JSON.parse(JSON.stringify(reading))`.
 *
 * Every offset is in UTF-16 units into the text as given. The text itself is not repeated here.
 */
export interface Reading {
  /** Version of the reader that made this: "0.1.0". The same version gives the same reading for the same text. */
  readonly reader: string
  /** BCP 47 code of the text's language; `und` where the text is too short to tell. */
  readonly language: string
  /** When the text was published, ISO 8601, as given to the reader; null if it was not given. Never guessed. */
  readonly published: string | null
  /** In text order. */
  readonly sentences: readonly Span[]
  /** In the order of first mention. */
  readonly entities: readonly Entity[]
  /** In the order of their cues. */
  readonly attributions: readonly ProfiledAttribution[]
}
