export type { Tokens } from './tokens.ts'
