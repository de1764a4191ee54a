export { type Decoded, decode, type Encoding } from './decode.ts'
export { type Document, MAX_DOCUMENT_BYTES, Unreadable } from './document.ts'
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
  isPublicAddress,
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
  feedsInOpml,
  type Kept,
  type ListedFeed,
  type RecordField,
} from './formats/index.ts'
export { detectLanguage } from './language.ts'
export {
  beginningOf,
  type Certainty,
  type DocumentDate,
  type Known,
  type Metadata,
  resolveDate,
} from './metadata/index.ts'
export { isAddress, readSource, readUpload, type SourceOptions } from './read-source.ts'
export type { SourceDocument, SourceFailure, SourceFormat } from './source-document.ts'
export { type FeedState, NEW_FEED, nextDue, type Polling, pollFeeds, type WatchedFeed } from './watch-feeds.ts'
