import type { Span } from '../../text/index.ts'
import type { Amount } from '../amounts/index.ts'
import type { Coding } from '../codings/index.ts'

export interface MarketWords {
  readonly words: string
  readonly span: Span
}

export type InstrumentKind =
  | 'bond'
  | 'yield'
  | 'spread'
  | 'currency'
  | 'share'
  | 'index'
  | 'commodity'
  | 'rate'
  | 'insurance'
  | 'market'

/** What a text says of a price, whatever series it may be set beside. */
export interface MarketData {
  readonly instrument: MarketWords
  readonly kind: InstrumentKind
  /** `steady`: it is said not to have moved; null: only a level is told. */
  readonly direction: 'up' | 'down' | 'steady' | null
  /** By how much: "4.1 points", "1.1 per cent". */
  readonly size: Amount | null
  /** Where it came to: "65.30", "4.69 to the dollar". */
  readonly level: Amount | null
  /** From where. */
  readonly from: Amount | null
  /** What it is compared with: "the sharpest rise in months", "its highest close since the war". */
  readonly comparison: MarketWords | null
  /** Reason that the text gives: "after a report that …". */
  readonly reason: MarketWords | null
  /** When, as written: "on Friday". */
  readonly when: MarketWords | null
}

export type MarketCoding = Coding<'market', MarketData>
