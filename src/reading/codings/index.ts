export type { Codebook, CodebookIssue, CodebookParty } from './codebook.ts'
export { CODING_LETTERS, type Coding, type CodingKind, type Stance, type Why } from './coding.ts'
export {
  type Candidate,
  type Decision,
  type Draft,
  type Finder,
  type Judgeable,
  judged,
  likelihoods,
  numbered,
  numberedFrom,
  type Part,
  perCodebook,
} from './finder.ts'
