export { type Span, wordsOf } from './span.ts'
