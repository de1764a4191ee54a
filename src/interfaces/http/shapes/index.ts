export { type CodingOrigin, codingOf, quotedOf, sentenceOf } from './codings.ts'
export { type Names, namesOf } from './names.ts'
export { articleOf, claimOf, rulingsOf } from './shapes.ts'
