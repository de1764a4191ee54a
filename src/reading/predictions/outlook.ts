import type { Span } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { IssuesOf, PartyOf, Phrases } from '../phrases/index.ts'
import type { Likelihood, PredictionData } from './prediction.ts'
import type { ForetoldTimes } from './times.ts'

/** A text as the rules for predictions read it. */
export interface Outlook {
  readonly analysed: Analysed
  readonly phrases: Phrases
  readonly partyOf: PartyOf
  readonly issuesOf: IssuesOf
  /** By token: index of the innermost attribution in whose content it lies, or -1. */
  readonly saidBy: Int32Array
  /** Whether a party or an issue is named in the paragraph of a sentence. */
  concerns(sentence: number): boolean
  readonly times: ForetoldTimes
}

/** A prediction as it was found: tokens `first .. end - 1`. */
export interface Found {
  readonly first: number
  readonly end: number
  readonly subtype: PredictionData['subtype']
  readonly likelihood: Likelihood
  readonly negated: boolean
  /** Token of the verb. */
  readonly head: number
  /** Item of the subject, or -1. */
  readonly subject: number
  /** Tokens of the condition; -1 for none. */
  readonly condition: readonly [number, number]
  readonly options: readonly (readonly [number, number])[]
  /** Tokens of the words that make it a prediction. */
  readonly why: readonly [number, number]
  readonly confidence: number
}

/** First token that starts at a position or behind it. */
export function tokenFrom({ tokens }: Phrases, position: number): number {
  let low = 0
  let high = tokens.count
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens.starts[middle] < position) low = middle + 1
    else high = middle
  }
  return low
}

/** By token, the innermost attribution in whose content it lies. */
export function saidBy({ attributions, tokens }: Analysed): Int32Array {
  const by = new Int32Array(tokens.count).fill(-1)
  const longest = attributions
    .map((_, i) => i)
    .sort((a, b) => lengthOf(attributions[b].content) - lengthOf(attributions[a].content) || a - b)
  for (const index of longest) {
    for (const span of attributions[index].content) {
      const from = tokenFrom({ tokens } as Phrases, span.start)
      for (let token = from; token < tokens.count && tokens.ends[token] <= span.end; token++) by[token] = index
    }
  }
  return by
}

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0)

export function coverOf({ tokens }: Analysed, spans: readonly Span[]): Uint8Array {
  const cover = new Uint8Array(tokens.count)
  for (const { start, end } of spans) {
    for (
      let token = tokenFrom({ tokens } as Phrases, start);
      token < tokens.count && tokens.ends[token] <= end;
      token++
    )
      cover[token] = 1
  }
  return cover
}
