export { type ClaimList, type ListFilter, Lists } from './lists.ts'
export type { KindGroup } from './sources.ts'
