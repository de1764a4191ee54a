export { ageOf } from './ages.ts'
export { proposalFinder } from './finder.ts'
export type { ProposalForm } from './nouns.ts'
export type {
  PartyWorded,
  ProposalCoding,
  ProposalData,
  ProposalStatus,
  TermCoding,
  TermData,
  Worded,
} from './proposal.ts'
