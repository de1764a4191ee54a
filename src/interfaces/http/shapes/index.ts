export { type CodingOrigin, codingOf, sentenceOf } from './codings.ts'
export { type Names, namesOf } from './names.ts'
export { articleOf, claimOf, rulingsOf } from './shapes.ts'
