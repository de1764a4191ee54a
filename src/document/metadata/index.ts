export type { Dateline } from './dateline.ts'
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
