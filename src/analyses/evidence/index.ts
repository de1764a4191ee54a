export { byDay, dayOf, type Evidence, evidenceOf, isSameOrigin, originsOf, strongest } from './evidence.ts'
export { codingOrigins, type Origin, type OriginOf, originOfCoding } from './origins.ts'
