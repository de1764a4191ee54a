import type { CueView } from '../../src/reading/attributions/argument-features.ts'
import type { TokenRun } from '../../src/reading/attributions/arrangement.ts'
import {
  type CueHabits,
  HABIT_KINDS,
  habitKeys,
  isPerson,
  isWorded,
  personKeys,
  speechKeys,
} from '../../src/reading/attributions/habits.ts'
import type { Parsed } from '../../src/reading/attributions/parsed.ts'
import type { Case, FoldReading } from './learn.ts'

/**
 * How often what the candidates are like has been right, as smoothed log-odds; and how often what an annotated cue
 * introduces is worded, or a person, a rare word's share leaning on that of all words used alike.
 */
export function learnHabits(cases: readonly Case[], readings: readonly FoldReading[]): CueHabits {
  const counts: Counts = new Map()
  const keys = new Int32Array(HABIT_KINDS)
  for (const { parsed, ranked, cueRight } of cases) {
    if (ranked.place > 0) continue
    habitKeys(parsed, ranked, keys)
    for (const key of keys) count(counts, key, cueRight)
  }
  const kept = [...counts]
    .filter(([, [right, wrong]]) => right + wrong >= LEAST_MET)
    .map(([key, [right, wrong]]): [number, number] => [key, Math.log((right + 1) / (wrong + 1.5))])
  kept.push(...sharesOf(readings, speechKeys, isWorded), ...sharesOf(readings, personKeys, isPerson))
  kept.sort(([a], [b]) => a - b)
  return {
    keys: Int32Array.from(kept, ([key]) => key),
    values: Int16Array.from(kept, ([, odds]) => Math.round(100 * odds)),
  }
}

/** What was met less often is no habit. */
const LEAST_MET = 3
/** A word's share leans on its kin's as if so many more cases had been seen. */
const LEANING = 3

/** By key, how often right and how often wrong. */
type Counts = Map<number, [number, number]>

function count(counts: Counts, key: number, right: boolean): void {
  const met = counts.get(key) ?? [0, 0]
  met[right ? 0 : 1]++
  counts.set(key, met)
}

/** How often what annotated cues introduce is so, by word and by what is used alike. */
function sharesOf(
  readings: readonly FoldReading[],
  keysOf: (parsed: Parsed, cue: CueView) => readonly [number, number],
  isSo: (parsed: Parsed, content: readonly TokenRun[]) => boolean,
): [number, number][] {
  const words: Counts = new Map()
  const kin: Counts = new Map()
  const kinOf = new Map<number, number>()
  for (const { article, golden } of readings) {
    golden.forEach(({ cue }, k) => {
      const [word, alike] = keysOf(article.parsed, cue)
      const so = isSo(article.parsed, article.attributions[k].content)
      count(words, word, so)
      count(kin, alike, so)
      if (!kinOf.has(word)) kinOf.set(word, alike)
    })
  }
  const shares = new Map([...kin].map(([key, [so, not]]) => [key, (so + 1) / (so + not + 2.5)]))
  const odds = (share: number): number => Math.log(share / (1 - share))
  return [
    ...[...shares].map(([key, share]): [number, number] => [key, odds(share)]),
    ...[...words].map(([key, [so, not]]): [number, number] => {
      const share = shares.get(kinOf.get(key) as number) as number
      return [key, odds((so + LEANING * share) / (so + not + LEANING))]
    }),
  ]
}
