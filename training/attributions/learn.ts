import {
  ACCEPTANCE_WIDTH,
  type AcceptanceModel,
  acceptanceValues,
  probability,
  type Rivals,
} from '../../src/reading/attributions/acceptance.ts'
import type { Labelled } from '../../src/reading/attributions/argument-tagger.ts'
import { type Arrangement, isMark, type TokenRun } from '../../src/reading/attributions/arrangement.ts'
import { Company } from '../../src/reading/attributions/company.ts'
import type { CueCandidate } from '../../src/reading/attributions/cue-spans.ts'
import { type DecisionTrees, logOdds } from '../../src/reading/attributions/decision-trees.ts'
import { LEAST_READ } from '../../src/reading/attributions/find-attributions.ts'
import { type CueHabits, isAct } from '../../src/reading/attributions/habits.ts'
import type { Parsed } from '../../src/reading/attributions/parsed.ts'
import { type CueFindings, rivalsOf } from '../../src/reading/attributions/propose.ts'
import { distinct, type Ranked, Ranker, type RankingModel } from '../../src/reading/attributions/ranker.ts'
import { boost } from '../boosted-trees.ts'
import type { Annotated, AnnotatedAttribution } from './annotated.ts'
import { learnHabits } from './habits.ts'
import { type RankingCase, trainRanking } from './ranking.ts'

/** What one fold's models, which have not seen the article, make of it. */
export interface FoldReading {
  readonly article: Annotated
  readonly fold: number
  readonly cues: CueFindings
  /** By candidate. */
  readonly labelled: readonly Labelled[]
  /** By annotated attribution: the labellings of its own cue. */
  readonly golden: readonly Labelled[]
}

function tokensOf(parsed: Parsed, runs: readonly TokenRun[]): Set<number> {
  const set = new Set<number>()
  for (const { first, last } of runs) for (let i = first; i <= last; i++) if (!isMark(parsed, i)) set.add(i)
  return set
}

const same = (a: Set<number>, b: Set<number>): boolean => a.size === b.size && [...a].every((x) => b.has(x))

/** How right an arrangement is: source and content each count; all right counts on top. */
function goodnessOf(parsed: Parsed, arrangement: Arrangement, gold: AnnotatedAttribution): number {
  const { sourceRight, contentRight, shared } = compare(parsed, arrangement, gold)
  return (sourceRight ? 0.3 : 0) + (contentRight ? 0.4 : 0.1 * shared) + (sourceRight && contentRight ? 0.3 : 0)
}

interface Comparison {
  sourceRight: boolean
  contentRight: boolean
  /** F1 of the content's tokens. */
  shared: number
}

export function compare(parsed: Parsed, arrangement: Arrangement, gold: AnnotatedAttribution): Comparison {
  const source = tokensOf(parsed, arrangement.source ? [arrangement.source] : [])
  const goldSource = tokensOf(parsed, gold.source ? [gold.source] : [])
  const content = tokensOf(parsed, arrangement.content)
  const goldContent = tokensOf(parsed, gold.content)
  let both = 0
  for (const i of content) if (goldContent.has(i)) both++
  return {
    sourceRight: same(source, goldSource),
    contentRight: same(content, goldContent),
    shared: (2 * both) / Math.max(1, content.size + goldContent.size),
  }
}

function rankingCases(reading: FoldReading): RankingCase[] {
  const { article, cues, golden } = reading
  return golden.map((labelled, k) => {
    const choices = distinct(article.parsed, labelled)
    const goodness = choices.map(({ arrangement }) => goodnessOf(article.parsed, arrangement, article.attributions[k]))
    return { parsed: article.parsed, cue: labelled.cue, marks: cues.marks, choices, goodness }
  })
}

