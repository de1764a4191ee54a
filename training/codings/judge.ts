import type { JudgeWeights } from '../../src/reading/judging/index.ts'
import type { Judgeable } from './examples.ts'
import { type LogisticOptions, logistic, probabilityOf } from './logistic.ts'

const OPTIONS: LogisticOptions = { leastSeen: 3, ridge: 1, sweeps: 60 }

/** A wrong cell costs more than an empty one: the weight of precision is twice that of recall (F0.5). */
const BETA = 0.5
const LOWEST_LEAST = 0.5

/**
 * Learns to judge the candidates of one kind. How sure it has to be is found on negotiations that it has not seen: each is judged
 * by what was learnt of the others.
 */
export function trainJudge(kind: string, all: readonly Judgeable[], log: (line: string) => void): JudgeWeights {
  const samples = [...new Set(all.map(({ sample }) => sample))]
  const apart = all.map((): number => 0)
  for (const sample of samples) {
    const model = logistic(
      all.filter((one) => one.sample !== sample),
      OPTIONS,
    )
    all.forEach((one, i) => {
      if (one.sample === sample) apart[i] = probabilityOf(model, one.features)
    })
  }
  const least = bestLeast(all, apart)
  const told = all.flatMap((one, i) => (apart[i]! >= least ? [one] : []))
  const right = told.filter((one) => one.right).length
  const possible = all.filter((one) => one.right).length
  log(
    `${kind}: ${all.length} candidates, ${possible} right; on negotiations not seen, from ${least.toFixed(2)} on: ${told.length} told, ${right} right`,
  )
  const { bias, weights } = logistic(all, OPTIONS)
  return { kind, bias, least, weights }
}

/** The threshold of the best F0.5 among the candidates. */
function bestLeast(all: readonly Judgeable[], probabilities: readonly number[]): number {
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
  return Math.floor(best.least * 100) / 100
}
