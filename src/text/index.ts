export { type Dateline, datelineAt, MAX_DATELINE_UNITS } from './dateline.ts'
export { isolated, isolatedRuns, withoutTurns, withTurnsShown } from './direction.ts'
export { once } from './once.ts'
export { type Span, wordsOf } from './span.ts'
