export { type ArticleKey, readFinalTables, TablesKeyError } from './article-key.ts'
export { ACTS, MEETING_KINDS, MEETING_STATUSES, STANCES } from './entries.ts'
export { foundItemsOf, type Published } from './found.ts'
export { type KeyedArticle, readSamples, SAMPLE_SETS, type Sample, type SampleSet } from './samples.ts'
export {
  type FoundItem,
  type FoundMeeting,
  type JudgedKey,
  scoreTables,
  TABLES,
  type Table,
  type TableScore,
} from './score.ts'
