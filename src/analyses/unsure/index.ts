export {
  type CellOf,
  cellsOf,
  isNewer,
  type NewerStance,
  newerByCell,
  type Stands,
  type ToldCell,
} from './newer.ts'
export { type Unsure, type UnsureOptions, unsureOf } from './unsure.ts'
export { whatItSays } from './what-it-says.ts'
