import {
  ACTION_ROW_BITS,
  ACTION_SHIFT,
  ACTION_TEMPLATES,
  actionHashes,
  attach,
  enter,
  LABEL_ROW_BITS,
  LABEL_TEMPLATES,
  labelRows,
  makeState,
  pairOf,
} from '../src/reading/tree/index.ts'
import type { Words } from '../src/reading/words/index.ts'
import { seeded, shuffle } from './random.ts'
import { actionCosts, type Gold, LEFT, listChildren, RIGHT, SHIFT } from './tree-oracle.ts'
import { UNKNOWN_HEAD } from './tree-silver.ts'

/** The parser follows its own mistakes with this probability, after the first epoch. */
const EXPLORE = 0.9
/** The best right action must beat the best wrong one by this much. */
const MARGIN = 20
const NAME_MARGIN = 10

/** What a parser learns from: one text's words and tags, and the right trees. */
export interface Lesson {
  readonly ids: Int32Array
  /** Joint tags, as the tagger would give them to text it has not seen. */
  readonly joint: Uint8Array
  readonly uposOf: Uint8Array
  /** First token of each sentence, and the count. */
  readonly sentences: Int32Array
  readonly heads: Int32Array
  readonly relations: Uint8Array
  readonly words: Words
}

/** Which relations a pair of tags and side may have. */
export interface RelationSets {
  readonly sets: Uint16Array
  readonly setStarts: Uint16Array
  readonly setRelations: Uint8Array
}

export interface TreeOptions {
  readonly seed: number
  readonly epochs: number
  /** From this sentence on, each epoch sees every third sentence only, another third each time. */
  readonly silverFrom: number
}

/** Averaged weights: two an action row (shift and left over right), `relations` a label row. */
export interface TreeWeights {
  readonly actions: Float32Array
  readonly labels: Float32Array
}

