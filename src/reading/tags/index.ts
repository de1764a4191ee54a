export { addRows, highest, type SparseRows } from './candidates.ts'
export {
  CONTEXT_TEMPLATES,
  classAtom,
  contextRows,
  TAG_ROW_BITS,
  WORD_TEMPLATES,
  wordRows,
} from './features.ts'
export { withHeadlineVerb } from './headline-verb.ts'
export { SentenceView } from './sentence-view.ts'
export { loadTagger, startsOf, tagFeatureSet } from './tagger.ts'
export { type Tagger, type Tags, tag, taggerOver, tagParts } from './tags.ts'
export { withVerbAfterApposition } from './verb-after-apposition.ts'
