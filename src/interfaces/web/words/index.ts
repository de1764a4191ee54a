export { capital, counted, csvText, csvValue, listText, numberText, peopleText, shareText } from './counts.ts'
export { daysText, type SomeDays } from './days.ts'
export { KIND_WORDS, KINDS, kindName, rulingName, sureText } from './kinds.ts'
export { dateText, dayOf, daysBetween, dayText, ZONE, zoneName } from './times.ts'
