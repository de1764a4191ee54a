/** Processor time of this process for `work`, in seconds: a busy machine lengthens the clock, and this hardly. */
function seconds(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

const ROUNDS = 24
/** Less is lost in what the engine itself does now and then. */
const LEAST_SECONDS = 0.002

/**
 * How many times as long the larger piece of work takes as the smaller one. Whatever disturbs a measurement lengthens it, so
 * the least of a few counts; where the ratio is below `enough` already, no more are made.
 *
 * @example expect(growth(() => read(text), () => read(text.repeat(4)), 9)).toBeLessThan(9)
 */
export function growth(small: () => void, large: () => void, enough: number): number {
  let [less, more, ratio] = [Infinity, Infinity, Infinity]
  small()
  for (let round = 0; round < ROUNDS && ratio >= enough; round++) {
    less = Math.min(less, seconds(small), seconds(small))
    more = Math.min(more, seconds(large))
    ratio = more / Math.max(less, LEAST_SECONDS)
  }
  return ratio
}
