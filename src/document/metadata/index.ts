export { hostOf } from './address.ts'
export { type Dateline, datelineOf } from './dateline.ts'
export { beginningOf, resolveDate, resolveEpoch } from './dates.ts'
export {
  type Candidates,
  type Certainty,
  type DocumentDate,
  joined,
  type Known,
  type Metadata,
  NO_CANDIDATES,
} from './known.ts'
export { type Circumstances, type Settled, settle } from './settle.ts'
export { wireCreditOf } from './wire-credit.ts'
