import type { CueView } from './argument-features.ts'
import type { Labelled } from './argument-tagger.ts'
import { type Arrangement, arrangementOf, shortfall, type TokenRun } from './arrangement.ts'
import { FeatureBuffer } from './feature-buffer.ts'
import type { Parsed } from './parsed.ts'
import { rankingFeatures } from './ranking-features.ts'

export const RANKING_BITS = 19

/** Weights of the ranker, in steps of `1 / scale`, and of how far a labelling is behind the best (`shortfalls`). */
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
  /** How probable its source is, and its content, whatever the rest. */
  readonly ofSource: number
  readonly ofContent: number
  /** How far the tagger's score for it is below the best of the others; above, where negative. */
  readonly behind: number
  /** Its place among the ranked, from 0. */
  readonly place: number
  /** The arrangement to choose instead: the second best for the best, the best for the others; null where it is alone. */
  readonly instead: Arrangement | null
}

/** Arrangements of a window that are worth a closer look. */
const KEPT_ARRANGEMENTS = 2

const MOST_BEHIND = 12

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

const runsOf = (run: TokenRun | null): readonly TokenRun[] => (run === null ? [] : [run])

function sameRuns(one: readonly TokenRun[], other: readonly TokenRun[]): boolean {
  return (
    one.length === other.length && one.every(({ first, last }, k) => other[k].first === first && other[k].last === last)
  )
}

/** The shortfall of each choice behind the first, the best by its score. */
export function shortfalls(
  choices: readonly { readonly arrangement: Arrangement; readonly score: number }[],
): number[] {
  const words = choices.map(({ arrangement }) =>
    arrangement.content.reduce((sum, { first, last }) => sum + last - first + 1, 0),
  )
  return choices.map(({ score }, k) => shortfall(score - choices[0].score, words[k] - words[0]))
}

/** Chooses among the best labellings of a window by looking at each as a whole (log-linear; Collins and Koo 2005). */
export class Ranker {
  private readonly model: RankingModel
  private readonly features = new FeatureBuffer(RANKING_BITS)

  constructor(model: RankingModel) {
    this.model = model
  }

  /** The best few arrangements, best first; none where no labelling has content. */
  rank(parsed: Parsed, labelled: Labelled, cueMarks: Uint8Array): Ranked[] {
    const choices = distinct(parsed, labelled)
    if (choices.length === 0) return []
    const { weights, scale, gap } = this.model
    const top = choices[0].score
    const short = shortfalls(choices)
    const scored = choices.map(({ arrangement, score }, k) => {
      this.features.clear()
      rankingFeatures(parsed, labelled.cue, arrangement, cueMarks, this.features)
      let sum = 0
      for (let f = 0; f < this.features.fill; f++) sum += weights[this.features.rows[f]]
      const others = k > 0 ? top : choices.length > 1 ? choices[1].score : score - MOST_BEHIND
      const behind = Math.max(-MOST_BEHIND, Math.min(MOST_BEHIND, others - score))
      return { arrangement, behind, value: sum / scale + gap * short[k] }
    })
    scored.sort((a, b) => b.value - a.value)
    const best = scored[0].value
    const powers = scored.map(({ value }) => Math.exp(value - best))
    const total = powers.reduce((a, b) => a + b, 0)
    const share = (alike: (other: Arrangement) => boolean): number =>
      scored.reduce((sum, other, k) => (alike(other.arrangement) ? sum + powers[k] : sum), 0) / total
    return scored.slice(0, KEPT_ARRANGEMENTS).map(({ arrangement, behind }, place) => ({
      cue: labelled.cue,
      arrangement,
      probability: powers[place] / total,
      ofSource: share(({ source }) => sameRuns(runsOf(source), runsOf(arrangement.source))),
      ofContent: share(({ content }) => sameRuns(content, arrangement.content)),
      behind,
      place,
      instead: scored[place === 0 ? 1 : 0]?.arrangement ?? null,
    }))
  }
}
