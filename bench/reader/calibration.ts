/** One bin of stated confidence: how many attributions said so, their mean confidence, and the share that is right. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly count: number
  readonly stated: number
  readonly right: number
}

/** Tenths of confidence that hold anything, lowest first. */
export function calibration(judged: readonly { readonly confidence: number; readonly right: boolean }[]): Bin[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const inside = judged.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
    return {
      from: tenth / 10,
      to: (tenth + 1) / 10,
      count: inside.length,
      stated: mean(inside.map(({ confidence }) => confidence)),
      right: mean(inside.map(({ right }) => (right ? 1 : 0))),
    }
  }).filter(({ count }) => count > 0)
}

/** Expected calibration error: how far stated and right are apart, in the mean over attributions. */
export function calibrationError(bins: readonly Bin[]): number {
  const all = bins.reduce((sum, { count }) => sum + count, 0)
  return bins.reduce((sum, { count, stated, right }) => sum + (count / all) * Math.abs(stated - right), 0)
}
