export { tokenize } from './tokenize.ts'
export type { Tokens } from './tokens.ts'
