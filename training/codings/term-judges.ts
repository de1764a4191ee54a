import type { JudgeWeights } from '../../src/reading/judging/index.ts'
import { termsBeside } from '../../src/reading/proposals/term-beside.ts'
import { JUDGES } from '../../src/reading/proposals/term-candidates.ts'
import { BESIDE, bestRidge, type DecisionExample, optionsOf, trainDecisions } from './decisions.ts'
import { allLearnt, type Learnt } from './learnt.ts'
import { bestLeast, leftOut } from './left-out.ts'
import { logistic } from './logistic.ts'

/**
 * Pull towards 0 of whether a piece is a term. 8 and 16 are equal within chance (664 and 668 right at a precision of 0.82, on
 * negotiations left out), and which of them is best turns with a line of lessons, and with it what is told.
 */
const PIECES: readonly number[] = [8]

/**
 * Learns to judge terms: whether a piece is one by itself; what those beside it add to that, of how likely each is by what was
 * learnt of other negotiations, in articles and in stories; and the decisions that follow.
 *
 * @param ridges pulls towards 0 of which the best is taken; else `PIECES`, and of the decisions that follow all
 */
export function trainTerms(
  all: readonly DecisionExample[],
  log: (line: string) => void,
  ridges?: readonly number[],
): Learnt {
  const pieces = all.filter(({ judge }) => judge === JUDGES.term)
  const own = pieces.filter(({ isUnknown }) => isUnknown !== true)
  const keyed = own.filter(({ isLesson }) => isLesson !== true)
  const { ridge, apart: alone } = bestRidge(own, keyed, ridges ?? PIECES)
  const story = pieces.filter(({ isLesson, article }) => isLesson === true && article !== undefined)
  const ofStories = besideExamples(story, leftOut(own, story, optionsOf(ridge)))
  const beside = besideExamples(keyed, alone)
  const taught = [...beside, ...ofStories.filter(({ isUnknown }) => isUnknown !== true)]
  const together = leftOut(taught, beside, BESIDE)
  const { least } = bestLeast(keyed, together)
  log(
    `term: ${own.length} pieces, ${own.filter(({ right }) => right).length} right; ridge ${ridge}; on negotiations not seen, from ${least.toFixed(2)} on: ${countAt(keyed, together, least)}; from ${bestLeast(keyed, alone).least.toFixed(2)} on by itself: ${countAt(keyed, alone, bestLeast(keyed, alone).least)}`,
  )
  for (const precision of [0.75, 0.8, 0.82, 0.85, 0.9])
    log(`term: most right at a precision of ${precision}: ${mostAt(keyed, together, precision)}`)
  const judgesOf = (without: string | null): JudgeWeights[] => [
    {
      kind: JUDGES.term,
      least,
      ...logistic(
        own.filter(({ sample }) => sample !== without),
        optionsOf(ridge),
      ),
    },
    {
      kind: JUDGES.beside,
      least: 0,
      ...logistic(
        taught.filter(({ sample }) => sample !== without),
        BESIDE,
      ),
    },
  ]
  return allLearnt([
    { judges: judgesOf(null), without: judgesOf },
    trainDecisions(
      all.filter(({ judge }) => judge !== JUDGES.term),
      log,
      ridges,
    ),
  ])
}

/** Pieces with what those beside them in their article say. */
function besideExamples(keyed: readonly DecisionExample[], alone: readonly number[]): DecisionExample[] {
  const byArticle = new Map<object, number[]>()
  keyed.forEach(({ article }, i) => {
    const key = article ?? keyed
    const held = byArticle.get(key)
    if (held === undefined) byArticle.set(key, [i])
    else held.push(i)
  })
  const found = [...keyed]
  for (const places of byArticle.values()) {
    const odds = places.map((i) => Math.log(alone[i]! / (1 - alone[i]!)))
    const alike = places.map((i) => keyed[i]!.features)
    termsBeside(odds, alike).forEach((features, k) => {
      found[places[k]!] = { ...keyed[places[k]!]!, judge: JUDGES.beside, features, given: odds[k]! }
    })
  }
  return found
}

function countAt(keyed: readonly DecisionExample[], probabilities: readonly number[], least: number): string {
  const told = keyed.filter((_, i) => probabilities[i]! >= least)
  return `${told.length} told, ${told.filter(({ right }) => right).length} right`
}

/** The most that are right where so many of those told are. */
function mostAt(keyed: readonly DecisionExample[], probabilities: readonly number[], precision: number): number {
  const order = keyed.map((_, i) => i).sort((a, b) => probabilities[b]! - probabilities[a]!)
  let [right, most] = [0, 0]
  order.forEach((i, told) => {
    if (keyed[i]!.right) right++
    if (right / (told + 1) >= precision) most = right
  })
  return most
}
