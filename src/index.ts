export { loadModels } from './models.ts'
export { type ReadOptions, read } from './rapporteur.ts'
export type {
  Attribution,
  Entity,
  EntityType,
  Mention,
  ProfiledAttribution,
  Quotation,
  Reading,
  SourceKind,
  SourceProfile,
  Stated,
} from './reading/index.ts'
export { createReader, ModelError, type Models, type Reader, type ReaderOptions } from './reading/index.ts'
export type { Span } from './text/index.ts'
