export { checksum } from './checksum.ts'
export { decodeModel, encodeModel, type Model, ModelError, type Section, textOf, textSection } from './format.ts'
export { mixed, mixedText } from './mix.ts'
export { placeOf } from './place-of.ts'
