import type { Part } from '../codings/index.ts'
import { besideFeatures, type Judges } from '../judging/index.ts'
import { PREDICTION_JUDGES, type PredictionCandidate } from './candidates.ts'

/** A place that may foretell. */
interface Place {
  /** The same list as its candidates have. */
  readonly features: readonly string[]
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number
}

/** The places of a text's candidates, each once, in text order. */
export function placesIn(candidates: readonly Pick<PredictionCandidate, 'parts' | 'why'>[]): Place[] {
  const found = new Map<readonly string[], Place>()
  for (const { parts, why } of candidates) {
    const { features } = placeOf(parts)
    if (!found.has(features)) found.set(features, { features, start: why[0].span.start })
  }
  return [...found.values()].sort((a, b) => a.start - b.start)
}

const placeOf = (parts: readonly Part[] | undefined): Part =>
  parts!.find(({ judge }) => judge === PREDICTION_JUDGES.place)!

/** Logarithms of the odds that each place of a text foretells, by its features, once those beside it are known. */
export function placeOdds(
  candidates: readonly Pick<PredictionCandidate, 'parts' | 'why'>[],
  judges: Judges,
): Map<readonly string[], number> {
  const [alone, beside] = [judges(PREDICTION_JUDGES.place), judges(PREDICTION_JUDGES.beside)]
  if (alone === null || beside === null) return new Map()
  const places = placesIn(candidates)
  const odds = places.map(({ features }) => alone.odds(features))
  const more = besideOf(places, odds)
  return new Map(places.map(({ features }, i) => [features, odds[i] + beside.odds(more[i])]))
}

/** What the places before and behind say of each. */
export const besideOf = (places: readonly Place[], odds: readonly number[]): string[][] =>
  besideFeatures(
    odds,
    places.map(({ start }) => start),
  )
