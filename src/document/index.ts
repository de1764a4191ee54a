export type { Decoded, Encoding } from './decode.ts'
export { type Document, Unreadable } from './document.ts'
export { documentsOf, isJsonLines, STDIN } from './documents.ts'
export {
  type Clock,
  type Condition,
  createFetch,
  createRobots,
  type Fetch,
  FetchError,
  type FetchLimits,
  type FetchOptions,
  Politeness,
  politeFetch,
  type Response,
  type Robots,
  SYSTEM_CLOCK,
  USER_AGENT,
} from './fetching/index.ts'
export {
  FIELD_NAMES,
  type FieldMap,
  type Kept,
  type ListedFeed,
  type RecordField,
} from './formats/index.ts'
export { detectLanguage } from './language.ts'
export type {
  Certainty,
  DocumentDate,
  Known,
  Metadata,
} from './metadata/index.ts'
export { isAddress, readSource, readUpload, type SourceOptions } from './read-source.ts'
export type { SourceDocument, SourceFailure, SourceFormat } from './source-document.ts'
export { type FeedState, NEW_FEED, nextDue, type Polling, pollFeeds, type WatchedFeed } from './watch-feeds.ts'
