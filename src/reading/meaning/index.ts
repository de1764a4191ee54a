export { loadMeaning, MEANING_FEATURES, type Meaning } from './meaning.ts'
