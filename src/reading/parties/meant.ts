import type { Span } from '../../text/index.ts'
import type { Sides } from './sides.ts'

/**
 * How a party is meant.
 *
 * - `name`, `alias`: by its name, or another
 * - `metonym`: by a place that stands for it ("Ostrel rejected")
 * - `person`: by somebody who belongs to it, named
 * - `official`: by an office or body that acts as the party ("the Varnian foreign minister", "a Kessari spokesman")
 * - `unnamed`: by somebody who speaks from its side without being the party ("a senior Varnian official")
 * - `pronoun`: by "he", "it", "their" for one of these, or by "the ministry" for the last one spoken of
 */
export type How = 'name' | 'alias' | 'metonym' | 'person' | 'official' | 'unnamed' | 'pronoun'

/** A place in the text where a party is meant. */
export interface Meant {
  /** Name of the party in the dossier. */
  readonly party: string
  readonly how: How
  /** Tokens `first .. end - 1`, and the one that the words hang on in the sentence. */
  readonly first: number
  readonly end: number
  readonly head: number
  readonly span: Span
  /** A pronoun that stands for a person with a name, who may be known by nothing else than the sentences before. */
  readonly named?: true
}

/** Who is meant in a text. */
export interface MeantParties {
  /** In text order of their heads. */
  readonly all: readonly Meant[]
  /** Index in `all` by the token that is its head, or -1. */
  readonly at: Int32Array
  /** Names of parties that are meant as no one who acts: places, adjectives ("talks in Ostrel", "Kessari farmers"). */
  readonly unmeant: readonly Meant[]
  /** Index in `unmeant` by the token that is its head, or -1. */
  readonly unmeantAt: Int32Array
  /** By head, words that mean two parties at once: "both sides". None of them is in `all`. */
  readonly sides: ReadonlyMap<number, Sides>
}

/** Notes that the tokens `first .. end - 1`, which hang on `head`, mean a party; nothing where the head means one already. */
export type AddMeant = (party: string, how: How, first: number, end: number, head: number, named?: true) => void
