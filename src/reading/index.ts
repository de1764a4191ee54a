export type { Tokens } from './tokens/index.ts'
