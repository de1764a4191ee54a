export { type Unsure, type UnsureOptions, unsureOf } from './unsure.ts'
export { whatItSays } from './what-it-says.ts'
