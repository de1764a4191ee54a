export { type Amount, numberWord } from './amounts/index.ts'
export type { Attribution, Quotation } from './attributions/index.ts'
export type { Analysed, Clause, Clauses } from './clauses/index.ts'
export { FINDERS } from './code-text.ts'
export {
  type Candidate,
  CODING_LETTERS,
  type Codebook,
  type CodebookIssue,
  type CodebookParty,
  type Coding,
  type CodingKind,
  type Decision,
  type Draft,
  likelihoods,
  type Part,
  type Stance,
  type Why,
} from './codings/index.ts'
export type { EntityType, Gender } from './entities/index.ts'
export type { InstrumentKind, MarketData, MarketWords } from './markets/index.ts'
export { ModelError } from './model/index.ts'
export type { Likelihood, PredictionData, PredictionWords } from './predictions/index.ts'
export type { Cited, SourceKind, SourceProfile, Stated } from './profiles/index.ts'
export type { ProposalData, ProposalForm, ProposalStatus, TermData, Worded } from './proposals/index.ts'
export { ageOf } from './proposals/index.ts'
export {
  createAnalyser,
  createReader,
  MODEL_NAMES,
  type Models,
  type Reader,
  type ReaderOptions,
  type UnjudgedModels,
} from './reader.ts'
export type { ProfiledAttribution, ReadEntity, Reading, ReadMention } from './reading.ts'
export {
  type NotSettled,
  participantsText,
  SETTABLE_FIELDS,
  type SettableField,
  settledValue,
} from './settable/index.ts'
export type { Act, Modality, Speaker, StatementData, Word } from './statements/index.ts'
export { READER_VERSION } from './version.ts'
