export { inOrder, keyOf, type MarketReport, type MarketRow, marketsOf, reportOf, type Series } from './markets.ts'
