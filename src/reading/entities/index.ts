export { chainsOf } from './chains.ts'
export type { Entities, Entity, EntityType, Gender, Mention } from './entity.ts'
export {
  type EntityReader,
  entityReaderOver,
  findEntities,
  loadEntities,
  parseOf,
} from './find-entities.ts'
export { MOST_FEATURES, NAME_BITS, NameFeatures } from './name-features.ts'
export { allowedSteps, begins, firstLabels, goesOn, LABELS, nameTypes, STEP_KINDS } from './name-labels.ts'
export { NAME_MODEL, type NameModel, nameFeatureSet } from './name-model.ts'
export { type Names, stepKind } from './names.ts'
export { fineTags, type Parse, relationNumber, tagNumber } from './parse.ts'
export { countryOf, Place, placeKinds } from './places.ts'
export type { RoleNoun } from './role-nouns.ts'
export { isBareTitle, titles } from './titles.ts'
export { type WordFacts, type WordTypes, wordTypesOf } from './word-facts.ts'
