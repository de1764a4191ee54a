import { formsTable, words } from '../phrases/index.ts'

export type Direction = 'up' | 'down' | 'steady'

/**
 * Families of verbs of what prices do.
 *
 * - `move`: the verb says where the price goes ("slumped")
 * - `state`: where it stands, or went by the words behind ("closed higher", "edged down", "had its worst day")
 * - `cause`: what something does to a price, its object ("lifted the bonds")
 * - `send`: the same, where the words behind say which way ("sent shares tumbling")
 */
export type Family = 'move' | 'state' | 'cause' | 'send'

export interface Move {
  readonly family: Family
  /** Null where the words behind say it. */
  readonly direction: Direction | null
}

const VERBS: readonly (readonly [Family, Direction | null, string])[] = [
  [
    'move',
    'up',
    'rise soar jump climb gain rally surge advance recover rebound strengthen firm appreciate widen leap rocket skyrocket spike add improve bounce swell harden revive double triple treble quadruple outperform boom balloon mount escalate ascend',
  ],
  [
    'move',
    'down',
    'fall drop slip plunge tumble slide decline sink weaken ease plummet slump retreat lose shed depreciate narrow collapse dip crash dive nosedive surrender cheapen soften falter sag tank crumble halve shrink underperform languish crater skid stumble swoon wilt retrace buckle wobble deteriorate',
  ],
  ['move', 'steady', 'steady stabilise stabilize stagnate hover consolidate plateau stall idle'],
  [
    'state',
    null,
    'close trade open end stand finish quote edge move be change hit reach touch go remain post cap set fix settle record have see drift inch creep tick trend head fetch stay hold keep put give pick pull come swing mark suffer enjoy pare trim erase reverse turn price value lag extend yield buy',
  ],
  ['cause', 'up', 'lift boost buoy bolster propel raise cheer underpin support'],
  ['cause', 'down', 'depress knock drag batter dent hurt pound pummel hammer punish rattle unsettle weigh'],
  ['send', null, 'send push drive leave take bring'],
]

const MOVES: ReadonlyMap<string, Move> = new Map(
  VERBS.flatMap(([family, direction, list]) =>
    [...formsTable(words(list)).keys()].map((form): [string, Move] => [form, { family, direction }]),
  ).reverse(),
)

const LEAPT: Move = { family: 'move', direction: 'up' }

/** What a verb in any form says of a price; null where it says nothing of one. */
export const moveOf = (lower: string): Move | null => MOVES.get(lower) ?? (lower === 'leapt' ? LEAPT : null)

/** "gave up 5 per cent", "put on two points", "pulled back": verbs that say where with the word behind. */
const PARTICLES: ReadonlyMap<string, Direction> = new Map([
  ...[...formsTable(words('give')).keys()].flatMap((form): [string, Direction][] => [
    [`${form} up`, 'down'],
    [`${form} back`, 'down'],
  ]),
  ...[...formsTable(words('put')).keys()].map((form): [string, Direction] => [`${form} on`, 'up']),
  ...[...formsTable(words('pick')).keys()].map((form): [string, Direction] => [`${form} up`, 'up']),
  ...[...formsTable(words('bounce')).keys()].map((form): [string, Direction] => [`${form} back`, 'up']),
  ...[...formsTable(words('pull')).keys()].map((form): [string, Direction] => [`${form} back`, 'down']),
  ...[...formsTable(words('come')).keys()].map((form): [string, Direction] => [`${form} off`, 'down']),
])

export const particleMove = (verb: string, behind: string): Direction | null =>
  PARTICLES.get(`${verb} ${behind}`) ?? null

const BEHIND: ReadonlyMap<string, Direction> = new Map([
  ...words(
    'up higher firmer stronger dearer soaring rising surging climbing rallying jumping upward upwards skyward',
  ).map((word): [string, Direction] => [word, 'up']),
  ...words(
    'down lower weaker softer cheaper falling tumbling plunging sliding slumping sinking plummeting reeling downward downwards',
  ).map((word): [string, Direction] => [word, 'down']),
  ...words('steady unchanged flat unmoved stable').map((word): [string, Direction] => [word, 'steady']),
])

/** "closed higher", "sent shares tumbling", "was unchanged". */
export const directionBehind = (lower: string): Direction | null => BEHIND.get(lower) ?? null

/** Nouns of moves: "the sharpest rise in months". */
export const MOVE_NOUNS: ReadonlyMap<string, Direction> = new Map([
  ...words(
    'rise gain rally surge jump advance rebound recovery increase high climb upturn bounce peak gains highs',
  ).map((word): [string, Direction] => [word, 'up']),
  ...words(
    'fall drop decline slump plunge slide loss low tumble retreat sell-off selloff crash losses lows trough downturn rout dip',
  ).map((word): [string, Direction] => [word, 'down']),
])

/** "its worst week": which way a stretch of time was, by what is said of it. */
export function superlativeMove(lower: readonly string[], first: number, end: number): Direction | null {
  for (let at = first; at < end; at++) {
    if (/^(?:best|strongest|highest|dearest)$/.test(lower[at])) return 'up'
    if (/^(?:worst|weakest|lowest|cheapest)$/.test(lower[at])) return 'down'
  }
  return null
}

/** "little changed", "hardly moved": no move to speak of. */
export function hardly(lower: readonly string[], first: number, head: number): boolean {
  for (let at = Math.max(first - 2, 0); at < head; at++)
    if (/^(?:hardly|barely|scarcely|little)$/.test(lower[at])) return true
  return /^(?:little|barely|hardly)$/.test(lower[head + 1] ?? '') && /^(?:changed|moved)$/.test(lower[head + 2] ?? '')
}
