export {
  byDay,
  byText,
  dayOf,
  type Evidence,
  evidenceOf,
  isSameOrigin,
  oneLine,
  originsOf,
  strongest,
} from './evidence.ts'
export { codingOrigins, type Origin, type OriginOf, originOfCoding, reportsByOrigin } from './origins.ts'
