import { formsTable, words } from '../phrases/index.ts'

const UP =
  'rise soar jump climb gain rally surge advance recover rebound strengthen firm appreciate widen edge leap rocket spike'
const DOWN =
  'fall drop slip plunge tumble slide decline sink weaken ease plummet slump retreat lose shed depreciate narrow slump collapse dip crash'
const STEADY = 'steady stabilise stabilize'
const LEVEL = 'close trade open end stand finish quote'

export type Direction = 'up' | 'down' | 'steady'

/** "edged down", "closed higher": verbs whose direction the word behind tells, if any. */
const NEUTRAL: ReadonlyMap<string, string> = formsTable(
  words(`${LEVEL} edge move be change hit reach touch go remain post cap set`),
)
const MOVES: ReadonlyMap<string, Direction> = new Map([
  ...[...formsTable(words(UP)).keys()].map((form): [string, Direction] => [form, 'up']),
  ...[...formsTable(words(DOWN)).keys()].map((form): [string, Direction] => [form, 'down']),
  ...[...formsTable(words(STEADY)).keys()].map((form): [string, Direction] => [form, 'steady']),
])
const BEHIND: Readonly<Record<string, Direction>> = {
  up: 'up',
  higher: 'up',
  firmer: 'up',
  stronger: 'up',
  dearer: 'up',
  down: 'down',
  lower: 'down',
  weaker: 'down',
  softer: 'down',
  cheaper: 'down',
  steady: 'steady',
  unchanged: 'steady',
  flat: 'steady',
}

/** Nouns of moves: "the sharpest rise in months". */
export const MOVE_NOUNS: ReadonlyMap<string, Direction> = new Map([
  ...words('rise gain rally surge jump advance rebound recovery increase high climb').map(
    (word): [string, Direction] => [word, 'up'],
  ),
  ...words('fall drop decline slump plunge slide loss low tumble retreat sell-off selloff crash').map(
    (word): [string, Direction] => [word, 'down'],
  ),
])

export function moveOf(lower: string): Direction | null {
  return MOVES.get(lower) ?? null
}

export const isNeutral = (lower: string): boolean => NEUTRAL.has(lower)

export function directionBehind(lower: string): Direction | null {
  return BEHIND[lower] ?? null
}
