import type { CueView } from '../../src/reading/attributions/argument-features.ts'
import type { Arrangement } from '../../src/reading/attributions/arrangement.ts'
import { FeatureBuffer } from '../../src/reading/attributions/feature-buffer.ts'
import type { Parsed } from '../../src/reading/attributions/parsed.ts'
import { RANKING_BITS, type RankingModel, shortfalls } from '../../src/reading/attributions/ranker.ts'
import { rankingFeatures } from '../../src/reading/attributions/ranking-features.ts'
import { seeded, shuffle } from '../random.ts'
import { quantize } from './taggers.ts'

/** The arrangements that were found for a cue, and how good each is: 0 wrong, up to 1 all right. */
export interface RankingCase {
  readonly parsed: Parsed
  readonly cue: CueView
  readonly marks: Uint8Array
  readonly choices: readonly { readonly arrangement: Arrangement; readonly score: number }[]
  readonly goodness: readonly number[]
}

export interface RankingOptions {
  readonly epochs: number
  readonly rate: number
  readonly dropout: number
  readonly seed: number
  readonly log?: (line: string) => void
}

const RANKING_OPTIONS: RankingOptions = { epochs: 6, rate: 0.05, dropout: 0.5, seed: 3 }

/** Trains the ranker: the probability of the best arrangements is to be high among those that were found. */
export function trainRanking(cases: readonly RankingCase[], options: RankingOptions = RANKING_OPTIONS): RankingModel {
  const rows = 1 << RANKING_BITS
  const buffer = new FeatureBuffer(RANKING_BITS)
  const useful = cases.filter(
    ({ goodness, choices }) => choices.length > 1 && Math.max(...goodness) > Math.min(...goodness),
  )
  const features = useful.map(({ parsed, cue, marks, choices }) =>
    choices.map(({ arrangement }) => {
      buffer.clear()
      rankingFeatures(parsed, cue, arrangement, marks, buffer)
      return buffer.rows.slice(0, buffer.fill)
    }),
  )
  const seen = new Uint8Array(rows)
  for (const lists of features)
    for (const row of new Set(lists.flatMap((list) => [...list]))) if (seen[row] < 2) seen[row]++
  const weights = new Float32Array(rows)
  const squares = new Float32Array(rows).fill(1e-3)
  const sum = new Float32Array(rows)
  let gap = 0.5
  let gapSquares = 1
  let gapSum = 0
  let averaged = 0
  const random = seeded(options.seed)
  const order = Int32Array.from({ length: useful.length }, (_, i) => i)
  let visited = 0
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    let loss = 0
    for (const at of order) {
      const { choices, goodness } = useful[at]
      const rate = options.rate * (1 - (0.8 * visited++) / (options.epochs * useful.length))
      const short = shortfalls(choices)
      const best = Math.max(...goodness)
      const dropped = random() * 4294967296
      const keeps = (row: number): boolean => {
        const mixed = Math.imul(row ^ dropped, 0x9e3779b1)
        return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296 >= options.dropout && seen[row] > 1
      }
      const scores = features[at].map((list, k) => {
        let score = 0
        for (const row of list) if (keeps(row)) score += weights[row]
        return score / (1 - options.dropout) + gap * short[k]
      })
      const highest = Math.max(...scores)
      const powers = scores.map((s) => Math.exp(s - highest))
      const Z = powers.reduce((a, b) => a + b, 0)
      let right = 0
      powers.forEach((power, k) => {
        if (goodness[k] === best) right += power
      })
      loss -= Math.log(right / Z)
      let gapGradient = 0
      powers.forEach((power, k) => {
        const g = power / Z - (goodness[k] === best ? power / right : 0)
        gapGradient += g * short[k]
        if (Math.abs(g) < 1e-4) return
        for (const row of features[at][k]) {
          if (!keeps(row)) continue
          squares[row] += g * g
          weights[row] -= (rate * g) / Math.sqrt(squares[row])
        }
      })
      gapSquares += gapGradient * gapGradient
      gap -= (0.1 * gapGradient) / Math.sqrt(gapSquares)
    }
    if (epoch * 2 >= options.epochs) {
      averaged++
      gapSum += gap
      for (let r = 0; r < rows; r++) sum[r] += weights[r]
    }
    options.log?.(`ranking epoch ${epoch + 1}: loss ${(loss / useful.length).toFixed(4)} a cue`)
  }
  for (let r = 0; r < rows; r++) sum[r] /= averaged
  return { weights: quantize(sum, 64, 0.055), scale: 64, gap: Math.fround(gapSum / averaged) }
}
