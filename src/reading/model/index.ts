export { checksum } from './checksum.ts'
export {
  type ArrayOf,
  decodeModel,
  type Expected,
  encodeModel,
  type Kind,
  type Model,
  ModelError,
  type Section,
  textOf,
  textSection,
} from './format.ts'
export { mixed, mixedText } from './mix.ts'
