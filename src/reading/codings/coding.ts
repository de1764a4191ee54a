import type { Span } from '../../text/index.ts'

/**
 * - `statement`: where a party stands, or what it says or does to whom: an attribution's content, or the outlet's own voice
 * - `event`: something that happened, coded in PLOVER
 * - `meeting`: a meeting, visit, call, deadline or vote: held, planned, put off, or notably absent
 * - `proposal`: a plan, draft, offer or demand that the text speaks of
 * - `term`: what a proposal would have somebody do
 * - `prediction`: what someone said would, may or will not happen
 * - `market`: what the text says of a price
 */
export type CodingKind = 'statement' | 'event' | 'meeting' | 'proposal' | 'term' | 'prediction' | 'market'

/** A word of the text that led to a part of a coding, so that the coding can be checked: `{ field: 'stance', … }`. */
export interface Why {
  /** The part that it led to: `act`, `party`, `issue`, `stance`, `modality`, `when`, … */
  readonly field: string
  readonly span: Span
  /** What was read into the words, where they do not say it themselves: "refuse to + withdraw". */
  readonly reading: string | null
}

/**
 * Something that a text says, in the terms of a dossier. Plain data. What concerns two issues is two codings.
 *
 * A coding rests on words (`span`, `why`) or is not made. Times in it are not resolved: a text may have appeared more than
 * once, and what "Thursday" means depends on when.
 */
export interface Coding<Kind extends CodingKind = CodingKind, Data = unknown> {
  /** The kind's letter and a number in text order: `s1`, `v1`, `m1`, `p1`, `t1`, `f1`, `k1`; unique within a text. */
  readonly id: string
  readonly kind: Kind
  /** The attribution in whose content it stands, innermost (`a3`); null: the outlet's own voice. */
  readonly attribution: string | null
  /** Name of the dossier's party whose statement, act, duty, … it is; null: none, or none that is known. */
  readonly party: string | null
  /** Name of the dossier's issue that it concerns, or null. */
  readonly issue: string | null
  /** The clause or phrase that is its evidence. */
  readonly span: Span
  /** Probability, 0 to 1, that kind, party, issue and the main field of `data` are right. */
  readonly confidence: number
  /** Not sure enough to be told: for whoever asks for what was weighed too. */
  readonly unsure?: true
  readonly why: readonly Why[]
  readonly data: Data
}

/** The letter of each kind's ids: `s` of `s1`. Letters of attributions (`a`) and entities (`e`) are taken. */
export const CODING_LETTERS: Readonly<Record<CodingKind, string>> = {
  statement: 's',
  event: 'v',
  meeting: 'm',
  proposal: 'p',
  term: 't',
  prediction: 'f',
  market: 'k',
}

/** Where a party stands on an issue, from against to for; `demands` is what it asks of others. No statement, no stance. */
export type Stance = 'rejects' | 'resists' | 'open' | 'accepts' | 'demands'
