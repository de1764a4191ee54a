/**
 * The candidate that was probably meant, or null if none is near: at most a third of the letters changed, left out, put in
 * or swapped with their neighbour (optimal string alignment distance), or else one that it begins, without regard to case.
 *
 * @example nearest('Reutrs', ['AP', 'Reuters']) // 'Reuters'
 */
export function nearest(written: string, candidates: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - written.length) >= least) continue
    const steps = distance(written.toLowerCase(), candidate.toLowerCase())
    if (steps < least) {
      best = candidate
      least = steps
    }
  }
  return best ?? candidates.find((candidate) => begins(candidate, written)) ?? null
}

/** Fewer letters than this begin too many words. */
const MIN_BEGINNING = 4

function begins(candidate: string, written: string): boolean {
  return written.length >= MIN_BEGINNING && candidate.toLowerCase().startsWith(written.toLowerCase())
}

/** Three rows of the table suffice: this one, the one before, and the one before that for swaps. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      row[j] = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        row[j] = Math.min(row[j]!, before[j - 2]! + 1)
    }
    before = last
    last = row
  }
  return last[b.length]!
}
