export { type PriceMark, priceLine } from './prices.ts'
export { type Share, sharesByGroup, sharesOverTime } from './shares.ts'
export { tallies } from './tallies.ts'
export { type Dated, timeline } from './timeline.ts'
