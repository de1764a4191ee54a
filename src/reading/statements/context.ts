import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { MeantParties } from '../parties/index.ts'
import type { Frame } from './frames.ts'
import type { Voice } from './voice.ts'

/** What the rules over one text look up. */
export interface Context {
  readonly text: Analysed
  readonly meant: MeantParties
  /** The issues' words that lie within a region, in text order. */
  readonly marksIn: (first: number, end: number) => IssueMark[]
  /** The single words of each issue, in their base form. */
  readonly issueWords: readonly { readonly issue: string; readonly words: readonly string[] }[]
  readonly frames: readonly Frame[]
  /** The voice of the content in which a token lies, or null for the outlet's own. */
  readonly voiceAt: (token: number) => Voice | null
}
