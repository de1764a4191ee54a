export { findMarkets } from './find-markets.ts'
export type { InstrumentKind, MarketCoding, MarketData, MarketWords } from './market.ts'
