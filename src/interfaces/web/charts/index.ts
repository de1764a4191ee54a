export { type Share, sharesByGroup, sharesOverTime } from './shares.ts'
export { type Dated, timeline } from './timeline.ts'
