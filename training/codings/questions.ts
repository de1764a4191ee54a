import type { Part } from '../../src/reading/index.ts'
import type { Taught } from './examples.ts'
import type { Example } from './logistic.ts'

/** What one judge learns from. */
interface Question {
  readonly judge: string
  readonly examples: readonly Example[]
  /** Pull towards 0; see `LogisticOptions`. */
  readonly ridge: number
}

/** Whether a word tells anything at all has many weak signs, who and what few strong ones. */
const RIDGE = { whether: 16, which: 4 }

/**
 * What every other word has ("a verb", "named in the object") is known of thousands of examples and yet of one kind of text: pulled
 * alike, the weights of such signs run up against each other and are too sure of negotiations that were not seen.
 */
export const BY_COUNT = 0.25

/**
 * The questions on which candidates depend, with their answers. An answer is right where a candidate that gives it is. Which of
 * several is right can be learnt only where one is; and where a candidate is right by accident (see `sure`) nothing is.
 */
export function questionsOf(all: readonly Taught[]): Question[] {
  const answers = new Map<readonly string[], { readonly part: Part; sure: boolean; right: boolean }>()
  const settled = new Set<object>()
  for (const { candidate, right, sure } of all) {
    for (const part of candidate.parts ?? []) {
      const held = answers.get(part.features) ?? { part, sure: false, right: false }
      answers.set(part.features, held)
      held.sure ||= sure
      held.right ||= right
      if (sure && part.of !== null) settled.add(part.of)
    }
  }
  const examples = new Map<string, { readonly list: Example[]; readonly ridge: number }>()
  for (const { part, sure, right } of answers.values()) {
    const learns = part.of === null ? sure || !right : settled.has(part.of)
    if (!learns) continue
    const held = examples.get(part.judge) ?? { list: [], ridge: part.of === null ? RIDGE.whether : RIDGE.which }
    examples.set(part.judge, held)
    held.list.push({ features: part.features, right: sure })
  }
  return [...examples].map(([judge, { list, ridge }]) => ({ judge, examples: list, ridge }))
}

/**
 * The decisions on which candidates depend, by judge: right where a candidate that one led to is, and learnt only from where the
 * one before was right. Those with the same list of features are one.
 */
export function decisionsOf(all: readonly Taught[]): Omit<Question, 'ridge'>[] {
  type Node = {
    readonly judge: string
    readonly before: Node | null
    readonly features: readonly string[]
    right: boolean
  }
  const nodes = new Map<readonly string[], Node>()
  for (const { candidate, right } of all) {
    let before: Node | null = null
    for (const { judge, features } of candidate.decisions ?? []) {
      const node: Node = nodes.get(features) ?? { judge, before, features, right: false }
      nodes.set(features, node)
      node.right ||= right
      before = node
    }
  }
  const learnt = [...nodes.values()].filter(({ before }) => before === null || before.right)
  return [...new Set(learnt.map(({ judge }) => judge))].map((judge) => ({
    judge,
    examples: learnt.filter((one) => one.judge === judge),
  }))
}
