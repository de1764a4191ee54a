export {
  inOrder,
  keyOf,
  type MarketOptions,
  type MarketReport,
  type MarketRow,
  marketsOf,
  reportOf,
  type Series,
} from './markets.ts'
