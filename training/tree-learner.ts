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
  type State,
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
  const { sentences } = lesson
  const random = seeded(options.seed)
  const order = Int32Array.from({ length: sentences.length - 1 }, (_, s) => s)
  const learner = new TreeLearner(lesson, candidates, relationCount)
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random)
    learner.begin()
    // Which mistakes are followed is drawn action by action, and not at all in the first epoch.
    const follows = (): boolean => epoch > 0 && random() < EXPLORE
    for (const s of order) {
      if (s >= options.silverFrom && s % 3 !== epoch % 3) continue
      learner.learn(sentences[s], sentences[s + 1] - sentences[s], follows)
    }
    const { updates, right, attached } = learner.tally
    log(
      `tree: seed ${options.seed}, epoch ${epoch + 1}, ${updates} updates, ${((right / attached) * 100).toFixed(2)} % attached right`,
    )
  }
  return learner.averaged()
}

/** Weights that are moved by ones, and what their average over all steps follows from. */
interface Averaged {
  readonly weights: Int32Array
  /** By weight, the sum of the steps at which it was moved up less those at which it was moved down. */
  readonly late: Float64Array
}

const unmoved = (length: number): Averaged => ({ weights: new Int32Array(length), late: new Float64Array(length) })

/** What one epoch saw. */
interface Tally {
  updates: number
  attached: number
  right: number
}

/** One parser while it learns: an averaged perceptron for actions and one for the names of relations. */
class TreeLearner {
  tally: Tally = { updates: 0, attached: 0, right: 0 }
  private readonly lesson: Lesson
  private readonly candidates: RelationSets
  private readonly relationCount: number
  private readonly actions = unmoved(4 << ACTION_ROW_BITS)
  private readonly labels: Averaged
  private readonly state: State
  private readonly gold: Gold
  private readonly onStack: Uint8Array
  private readonly costs = new Int32Array(3)
  private readonly scores = new Int32Array(3)
  private readonly hashes = new Int32Array(ACTION_TEMPLATES)
  private readonly rows = new Int32Array(ACTION_TEMPLATES)
  private readonly nameRows = new Int32Array(LABEL_TEMPLATES)
  private readonly totals: Int32Array
  private step = 1
  private nameStep = 1

  constructor(lesson: Lesson, candidates: RelationSets, relationCount: number) {
    const { sentences } = lesson
    let longest = 0
    for (let s = 0; s + 1 < sentences.length; s++) longest = Math.max(longest, sentences[s + 1] - sentences[s])
    this.lesson = lesson
    this.candidates = candidates
    this.relationCount = relationCount
    this.labels = unmoved(relationCount << LABEL_ROW_BITS)
    this.state = makeState(longest)
    this.gold = {
      heads: new Int32Array(longest + 3),
      relations: new Int32Array(longest + 3),
      childStarts: new Int32Array(longest + 4),
      children: new Int32Array(longest + 3),
    }
    this.onStack = new Uint8Array(longest + 3)
    this.totals = new Int32Array(relationCount)
  }

  /** Begins an epoch. */
  begin(): void {
    this.tally = { updates: 0, attached: 0, right: 0 }
  }

  /**
   * Reads a sentence and learns from where it goes wrong.
   *
   * @param follows whether the parser's own action is taken, asked once an action; else a right one is
   */
  learn(from: number, length: number, follows: () => boolean): void {
    this.open(from, length)
    const { state } = this
    while (state.next <= length) {
      if (state.depth === 0) this.shift()
      else this.act(follows)
    }
    while (state.depth > 1) this.attachTop(RIGHT)
  }

  averaged(): TreeWeights {
    const { actions, labels, step, nameStep } = this
    const averaged = new Float32Array(2 << ACTION_ROW_BITS)
    for (let row = 0; row < 1 << ACTION_ROW_BITS; row++) {
      const average = (a: number): number => actions.weights[row * 4 + a] - actions.late[row * 4 + a] / step
      averaged[row * 2] = average(SHIFT) - average(RIGHT)
      averaged[row * 2 + 1] = average(LEFT) - average(RIGHT)
    }
    return { actions: averaged, labels: Float32Array.from(labels.weights, (w, at) => w - labels.late[at] / nameStep) }
  }

