/** Something that was found: what speaks for and against it, and whether it was right. */
export interface Example {
  readonly features: readonly string[]
  readonly right: boolean
  /** Logarithm of the odds that another judge has given it already, to which what is learnt is added; without one 0. */
  readonly given?: number
}

export interface Logistic {
  readonly bias: number
  readonly weights: ReadonlyMap<string, number>
}

export interface LogisticOptions {
  /** Features of fewer examples are left out. */
  readonly leastSeen: number
  /** Strength of the pull towards 0: λ of λ/2 Σ w², of a feature that `USUAL` examples have. */
  readonly ridge: number
  /**
   * How much more what many examples have is pulled: λ grows with this power of their number. 0, where nothing is said: all alike;
   * 1: as if every feature were scaled to the same variance.
   */
  readonly byCount?: number
  readonly sweeps: number
  /** False: it stays 0, so that of what has no feature nothing is learnt. */
  readonly bias?: boolean
}

const USUAL = 30

/** No step of one weight is longer, so that a separable feature can't run away before its neighbours have moved. */
const LONGEST_STEP = 2
/** Shorter steps are not taken. */
const SHORTEST_STEP = 1e-5

/**
 * Logistic regression with a ridge, the bias free of it, by Newton steps on one weight after the other (coordinate descent:
 * Yuan, Ho, Lin 2010, "A comparison of optimization methods for large-scale L1-regularized linear classification", §4.1,
 * here with L2). Features in the order in which they are first seen, so the same examples give the same weights.
 */
export function logistic(examples: readonly Example[], options: LogisticOptions): Logistic {
  const { leastSeen, ridge, byCount = 0, sweeps } = options
  const { names, seenIn, all } = keptOf(examples, leastSeen)
  const pulls = seenIn.map(({ length }) => ridge * (length / USUAL) ** byCount)
  const right = Float64Array.from(examples, (one) => (one.right ? 1 : 0))
  const odds = Float64Array.from(examples, ({ given }) => given ?? 0)
  /** By example, what the odds say; kept beside them, for most steps change few. */
  const likely = odds.map((odd) => 1 / (1 + Math.exp(-odd)))
  const weights = new Float64Array(names.length)
  let bias = 0
  /** The Newton step of a weight that the examples `at` have, the others not. */
  const step = (at: Int32Array, weight: number, pull: number): number => {
    let slope = pull * weight
    let curve = pull + 1e-6
    for (let i = 0; i < at.length; i++) {
      const p = likely[at[i]]
      slope += p - right[at[i]]
      curve += p * (1 - p)
    }
    return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, -slope / curve))
  }
  const move = (at: Int32Array, by: number): void => {
    for (let i = 0; i < at.length; i++) {
      const e = at[i]
      odds[e] += by
      likely[e] = 1 / (1 + Math.exp(-odds[e]))
    }
  }
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const shift = options.bias === false ? 0 : step(all, bias, 0)
    bias += shift
    move(all, shift)
    for (let f = 0; f < weights.length; f++) {
      const change = step(seenIn[f], weights[f], pulls[f])
      if (Math.abs(change) < SHORTEST_STEP) continue
      weights[f] += change
      move(seenIn[f], change)
    }
  }
  return { bias, weights: new Map(names.map((feature, f) => [feature, weights[f]])) }
}

/** Features of enough examples, in the order in which they are first seen, and by feature the examples that have it. */
function keptOf(
  examples: readonly Example[],
  leastSeen: number,
): { readonly names: readonly string[]; readonly seenIn: readonly Int32Array[]; readonly all: Int32Array } {
  const where = new Map<string, number[]>()
  examples.forEach(({ features }, e) => {
    for (const feature of new Set(features)) {
      const held = where.get(feature)
      if (held === undefined) where.set(feature, [e])
      else held.push(e)
    }
  })
  const kept = [...where].filter(([, at]) => at.length >= leastSeen)
  return {
    names: kept.map(([feature]) => feature),
    seenIn: kept.map(([, at]) => Int32Array.from(at)),
    all: Int32Array.from(examples.keys()),
  }
}

/** @param given as that of an example */
export function probabilityOf({ bias, weights }: Logistic, features: readonly string[], given = 0): number {
  let odds = bias + given
  for (const feature of new Set(features)) odds += weights.get(feature) ?? 0
  return 1 / (1 + Math.exp(-odds))
}
