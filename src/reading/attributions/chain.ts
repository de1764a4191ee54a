/**
 * Sums over all labellings of a chain, in logarithms (Rabiner 1989). `emission[t * labels + y]`; `step[x * labels + y]`
 * is the same at each position; what is not allowed holds `IMPOSSIBLE`.
 */
export const IMPOSSIBLE = -1e9

export interface ChainSums {
  alpha: Float64Array
  beta: Float64Array
  logZ: number
}

export function sumChain(
  length: number,
  labels: number,
  emission: Float64Array,
  step: Float64Array,
  first: Uint8Array,
  sums: ChainSums,
): void {
  const L = labels
  if (sums.alpha.length < length * L) {
    sums.alpha = new Float64Array(length * L * 2)
    sums.beta = new Float64Array(length * L * 2)
  }
  const { alpha, beta } = sums
  for (let y = 0; y < L; y++) alpha[y] = first[y] === 1 ? emission[y] : IMPOSSIBLE
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < L; y++) {
      let top = -1e30
      for (let x = 0; x < L; x++) top = Math.max(top, alpha[(t - 1) * L + x] + step[x * L + y])
      let sum = 0
      for (let x = 0; x < L; x++) sum += Math.exp(alpha[(t - 1) * L + x] + step[x * L + y] - top)
      alpha[t * L + y] = top + Math.log(sum) + emission[t * L + y]
    }
  }
  for (let y = 0; y < L; y++) beta[(length - 1) * L + y] = 0
  for (let t = length - 2; t >= 0; t--) {
    for (let x = 0; x < L; x++) {
      let top = -1e30
      for (let y = 0; y < L; y++) {
        top = Math.max(top, step[x * L + y] + emission[(t + 1) * L + y] + beta[(t + 1) * L + y])
      }
      let sum = 0
      for (let y = 0; y < L; y++) {
        sum += Math.exp(step[x * L + y] + emission[(t + 1) * L + y] + beta[(t + 1) * L + y] - top)
      }
      beta[t * L + x] = top + Math.log(sum)
    }
  }
  let top = -1e30
  for (let y = 0; y < L; y++) top = Math.max(top, alpha[(length - 1) * L + y])
  let sum = 0
  for (let y = 0; y < L; y++) sum += Math.exp(alpha[(length - 1) * L + y] - top)
  sums.logZ = top + Math.log(sum)
}
