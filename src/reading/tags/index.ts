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
export { allCapitals, tag, type Tagger, taggerOver, tagParts, type Tags } from './tags.ts'
