export { problemOf, problemResponse, Refusal } from './problem.ts'
