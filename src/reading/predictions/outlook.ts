import type { PhrasedText } from '../phrases/index.ts'
import type { Teller } from './tellers.ts'
import type { ForetoldTimes } from './times.ts'

/** A text as the rules for predictions read it. */
export interface Outlook extends PhrasedText {
  /** Index of an attribution by its id. */
  readonly numbers: ReadonlyMap<string, number>
  /** By sentence: attributions whose cue stands in it. */
  readonly cues: readonly (readonly number[])[]
  /** Who tells what in a sentence. */
  tellers(sentence: number): readonly Teller[]
  /** Tokens that name who speaks at a token, in a conversation that is printed as one; null elsewhere. */
  answering(token: number): readonly [first: number, end: number] | null
  /** Whether a party or an issue is named in the paragraph of a sentence. */
  concerns(sentence: number): boolean
  /** Whether any of them is named in the text. */
  isOfDossier(): boolean
  readonly times: ForetoldTimes
}

/** A choice as it was found: tokens `first .. end - 1`. */
export interface Found {
  readonly first: number
  readonly end: number
  /** Token of the verb. */
  readonly head: number
  /** Item of who has it, or -1. */
  readonly subject: number
  readonly options: readonly (readonly [number, number])[]
  /** Tokens of the words that make it a choice. */
  readonly why: readonly [number, number]
}
