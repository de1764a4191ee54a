import type { State } from '../src/reading/tree/index.ts'

/** The parser's actions, and their place in a row of weights. */
export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

/** The right tree of a sentence, by place: `heads[1 .. length]`, the root's head being `length + 1`. */
export interface Gold {
  readonly heads: Int32Array
  readonly relations: Int32Array
  /** Children of place `p`, in order: `children[childStarts[p]] .. children[childStarts[p + 1] - 1]`. */
  readonly childStarts: Int32Array
  readonly children: Int32Array
}

/** Fills the children in from the heads. */
export function listChildren(gold: Gold, length: number): void {
  const { heads, childStarts, children } = gold
  childStarts.fill(0, 0, length + 3)
  for (let at = 1; at <= length; at++) if (heads[at] <= length) childStarts[heads[at] + 1]++
  for (let at = 1; at <= length + 1; at++) childStarts[at + 1] += childStarts[at]
  const filled = new Int32Array(length + 2)
  for (let at = 1; at <= length; at++) {
    const head = heads[at]
    if (head <= length) children[childStarts[head] + filled[head]++] = at
  }
}

/**
 * How many arcs of the right tree each action makes unreachable (dynamic oracle of arc-hybrid; Goldberg and Nivre 2013):
 * `costs[SHIFT]`, `costs[LEFT]`, `costs[RIGHT]`, or -1 where the action is not allowed.
 *
 * @param onStack 1 for the places on the stack
 */
export function actionCosts(state: State, gold: Gold, onStack: Uint8Array, costs: Int32Array): void {
  const { stack, depth, next } = state
  const { heads, childStarts, children } = gold
  const s0 = depth > 0 ? stack[depth - 1] : 0
  const s1 = depth > 1 ? stack[depth - 2] : 0
  let shift = onStack[heads[next]] && heads[next] !== s0 ? 1 : 0
  for (let c = childStarts[next]; c < childStarts[next + 1] && children[c] < next; c++) shift += onStack[children[c]]
  costs[SHIFT] = shift
  if (depth === 0) {
    costs[LEFT] = -1
    costs[RIGHT] = -1
    return
  }
  let waiting = 0
  for (let c = childStarts[s0 + 1] - 1; c >= childStarts[s0] && children[c] >= next; c--) waiting++
  const head = heads[s0]
  costs[LEFT] = waiting + (head > next || (depth > 1 && head === s1) ? 1 : 0)
  costs[RIGHT] = depth > 1 ? waiting + (head >= next ? 1 : 0) : -1
}
