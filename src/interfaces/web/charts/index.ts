export { type Share, sharesByGroup, sharesOverTime } from './shares.ts'
