export {
  CONTEXT_TEMPLATES,
  classAtom,
  contextRows,
  NO_TAG,
  TAG_ROW_BITS,
  WORD_TEMPLATES,
  wordRows,
} from './features.ts'
export { loadTagger, startsOf, tagFeatureSet } from './tagger.ts'
export { allCapitals, type Tagger, type Tags, tag, taggerOver, tagParts } from './tags.ts'
