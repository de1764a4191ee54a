export { resolveDate, resolveEpoch } from './dates.ts'
export {
  type Candidates,
  type Certainty,
  type DocumentDate,
  joined,
  type Known,
  type Metadata,
  NO_CANDIDATES,
} from './known.ts'
export { settle, settleCredits } from './settle.ts'
