/** Tokens of a sentence around a frame within which issues and parties are looked for. */
export const BEFORE = 30
export const AFTER = 40

/** Name of a length, so that near ones differ and far ones do not. */
export function stepOf(distance: number): string {
  if (distance <= 3) return String(Math.max(0, distance))
  if (distance <= 6) return '4-6'
  if (distance <= 10) return '7-10'
  return distance <= 18 ? '11-18' : '19+'
}
