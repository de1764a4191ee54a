/** Where an entry of a key got lost, or what was told wrongly, of one article. */
export interface Lost {
  /** `told`, `no reading: …`, `below: …`, `chosen away: …` of entries, `wrong: …` of what was told. */
  readonly stage: string
  readonly article: string
  readonly line: number
  readonly words: string
  readonly detail: string
}

/** The mean, over what is right, of how much is right from there up: 0 to 1. */
export function averagePrecision(all: readonly { readonly right: boolean; readonly probability: number }[]): number {
  let [right, sum] = [0, 0]
  const sorted = [...all].sort((a, b) => b.probability - a.probability)
  sorted.forEach((one, i) => {
    if (one.right) sum += ++right / (i + 1)
  })
  return right === 0 ? 0 : sum / right
}
