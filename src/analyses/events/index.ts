export { eventsOf, inOrder, keyOf, narrowEvents } from './events.ts'
export type * from './row.ts'
