import type { Finder } from '../codings/index.ts'
import { findMarkets, marketCandidates } from './find-markets.ts'

export type { InstrumentKind, MarketCoding, MarketData, MarketWords } from './market.ts'

export const marketFinder: Finder = { kinds: ['market'], find: findMarkets, candidates: marketCandidates }
