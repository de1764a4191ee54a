export type { Codebook, CodebookIssue, CodebookParty } from './codebook.ts'
export { CODING_LETTERS, type Coding, type CodingKind, type Why } from './coding.ts'
