import {
  AttributionFinder,
  type AttributionModels,
  type Found,
} from '../../src/reading/attributions/find-attributions.ts'
import { compare, type FoldReading } from './learn.ts'

/** F1 (of 100), on average over cue, source, content and all, that may be given up for reports within reports. */
const FLAT_OF_INNER = 0.15

/** What of a finding is right: cue, source, content, all. */
type Rightness = readonly [boolean, boolean, boolean, boolean]

/**
 * The lowest confidence to ask of reports within another's words that only their clause by itself shows. Annotators mark few
 * of them, so on their word none would be told; as many are told as cost no more than chance does. Each article is read by the models
 * of its fold, which have not seen it.
 */
export function thresholdOfInner(
  readings: readonly FoldReading[],
  folds: readonly AttributionModels[],
  log: (line: string) => void,
): number {
  const finders = folds.map(
    (models) => new AttributionFinder({ ...models, acceptance: { ...models.acceptance, leastOfInner: 0 } }),
  )
  const outer: Rightness[] = []
  const inner: { confidence: number; right: Rightness }[] = []
  let gold = 0
  for (const reading of readings) {
    const finder = finders[reading.fold]
    const { parsed, attributions } = reading.article
    gold += attributions.length
    const told = finder.outer(parsed)
    for (const one of told) outer.push(rightness(reading, one))
    for (const one of finder.inner(told, parsed)) {
      inner.push({ confidence: one.confidence, right: rightness(reading, one) })
    }
  }
  const meanF1 = (found: readonly Rightness[]): number => {
    const f1 = (what: number): number => (200 * found.filter((one) => one[what]).length) / (found.length + gold)
    return (f1(0) + f1(1) + f1(2) + f1(3)) / 4
  }
  const without = meanF1(outer)
  const tried = Array.from({ length: 20 }, (_, step) => {
    const least = step / 20
    const kept = inner.filter(({ confidence }) => confidence >= least).map(({ right }) => right)
    const share = (what: number): string => ((100 * kept.filter((one) => one[what]).length) / kept.length).toFixed(0)
    const mean = meanF1([...outer, ...kept])
    log(`inner from ${least.toFixed(2)}: ${kept.length}, cue ${share(0)}, all ${share(3)}; mean ${mean.toFixed(2)}`)
    return { least, mean }
  })
  // Where even the surest cost more, they are asked to be surest.
  return tried.find(({ mean }) => mean >= without - FLAT_OF_INNER)?.least ?? 1
}

function rightness({ article: { parsed, attributions } }: FoldReading, found: Found): Rightness {
  const best = [false, false, false, false]
  for (const gold of attributions) {
    if (gold.cue.first > found.cue.last || gold.cue.last < found.cue.first) continue
    const cueRight = gold.cue.first === found.cue.first && gold.cue.last === found.cue.last
    const { sourceRight, contentRight } = compare(parsed, found, gold)
    ;[cueRight, sourceRight, contentRight, cueRight && sourceRight && contentRight].forEach((right, k) => {
      best[k] ||= right
    })
  }
  return best as [boolean, boolean, boolean, boolean]
}
