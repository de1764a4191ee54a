import { FINDERS, likelihoods } from '../../src/reading/index.ts'
import { encodedJudges, type Judges, type JudgeWeights, loadJudges } from '../../src/reading/judging/index.ts'
import { PREDICTION_JUDGES } from '../../src/reading/predictions/candidates.ts'
import { BESIDE } from './decisions.ts'
import { type Judgeable, type Judged, type Taught, toldOf } from './examples.ts'
import type { Learnt } from './learnt.ts'
import { bestOf, LOWEST_LEAST, type Threshold, type ToldFrom } from './left-out.ts'
import { type LogisticOptions, logistic } from './logistic.ts'
import { type BesideExample, besideExamples } from './prediction-beside.ts'
import { BY_COUNT, decisionsOf, questionsOf } from './questions.ts'

/** Of these pulls towards 0 the strongest is taken that judges negotiations which were not seen about as well as the best. */
const RIDGES: readonly number[] = [1, 4, 8]
/** What is this much worse, as a share, is so by chance: a few dozen entries more or less move it as much. */
const BY_CHANCE = 0.02

const optionsOf = (ridge: number): LogisticOptions => ({ leastSeen: ridge > 2 ? 6 : 3, ridge, sweeps: 60 })

/** Questions have pulls of their own (see `questionsOf`). */
const QUESTIONS: Omit<LogisticOptions, 'ridge'> = { leastSeen: 3, sweeps: 60, byCount: BY_COUNT }

/** Thresholds that are tried, from the highest. */
const LEASTS: readonly number[] = Array.from({ length: 23 }, (_, i) => (100 * LOWEST_LEAST + 44 - 2 * i) / 100)

/**
 * Learns to judge the candidates of one kind, and the questions on which they depend, also from those of lessons. How sure
 * it has to be is found on negotiations that it has not seen: each is judged by what was learnt of the others.
 */
export function trainJudges(
  kind: string,
  all: readonly Judgeable[],
  lessons: readonly Taught[],
  log: (line: string) => void,
): Learnt {
  const isWhole = all.some(({ candidate }) => candidate.parts === undefined)
  const isParted = all.some(({ candidate }) => candidate.parts !== undefined)
  const beside = kind === 'prediction' ? besideExamples(all, learntWithout(kind, all, lessons, RIDGES[0]!)) : []
  const tried = (isWhole && !isParted ? RIDGES : RIDGES.slice(0, 1)).map((ridge) => {
    const apart = judgedApart(kind, all, lessons, ridge, beside)
    return { ridge, apart, ...bestLeastChosen(all, apart) }
  })
  const best = Math.max(...tried.map(({ worth }) => worth))
  const { ridge, apart, least } = tried.findLast(({ worth }) => worth >= best - BY_CHANCE * Math.abs(best))!
  const { found, right, hit } = toldOf(all, apart, least)
  log(
    `${kind}: ${all.length} candidates, ${all.filter((one) => one.right).length} right; ridge ${ridge}; on negotiations not seen, from ${least.toFixed(2)} on: ${found} told, ${right} right, ${hit} of the key's`,
  )
  const without = learntWithout(kind, all, lessons, ridge, least)
  return {
    judges: [...judgesOf(kind, [...all, ...lessons], ridge, least), ...besideJudge(beside)],
    without: (sample) => [...without(sample), ...besideJudge(beside.filter((one) => one.sample !== sample))],
  }
}

/** What is learnt without a negotiation, by its name. */
const learntWithout =
  (kind: string, all: readonly Judgeable[], lessons: readonly Taught[], ridge: number, least = 0) =>
  (sample: string): JudgeWeights[] =>
    judgesOf(kind, [...all.filter(({ of }) => of.sample.name !== sample), ...lessons], ridge, least)

function besideJudge(examples: readonly BesideExample[]): JudgeWeights[] {
  if (examples.length === 0) return []
  return [{ kind: PREDICTION_JUDGES.beside, least: 0, ...logistic(examples, BESIDE) }]
}

/**
 * How likely each is to be right by what was learnt of the other negotiations.
 *
 * @param beside what places say of those beside them, where that counts
 */
export function judgedApart(
  kind: string,
  all: readonly Judgeable[],
  lessons: readonly Taught[],
  ridge: number,
  beside: readonly BesideExample[] = [],
): number[] {
  const apart = all.map((): number => 0)
  const without = learntWithout(kind, all, lessons, ridge)
  const finder = FINDERS.find(({ kinds }) => kinds.some((one) => one === kind))
  for (const sample of new Set(all.map(({ of }) => of.sample.name))) {
    const judges = loaded([...without(sample), ...besideJudge(beside.filter((one) => one.sample !== sample))])
    const byArticle = new Map<Judged, number[]>()
    all.forEach(({ of }, i) => {
      if (of.sample.name === sample) byArticle.set(of, [...(byArticle.get(of) ?? []), i])
    })
    for (const own of byArticle.values()) {
      const candidates = own.map((i) => all[i]!.candidate)
      const likely = likelihoods(candidates, judges, finder?.odds?.(candidates, judges))
      own.forEach((i, k) => {
        apart[i] = likely[k]!
      })
    }
  }
  return apart
}

const loaded = (weights: readonly JudgeWeights[]): Judges => loadJudges(encodedJudges(weights))

/** What is learnt of a kind's candidates: of those that stand for themselves, and of the questions of the others. */
export function judgesOf(kind: string, all: readonly Taught[], ridge: number, least: number): JudgeWeights[] {
  const decisions = decisionsOf(all)
  if (decisions.length > 0)
    return decisions.map(({ judge, examples }) => ({
      kind: judge,
      least: judge === kind ? least : 0,
      ...logistic(examples, optionsOf(ridge)),
    }))
  const whole = all.filter(({ candidate }) => candidate.parts === undefined)
  const parts = questionsOf(all).map(({ judge, examples, ridge: pull }): JudgeWeights => {
    return { kind: judge, least: 0, ...logistic(examples, { ...QUESTIONS, ridge: pull }) }
  })
  return [{ kind, least, ...logistic(whole, optionsOf(ridge)) }, ...parts]
}

/** Kinds of which more may be wrong, for little is found of them: see `worthOf`. */
const LEAST_PRECISIONS: Readonly<Record<string, number>> = { prediction: 0.78 }

/**
 * Kinds that no newswire story teaches: articles written for learning are easier to be sure of than copy, and a threshold that is right
 * for them may tell half wrong there (`models/codings.md`, of lessons of prices).
 */
const LEAST_SURE: Readonly<Record<string, number>> = { market: 0.8 }

/** The best threshold, 0.5 to 0.94, of candidates among which their finder chooses (see `bestOf`). */
export function bestLeastChosen(all: readonly Judgeable[], probabilities: readonly number[]): Threshold {
  const { wanted } = toldOf(
    all,
    all.map(() => 1),
    0,
  )
  const lowest = LEAST_SURE[all[0]!.kind] ?? 0
  const tried = LEASTS.filter((least) => least >= lowest).map((least): ToldFrom => {
    const { right, found, hit } = toldOf(all, probabilities, least)
    // Nothing told is worth nothing.
    return { least, precision: found === 0 ? 0 : right / found, recall: hit / Math.max(1, wanted) }
  })
  // Precision falls slowly, so that a little worth given up is many wrong ones told; not so where little is found.
  const own = LEAST_PRECISIONS[all[0]!.kind]
  return own === undefined ? bestOf(tried, own, 0) : bestOf(tried, own)
}
