export { type CalendarOptions, calendarOf } from './calendar.ts'
export { codingOrigins, type OriginOf } from './origins.ts'
export { daysOf, firstAppearances, publishedDay, statusByTime } from './reports.ts'
export type * from './row.ts'
