import type { Analysed } from '../clauses/index.ts'
import type { AttachedTimes } from '../times/index.ts'
import type { Actors } from './actors.ts'
import type { Facts } from './facts.ts'

/** What is known of a text before its events are looked for. */
export interface EventText {
  readonly text: Analysed
  readonly actors: Actors
  readonly facts: Facts
  readonly times: AttachedTimes
  /** Index of the attribution that each token stands in, or -1 (see `voicesOf`). */
  readonly voices: Int32Array
  /** Whether words of an issue stand among tokens `first .. end - 1`. */
  readonly issuesIn: (first: number, end: number) => boolean
  /** The text tells of arms and forces: a "strike" is hardly one of workers. */
  readonly armed: boolean
  /** Head of who says what stands at a token, or -1. */
  readonly speakerOf: (token: number) => number
}