  private open(from: number, length: number): void {
    const { gold, lesson } = this
    const { ids, joint, uposOf, heads, relations, words } = lesson
    enter(this.state, ids, joint, uposOf, from, length, words)
    for (let at = 1; at <= length; at++) {
      const head = heads[from + at - 1]
      // Place 0 is never on the stack nor to come: an unknown head costs nothing.
      gold.heads[at] = head === UNKNOWN_HEAD ? 0 : head < 0 ? length + 1 : head - from + 1
      gold.relations[at] = relations[from + at - 1]
    }
    listChildren(gold, length)
    this.onStack.fill(0, 0, length + 3)
  }

  private shift(): void {
    const { state, onStack } = this
    onStack[state.next] = 1
    state.stack[state.depth++] = state.next++
  }

  /** Hangs the top of the stack on the next word, or on the one below it. */
  private attachTop(action: typeof LEFT | typeof RIGHT): void {
    const { state, gold, onStack, tally } = this
    const child = state.stack[--state.depth]
    const head = action === LEFT ? state.next : state.stack[state.depth - 1]
    onStack[child] = 0
    attach(state, head, child, this.name(head, child))
    tally.attached++
    if (gold.heads[child] === head) tally.right++
  }

  /** One action of the parser: scored, learnt from where a wrong one comes too near, and taken. */
  private act(follows: () => boolean): void {
    const { state, gold, onStack, costs, scores } = this
    this.score()
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
    this.step++
    if (bad >= 0 && scores[good] - scores[bad] < MARGIN) {
      this.tally.updates++
      for (let r = 0; r < ACTION_TEMPLATES; r++) move(this.actions, this.rows[r] + good, this.rows[r] + bad, this.step)
    }
    const chosen = follows() ? best : good
    if (chosen === SHIFT) this.shift()
    else this.attachTop(chosen === LEFT ? LEFT : RIGHT)
  }

  /** Fills in the scores of the actions in the parser's state, and the rows of weights that they come from. */
  private score(): void {
    const { state, hashes, rows, scores } = this
    const { weights } = this.actions
    actionHashes(state, hashes)
    let shift = 0
    let left = 0
    let right = 0
    for (let r = 0; r < ACTION_TEMPLATES; r++) {
      const base = (hashes[r] >>> ACTION_SHIFT) * 4
      rows[r] = base
      shift += weights[base]
      left += weights[base + 1]
      right += weights[base + 2]
    }
    scores[SHIFT] = shift
    scores[LEFT] = left
    scores[RIGHT] = right
  }

  /** The likeliest relation of an arc, of those that its tags may have; learns where it is wrong, or nearly. */
  private name(head: number, child: number): number {
    const { state, lesson, candidates, relationCount, nameRows, totals, labels } = this
    const { sets, setStarts, setRelations } = candidates
    const tags = lesson.words.lexicon.tagNames.length
    const set = sets[pairOf(tags, state.tag[head], state.tag[child], child < head ? 1 : 0)]
    const first = setStarts[set]
    const last = setStarts[set + 1]
    let best = setRelations[first]
    if (last - first === 1) return best
    this.nameStep++
    labelRows(state, head, child, nameRows)
    for (let c = first; c < last; c++) totals[setRelations[c]] = 0
    for (let r = 0; r < LABEL_TEMPLATES; r++) {
      const base = nameRows[r] * relationCount
      for (let c = first; c < last; c++) totals[setRelations[c]] += labels.weights[base + setRelations[c]]
    }
    for (let c = first; c < last; c++) if (totals[setRelations[c]] > totals[best]) best = setRelations[c]
    if (this.gold.heads[child] === head) this.learnName(this.gold.relations[child], first, last)
    return best
  }

  /** Learns the right relation of an arc from its strongest rival; not where the arc's tags may not have it. */
  private learnName(right: number, first: number, last: number): void {
    const { nameRows, totals, relationCount } = this
    const { setRelations } = this.candidates
    let possible = false
    let rival = -1
    for (let c = first; c < last; c++) {
      const candidate = setRelations[c]
      if (candidate === right) possible = true
      else if (rival < 0 || totals[candidate] > totals[rival]) rival = candidate
    }
    if (!possible || totals[right] - totals[rival] >= NAME_MARGIN) return
    for (let r = 0; r < LABEL_TEMPLATES; r++) {
      const base = nameRows[r] * relationCount
      move(this.labels, base + right, base + rival, this.nameStep)
    }
  }
}

/** Moves one weight up and another down by one. */
function move({ weights, late }: Averaged, up: number, down: number, step: number): void {
  weights[up]++
  late[up] += step
  weights[down]--
  late[down] -= step
}