/** Trains one parser; seeds differ in the order of sentences and in which mistakes are followed. */
export function trainTree(
  lesson: Lesson,
  candidates: RelationSets,
  relationCount: number,
  options: TreeOptions,
  log: (line: string) => void,
): TreeWeights {
  const { ids, joint, uposOf, sentences, heads, relations, words } = lesson
  const tags = words.lexicon.tagNames.length
  const random = seeded(options.seed)
  const order = Int32Array.from({ length: sentences.length - 1 }, (_, s) => s)
  let longest = 0
  for (let s = 0; s + 1 < sentences.length; s++) longest = Math.max(longest, sentences[s + 1] - sentences[s])
  const actions = new Int32Array(4 << ACTION_ROW_BITS)
  const actionsLate = new Float64Array(4 << ACTION_ROW_BITS)
  const labels = new Int32Array(relationCount << LABEL_ROW_BITS)
  const labelsLate = new Float64Array(relationCount << LABEL_ROW_BITS)
  const state = makeState(longest)
  const gold: Gold = {
    heads: new Int32Array(longest + 3),
    relations: new Int32Array(longest + 3),
    childStarts: new Int32Array(longest + 4),
    children: new Int32Array(longest + 3),
  }
  const onStack = new Uint8Array(longest + 3)
  const costs = new Int32Array(3)
  const scores = new Int32Array(3)
  const hashes = new Int32Array(ACTION_TEMPLATES)
  const rows = new Int32Array(ACTION_TEMPLATES)
  const nameRows = new Int32Array(LABEL_TEMPLATES)
  const totals = new Int32Array(relationCount)
  let step = 1
  let nameStep = 1

  const name = (head: number, child: number): number => {
    const pair = pairOf(tags, state.tag[head], state.tag[child], child < head ? 1 : 0)
    const set = candidates.sets[pair]
    const first = candidates.setStarts[set]
    const last = candidates.setStarts[set + 1]
    let best = candidates.setRelations[first]
    if (last - first === 1) return best
    nameStep++
    labelRows(state, head, child, nameRows)
    for (let c = first; c < last; c++) totals[candidates.setRelations[c]] = 0
    for (let r = 0; r < LABEL_TEMPLATES; r++) {
      const base = nameRows[r] * relationCount
      for (let c = first; c < last; c++) totals[candidates.setRelations[c]] += labels[base + candidates.setRelations[c]]
    }
    const right = gold.heads[child] === head ? gold.relations[child] : -1
    let possible = false
    for (let c = first; c < last; c++) {
      const candidate = candidates.setRelations[c]
      if (candidate === right) possible = true
      if (totals[candidate] > totals[best]) best = candidate
    }
    if (possible) {
      let rival = -1
      for (let c = first; c < last; c++) {
        const candidate = candidates.setRelations[c]
        if (candidate !== right && (rival < 0 || totals[candidate] > totals[rival])) rival = candidate
      }
      if (totals[right] - totals[rival] < NAME_MARGIN) {
        for (let r = 0; r < LABEL_TEMPLATES; r++) {
          const base = nameRows[r] * relationCount
          labels[base + right]++
          labelsLate[base + right] += nameStep
          labels[base + rival]--
          labelsLate[base + rival] -= nameStep
        }
      }
    }
    return best
  }

  const open = (from: number, length: number): void => {
    enter(state, ids, joint, uposOf, from, length, words)
    for (let at = 1; at <= length; at++) {
      const head = heads[from + at - 1]
      // Place 0 is never on the stack nor to come: an unknown head costs nothing.
      gold.heads[at] = head === UNKNOWN_HEAD ? 0 : head < 0 ? length + 1 : head - from + 1
      gold.relations[at] = relations[from + at - 1]
    }
    listChildren(gold, length)
    onStack.fill(0, 0, length + 3)
  }

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    let updates = 0
    let attached = 0
    let right = 0
    for (const s of order) {
      if (s >= options.silverFrom && s % 3 !== epoch % 3) continue
      const from = sentences[s]
      const length = sentences[s + 1] - from
      open(from, length)
      while (state.next <= length) {
        const { stack } = state
        if (state.depth === 0) {
          onStack[state.next] = 1
          stack[state.depth++] = state.next++
          continue
        }
        actionHashes(state, hashes)
        let shift = 0
        let left = 0
        let toRight = 0
        for (let r = 0; r < ACTION_TEMPLATES; r++) {
          const base = (hashes[r] >>> ACTION_SHIFT) * 4
          rows[r] = base
          shift += actions[base]
          left += actions[base + 1]
          toRight += actions[base + 2]
        }
        scores[SHIFT] = shift
        scores[LEFT] = left
        scores[RIGHT] = toRight
        actionCosts(state, gold, onStack, costs)
        const allowed = state.depth > 1 ? 3 : 2
        let least = costs[0]
        let best = 0
        for (let a = 1; a < allowed; a++) {
          if (costs[a] < least) least = costs[a]
          if (scores[a] > scores[best]) best = a
        }
        let good = -1
        let bad = -1
        for (let a = 0; a < allowed; a++) {
          if (costs[a] === least) {
            if (good < 0 || scores[a] > scores[good]) good = a
          } else if (bad < 0 || scores[a] > scores[bad]) bad = a
        }
        step++
        if (bad >= 0 && scores[good] - scores[bad] < MARGIN) {
          updates++
          for (let r = 0; r < ACTION_TEMPLATES; r++) {
            const base = rows[r]
            actions[base + good]++
            actionsLate[base + good] += step
            actions[base + bad]--
            actionsLate[base + bad] -= step
          }
        }
        const chosen = epoch > 0 && random() < EXPLORE ? best : good
        if (chosen === SHIFT) {
          onStack[state.next] = 1
          stack[state.depth++] = state.next++
        } else {
          const child = stack[--state.depth]
          const head = chosen === LEFT ? state.next : stack[state.depth - 1]
          onStack[child] = 0
          attach(state, head, child, name(head, child))
          attached++
          if (gold.heads[child] === head) right++
        }
      }
      while (state.depth > 1) {
        const child = state.stack[--state.depth]
        const head = state.stack[state.depth - 1]
        attach(state, head, child, name(head, child))
        attached++
        if (gold.heads[child] === head) right++
      }
    }
    log(
      `tree: seed ${options.seed}, epoch ${epoch + 1}, ${updates} updates, ${((right / attached) * 100).toFixed(2)} % attached right`,
    )
  }

  const averaged = new Float32Array(2 << ACTION_ROW_BITS)
  for (let row = 0; row < 1 << ACTION_ROW_BITS; row++) {
    const average = (a: number): number => actions[row * 4 + a] - actionsLate[row * 4 + a] / step
    averaged[row * 2] = average(SHIFT) - average(RIGHT)
    averaged[row * 2 + 1] = average(LEFT) - average(RIGHT)
  }
  return { actions: averaged, labels: Float32Array.from(labels, (w, at) => w - labelsLate[at] / nameStep) }
}
