export { type CalendarOptions, calendarOf } from './calendar.ts'
export { daysOf, firstAppearances, publishedDay, statusByTime } from './reports.ts'
export type * from './row.ts'
