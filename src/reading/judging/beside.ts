/** Probabilities, 0 to 1, between which places are told apart by how likely they tell something. */
const STEPS: readonly number[] = [0.03, 0.1, 0.25, 0.45, 0.65, 0.82]

/** Places that are looked at on each side. */
export const REACH = 2

/** UTF-16 units between the beginnings of places that stand near each other: a clause or two. */
const NEAR = 160

/**
 * What the places before and behind say of each place of a text that may tell something: what is told stands in rows, and what
 * stands alone among talk of other things is seldom told. Where nothing stands beside a place, nothing is said.
 *
 * @param odds logarithms of the odds that each tells something by itself, in text order
 * @param starts where each begins, in UTF-16 units; without them nothing is said of how near the next one stands
 * @example besideFeatures([2, -4]) // [['+1 0'], ['-1 6']]
 */
export function besideFeatures(odds: readonly number[], starts?: readonly number[]): string[][] {
  const steps = odds.map(stepOf)
  return odds.map((_, i) => {
    const found: string[] = []
    for (let away = -REACH; away <= REACH; away++) {
      if (away === 0) continue
      const step = steps[i + away]
      if (step === undefined) continue
      const place = `${away > 0 ? '+' : ''}${away} ${step}`
      found.push(place)
      if (starts === undefined || Math.abs(away) > 1) continue
      found.push(`${place} ${Math.abs(starts[i + away] - starts[i]) < NEAR ? 'near' : 'far'}`)
    }
    return found
  })
}

function stepOf(odds: number): number {
  const probability = 1 / (1 + Math.exp(-odds))
  const step = STEPS.findIndex((most) => probability < most)
  return step < 0 ? STEPS.length : step
}
