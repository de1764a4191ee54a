export {
  byDay,
  byText,
  dayOf,
  type Evidence,
  evidenceOf,
  firstWholeDay,
  isSameOrigin,
  isSince,
  oneLine,
  originsOf,
  strongest,
  wholeDayOf,
} from './evidence.ts'
export {
  codingOrigins,
  type Origin,
  type OriginOf,
  originOfCoding,
  originsBeside,
  reportsByOrigin,
  unasked,
} from './origins.ts'
export { unitWords } from './unit-words.ts'
