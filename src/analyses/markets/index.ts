export { type MarketOptions, type MarketReport, type MarketRow, marketsOf, type Series } from './markets.ts'
