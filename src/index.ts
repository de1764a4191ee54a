export { loadModels } from './models.ts'
export { type ReadOptions, read } from './rapporteur.ts'
export type {
  Attribution,
  Codebook,
  CodebookIssue,
  CodebookParty,
  Coding,
  CodingKind,
  EntityType,
  Gender,
  ProfiledAttribution,
  Quotation,
  ReadEntity,
  Reading,
  ReadMention,
  SourceKind,
  SourceProfile,
  Stated,
  Why,
} from './reading/index.ts'
export { createReader, ModelError, type Models, type Reader, type ReaderOptions } from './reading/index.ts'
export type { Span } from './text/index.ts'
