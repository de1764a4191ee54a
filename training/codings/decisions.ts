import type { Candidate, Decision } from '../../src/reading/index.ts'
import type { JudgeWeights } from '../../src/reading/judging/index.ts'
import { allLearnt, type Learnt } from './learnt.ts'
import { bestLeast, leftOut, type Threshold } from './left-out.ts'
import { type Example, type LogisticOptions, logistic } from './logistic.ts'

/** A candidate that is right or wrong by a key. */
export interface Decided {
  readonly candidate: Pick<Candidate, 'kind' | 'features' | 'decisions'>
  readonly right: boolean
}

interface Node {
  readonly decision: Decision
  readonly children: Map<string, Node>
  right: boolean
}

/**
 * The decisions that lead to a text's candidates, each once: right where one of the candidates that it led to is. Left out are
 * those that follow a wrong one; and those that are right whatever is decided, which teach nothing ("whose", where any party
 * agrees with a key that says none). A candidate without decisions is one by itself.
 */
export function decisionExamples(all: readonly Decided[]): (Example & { readonly judge: string })[] {
  const roots = new Map<string, Node>()
  const found: (Example & { readonly judge: string })[] = []
  for (const { candidate, right } of all) {
    const { kind, features, decisions } = candidate
    if (decisions === undefined) {
      found.push({ judge: kind, features, right })
      continue
    }
    let level = roots
    for (const decision of decisions) {
      const key = `${decision.judge} ${decision.of}`
      let node = level.get(key)
      if (node === undefined) {
        node = { decision, children: new Map(), right: false }
        level.set(key, node)
      }
      node.right ||= right
      level = node.children
    }
  }
  const tell = (nodes: ReadonlyMap<string, Node>, isRoot: boolean): void => {
    const told = [...nodes.values()]
    const teaches = isRoot || told.some(({ right }) => !right)
    for (const { decision, right, children } of told) {
      if (teaches) found.push({ judge: decision.judge, features: decision.features, right })
      if (right) tell(children, false)
    }
  }
  tell(roots, true)
  return found
}

/** A decision of one negotiation. */
export interface DecisionExample extends Example {
  readonly judge: string
  /** Name of the negotiation. */
  readonly sample: string
  /** It is of a lesson, not of an article with a key. */
  readonly isLesson?: true
  /** What is the same for all of an article alone, which follow each other as they stand in it. */
  readonly article?: object
  /** Nobody has said whether it is right: it only stands beside others of its article. */
  readonly isUnknown?: true
}

/** Of these pulls towards 0 the one is taken that judges negotiations best that were not seen. */
const RIDGES: readonly number[] = [1, 4, 8, 16]

export const optionsOf = (ridge: number): LogisticOptions => ({ leastSeen: ridge > 2 ? 6 : 3, ridge, sweeps: 60 })

/** Where nothing stands beside what is judged, it is as likely as by itself. */
export const BESIDE: LogisticOptions = { ...optionsOf(8), bias: false }

/** A pull towards 0, how likely what is asked is by what was learnt with it of other negotiations, and the best threshold for that. */
export interface Tried extends Threshold {
  readonly ridge: number
  readonly apart: readonly number[]
}

/** The best of some pulls towards 0. */
export function bestRidge(
  learntOf: readonly DecisionExample[],
  asked: readonly DecisionExample[],
  ridges: readonly number[] = RIDGES,
): Tried {
  const tried = ridges.map((ridge): Tried => {
    const apart = leftOut(learntOf, asked, optionsOf(ridge))
    return { ridge, apart, ...bestLeast(asked, apart) }
  })
  return tried.reduce((best, one) => (one.worth > best.worth ? one : best))
}

/** Learns each kind of decision by itself; how sure it has to be is found on negotiations that were left out. */
export function trainDecisions(
  all: readonly DecisionExample[],
  log: (line: string) => void,
  ridges: readonly number[] = RIDGES,
): Learnt {
  const learnt = [...new Set(all.map(({ judge }) => judge))].sort().map((kind): Learnt => {
    const own = all.filter(({ judge }) => judge === kind)
    // Lessons teach; how much is right of what is told is measured on articles.
    const keyed = own.filter(({ isLesson }) => isLesson !== true)
    const { ridge, apart, least } = bestRidge(own, keyed, ridges)
    const told = keyed.filter((_, i) => apart[i]! >= least)
    const [right, possible] = [told, own].map((some) => some.filter((one) => one.right).length)
    log(
      `${kind}: ${own.length} candidates, ${possible} right; ridge ${ridge}; on negotiations not seen, from ${least.toFixed(2)} on: ${told.length} told, ${right} right`,
    )
    const judgeOf = (some: readonly DecisionExample[]): JudgeWeights[] => [
      { kind, least, ...logistic(some, optionsOf(ridge)) },
    ]
    return { judges: judgeOf(own), without: (name) => judgeOf(own.filter(({ sample }) => sample !== name)) }
  })
  return allLearnt(learnt)
}
