export { actOn } from './act-on.ts'
export { actName } from './acts.ts'
export { CODING_KINDS, type CodingKind } from './coding-kinds.ts'
export {
  capital,
  counted,
  csvText,
  csvValue,
  eitherText,
  listText,
  numberText,
  peopleText,
  shareText,
} from './counts.ts'
export { daysText, type SomeDays } from './days.ts'
export { KIND_WORDS, KINDS, kindName, rulingName, sureText } from './kinds.ts'
export { outletName } from './outlets.ts'
export { periodsBetween } from './periods.ts'
export { closedText } from './quotes.ts'
export { dateText, dayOf, dayText, ZONE, zoneName } from './times.ts'
