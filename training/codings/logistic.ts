/** Something that was found: what speaks for and against it, and whether it was right. */
export interface Example {
  readonly features: readonly string[]
  readonly right: boolean
}

export interface Logistic {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

export interface LogisticOptions {
  /** Features of fewer examples are left out. */
  readonly leastSeen: number
  /** Strength of the pull towards 0: λ of λ/2 Σ w². */
  readonly ridge: number
  readonly sweeps: number
}

/** No step of one weight is longer, so that a separable feature can't run away before its neighbours have moved. */
const LONGEST_STEP = 2
/** Shorter steps are not taken. */
const SHORTEST_STEP = 1e-5

/**
 * Logistic regression with a ridge, the bias free of it, by Newton steps on one weight after the other (coordinate descent:
 * Yuan, Ho, Lin 2010, "A comparison of optimization methods for large-scale L1-regularized linear classification", §4.1,
 * here with L2). Features in the order in which they are first seen, so the same examples give the same weights.
 */
export function logistic(examples: readonly Example[], { leastSeen, ridge, sweeps }: LogisticOptions): Logistic {
  const where = new Map<string, number[]>()
  examples.forEach(({ features }, e) => {
    for (const feature of new Set(features)) {
      const held = where.get(feature)
      if (held === undefined) where.set(feature, [e])
      else held.push(e)
    }
  })
  const kept = [...where].filter(([, at]) => at.length >= leastSeen)
  const odds = new Float64Array(examples.length)
  /** By example, what the odds say; kept beside them, for most steps change few. */
  const likely = new Float64Array(examples.length).fill(0.5)
  const weights = new Float64Array(kept.length)
  let bias = 0
  /** The Newton step of a weight that the examples `at` have, the others not. */
  const step = (at: readonly number[], weight: number, pull: number): number => {
    let slope = pull * weight
    let curve = pull + 1e-6
    for (const e of at) {
      const p = likely[e]
      slope += p - (examples[e].right ? 1 : 0)
      curve += p * (1 - p)
    }
    return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curve))
  }
  const move = (at: readonly number[], by: number): void => {
    for (const e of at) {
      odds[e] += by
      likely[e] = 1 / (1 + Math.exp(-odds[e]))
    }
  }
  const all = examples.map((_, e) => e)
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const shift = step(all, bias, 0)
    bias += shift
    move(all, shift)
    kept.forEach(([, at], f) => {
      const change = step(at, weights[f], ridge)
      if (Math.abs(change) < SHORTEST_STEP) return
      weights[f] += change
      move(at, change)
    })
  }
  return { bias, weights: new Map(kept.map(([feature], f) => [feature, weights[f]])) }
}

export function probabilityOf({ bias, weights }: Logistic, features: readonly string[]): number {
  let odds = bias
  for (const feature of new Set(features)) odds += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-odds))
}
