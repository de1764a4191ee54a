import { encodedJudges, type Judges, type JudgeWeights, loadJudges } from '../../src/reading/judging/index.ts'
import { besideOf, placesIn } from '../../src/reading/predictions/beside.ts'
import { PREDICTION_JUDGES, type PredictionCandidate } from '../../src/reading/predictions/candidates.ts'
import type { Judgeable, Judged } from './examples.ts'
import type { Example } from './logistic.ts'

/** A place with what those beside it say, of one negotiation. */
export interface BesideExample extends Example {
  /** Name of the negotiation. */
  readonly sample: string
}

/**
 * The places of predictions with what those beside them in their article say, by how likely each is by what was learnt of other
 * negotiations.
 *
 * @param without what is learnt without a negotiation, by its name
 */
export function besideExamples(
  all: readonly Judgeable[],
  without: (sample: string) => readonly JudgeWeights[],
): BesideExample[] {
  const byArticle = new Map<Judged, Judgeable[]>()
  for (const one of all) byArticle.set(one.of, [...(byArticle.get(one.of) ?? []), one])
  const judgesOf = new Map<string, Judges>()
  return [...byArticle].flatMap(([{ sample }, own]) => {
    const judges = judgesOf.get(sample.name) ?? loadJudges(encodedJudges(without(sample.name)))
    judgesOf.set(sample.name, judges)
    const places = placesIn(own.map(({ candidate }) => candidate as PredictionCandidate))
    const odds = places.map(({ features }) => judges(PREDICTION_JUDGES.place)!.odds(features))
    const right = new Set(
      own.flatMap(({ right, candidate }) => (right ? candidate.parts!.map((one) => one.features) : [])),
    )
    return besideOf(places, odds).map((features, i): BesideExample => {
      return { sample: sample.name, features, given: odds[i]!, right: right.has(places[i]!.features) }
    })
  })
}
