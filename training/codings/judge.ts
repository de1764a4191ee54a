import type { JudgeWeights } from '../../src/reading/judging/index.ts'
import type { Judgeable } from './examples.ts'
import { type Example, type LogisticOptions, logistic, probabilityOf } from './logistic.ts'

/** Of these pulls towards 0 the one is taken that judges negotiations best that were not seen. */
const RIDGES: readonly number[] = [1, 4, 8]

const optionsOf = (ridge: number): LogisticOptions => ({ leastSeen: ridge > 2 ? 6 : 3, ridge, sweeps: 60 })

/** A wrong cell costs more than an empty one: the weight of precision is twice that of recall (F0.5). */
const BETA = 0.5
const LOWEST_LEAST = 0.5

/**
 * Learns to judge the candidates of one kind. How sure it has to be is found on negotiations that it has not seen: each is judged
 * by what was learnt of the others.
 */
export function trainJudge(kind: string, all: readonly Judgeable[], log: (line: string) => void): JudgeWeights {
  const tried = RIDGES.map((ridge) => {
    const apart = leftOut(all, all, optionsOf(ridge))
    return { ridge, apart, ...bestLeast(all, apart) }
  })
  const { ridge, apart, least } = tried.reduce((best, one) => (one.score > best.score ? one : best))
  const told = all.flatMap((one, i) => (apart[i]! >= least ? [one] : []))
  const right = told.filter((one) => one.right).length
  const possible = all.filter((one) => one.right).length
  log(
    `${kind}: ${all.length} candidates, ${possible} right; ridge ${ridge}; on negotiations not seen, from ${least.toFixed(2)} on: ${told.length} told, ${right} right`,
  )
  const { bias, weights } = logistic(all, optionsOf(ridge))
  return { kind, bias, least, weights }
}

/** The probabilities of what is asked, each by what was learnt of the negotiations that it is not of. */
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
      if (one.sample === sample) probabilities[i] = probabilityOf(model, one.features)
    })
  }
  return probabilities
}

/** The threshold of the best F0.5 among the candidates, and that score. */
export function bestLeast(all: readonly Example[], probabilities: readonly number[]): { score: number; least: number } {
  const order = all.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]!)
  const possible = all.filter(({ right }) => right).length
  let right = 0
  let best = { score: -1, least: LOWEST_LEAST }
  order.forEach((i, told) => {
    if (all[i]!.right) right++
    const [precision, recall] = [right / (told + 1), possible === 0 ? 0 : right / possible]
    const score = ((1 + BETA ** 2) * precision * recall) / (BETA ** 2 * precision + recall || 1)
    if (score > best.score && probabilities[i]! >= LOWEST_LEAST) best = { score, least: probabilities[i]! }
  })
  return { score: best.score, least: Math.floor(best.least * 100) / 100 }
}
