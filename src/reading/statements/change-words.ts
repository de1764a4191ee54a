/** Nouns for a party's taking another position, whatever stands beside them. */
const TURNS =
  /^(reversal|u-turn|about-face|about-turn|turnabout|volte-face|climbdown|climb-down|turnaround|backdown|backtracking|backpedalling|backpedaling|flip-flop|somersault|rethink|capitulation)$/
/** "U-turn" and "about-face" as the reader may cut them: the first word, and what follows the hyphen. */
const CUT: Readonly<Record<string, RegExp>> = {
  u: /^turn$/,
  about: /^(face|turn)$/,
  volte: /^face$/,
  climb: /^down$/,
  flip: /^flop$/,
}
/** Nouns that are one only of a position, or where they are called great: "a shift in its stance", "a sharp turn". */
const SHIFTS =
  /^(shift|turn|change|departure|softening|hardening|retreat|swing|pivot|break|revision|relaxation|moderation|toughening)$/
const GREAT =
  /^(sharp|dramatic|stunning|abrupt|sudden|remarkable|striking|major|complete|significant|startling|surprise|embarrassing|humiliating|spectacular|radical|marked|decisive)$/
const POSITIONS =
  /^(position|stance|policy|policies|tone|line|rhetoric|course|heart|mind|approach|attitude|tack|tune|posture|view|opinion|opposition|resistance|insistence|objection|pledge|promise|vow|commitment|refusal)s?$|^demands$/
/** Words of a sentence behind a noun within which a position is named. */
const NEAR = 5

/** What a verb of change takes: nothing; one of a few words ("course"); a position of its own; words behind "from" or "on". */
export type Wanted = 'nothing' | 'course' | 'position' | 'from' | 'on'

const WANTED: readonly (readonly [Wanted, string])[] = [
  [
    'nothing',
    'backtrack backpedal back-pedal flip-flop back-down back-off climb-down row-back u-turn relent give-ground cave-in about-face',
  ],
  ['course', 'change reverse switch alter'],
  [
    'position',
    'soften harden shift moderate toughen temper revise rethink reconsider reverse abandon alter modify recast relax ease stiffen tone-down water-down walk-back',
  ],
  ['from', 'retreat back-away walk-away step-back pull-back depart swerve'],
  ['on', 'renege go-back flip waver'],
]

/** What each verb of change takes, by its base form with its particle. */
export const TURNING: ReadonlyMap<string, Wanted> = new Map(
  [...WANTED].reverse().flatMap(([wanted, verbs]) =>
    verbs.split(' ').flatMap((verb): [string, Wanted][] => [
      [verb, wanted],
      [verb.replace('-', ' '), wanted],
    ]),
  ),
)

/** Whether a token is, or opens, a noun of change that needs nothing beside it. */
export function isTurn(lower: readonly string[], lemma: readonly string[], at: number): boolean {
  if (TURNS.test(lemma[at])) return true
  return lower[at + 1] === '-' && CUT[lower[at]]?.test(lower[at + 2] ?? '') === true
}

/** Whether a noun is one of change by what stands before it, or by the position behind it. */
export function isShift(lemma: string, before: string, positionWithin: (reach: number) => boolean): boolean {
  return SHIFTS.test(lemma) && (GREAT.test(before) || positionWithin(NEAR))
}

export const isPosition = (lower: string): boolean => POSITIONS.test(lower)

/** "changed course", "reversed itself": the word right behind, past what it belongs to. */
export function takesCourse(lower: readonly string[], at: number): boolean {
  const word = /^(its|his|her|their|the)$/.test(lower[at + 1] ?? '') ? lower[at + 2] : lower[at + 1]
  return /^(course|tack|tune|mind|minds|direction|itself|himself|herself|themselves|position|positions|stance|policy|line|tone|approach|decision)$/.test(
    word ?? '',
  )
}

/** Whether the words behind a verb name a position as it takes it: "its hard line", "from its demand", "on the pledge". */
export function hasObject(wanted: Exclude<Wanted, 'nothing' | 'course'>, behind: readonly string[]): boolean {
  const stop = behind.findIndex((word) => /^[,.;:()]$|^(and|but|that|which|who)$/.test(word))
  const words = stop < 0 ? behind : behind.slice(0, stop)
  const at = words.findIndex(isPosition)
  if (at < 0) return false
  if (wanted !== 'position') return words.slice(0, at).includes(wanted)
  // "dropped its demand for": a position is its own, and right behind.
  return at <= 4 && words.slice(0, at).some((word) => /^(its|his|her|their|the|a|those|these|'s)$/.test(word))
}
