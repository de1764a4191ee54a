import type { CueView } from './argument-features.ts'
import type { Labelled } from './argument-tagger.ts'
import { type Arrangement, arrangementOf } from './arrangement.ts'
import { FeatureBuffer } from './feature-buffer.ts'
import type { Parsed } from './parsed.ts'
import { rankingFeatures } from './ranking-features.ts'

export const RANKING_BITS = 19

/** Weights of the ranker, in steps of `1 / scale`, and of how far a labelling's score is below the best. */
export interface RankingModel {
  readonly weights: Int8Array
  readonly scale: number
  readonly gap: number
}

/** An arrangement of a window and how probable it is among those that were compared. */
export interface Ranked {
  readonly cue: CueView
  readonly arrangement: Arrangement
  readonly probability: number
  /** Score of the tagger's best labelling over the next one. */
  readonly margin: number
  /** Whether the tagger's own best was chosen. */
  readonly kept: boolean
}

/** Distinct arrangements of the labellings that have content, with the best score of each. */
export function distinct(parsed: Parsed, labelled: Labelled): { arrangement: Arrangement; score: number }[] {
  const seen = new Set<string>()
  const found: { arrangement: Arrangement; score: number }[] = []
  labelled.labellings.forEach((labels, k) => {
    const arrangement = arrangementOf(parsed, labelled.cue, labels)
    if (arrangement.content.length === 0) return
    const { source, content } = arrangement
    const key = `${source ? `${source.first}-${source.last}` : ''}|${content.map((run) => `${run.first}-${run.last}`).join()}`
    if (seen.has(key)) return
    seen.add(key)
    found.push({ arrangement, score: labelled.scores[k] })
  })
  return found
}

/** Chooses among the best labellings of a window by looking at each as a whole (log-linear; Collins and Koo 2005). */
export class Ranker {
  private readonly model: RankingModel
  private readonly features = new FeatureBuffer(RANKING_BITS)

  constructor(model: RankingModel) {
    this.model = model
  }

  /** The best arrangement, or null where no labelling has content. */
  rank(parsed: Parsed, labelled: Labelled, cueMarks: Uint8Array): Ranked | null {
    const choices = distinct(parsed, labelled)
    if (choices.length === 0) return null
    const { weights, scale, gap } = this.model
    const top = choices[0].score
    let best = 0
    let bestScore = -Infinity
    const scores: number[] = []
    for (let k = 0; k < choices.length; k++) {
      this.features.clear()
      rankingFeatures(parsed, labelled.cue, choices[k].arrangement, cueMarks, this.features)
      let sum = 0
      for (let f = 0; f < this.features.fill; f++) sum += weights[this.features.rows[f]]
      const score = sum / scale + gap * (choices[k].score - top)
      scores.push(score)
      if (score > bestScore) {
        bestScore = score
        best = k
      }
    }
    let total = 0
    for (const score of scores) total += Math.exp(score - bestScore)
    return {
      cue: labelled.cue,
      arrangement: choices[best].arrangement,
      probability: 1 / total,
      margin: choices.length > 1 ? top - choices[1].score : 12,
      kept: best === 0,
    }
  }
}
