import { describe, expect, it } from 'vitest'
import { type CrfOptions, type Sequence, trainCrf } from './crf.ts'
import { seeded } from './random.ts'

/** Two labels: 1 where feature 1 stands, or feature 2 after a 1; the step matters, not the token alone. */
function sequences(count: number): Sequence[] {
  const random = seeded(5)
  return Array.from({ length: count }, () => {
    const length = 1 + Math.floor(random() * 8)
    const unary = Int32Array.from({ length }, () => Math.floor(random() * 3))
    const labels = new Uint8Array(length)
    for (let t = 0; t < length; t++)
      labels[t] = unary[t] === 1 || (unary[t] === 2 && t > 0 && labels[t - 1] === 1) ? 1 : 0
    return {
      length,
      unaryStart: Int32Array.from({ length: length + 1 }, (_, t) => t),
      unary,
      // The feature of a step is that of the token it leads to.
      pairStart: Int32Array.from({ length: length + 1 }, (_, t) => Math.max(0, t - 1)),
      pair: unary.slice(1),
      labels,
    }
  })
}

const OPTIONS: CrfOptions = {
  labels: 2,
  allowed: Uint8Array.of(1, 1, 1, 1),
  first: Uint8Array.of(1, 1),
  unaryRows: 3,
  pairRows: 3,
  epochs: 12,
  rate: 0.5,
  dropout: 0,
  seed: 1,
}

/** The best of all labellings, by trying them. */
function best(sequence: Sequence, unary: Float32Array, pair: Float32Array): number[] {
  let top = -Infinity
  let found: number[] = []
  for (let bits = 0; bits < 1 << sequence.length; bits++) {
    const labels = Array.from({ length: sequence.length }, (_, t) => (bits >> t) & 1)
    let score = 0
    labels.forEach((y, t) => {
      score += unary[sequence.unary[t] * 2 + y]
      if (t > 0) score += pair[sequence.pair[t - 1] * 4 + labels[t - 1] * 2 + y]
    })
    if (score > top) {
      top = score
      found = labels
    }
  }
  return found
}

describe('trainCrf', () => {
  it('learns what depends on the label before', () => {
    const list = sequences(200)
    const { unary, pair } = trainCrf(list.length, (i) => list[i], OPTIONS)
    for (const sequence of sequences(230).slice(200)) expect(best(sequence, unary, pair)).toEqual([...sequence.labels])
  })

  it('gives the same bytes each time, also with features left out by chance', () => {
    const list = sequences(50)
    const options = { ...OPTIONS, dropout: 0.3, pairDropout: 0.2 }
    const one = trainCrf(list.length, (i) => list[i], options)
    const two = trainCrf(list.length, (i) => list[i], options)
    expect(Buffer.from(two.unary.buffer)).toEqual(Buffer.from(one.unary.buffer))
    expect(Buffer.from(two.pair.buffer)).toEqual(Buffer.from(one.pair.buffer))
  })

  it('never takes a step that is not allowed, nor learns from it', () => {
    const list = sequences(50).map((s) => ({ ...s, labels: s.labels.map(() => 0) }))
    const { pair } = trainCrf(list.length, (i) => list[i], { ...OPTIONS, allowed: Uint8Array.of(1, 0, 1, 1) })
    for (let row = 0; row < 3; row++) expect(pair[row * 4 + 1]).toBe(0)
  })
})
