import type { Candidate, Decision } from '../../src/reading/index.ts'
import type { Example } from './logistic.ts'

/** A candidate that is right or wrong by a key. */
export interface Judged {
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
export function decisionExamples(all: readonly Judged[]): (Example & { readonly judge: string })[] {
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