/** A candidate with its best arrangement and how right it is. */
export interface Case {
  readonly parsed: Parsed
  readonly candidate: CueCandidate
  readonly ranked: Ranked
  readonly rivals: Rivals
  readonly company: Company
  /** Its number among those that the company knows. */
  readonly place: number
  readonly fold: number
  readonly article: number
  readonly cueRight: boolean
  readonly sourceRight: boolean
  readonly contentRight: boolean
  readonly allRight: boolean
}

/** The cases of one article, ranked by a ranker that has not seen it. */
function casesOf(reading: FoldReading, article: number, ranking: RankingModel): Case[] {
  const { parsed, attributions } = reading.article
  const ranker = new Ranker(ranking)
  const rivals = rivalsOf(parsed, reading.cues.candidates)
  const cases: Case[] = []
  const read = reading.cues.candidates.flatMap((candidate, k) => {
    if (candidate.probability < LEAST_READ) return []
    const arrangements = ranker.rank(parsed, reading.labelled[k], reading.cues.marks)
    return [{ candidate, arrangements, rivals: rivals[k] }]
  })
  const company = new Company(parsed, read)
  read.forEach(({ candidate, arrangements, rivals }, place) => {
    const { first, last } = candidate
    for (const ranked of arrangements) {
      const found = { cueRight: false, sourceRight: false, contentRight: false, allRight: false }
      for (const gold of attributions) {
        if (gold.cue.first > last || gold.cue.last < first) continue
        const cueRight = same(tokensOf(parsed, [{ first, last }]), tokensOf(parsed, [gold.cue]))
        const { sourceRight, contentRight } = compare(parsed, ranked.arrangement, gold)
        found.cueRight ||= cueRight
        found.sourceRight ||= sourceRight
        found.contentRight ||= contentRight
        found.allRight ||= cueRight && sourceRight && contentRight
      }
      cases.push({ parsed, candidate, ranked, rivals, company, place, fold: reading.fold, article, ...found })
    }
  })
  return cases
}

const KEEP_OPTIONS = {
  trees: 400,
  depth: 5,
  rate: 0.05,
  leastWeight: 8,
  ridge: 8,
  drawn: { rows: 0.7, features: 0.15, seed: 1 },
}

interface Table {
  readonly values: Float32Array
  readonly worth: Float32Array
  readonly right: Float32Array
}

function tableOf(cases: readonly Case[], habitsOf: (one: Case) => CueHabits): Table {
  const values = new Float32Array(cases.length * ACCEPTANCE_WIDTH)
  cases.forEach((one, k) => {
    const row = values.subarray(k * ACCEPTANCE_WIDTH, (k + 1) * ACCEPTANCE_WIDTH)
    acceptanceValues(one.parsed, one.candidate, one.ranked, one.rivals, one.company, one.place, habitsOf(one), row)
  })
  return {
    values,
    // What telling a candidate adds to the four figures, on average.
    worth: Float32Array.from(cases, (c) => (+c.cueRight + +c.sourceRight + +c.contentRight + +c.allRight) / 4),
    right: Float32Array.from(cases, (c) => +c.allRight),
  }
}

/** A model of all articles, and for each fold one that has not seen its articles. */
export interface Learned<Model> {
  readonly model: Model
  readonly without: readonly Model[]
}

/**
 * Learns which candidates to tell. Habits are counted without the fold they are applied to; the threshold and the
 * calibration come from trees that have not seen the fold they judge.
 */
