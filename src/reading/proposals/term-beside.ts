/** Probabilities, 0 to 1, between which pieces are told apart by how likely they are terms. */
const STEPS: readonly number[] = [0.03, 0.1, 0.25, 0.45, 0.65, 0.82]

/** Pieces that are looked at on each side. */
const REACH = 2

/**
 * What the pieces before and behind say of each piece of a text: terms stand in rows, and what stands alone among talk of other
 * things is seldom one.
 *
 * @param odds logarithms of the odds that each is a term by itself, in text order
 * @example besideFeatures([2, -4]) // [['-2 none', '-1 none', '+1 0', '+2 none'], ['-2 none', '-1 6', '+1 none', '+2 none']]
 */
export function besideFeatures(odds: readonly number[]): string[][] {
  const steps = odds.map(stepOf)
  return odds.map((_, i) => {
    const found: string[] = []
    for (let away = -REACH; away <= REACH; away++)
      if (away !== 0) found.push(`${away > 0 ? '+' : ''}${away} ${steps[i + away] ?? 'none'}`)
    return found
  })
}

function stepOf(odds: number): number {
  const probability = 1 / (1 + Math.exp(-odds))
  const step = STEPS.findIndex((most) => probability < most)
  return step < 0 ? STEPS.length : step
}
