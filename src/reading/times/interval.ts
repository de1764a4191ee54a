import type { Granularity, TimeCertainty, TimeExpression } from './time.ts'

/** Days from the first to the last, both included, as day numbers. */
export interface Interval {
  readonly first: number
  readonly last: number
  readonly granularity: Granularity
  readonly certainty: TimeCertainty
}

/** What of an expression tells its days. */
export type Asked = Pick<TimeExpression, 'form' | 'part' | 'tense' | 'relation' | 'hour'>

/** One day. */
export const day = (at: number, certainty: TimeCertainty): Interval => ({
  first: at,
  last: at,
  granularity: 'day',
  certainty,
})

/** How much farther a candidate may be that fits the tense, and is still taken before one that does not. */
const TENSE_WEIGHT = 5

/**
 * Of candidates for one date in several years or months, the nearest; those that do not fit the tense count as
 * `TENSE_WEIGHT` times as far. What the tense does not fit, or what is nearly as near the other way, is guessed. Since what
 * lies ahead nothing can be.
 */
export function nearest(candidates: readonly Interval[], { tense, relation }: Asked, today: number): Interval | null {
  let best: Interval | null = null
  let least = Infinity
  for (const one of candidates) {
    const ahead = one.first > today
    const behind = one.last < today
    if (ahead && relation === 'since') continue
    const distance = ahead ? one.first - today : behind ? today - one.last : 0
    const fits = !(tense === 'past' && ahead) && !((tense === 'coming' || tense === 'present') && behind)
    const cost = distance * (fits ? 1 : TENSE_WEIGHT)
    if (cost < least) {
      least = cost
      best = { ...one, certainty: fits && tense !== 'none' ? 'inferred' : distance < 60 ? 'inferred' : 'guessed' }
    }
  }
  return best
}

/** Adds one, where there is one. */
export function push(all: Interval[], one: Interval | null): void {
  if (one !== null) all.push(one)
}

/** The last or first of several, in their order, that passes a test. */
export const latest = (all: readonly Interval[], test: (one: Interval) => boolean): Interval | null =>
  all.filter(test).at(-1) ?? null

export const earliest = (all: readonly Interval[], test: (one: Interval) => boolean): Interval | null =>
  all.find(test) ?? null

/** The same days, so certain. */
export const certain = (one: Interval | null, certainty: TimeCertainty): Interval | null =>
  one === null ? null : { ...one, certainty }

/**
 * The last of some before a day, or the next behind it, as far as the words are inferred: "last March", "next winter".
 *
 * @param today days since 1970
 */
export const beside = (all: readonly Interval[], which: 'last' | 'next', today: number): Interval | null =>
  certain(
    which === 'last' ? latest(all, ({ last }) => last < today) : earliest(all, ({ first }) => first > today),
    'inferred',
  )
