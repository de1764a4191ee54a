export { type EventOptions, eventsOf, inOrder, keyOf } from './events.ts'
export type * from './row.ts'
