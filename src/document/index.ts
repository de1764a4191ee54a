export { type Document, Unreadable } from './document.ts'
export { documentsOf, isJsonLines, STDIN } from './documents.ts'
export {
  createFetch,
  createRobots,
  FetchError,
  Politeness,
  politeFetch,
  SYSTEM_CLOCK,
  USER_AGENT,
} from './fetching/index.ts'
export { FIELD_NAMES, type FieldMap, type RecordField } from './formats/index.ts'
export { detectLanguage } from './language.ts'
export { settleCredits } from './metadata/index.ts'
export { isAddress, readSource, readUnopened, readUpload } from './read-source.ts'
export type { SourceDocument, SourceFailure, Unopened } from './source-document.ts'
export { type FeedState, NEW_FEED, nextDue, type Polling, pollFeeds, type WatchedFeed } from './watch-feeds.ts'
