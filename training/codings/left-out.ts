import { type Example, type LogisticOptions, logistic, probabilityOf } from './logistic.ts'

/** What is more likely wrong than right is never told. */
export const LOWEST_LEAST = 0.5
/** A wrong cell costs more than an empty one: no more than two in eleven may be wrong … */
const LEAST_PRECISION = 0.82
/** … and then the weight of precision is twice that of recall (F0.5). */
const BETA = 0.5

/**
 * How good it is to tell with this precision and recall, both 0 to 1, on negotiations that were left out of the learning: F0.5
 * where the precision will do; below 0, the better the nearer to it, where it will not.
 *
 * @param leastPrecision what will do, 0 to 1
 * @example worthOf(0.9, 0.3) // 0.64
 */
export function worthOf(precision: number, recall: number, leastPrecision: number = LEAST_PRECISION): number {
  if (precision < leastPrecision) return precision - 1
  return ((1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall || 1)
}

/** The probabilities of what is asked, 0 to 1, each by what was learnt of the negotiations that it is not of. */
export function leftOut<One extends Example & { readonly sample: string }>(
  learntOf: readonly One[],
  asked: readonly One[],
  options: LogisticOptions,
): number[] {
  const probabilities = asked.map(() => 0)
  for (const sample of new Set(asked.map((one) => one.sample))) {
    const model = logistic(
      learntOf.filter((one) => one.sample !== sample),
      options,
    )
    asked.forEach((one, i) => {
      if (one.sample === sample) probabilities[i] = probabilityOf(model, one.features, one.given)
    })
  }
  return probabilities
}

/** Worth that may be given up to tell more: less than chance moves it. */
const FLAT = 0.015

/** What is told from a threshold on. */
export interface ToldFrom {
  readonly least: number
  readonly precision: number
  readonly recall: number
}

/** A threshold and its worth (see `worthOf`). */
export interface Threshold {
  readonly worth: number
  readonly least: number
}

/**
 * The lowest of some thresholds, 0.5 to 1, that is worth about as much as any of them; where none is that high, 0.5 and a worth
 * of minus infinity.
 *
 * @param tried from the highest to the lowest
 * @param flat worth that may be given up to tell more
 * @example bestOf([{ least: 0.8, precision: 1, recall: 0.5 }, { least: 0.6, precision: 0.7, recall: 0.9 }]).least // 0.8
 */
export function bestOf(
  tried: readonly ToldFrom[],
  leastPrecision: number = LEAST_PRECISION,
  flat: number = FLAT,
): Threshold {
  const high = tried
    .filter(({ least }) => least >= LOWEST_LEAST)
    .map(({ least, precision, recall }): Threshold => ({ least, worth: worthOf(precision, recall, leastPrecision) }))
  const most = Math.max(...high.map(({ worth }) => worth))
  const best = high.findLast(({ worth }) => worth >= most - flat && Math.sign(worth) === Math.sign(most))
  return best ?? { worth: Number.NEGATIVE_INFINITY, least: LOWEST_LEAST }
}

/**
 * The best threshold (see `bestOf`) of examples that are each told or not, in whole hundredths.
 *
 * @param probabilities of the examples, in their order
 * @example bestLeast([{ features: [], right: true }], [0.8]).least // 0.8
 */
export function bestLeast(
  all: readonly Example[],
  probabilities: readonly number[],
  leastPrecision: number = LEAST_PRECISION,
): Threshold {
  const order = all.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]!)
  const possible = Math.max(1, all.filter(({ right }) => right).length)
  let right = 0
  const tried = order.map((i, told): ToldFrom => {
    if (all[i]!.right) right++
    return { least: probabilities[i]!, precision: right / (told + 1), recall: right / possible }
  })
  const best = bestOf(tried, leastPrecision)
  return { ...best, least: Math.floor(best.least * 100) / 100 }
}
