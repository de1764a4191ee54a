export type * from './entity.ts'
