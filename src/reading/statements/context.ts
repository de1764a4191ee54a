import type { Analysed } from '../clauses/index.ts'
import type { IssueMark, LikeIssue } from '../issues/index.ts'
import type { MeantParties } from '../parties/index.ts'
import type { Cue } from './cues.ts'
import type { Frame } from './frames.ts'
import type { Company } from './issue-company.ts'
import type { Pulls } from './issue-pull.ts'
import type { IssueSigns } from './issue-signs.ts'
import type { TurnBefore } from './issue-turns.ts'
import type { Voice } from './voice.ts'

/** What the rules over one text look up. */
export interface Context {
  readonly text: Analysed
  readonly meant: MeantParties
  /** The issues' words that lie within a region, in text order. */
  readonly marksIn: (first: number, end: number) => IssueMark[]
  /** The issues whose words are most like a token's, the likest first, and how alike. */
  readonly likelyAt: (token: number) => readonly LikeIssue[]
  /** How much of what the text says of issues is of one, 0 to 1. */
  readonly shareOf: (issue: string) => number
  /** How much the text is about the dossier's negotiation: see `onTopic`. */
  readonly onTopic: number
  /** What the text's words are told together with. */
  readonly company: Company
  /** What all its words together say of issues. */
  readonly pulls: Pulls
  /** What it tells of issues beside their own words. */
  readonly signs: IssueSigns
  readonly frames: readonly Frame[]
  /** The last word of stance before a token that names its issue, near enough to be answered. */
  readonly turnBefore: TurnBefore
  /** The cues that begin within a region, in text order. */
  readonly cuesIn: (first: number, end: number) => readonly Cue[]
  /** The voice of the content in which a token lies, or null for the outlet's own. */
  readonly voiceAt: (token: number) => Voice | null
  /** The voice of an attribution, by its index. */
  readonly voiceOf: (attribution: number) => Voice
  /** Index of the attribution of whose cue a token is part, or -1. */
  readonly cuedAt: (token: number) => number
}
