export { type ArticleKey, type Placed, readTablesKey, TablesKeyError } from './article-key.ts'
export { foundItemsOf, type Published } from './found.ts'
export { type KeyedArticle, readSamples, SAMPLE_SETS, type Sample, type SampleSet } from './samples.ts'
export { type FoundItem, scoreTables, TABLES, type Table, type TableScore } from './score.ts'