function trainAcceptance(
  cases: readonly Case[],
  readings: readonly FoldReading[],
  folds: number,
  log: (line: string) => void,
): Learned<AcceptanceModel> {
  const goldCount = readings.reduce((sum, r) => sum + r.article.attributions.length, 0)
  log(`${cases.length} candidates, ${goldCount} annotated`)
  const habitsWithout = Array.from({ length: folds }, (_, f) =>
    learnHabits(
      cases.filter((c) => c.fold !== f),
      readings.filter((r) => r.fold !== f),
    ),
  )
  const all = tableOf(cases, (one) => habitsWithout[one.fold])
  const keepOdds = new Float64Array(cases.length)
  const sureOdds = new Float64Array(cases.length)
  const treesWithout: { keep: DecisionTrees; sure: DecisionTrees }[] = []
  for (let f = 0; f < folds; f++) {
    const train = cases.flatMap((c, k) => (c.fold === f ? [] : [k]))
    const pick = (column: Float32Array, width: number): Float32Array => {
      const out = new Float32Array(train.length * width)
      for (let at = 0; at < train.length; at++) {
        out.set(column.subarray(train[at] * width, (train[at] + 1) * width), at * width)
      }
      return out
    }
    const values = pick(all.values, ACCEPTANCE_WIDTH)
    const keep = boost(values, ACCEPTANCE_WIDTH, pick(all.worth, 1), KEEP_OPTIONS)
    const sure = boost(values, ACCEPTANCE_WIDTH, pick(all.right, 1), KEEP_OPTIONS)
    treesWithout.push({ keep, sure })
    cases.forEach((c, k) => {
      if (c.fold !== f) return
      const row = all.values.subarray(k * ACCEPTANCE_WIDTH, (k + 1) * ACCEPTANCE_WIDTH)
      keepOdds[k] = logOdds(keep, row)
      sureOdds[k] = logOdds(sure, row)
    })
  }
  const { least, chosen } = bestThreshold(cases, keepOdds, goldCount, log)
  const { slope, shift } = calibrate(
    chosen.map((k) => sureOdds[k]),
    chosen.map((k) => cases[k].allRight),
  )
  const leastOfAct = thresholdOfActs(
    chosen.map((k) => ({
      right: cases[k].allRight,
      cueRight: cases[k].cueRight,
      sure: probability(slope * sureOdds[k] + shift),
      act: isAct(cases[k].parsed, cases[k].ranked, habitsWithout[cases[k].fold]),
    })),
    goldCount,
    log,
  )
  const habits = learnHabits(cases, readings)
  const keep: DecisionTrees = boost(all.values, ACCEPTANCE_WIDTH, all.worth, KEEP_OPTIONS)
  const sure: DecisionTrees = boost(all.values, ACCEPTANCE_WIDTH, all.right, KEEP_OPTIONS)
  const thresholds = { least, leastOfAct, leastOfInner: NEVER, slope, shift }
  return {
    model: { habits, keep, sure, ...thresholds },
    without: treesWithout.map((trees, f) => ({ habits: habitsWithout[f], ...trees, ...thresholds })),
  }
}

/** No confidence is so high. */
const NEVER = 2

/** Cases that stand when the best are taken first, none overlapping another's cue. */
function standing(cases: readonly Case[], odds: Float64Array, least: number): number[] {
  const order = cases.map((_, k) => k).filter((k) => 1 / (1 + Math.exp(-odds[k])) >= least)
  order.sort((a, b) => odds[b] - odds[a] || a - b)
  const taken = new Map<number, Set<number>>()
  const chosen: number[] = []
  for (const k of order) {
    const { candidate, article } = cases[k]
    const tokens = taken.get(article) ?? new Set<number>()
    taken.set(article, tokens)
    let free = true
    for (let i = candidate.first; i <= candidate.last; i++) if (tokens.has(i)) free = false
    if (!free) continue
    for (let i = candidate.first; i <= candidate.last; i++) tokens.add(i)
    chosen.push(k)
  }
  return chosen
}

