export { chainsOf } from './chains.ts'
export type { Entities, Entity, EntityType, Gender, Mention } from './entity.ts'
export {
  type EntityReader,
  entitiesOf,
  entityReaderOver,
  findEntities,
  loadEntities,
  parseOf,
} from './find-entities.ts'
export { genderOfFirstName } from './first-names.ts'
export { MOST_FEATURES, NAME_BITS, NameFeatures } from './name-features.ts'
export { allowedSteps, begins, firstLabels, goesOn, LABELS, nameTypes, STEP_KINDS } from './name-labels.ts'
export { NAME_MODEL, type NameModel, nameFeatureSet } from './name-model.ts'
export { type Names, namesOf, stepKind } from './names.ts'
export { fineTags, type Parse, relationNumber, relations, tagNumber } from './parse.ts'
export { countryOf, Place, placeKinds } from './places.ts'
export { type RoleNoun, roleNamed, roleNouns } from './role-nouns.ts'
export { numberOf } from './roles.ts'
export { isBareTitle, titles } from './titles.ts'
export { type WordFacts, type WordTypes, wordFactsOver, wordTypesOf } from './word-facts.ts'
