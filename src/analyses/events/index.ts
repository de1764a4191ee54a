export { type EventOptions, eventsOf } from './events.ts'
export type * from './row.ts'