/** The lowest threshold with which F1 is as good as best on average: the confidence says what such findings are worth. */
function bestThreshold(
  cases: readonly Case[],
  odds: Float64Array,
  goldCount: number,
  log: (line: string) => void,
): { least: number; chosen: number[] } {
  const tried = Array.from({ length: 18 }, (_, step) => {
    const least = (step + 7) / 50
    const chosen = standing(cases, odds, least)
    const f1 = (right: (c: Case) => boolean): number =>
      (200 * chosen.filter((k) => right(cases[k])).length) / (chosen.length + goldCount)
    const figures = [f1((c) => c.cueRight), f1((c) => c.sourceRight), f1((c) => c.contentRight), f1((c) => c.allRight)]
    log(`least ${least.toFixed(2)}: ${figures.map((x) => x.toFixed(1)).join(' ')}`)
    return { least, chosen, mean: figures.reduce((a, b) => a + b, 0) / figures.length }
  })
  const best = Math.max(...tried.map(({ mean }) => mean))
  return tried.find(({ mean }) => mean >= best - FLAT) as (typeof tried)[number]
}

/** F1 (of 100) that may be given up for more of the one or the other: less than chance moves it. */
const FLAT = 0.1
/** F1 (of 100) that may be given up so that fewer acts are told as speech: what is invented misleads, what is missed does not. */
const FLAT_OF_ACTS = 0.25

/** The highest confidence to ask of acts with which F1, all of cue, source and content being right, is near enough to best. */
function thresholdOfActs(
  told: readonly { right: boolean; cueRight: boolean; sure: number; act: boolean }[],
  goldCount: number,
  log: (line: string) => void,
): number {
  const tried = Array.from({ length: 31 }, (_, step) => {
    const least = step / 50
    const kept = told.filter(({ act, sure }) => !act || sure >= least)
    const acts = kept.filter(({ act }) => act)
    const share = (n: number): string => ((100 * n) / Math.max(1, acts.length)).toFixed(1)
    const right = [acts.filter(({ cueRight }) => cueRight).length, acts.filter((one) => one.right).length]
    const f1 = (200 * kept.filter((one) => one.right).length) / (kept.length + goldCount)
    log(`acts from ${least.toFixed(2)}: ${acts.length}, right ${right.map(share).join(' ')}; full ${f1.toFixed(2)}`)
    return { least, f1 }
  })
  const best = Math.max(...tried.map(({ f1 }) => f1))
  return Math.max(...tried.filter(({ f1 }) => f1 >= best - FLAT_OF_ACTS).map(({ least }) => least))
}

/** Platt's scaling: the slope and shift under which the odds are right on average. */
function calibrate(odds: readonly number[], right: readonly boolean[]): { slope: number; shift: number } {
  let slope = 1
  let shift = 0
  for (let turn = 0; turn < 100; turn++) {
    let g0 = 0
    let g1 = 0
    let h00 = 1e-6
    let h01 = 0
    let h11 = 1e-6
    odds.forEach((x, k) => {
      const p = 1 / (1 + Math.exp(-(slope * x + shift)))
      const d = p - (right[k] ? 1 : 0)
      const w = p * (1 - p)
      g0 += d
      g1 += d * x
      h00 += w
      h01 += w * x
      h11 += w * x * x
    })
    const determinant = h00 * h11 - h01 * h01
    shift -= (h11 * g0 - h01 * g1) / determinant
    slope -= (h00 * g1 - h01 * g0) / determinant
  }
  return { slope: Math.fround(slope), shift: Math.fround(shift) }
}

/** Trains the ranker for each fold on the others, then the acceptance on what they make of every article. */
export function learnFromReadings(
  readings: readonly FoldReading[],
  folds: number,
  log: (line: string) => void,
): { ranking: Learned<RankingModel>; acceptance: Learned<AcceptanceModel> } {
  const rankingOf = readings.map(rankingCases)
  const cases: Case[] = []
  const without: RankingModel[] = []
  for (let f = 0; f < folds; f++) {
    const ranking = trainRanking(readings.flatMap((r, k) => (r.fold === f ? [] : rankingOf[k])))
    without.push(ranking)
    readings.forEach((reading, k) => {
      if (reading.fold === f) cases.push(...casesOf(reading, k, ranking))
    })
  }
  const ranking = { model: trainRanking(rankingOf.flat()), without }
  return { ranking, acceptance: trainAcceptance(cases, readings, folds, log) }
}
